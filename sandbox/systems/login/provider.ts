import { createHash, randomBytes } from 'node:crypto';
import Provider, { errors } from 'oidc-provider';
import { languageOf } from './language.ts';
import { registeredClients } from './clients.ts';
import { createMemoryStore } from './memory-store.ts';
import { endEverySession, endSession } from './logout.ts';
import { startMiddleware } from './start.ts';
import { interactionMiddleware } from './interaction.ts';
import { reportChecks } from './report-checks.ts';
import { loginPolicy } from './policy.ts';
import { sendErrorPage, sendNoSessionPage } from './pages.ts';
import { LANGUAGES } from './texts.ts';
import type { Configuration, KoaContextWithOIDC } from 'oidc-provider';
import type { SandboxCore } from '../../create-sandbox.ts';
import type { LoginKind } from './kinds.ts';

const ID_TOKEN_SECONDS = 120;
const IDLE_SECONDS = 30 * 60;
const SESSION_SECONDS = 120 * 60;

/**
 * An OpenID provider that behaves as docs/upstream/login.md says of ID-porten: code flow with PKCE (S256), `state` and
 * `nonce` required, client assertions with the issuer alone as audience, front-channel logout. It follows the machine's
 * own clock: the tokens it issues are judged by the portal's.
 */
export function createLoginProvider(sandbox: SandboxCore, kind: LoginKind): Provider {
  const issuer =
    kind.system === 'customer-login' ? sandbox.config.urls.customerLogin : sandbox.config.urls.staffLogin;
  const clients = registeredClients(sandbox, kind);
  const store = createMemoryStore();
  const locales = new Map<string, string>();
  sandbox.onReset(() => store.clear());
  sandbox.logins.register(kind.system, async () => {
    await endEverySession(store, clients, issuer);
    store.clear();
  });

  const provider = new Provider(issuer, {
    ...protocol(kind),
    adapter: store.adapter,
    clients: clients.map(({ metadata }) => metadata),
    jwks: { keys: [{ ...sandbox.loginKeys[kind.system].privateJwk, kty: 'RSA' }] },
    cookies: {
      names: {
        session: `${kind.cookiePrefix}_session`,
        interaction: `${kind.cookiePrefix}_interaction`,
        resume: `${kind.cookiePrefix}_resume`,
      },
      keys: [randomBytes(32).toString('base64url')],
    },
    pairwiseIdentifier: (_ctx, accountId, client) =>
      createHash('sha256').update(`${issuer} ${client.clientId} ${accountId}`).digest('base64url'),
    findAccount: (_ctx, id) => {
      const account = kind.accounts.find(({ key }) => key === id);
      if (account === undefined) return undefined;
      return {
        accountId: id,
        claims: () => ({ sub: id, locale: locales.get(id) ?? 'nb', ...account.claims }),
      };
    },
    assertJwtClientAuthClaimsAndHeader: (_ctx, claims) => {
      if (claims['aud'] !== issuer) throw new errors.InvalidClientAuth('aud must be the issuer, as a string');
    },
    loadExistingGrant: grantWithoutAsking,
    features: {
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      revocation: { enabled: false },
      rpInitiatedLogout: { enabled: true, logoutSource: (ctx) => endSession(ctx, kind, clients) },
    },
    renderError: (ctx, out) =>
      sendErrorPage(ctx, languageOf(ctx, kind), out.error, out.error_description ?? ''),
  });

  // oidc-provider ties `sid` to back-channel logout, which ID-porten does not have.
  provider.Client.prototype.includeSid = function includeSid() {
    return clients.some(
      ({ metadata, frontchannelLogoutUri }) =>
        metadata.client_id === this.clientId && frontchannelLogoutUri !== undefined,
    );
  };

  // Behind something that speaks TLS for it, it hears from there how it was called.
  provider.proxy = issuer.startsWith('https:');
  reportChecks(provider, sandbox);
  provider.use(sandbox.logOf(kind.system));
  provider.use(sandbox.faultsOf(kind.system));
  provider.use(async (ctx, next) => {
    const isLoggedIn = async () => (await provider.Session.get(ctx)).accountId !== undefined;
    if (ctx.path !== '/logout' || (await isLoggedIn())) await next();
    else sendNoSessionPage(ctx, languageOf(ctx, kind));
  });
  provider.use(startMiddleware(sandbox, kind));
  provider.use(
    interactionMiddleware(sandbox, kind, provider, (account, language) => locales.set(account.key, language)),
  );
  return provider;
}

function protocol(kind: LoginKind): Configuration {
  return {
    acrValues: kind.levels,
    scopes: ['openid', 'profile'],
    claims: { openid: ['sub', 'acr', 'amr', 'auth_time', 'locale', ...kind.claimNames], profile: ['locale'] },
    conformIdTokenClaims: false,
    subjectTypes: ['pairwise'],
    responseTypes: ['code'],
    clientAuthMethods: ['private_key_jwt', 'client_secret_basic'],
    allowOmittingSingleRegisteredRedirectUri: false,
    pkce: { required: () => true },
    interactions: {
      policy: loginPolicy(kind),
      url: (_ctx, interaction) => `/interaction/${interaction.uid}`,
    },
    discovery: {
      frontchannel_logout_supported: true,
      frontchannel_logout_session_supported: true,
      ui_locales_supported: [...LANGUAGES],
    },
    routes: {
      authorization: '/authorize',
      token: '/token',
      jwks: '/jwks.json',
      userinfo: '/userinfo',
      end_session: '/logout',
      pushed_authorization_request: '/par',
    },
    ttl: {
      IdToken: ID_TOKEN_SECONDS,
      AuthorizationCode: 60,
      AccessToken: 600,
      Interaction: 30 * 60,
      Grant: SESSION_SECONDS,
      // Half an hour idle, two hours in all.
      Session: (_ctx, session) => {
        const since = Math.floor(Date.now() / 1000) - (session.loginTs ?? Math.floor(Date.now() / 1000));
        return Math.max(1, Math.min(IDLE_SECONDS, SESSION_SECONDS - since));
      },
    },
  };
}

/** Clients of a bank's login and of ID-porten are let in by agreement; the person is not asked. */
async function grantWithoutAsking({ oidc }: KoaContextWithOIDC) {
  const { client, session, provider, params } = oidc;
  if (client === undefined || session?.accountId === undefined) return undefined;
  const known = session.grantIdFor(client.clientId);
  const grant =
    (known === undefined ? undefined : await provider.Grant.find(known)) ??
    new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  if (typeof params?.['scope'] === 'string') grant.addOIDCScope(params['scope']);
  await grant.save();
  return grant;
}
