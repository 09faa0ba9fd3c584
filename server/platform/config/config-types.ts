import 'server-only';
import type { JWK } from 'jose';
import type { EnterpriseCertificate } from '#server/platform/certificates/enterprise-certificate.ts';
import type { IsoDate } from '#lib/core/dates/iso-date.ts';
import type { InterestRate } from '#lib/tax-account/interest/rates.ts';
import type { StaffRole } from '#lib/portfolio/scope.ts';
import type { Secret } from '#lib/core/secret.ts';

export const ENVIRONMENTS = ['sandbox', 'test', 'production'] as const;
export type Environment = (typeof ENVIRONMENTS)[number];

/** A private key as JWK, with the `kid` that it is registered under at the other side. */
export type PrivateJwk = JWK & { readonly kid: string };

/** One of the keys that seal what the portal stores: 32 bytes, named so that keys can rotate. */
export interface EncryptionKey {
  readonly id: string;
  readonly key: Secret<Uint8Array>;
}

export interface OidcConfig {
  /** The provider's issuer exactly as it names itself. */
  readonly issuer: string;
  readonly clientId: string;
  /** The level of assurance that is asked for, and demanded of the answer; absent = none is. */
  readonly acr?: string;
  readonly auth:
    | { readonly kind: 'secret'; readonly secret: Secret }
    | { readonly kind: 'key'; readonly jwk: Secret<PrivateJwk> };
}

export type MaskinportenKey =
  | { readonly kind: 'jwk'; readonly jwk: Secret<PrivateJwk> }
  | { readonly kind: 'certificate'; readonly certificate: EnterpriseCertificate };

/** Where the data is; all that changing the schema takes. */
export interface DatabaseConfig {
  readonly environment: Environment;
  /** Absolute path. */
  readonly dataDir: string;
  /** PostgreSQL; absent = the embedded database in `dataDir`. */
  readonly databaseUrl?: Secret;
}

/** What every process needs, also scripts that call no other system. */
export interface BaseConfig extends DatabaseConfig {
  /** At least one; the first one seals, all of them open. */
  readonly encryptionKeys: readonly EncryptionKey[];
  readonly logLevel: LogLevel;
}

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
type LogLevel = (typeof LOG_LEVELS)[number];

/** Everything that the portal is told from outside. The names of the settings are in docs/configuration.md and settings.ts. */
export interface Config extends BaseConfig {
  /** The public origin. */
  readonly portalUrl: URL;
  readonly port: number;
  /** How long a process that is told to end still takes requests. */
  readonly shutdownDelaySeconds: number;
  readonly authSecret: Secret;
  /** The data consumer: the bank itself. */
  readonly bank: {
    readonly orgnr: string;
    readonly name: string;
    /** The bank's own BIC, for payment files; absent = they do not name the debtor's bank. */
    readonly bic?: string;
    /** Where customers reach the bank; no text promises a way that is absent. */
    readonly contact: { readonly url?: URL | undefined; readonly phone?: string | undefined };
  };
  readonly customerLogin: OidcConfig & { readonly pidClaim: string };
  readonly staffLogin: OidcConfig & {
    readonly roleClaim: string;
    /** The claim that names the teams that an employee leads. */
    readonly teamClaim: string;
    /** What the provider calls each of the portal's roles. */
    readonly roleNames: Readonly<Record<StaffRole, string>>;
  };
  readonly maskinporten: {
    /** With the final slash. */
    readonly issuer: string;
    readonly clientId: string;
    readonly key: MaskinportenKey;
    /** The day on which a registered key stops working, where the operators have said so. */
    readonly keyExpires?: IsoDate;
    /** Set when a supplier runs the portal on the bank's behalf. */
    readonly consumerOrg?: string;
  };
  readonly altinn: {
    readonly baseUrl: URL;
    /** Where a person reads and withdraws the consents that their business has given. */
    readonly consentPagesUrl: URL;
    readonly resource: string;
    readonly validDays: number;
    /** The last day that the agreement allows a consent to last; absent = there is no such day. */
    readonly latestEnd?: IsoDate;
  };
  readonly skatteetaten: { readonly baseUrl: URL; readonly scope: string; readonly rightsPackage: string };
  readonly upstream: {
    readonly timeoutMs: number;
    readonly retries: number;
    readonly cacheSeconds: number;
    /** A person's wish for newer figures is met by answers of this age, in seconds. */
    readonly refreshSeconds: number;
    readonly concurrency: number;
  };
  /** Requests that one address may make in a minute. */
  readonly requestsPerAddress: number;
  readonly background: {
    /** Off for a copy of the database that must follow no feed and write to no customer. */
    readonly enabled: boolean;
    /** Seconds between two passes over consents, and over reminders. */
    readonly consentsEvery: number;
    readonly remindersEvery: number;
    /** Hours of the day in Oslo, the second one not included. */
    readonly reminderHours: { readonly from: number; readonly until: number };
    /** Most clients whose figures are refreshed in a minute of the night. */
    readonly refreshPerMinute: number;
  };
  /** The bank's mail server; absent = the portal sends no e-mail. */
  readonly mail?: {
    readonly host: string;
    readonly port: number;
    /** TLS from the first byte; otherwise the connection is upgraded (STARTTLS). */
    readonly tls: boolean;
    /** Refuse to send to a server that does not upgrade the connection. */
    readonly requireTls: boolean;
    readonly login?: { readonly user: string; readonly password: Secret };
    /** The sender's address; the name beside it is the bank's. */
    readonly from: string;
  };
  /** Rates of late interest: the published ones that the portal knows, then those from the settings, which win. */
  readonly lateInterestRates: readonly InterestRate[];
  /** Accounts that Skatteetaten receives money on; another is warned about before anyone pays to it. */
  readonly receivingAccounts: ReadonlySet<string>;
  readonly otlpEndpoint?: string;
  readonly metricsToken?: Secret;
}
