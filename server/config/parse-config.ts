import 'server-only';
import { z } from 'zod';
import { isSyntheticOrgnr } from '#lib/identifiers/orgnr.ts';
import { err, ok } from '#lib/result.ts';
import type { Result } from '#lib/result.ts';
import { NEW_ENOUGH_SECONDS } from '#lib/taxaccount/refresh-wish.ts';
import { secret } from '#lib/secret/secret.ts';
import { checkAddresses } from './address-rules.ts';
import type { Config, Environment } from './config-types.ts';
import { consentPagesUrl, DEFAULTS } from './defaults.ts';
import { readReceivingAccounts } from './parse-accounts.ts';
import { readBackground } from './parse-background.ts';
import { readBase, readEnvironment } from './parse-base.ts';
import { readCustomerLogin, readStaffLogin } from './parse-logins.ts';
import { readMail } from './parse-mail.ts';
import { readMaskinporten } from './parse-maskinporten.ts';
import { readLateInterestRates } from './parse-rates.ts';
import { SettingsReader } from './settings-reader.ts';
import type { Env, ReadFile } from './settings-reader.ts';
import { checkTracesWire } from './transport-rules.ts';
import {
  bic,
  day,
  DAY_EXPECTED,
  origin,
  orgnr,
  ORGNR_EXPECTED,
  phone,
  text,
  url,
  wholeNumber,
} from './value-schemas.ts';

const URL_EXPECTED = 'an http(s) URL without credentials, query or fragment';

/**
 * Parses the whole configuration (docs: configuration.md); `readFile` reads the files that settings point at, and `now`
 * is when a certificate must be valid. Fails with every fault at once, each with the setting's name and what is
 * expected, never with a secret value.
 */
export function parseConfig(env: Env, readFile: ReadFile, now: Date): Result<Config, string[]> {
  const reader = new SettingsReader(env, readFile);
  // A wrong environment is reported by readBase; what depends on it cannot be judged until it is right.
  const environment = readEnvironment(new SettingsReader(env, readFile)) ?? 'sandbox';
  const config = readAll(reader, environment, now);
  return config !== undefined && reader.faults.length === 0 ? ok(config) : err(reader.faults);
}

function readAll(reader: SettingsReader, environment: Environment, now: Date): Config | undefined {
  const defaults = DEFAULTS[environment];
  const base = readBase(reader);
  const portalUrl = reader.required(
    'PORTAL_URL',
    origin,
    'an origin, such as https://bedrift.bank.example',
    defaults.PORTAL_URL,
  );
  const port = reader.optional('PORT', wholeNumber(1, 65_535), 'a port number', '3000');
  const shutdownDelaySeconds = reader.optional('SHUTDOWN_DELAY_SECONDS', wholeNumber(0, 60), '0 to 60', '0');
  const authSecret = reader.required(
    'AUTH_SECRET',
    z.string().min(32).transform(secret),
    'at least 32 characters of randomness',
  );
  const bank = readBank(reader, environment);
  const customerLogin = readCustomerLogin(reader, defaults, environment);
  const staffLogin = readStaffLogin(reader, defaults);
  const maskinporten = readMaskinporten(reader, { environment, bankOrgnr: bank?.orgnr, now });
  const altinn = readAltinn(reader, environment);
  const skatteetaten = readSkatteetaten(reader, environment);
  const upstream = readUpstream(reader);
  const background = readBackground(reader);
  const requestsPerAddress = reader.optional(
    'REQUESTS_PER_ADDRESS',
    wholeNumber(60, 1_000_000),
    'requests in a minute, 60 to 1000000',
    '6000',
  );
  const mail = readMail(reader, environment);
  const lateInterestRates = readLateInterestRates(reader, environment);
  const receivingAccounts = readReceivingAccounts(reader);
  const otlp = reader.optional('OTEL_EXPORTER_OTLP_ENDPOINT', url, URL_EXPECTED);
  checkTracesWire(reader, otlp, environment);
  const metricsToken = reader.optional(
    'METRICS_TOKEN',
    z.string().min(16).transform(secret),
    'at least 16 characters',
  );
  const issuerOf = (login: { readonly issuer: string } | undefined) =>
    login === undefined ? undefined : new URL(login.issuer);
  const addresses = {
    PORTAL_URL: portalUrl,
    BANK_CONTACT_URL: bank?.contact.url,
    CUSTOMER_OIDC_ISSUER: issuerOf(customerLogin),
    ADVISOR_OIDC_ISSUER: issuerOf(staffLogin),
    MASKINPORTEN_ISSUER: issuerOf(maskinporten),
    ALTINN_BASE_URL: altinn?.baseUrl,
    KRAVOGBETALINGER_BASE_URL: skatteetaten?.baseUrl,
  };
  checkAddresses(reader, addresses, environment);
  if (base === undefined || portalUrl === undefined || port === undefined || authSecret === undefined)
    return undefined;
  if (shutdownDelaySeconds === undefined) return undefined;
  if (
    bank === undefined ||
    customerLogin === undefined ||
    staffLogin === undefined ||
    maskinporten === undefined
  )
    return undefined;
  if (altinn === undefined || skatteetaten === undefined || upstream === undefined) return undefined;
  if (background === undefined || requestsPerAddress === undefined) return undefined;
  return {
    ...base,
    ...{
      portalUrl,
      port,
      shutdownDelaySeconds,
      authSecret,
      bank,
      customerLogin,
      staffLogin,
      maskinporten,
      altinn,
      skatteetaten,
      upstream,
      background,
      requestsPerAddress,
      lateInterestRates,
      receivingAccounts,
    },
    ...(mail === undefined ? {} : { mail }),
    ...(otlp === undefined ? {} : { otlpEndpoint: otlp.href }),
    ...(metricsToken === undefined ? {} : { metricsToken }),
  };
}

