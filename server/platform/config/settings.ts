import 'server-only';
import { resolve } from 'node:path';
import { z } from 'zod';
import { REFRESH_THROTTLE_SECONDS } from '#lib/tax-account/refresh-result.ts';
import { secret } from '#lib/core/secret.ts';
import { ENVIRONMENTS, LOG_LEVELS, type Environment } from './config-types.ts';
import { DEFAULTS } from './defaults.ts';
import { CLIENT_JWK_EXPECTED, clientJwk, GRANT_JWK_EXPECTED, grantJwk } from './private-jwk.ts';
import * as value from './value-schemas.ts';

/** A setting that must be given, unless it has a default; `expected` completes the fault that names it. */
const required = <T>(schema: z.ZodType<T, string>, expected: string, fallback?: string) =>
  (fallback === undefined ? schema : schema.prefault(fallback)).meta({ expected });

/** A setting that may be absent. */
const optional = <T>(schema: z.ZodType<T, string>, expected: string) => schema.optional().meta({ expected });

const wholeNumber = (min: number, max: number, fallback: number) =>
  required(value.wholeNumber(min, max), `a whole number, ${min} to ${max}`, String(fallback));

const LEVEL = 'a level of assurance, as the provider writes it in the claim acr';
const ISSUER = 'the issuer as an http(s) URL, exactly as the provider writes it';
const URL = 'an http(s) URL without credentials, query or fragment';
const REASON = 'why that is safe where the portal runs, in 10 characters or more';
const ORGNR = 'an organisation number: nine digits with a valid check digit';
const DAY = 'a day of the years 1900 to 2200, such as 2026-12-31';

/** `DATA_DIR` as an absolute path; default `.data` in the working directory. */
export const resolveDataDir = (dataDir = '.data'): string =>
  resolve(/* turbopackIgnore: true */ process.cwd(), dataDir);

/** Where the data is: all that changing the schema takes. */
export const databaseSettings = z.object({
  PORTAL_ENV: required(z.enum(ENVIRONMENTS), `one of ${ENVIRONMENTS.join(', ')}`, 'sandbox'),
  DATABASE_URL: optional(value.postgresUrl, 'a URL that begins with postgres:// or postgresql://'),
  DATABASE_WITHOUT_TLS_BECAUSE: optional(value.reason, REASON),
  DATA_DIR: required(z.string().transform(resolveDataDir), 'a path', '.data'),
  NODE_TLS_REJECT_UNAUTHORIZED: optional(z.string(), "Node's own switch"),
});

/** What every process needs. */
export const baseSettings = databaseSettings.extend({
  ENCRYPTION_KEYS: required(
    value.encryptionKeys,
    'id:base64key[,id:base64key] with 32 bytes in each key and every id once',
  ),
  LOG_LEVEL: required(z.enum(LOG_LEVELS), `one of ${LOG_LEVELS.join(', ')}`, 'info'),
});

