import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { SignJWT } from 'jose';
import { createClock } from './core/clock.ts';
import { createExchangeLog, type ExchangeLog } from './core/exchange-log.ts';
import { faultMiddleware, type ErrorWriter } from './core/fault-answer.ts';
import { createFeedDelay } from './core/feed-delay.ts';
import { createFaultBox, type FaultRegistry } from './core/fault-registry.ts';
import { loadOrCreateKey, type SigningKey } from './core/keys.ts';
import { createConsentRegister, createIssuedTokens } from './core/registers.ts';
import { createTestAuthority, type TestAuthority } from './systems/maskinporten/test-authority.ts';
import { createStats, type StatsRegister } from './core/stats.ts';
import { createLedgerEdits, type LedgerEdits } from './systems/skatteetaten/ledger-edits.ts';
import { createLoginOverrides, type LoginOverrides } from './systems/login/login-overrides.ts';
import type { ClientKeyName, LoginName, Sandbox, SandboxConfig } from './core/types.ts';

/** What the sandbox's own parts and the control API need beyond the contract above. */
export interface SandboxCore extends Sandbox {
  /** What has been changed in Skatteetaten's ledgers. */
  readonly story: LedgerEdits;
  readonly faults: FaultRegistry;
  readonly exchanges: ExchangeLog;
  readonly logins: LoginOverrides;
  readonly stats: StatsRegister;
  /** The keys handed out to the portal's clients. */
  readonly clientKeys: Readonly<Record<ClientKeyName, SigningKey>>;
  /** Whose enterprise certificates Maskinporten trusts; made when first asked for. */
  readonly testAuthority: () => TestAuthority;
  /** The keys that the two login providers sign with. */
  readonly loginKeys: Readonly<Record<LoginName, SigningKey>>;
  /** Consents, tokens, faults, clock, exchanges, statistics and whatever `onReset` was given. */
  reset(): void;
}

/** The client that Altinn uses at the customer login. */
const ALTINN_CLIENT_ID = 'altinn';

/**
 * The state that the systems of one sandbox share. Writes the portal's client keys into `config.keysDir` when they are
 * not there; the systems' own keys lie in its folder `own`.
 * @param writeError Skatteetaten's error shapes, for the fault kinds that ask for them.
 */
export function createSandbox(config: SandboxConfig, writeError: ErrorWriter = plainError): SandboxCore {
  const clock = createClock();
  const stats = createStats();
  const consents = createConsentRegister();
  const tokens = createIssuedTokens();
  const feedDelay = createFeedDelay();
  const faults = createFaultBox();
  const exchanges = createExchangeLog(clock, stats);
  const story = createLedgerEdits();
  const logins = createLoginOverrides();
  const resetActions: (() => void)[] = [];
  const client = (name: string) => loadOrCreateKey(config.keysDir, name);
  const own = (name: string) => loadOrCreateKey(join(config.keysDir, 'own'), name);
  const maskinportenKey = own('maskinporten-signing');
  let authority: TestAuthority | undefined;

  return {
    config,
    clock,
    consents,
    tokens,
    feedDelay,
    faults,
    exchanges,
    story,
    logins,
    stats,
    clientKeys: {
      'customer-oidc': client('customer-oidc'),
      'advisor-oidc': client('advisor-oidc'),
      maskinporten: client('maskinporten'),
      'maskinporten-supplier': client('maskinporten-supplier'),
    },
    testAuthority: () =>
      (authority ??= createTestAuthority(
        own('certificate-root').privateKey,
        own('certificate-issuer').privateKey,
      )),
    loginKeys: { 'customer-login': own('customer-login'), 'staff-login': own('staff-login') },
    maskinportenKeys: {
      jwks: () => ({ keys: [maskinportenKey.publicJwk] }),
      sign: (claims) =>
        new SignJWT(claims)
          .setProtectedHeader({ alg: 'RS256', kid: maskinportenKey.kid })
          .sign(maskinportenKey.privateKey),
    },
    customerLogin: {
      issuer: config.urls.customerLogin,
      endSessionUrl(postLogoutRedirectUri, state) {
        const url = new URL('/logout', config.urls.customerLogin);
        url.searchParams.set('client_id', ALTINN_CLIENT_ID);
        url.searchParams.set('post_logout_redirect_uri', postLogoutRedirectUri);
        url.searchParams.set('state', state);
        return url.href;
      },
    },
    altinnLogin: { clientId: ALTINN_CLIENT_ID, clientSecret: randomBytes(32).toString('base64url') },
    faultsOf: (system) => faultMiddleware(faults, system, writeError),
    logOf: (system) => exchanges.middleware(system),
    note: (ctx, finding) => exchanges.note(ctx, finding),
    onReset(action) {
      resetActions.push(action);
    },
    reset() {
      clock.reset();
      consents.reset();
      tokens.expireAll();
      feedDelay.reset();
      faults.clear();
      story.reset();
      logins.reset();
      exchanges.clear();
      stats.reset();
      for (const action of resetActions) action();
    },
  };
}

function plainError(...[ctx, code, { status = 500 }]: Parameters<ErrorWriter>): void {
  ctx.status = status;
  ctx.body = { kode: code };
}
