import 'server-only';
import type { Environment } from './config-types.ts';

/** The settings whose default depends on the environment; absent = the setting must be given. */
export type DefaultedSetting =
  | 'PORTAL_URL'
  | 'BANK_ORGNR'
  | 'BANK_NAME'
  | 'CUSTOMER_OIDC_ISSUER'
  | 'CUSTOMER_OIDC_CLIENT_ID'
  | 'CUSTOMER_OIDC_ACR'
  | 'ADVISOR_OIDC_ISSUER'
  | 'ADVISOR_OIDC_CLIENT_ID'
  | 'MASKINPORTEN_ISSUER'
  | 'MASKINPORTEN_CLIENT_ID'
  | 'ALTINN_BASE_URL'
  | 'KRAVOGBETALINGER_BASE_URL'
  | 'LATE_INTEREST_RATES';

/** Made up, so that the sandbox can estimate past the published half-years; the source that pages show says so. */
const MADE_UP_RATES = [
  '2027-01-01:11.75',
  '2027-07-01:11.5',
  '2028-01-01:11.25',
  '2028-07-01:11.25',
  '2029-01-01:11',
  '2029-07-01:11',
]
  .map((rate) => `${rate}:oppdiktet sats for demo`)
  .join(',');

/**
 * Defaults per environment: the addresses of test and production are those of docs/upstream/README.md#environments.
 * Which login and which clients a bank uses is nothing that can be guessed, so outside the sandbox those have no
 * default.
 */
export const DEFAULTS: Record<Environment, Partial<Record<DefaultedSetting, string>>> = {
  sandbox: {
    PORTAL_URL: 'http://localhost:3000',
    BANK_ORGNR: '312601818',
    BANK_NAME: 'Demobanken',
    CUSTOMER_OIDC_ISSUER: 'http://127.0.0.1:4101',
    CUSTOMER_OIDC_CLIENT_ID: 'bank-portal-customer',
    CUSTOMER_OIDC_ACR: 'idporten-loa-substantial',
    ADVISOR_OIDC_ISSUER: 'http://127.0.0.1:4102',
    ADVISOR_OIDC_CLIENT_ID: 'bank-portal-advisor',
    MASKINPORTEN_ISSUER: 'http://127.0.0.1:4100/maskinporten/',
    MASKINPORTEN_CLIENT_ID: 'bank-portal',
    ALTINN_BASE_URL: 'http://127.0.0.1:4103',
    KRAVOGBETALINGER_BASE_URL: 'http://127.0.0.1:4100/kravogbetalinger/v1',
    LATE_INTEREST_RATES: MADE_UP_RATES,
  },
  test: {
    MASKINPORTEN_ISSUER: 'https://test.maskinporten.no/',
    ALTINN_BASE_URL: 'https://platform.tt02.altinn.no',
    KRAVOGBETALINGER_BASE_URL: 'https://kravogbetalinger.api.skatteetaten-test.no/v1',
  },
  production: {
    MASKINPORTEN_ISSUER: 'https://maskinporten.no/',
    ALTINN_BASE_URL: 'https://platform.altinn.no',
    KRAVOGBETALINGER_BASE_URL: 'https://kravogbetalinger.api.skatteetaten.no/v1',
  },
};

/** Hosts that belong to one environment of the public systems only: tokens, keys and people never cross. */
const PUBLIC_HOSTS: Record<'test' | 'production', readonly string[]> = {
  test: [
    'test.maskinporten.no',
    'platform.tt02.altinn.no',
    'kravogbetalinger.api.skatteetaten-test.no',
    'test.idporten.no',
    'test.ansattporten.no',
  ],
  production: [
    'maskinporten.no',
    'platform.altinn.no',
    'kravogbetalinger.api.skatteetaten.no',
    'idporten.no',
    'ansattporten.no',
  ],
};

/** Whether a host is known to belong to another environment than the portal's own (docs/upstream/README.md#environments). */
export const belongsElsewhere = (host: string, environment: Environment): boolean =>
  (environment !== 'test' && PUBLIC_HOSTS.test.includes(host)) ||
  (environment !== 'production' && PUBLIC_HOSTS.production.includes(host));

/**
 * Altinn's list of consents in force, where a person withdraws them: the front end serves nothing on `/`
 * (docs/upstream/altinn.md#withdrawing). The sandbox serves it beside its Altinn API.
 */
export const consentPagesUrl = (environment: Environment, altinn: URL): URL =>
  new URL('/accessmanagement/ui/consent/active', CONSENT_HOSTS[environment] ?? altinn.origin);

const CONSENT_HOSTS: Partial<Record<Environment, string>> = {
  test: 'https://am.ui.tt02.altinn.no',
  production: 'https://am.ui.altinn.no',
};