/** Every setting of the portal (docs/configuration.md), with the defaults of an environment. */
export function settingsOf(environment: Environment) {
  const fallback = DEFAULTS[environment];
  return baseSettings.extend({
    PORTAL_URL: required(
      value.origin,
      'an origin, such as https://bedrift.bank.example',
      fallback.PORTAL_URL,
    ),
    PORT: required(value.wholeNumber(1, 65_535), 'a port number', '3000'),
    SHUTDOWN_DELAY_SECONDS: wholeNumber(0, 60, 0),
    AUTH_SECRET: required(z.string().min(32).transform(secret), 'at least 32 characters of randomness'),
    BANK_ORGNR: required(value.orgnr, ORGNR, fallback.BANK_ORGNR),
    BANK_NAME: required(value.text, "the bank's name", fallback.BANK_NAME),
    BANK_BIC: optional(value.bic, "the bank's BIC, 8 or 11 characters"),
    BANK_CONTACT_URL: optional(value.url, URL),
    BANK_CONTACT_PHONE: optional(value.phone, 'a telephone number: digits and spaces, + first if any'),
    CUSTOMER_OIDC_ISSUER: required(value.issuer, ISSUER, fallback.CUSTOMER_OIDC_ISSUER),
    CUSTOMER_OIDC_CLIENT_ID: required(value.text, 'the client id', fallback.CUSTOMER_OIDC_CLIENT_ID),
    CUSTOMER_OIDC_CLIENT_SECRET: optional(value.secretText, 'the client secret'),
    CUSTOMER_OIDC_PRIVATE_JWK: optional(clientJwk, CLIENT_JWK_EXPECTED),
    // Without a level any login would do, so production must name one.
    CUSTOMER_OIDC_ACR:
      environment === 'test'
        ? optional(value.text, LEVEL)
        : required(value.text, LEVEL, fallback.CUSTOMER_OIDC_ACR),
    CUSTOMER_OIDC_PID_CLAIM: required(value.text, 'the name of a claim', 'pid'),
    ADVISOR_OIDC_ISSUER: required(value.issuer, ISSUER, fallback.ADVISOR_OIDC_ISSUER),
    ADVISOR_OIDC_CLIENT_ID: required(value.text, 'the client id', fallback.ADVISOR_OIDC_CLIENT_ID),
    ADVISOR_OIDC_CLIENT_SECRET: optional(value.secretText, 'the client secret'),
    ADVISOR_OIDC_PRIVATE_JWK: optional(clientJwk, CLIENT_JWK_EXPECTED),
    ADVISOR_OIDC_ACR: optional(value.text, LEVEL),
    ADVISOR_OIDC_ROLE_CLAIM: required(value.text, 'the name of a claim', 'roles'),
    ADVISOR_OIDC_TEAM_CLAIM: required(value.text, 'the name of a claim', 'teams'),
    ADVISOR_ROLE: required(value.text, 'a role', 'advisor'),
    TEAM_LEAD_ROLE: required(value.text, 'a role', 'team-lead'),
    BANK_WIDE_ROLE: required(value.text, 'a role', 'bank-wide'),
    PILOT_ROLE: required(value.text, 'a role', 'pilot'),
    MASKINPORTEN_ISSUER: required(
      value.issuer.refine((text) => text.endsWith('/')),
      'an http(s) URL that ends with /',
      fallback.MASKINPORTEN_ISSUER,
    ),
    MASKINPORTEN_CLIENT_ID: required(value.text, 'the client id', fallback.MASKINPORTEN_CLIENT_ID),
    MASKINPORTEN_CONSUMER_ORG: optional(value.orgnr, ORGNR),
    MASKINPORTEN_PRIVATE_JWK: optional(grantJwk, GRANT_JWK_EXPECTED),
    MASKINPORTEN_P12_FILE: optional(value.text, 'a path'),
    MASKINPORTEN_P12_PASSWORD: optional(value.secretText, 'the password of MASKINPORTEN_P12_FILE'),
    MASKINPORTEN_KEY_EXPIRES: optional(value.day, DAY),
    ALTINN_BASE_URL: required(value.url, URL, fallback.ALTINN_BASE_URL),
    CONSENT_RESOURCE: required(value.text, 'a resource id', 'ske-samtykke-krav-og-betalinger'),
    CONSENT_VALID_DAYS: wholeNumber(1, 365, 90),
    CONSENT_LATEST_END: optional(value.day, DAY),
    KRAVOGBETALINGER_BASE_URL: required(value.url, URL, fallback.KRAVOGBETALINGER_BASE_URL),
    KRAVOGBETALINGER_SCOPE: required(value.text, 'a scope', 'skatteetaten:kravogbetalinger'),
    RIGHTS_PACKAGE: required(z.string().regex(/^[\w-]+$/), 'one path segment', 'finans'),
    UPSTREAM_TIMEOUT_MS: wholeNumber(100, 60_000, 8000),
    UPSTREAM_RETRIES: wholeNumber(0, 5, 2),
    CACHE_SECONDS: wholeNumber(0, 3600, 60),
    REFRESH_SECONDS: wholeNumber(0, REFRESH_THROTTLE_SECONDS, REFRESH_THROTTLE_SECONDS),
    UPSTREAM_CONCURRENCY: wholeNumber(1, 100, 5),
    REQUESTS_PER_ADDRESS: wholeNumber(60, 1_000_000, 6000),
    BACKGROUND_JOBS: required(z.enum(['on', 'off']), 'on or off', 'on'),
    CONSENT_PASS_SECONDS: wholeNumber(1, 3600, 60),
    REMINDER_PASS_SECONDS: wholeNumber(1, 3600, 600),
    REMINDER_HOURS: required(value.hours, 'two hours of the day, such as 07-21', '07-21'),
    REFRESH_PER_MINUTE: wholeNumber(1, 600, 60),
    SMTP_URL: optional(
      value.smtpServer,
      'smtp://user:password@host:port or smtps://user:password@host:port, without path; user and password go together',
    ),
    MAIL_FROM: optional(z.email().max(254), 'an e-mail address and nothing else'),
    LATE_INTEREST_RATES: required(value.interestRates, 'rates', fallback.LATE_INTEREST_RATES ?? ''),
    SKATTEETATEN_ACCOUNTS: optional(value.accounts, 'accounts'),
    OTEL_EXPORTER_OTLP_ENDPOINT: optional(value.url, URL),
    TRACES_WITHOUT_TLS_BECAUSE: optional(value.reason, REASON),
    METRICS_TOKEN: optional(z.string().min(16).transform(secret), 'at least 16 characters'),
  });
}

/** What is known of the settings: those that are right, by name. */
export type Known = Partial<z.output<ReturnType<typeof settingsOf>>>;
export type Settings = z.output<ReturnType<typeof settingsOf>>;
export type BaseSettings = z.output<typeof baseSettings>;
export type DatabaseSettings = z.output<typeof databaseSettings>;
