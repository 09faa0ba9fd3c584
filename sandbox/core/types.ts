import type Koa from 'koa';
import type { FeedDelay } from './feed-delay.ts';

/** The systems that the sandbox plays. Names are part of the control API. */
export const SYSTEMS = [
  'customer-login',
  'staff-login',
  'maskinporten',
  'altinn',
  'skatteetaten',
  'mail',
] as const;
export type SystemName = (typeof SYSTEMS)[number];

/** A clock per system: real time, moved by the control API, plus that system's own skew. */
export interface Clock {
  /** Milliseconds since the epoch as this system sees it. */
  now(system: SystemName): number;
  /** Moves every system's clock forward. */
  advance(milliseconds: number): void;
  /** Sets one system's deviation from the others. */
  skew(system: SystemName, milliseconds: number): void;
  reset(): void;
  /** How far the clock has been moved, for the control API. */
  read(): {
    readonly advancedMilliseconds: number;
    readonly skewMilliseconds: Readonly<Record<string, number>>;
  };
}

export interface ConsentEvent {
  readonly id: string;
  readonly type: 'Created' | 'Accepted' | 'Rejected' | 'Revoked';
  readonly at: number;
  /** URN of who did it; an approval carries the person's identity number, as Altinn's does. */
  readonly performedBy: string;
}

/** A consent request as Altinn keeps it. Maskinporten and Skatteetaten read it here and nowhere else. */
export interface ConsentRecord {
  readonly id: string;
  /** `urn:altinn:organization:identifier-no:…` or person. */
  readonly from: string;
  readonly to: string;
  readonly requiredDelegator: string | null;
  readonly handledBy: string | null;
  validTo: number;
  readonly resource: string;
  readonly action: readonly string[];
  readonly requestMessage: Readonly<Record<string, string>> | null;
  readonly redirectUrl: string;
  readonly portalViewMode: 'Hide' | 'Show';
  readonly language?: string;
  readonly events: ConsentEvent[];
}

export interface ConsentRegister {
  get(id: string): ConsentRecord | undefined;
  all(): readonly ConsentRecord[];
  add(record: ConsentRecord): void;
  reset(): void;
}

/** An access token issued by the sandbox's Maskinporten, kept so that tests can expire it early. */
export interface IssuedTokens {
  add(jti: string): void;
  /** True while nothing has ended the token before its `exp`. */
  isLive(jti: string): boolean;
  /** Ends every token issued so far. */
  expireAll(): void;
}

export interface Sandbox {
  readonly config: SandboxConfig;
  readonly clock: Clock;
  readonly consents: ConsentRegister;
  readonly tokens: IssuedTokens;
  /** How late Altinn's event feed is. */
  readonly feedDelay: FeedDelay;
  /** Fault injection as a Koa middleware to mount first in a system's app. */
  faultsOf(system: SystemName): Koa.Middleware;
  /** Records request, answer and decoded tokens of every exchange; mount before the faults. */
  logOf(system: SystemName): Koa.Middleware;
  /** Adds what a handler found out (decoded token, checks made and their outcome) to the exchange being logged. */
  note(ctx: Koa.Context, finding: { check: string; passed: boolean; detail?: string }): void;
  /** Public keys of Maskinporten as a JWK set, and the key that signs tokens. */
  readonly maskinportenKeys: {
    jwks(): { keys: object[] };
    sign(claims: Record<string, unknown>): Promise<string>;
  };
  /** Ends the customer-login sessions of a person, with its front-channel calls; used by Altinn's log-out. */
  readonly customerLogin: {
    issuer: string;
    endSessionUrl(postLogoutRedirectUri: string, state: string): string;
  };
  /** Altinn's own client at the customer login, which lets it in with `client_secret_basic`. */
  readonly altinnLogin: { readonly clientId: string; readonly clientSecret: string };
  /** Runs when the control API puts everything back to the start. */
  onReset(action: () => void): void;
}

export type ClientKeyName = 'customer-oidc' | 'advisor-oidc' | 'maskinporten' | 'maskinporten-supplier';
export type LoginName = 'customer-login' | 'staff-login';

export interface SandboxConfig {
  /** First port; the systems take the ports after it. */
  readonly port: number;
  /** Public origin of the portal, whose redirect addresses are registered at both login providers. */
  readonly portalUrl: string;
  /** Where the private keys handed out to the portal's clients are written. */
  readonly keysDir: string;
  readonly bank: { readonly orgnr: string; readonly name: string };
  readonly urls: {
    /** Front page and control API. */
    readonly control: string;
    readonly customerLogin: string;
    readonly staffLogin: string;
    /** With the final slash, as Maskinporten's issuer has. */
    readonly maskinporten: string;
    readonly altinn: string;
    readonly skatteetaten: string;
    /** Where the portal delivers e-mail. */
    readonly smtp: string;
    /** Where people read it. */
    readonly mail: string;
  };
}