function readBank(reader: SettingsReader, environment: Environment): Config['bank'] | undefined {
  const defaults = DEFAULTS[environment];
  const number = reader.required('BANK_ORGNR', orgnr, ORGNR_EXPECTED, defaults.BANK_ORGNR);
  if (environment === 'production' && number !== undefined && isSyntheticOrgnr(number)) {
    reader.fault('BANK_ORGNR', 'is a synthetic organisation number, which production refuses');
  }
  const name = reader.required('BANK_NAME', text, "the bank's name", defaults.BANK_NAME);
  const code = reader.optional('BANK_BIC', bic, "the bank's BIC, 8 or 11 characters");
  const contact = {
    url: reader.optional('BANK_CONTACT_URL', url, URL_EXPECTED),
    phone: reader.optional(
      'BANK_CONTACT_PHONE',
      phone,
      'a telephone number: digits and spaces, + first if any',
    ),
  };
  if (number === undefined || name === undefined) return undefined;
  return { orgnr: number, name, contact, ...(code === undefined ? {} : { bic: code }) };
}

function readAltinn(reader: SettingsReader, environment: Environment): Config['altinn'] | undefined {
  const baseUrl = reader.required(
    'ALTINN_BASE_URL',
    url,
    URL_EXPECTED,
    DEFAULTS[environment].ALTINN_BASE_URL,
  );
  const resource = reader.optional(
    'CONSENT_RESOURCE',
    text,
    'a resource id',
    'ske-samtykke-krav-og-betalinger',
  );
  const validDays = reader.optional(
    'CONSENT_VALID_DAYS',
    wholeNumber(1, 365),
    'a number of days, 1 to 365',
    '90',
  );
  const latestEnd = reader.optional('CONSENT_LATEST_END', day, DAY_EXPECTED);
  if (baseUrl === undefined || resource === undefined || validDays === undefined) return undefined;
  return {
    ...{ baseUrl, consentPagesUrl: consentPagesUrl(environment, baseUrl), resource, validDays },
    ...(latestEnd === undefined ? {} : { latestEnd }),
  };
}

function readSkatteetaten(
  reader: SettingsReader,
  environment: Environment,
): Config['skatteetaten'] | undefined {
  const fallback = DEFAULTS[environment].KRAVOGBETALINGER_BASE_URL;
  const baseUrl = reader.required('KRAVOGBETALINGER_BASE_URL', url, URL_EXPECTED, fallback);
  const scope = reader.optional('KRAVOGBETALINGER_SCOPE', text, 'a scope', 'skatteetaten:kravogbetalinger');
  const rightsPackage = reader.optional(
    'RIGHTS_PACKAGE',
    z.string().regex(/^[\w-]+$/),
    'one path segment',
    'finans',
  );
  if (baseUrl === undefined || scope === undefined || rightsPackage === undefined) return undefined;
  return { baseUrl, scope, rightsPackage };
}

function readUpstream(reader: SettingsReader): Config['upstream'] | undefined {
  const timeoutMs = reader.optional('UPSTREAM_TIMEOUT_MS', wholeNumber(100, 60_000), '100 to 60000', '8000');
  const retries = reader.optional('UPSTREAM_RETRIES', wholeNumber(0, 5), '0 to 5', '2');
  const cacheSeconds = reader.optional('CACHE_SECONDS', wholeNumber(0, 3600), '0 to 3600', '60');
  const refreshSeconds = reader.optional(
    'REFRESH_SECONDS',
    wholeNumber(0, NEW_ENOUGH_SECONDS),
    `0 to ${NEW_ENOUGH_SECONDS}`,
    String(NEW_ENOUGH_SECONDS),
  );
  const concurrency = reader.optional('UPSTREAM_CONCURRENCY', wholeNumber(1, 100), '1 to 100', '5');
  if (
    timeoutMs === undefined ||
    retries === undefined ||
    cacheSeconds === undefined ||
    refreshSeconds === undefined ||
    concurrency === undefined
  )
    return undefined;
  return { timeoutMs, retries, cacheSeconds, refreshSeconds, concurrency };
}
