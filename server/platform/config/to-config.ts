import 'server-only';
import { PUBLISHED_ACCOUNTS } from '#lib/core/identifiers/skatteetaten-accounts.ts';
import { KNOWN_RATES } from '#lib/tax-account/interest/rates.ts';
import { secret } from '#lib/core/secret.ts';
import type { BaseConfig, Config, DatabaseConfig, MaskinportenKey, OidcConfig } from './config-types.ts';
import { consentPagesUrl } from './defaults.ts';
import type { BaseSettings, DatabaseSettings, Settings } from './settings.ts';

/** Where the data is, from settings that are right. */
export const toDatabaseConfig = (s: DatabaseSettings): DatabaseConfig => ({
  environment: s.PORTAL_ENV,
  dataDir: s.DATA_DIR,
  ...(s.DATABASE_URL === undefined ? {} : { databaseUrl: secret(s.DATABASE_URL) }),
});

/** What every process needs. */
export const toBaseConfig = (s: BaseSettings): BaseConfig => ({
  ...toDatabaseConfig(s),
  encryptionKeys: s.ENCRYPTION_KEYS,
  logLevel: s.LOG_LEVEL,
});

/** The whole configuration, by subject. */
export function toConfig(s: Settings, key: MaskinportenKey): Config {
  return {
    ...toBaseConfig(s),
    ...loginsOf(s),
    ...upstreamsOf(s, key),
    portalUrl: s.PORTAL_URL,
    port: s.PORT,
    shutdownDelaySeconds: s.SHUTDOWN_DELAY_SECONDS,
    authSecret: s.AUTH_SECRET,
    bank: {
      orgnr: s.BANK_ORGNR,
      name: s.BANK_NAME,
      contact: { url: s.BANK_CONTACT_URL, phone: s.BANK_CONTACT_PHONE },
      ...(s.BANK_BIC === undefined ? {} : { bic: s.BANK_BIC }),
    },
    requestsPerAddress: s.REQUESTS_PER_ADDRESS,
    background: {
      enabled: s.BACKGROUND_JOBS === 'on',
      consentsEvery: s.CONSENT_PASS_SECONDS,
      remindersEvery: s.REMINDER_PASS_SECONDS,
      reminderHours: s.REMINDER_HOURS,
      refreshPerMinute: s.REFRESH_PER_MINUTE,
    },
    ...mailOf(s),
    lateInterestRates: [...KNOWN_RATES, ...s.LATE_INTEREST_RATES],
    receivingAccounts: s.SKATTEETATEN_ACCOUNTS ?? PUBLISHED_ACCOUNTS,
    ...(s.OTEL_EXPORTER_OTLP_ENDPOINT === undefined
      ? {}
      : { otlpEndpoint: s.OTEL_EXPORTER_OTLP_ENDPOINT.href }),
    ...(s.METRICS_TOKEN === undefined ? {} : { metricsToken: s.METRICS_TOKEN }),
  };
}

const loginsOf = (s: Settings): Pick<Config, 'customerLogin' | 'staffLogin'> => ({
  customerLogin: {
    issuer: s.CUSTOMER_OIDC_ISSUER,
    clientId: s.CUSTOMER_OIDC_CLIENT_ID,
    auth: authOf(s.CUSTOMER_OIDC_CLIENT_SECRET, s.CUSTOMER_OIDC_PRIVATE_JWK),
    pidClaim: s.CUSTOMER_OIDC_PID_CLAIM,
    ...(s.CUSTOMER_OIDC_ACR === undefined ? {} : { acr: s.CUSTOMER_OIDC_ACR }),
  },
  staffLogin: {
    issuer: s.ADVISOR_OIDC_ISSUER,
    clientId: s.ADVISOR_OIDC_CLIENT_ID,
    auth: authOf(s.ADVISOR_OIDC_CLIENT_SECRET, s.ADVISOR_OIDC_PRIVATE_JWK),
    roleClaim: s.ADVISOR_OIDC_ROLE_CLAIM,
    teamClaim: s.ADVISOR_OIDC_TEAM_CLAIM,
    roleNames: {
      advisor: s.ADVISOR_ROLE,
      'team-lead': s.TEAM_LEAD_ROLE,
      'bank-wide': s.BANK_WIDE_ROLE,
      pilot: s.PILOT_ROLE,
    },
    ...(s.ADVISOR_OIDC_ACR === undefined ? {} : { acr: s.ADVISOR_OIDC_ACR }),
  },
});

/** The rules have made sure that one of the two is given. */
function authOf(
  clientSecret: Settings['CUSTOMER_OIDC_CLIENT_SECRET'],
  jwk: Settings['CUSTOMER_OIDC_PRIVATE_JWK'],
): OidcConfig['auth'] {
  if (clientSecret !== undefined) return { kind: 'secret', secret: clientSecret };
  if (jwk !== undefined) return { kind: 'key', jwk };
  throw new Error('a login has neither a secret nor a key');
}

const upstreamsOf = (
  s: Settings,
  key: MaskinportenKey,
): Pick<Config, 'maskinporten' | 'altinn' | 'skatteetaten' | 'upstream'> => ({
  maskinporten: {
    issuer: s.MASKINPORTEN_ISSUER,
    clientId: s.MASKINPORTEN_CLIENT_ID,
    key,
    ...(s.MASKINPORTEN_CONSUMER_ORG === undefined ? {} : { consumerOrg: s.MASKINPORTEN_CONSUMER_ORG }),
    ...(s.MASKINPORTEN_KEY_EXPIRES === undefined ? {} : { keyExpires: s.MASKINPORTEN_KEY_EXPIRES }),
  },
  altinn: {
    baseUrl: s.ALTINN_BASE_URL,
    consentPagesUrl: consentPagesUrl(s.PORTAL_ENV, s.ALTINN_BASE_URL),
    resource: s.CONSENT_RESOURCE,
    validDays: s.CONSENT_VALID_DAYS,
    ...(s.CONSENT_LATEST_END === undefined ? {} : { latestEnd: s.CONSENT_LATEST_END }),
  },
  skatteetaten: {
    baseUrl: s.KRAVOGBETALINGER_BASE_URL,
    scope: s.KRAVOGBETALINGER_SCOPE,
    rightsPackage: s.RIGHTS_PACKAGE,
  },
  upstream: {
    timeoutMs: s.UPSTREAM_TIMEOUT_MS,
    retries: s.UPSTREAM_RETRIES,
    cacheSeconds: s.CACHE_SECONDS,
    refreshSeconds: s.REFRESH_SECONDS,
    concurrency: s.UPSTREAM_CONCURRENCY,
  },
});

/** No mail server, no e-mail. Outside the sandbox the connection must be encrypted. */
const mailOf = ({ SMTP_URL: server, MAIL_FROM: from, PORTAL_ENV }: Settings): Pick<Config, 'mail'> =>
  server === undefined || from === undefined
    ? {}
    : { mail: { ...server, from, requireTls: PORTAL_ENV !== 'sandbox' } };
