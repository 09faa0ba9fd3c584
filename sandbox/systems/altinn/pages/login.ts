import { createHash, randomBytes } from 'node:crypto';
import Router from '@koa/router';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import type Koa from 'koa';
import { z } from 'zod';
import { nameOfParty, personUrn } from '../parties.ts';
import { sendMessage, type AltinnPages } from './altinn-pages.ts';
import { languageOf } from './language.ts';
import { FRONT_PATH, LOGIN_PATH } from './layout.ts';

const CALLBACK = '/authentication/callback';
/** Tells Altinn from the portal in the login provider's log. */
const USER_AGENT = { 'user-agent': 'Altinn (sandbox)' };
/** Seconds to log in. */
const TIME_TO_LOG_IN = 900;

const metadataSchema = z.object({
  issuer: z.string(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  jwks_uri: z.url(),
});
const pendingSchema = z.object({ verifier: z.string(), nonce: z.string(), goto: z.string() });
const claimsSchema = z.object({ pid: z.string(), nonce: z.string(), sid: z.string().optional() });

/** Altinn as a client of the customer login: code flow with PKCE, `state` and `nonce` (docs/upstream/login.md#login-request). */
export function loginRoutes(pages: AltinnPages): Router {
  const router = new Router();
  router.get(LOGIN_PATH, (ctx) => orFailed(ctx, pages, () => authorizeAddress(ctx, pages)));
  router.get(CALLBACK, (ctx) => orFailed(ctx, pages, () => logIn(ctx, pages)));
  // Loaded in a hidden frame by the login provider; without cookies there, the session is found by `sid`.
  router.get('/authentication/frontchannel-logout', (ctx) => {
    const { searchParams } = ctx.URL;
    if (searchParams.get('iss') === pages.sandbox.customerLogin.issuer) {
      pages.sessions.endBySid(searchParams.get('sid') ?? '');
    }
    ctx.body = '';
  });
  return router;
}

/** Goes on to the address found, or says that the log-in failed: the provider may be down, or answer nonsense. */
async function orFailed(
  ctx: Koa.Context,
  pages: AltinnPages,
  find: () => Promise<string | undefined>,
): Promise<void> {
  try {
    const address = await find();
    if (address !== undefined) {
      ctx.redirect(address);
      return;
    }
  } catch (error) {
    const detail = error instanceof Error ? error.message : 'unknown';
    pages.sandbox.note(ctx, { check: 'log-in', passed: false, detail });
  }
  sendMessage(ctx, pages, { status: 502, title: 'loginFailedTitle', text: 'loginFailed' });
}

async function authorizeAddress(ctx: Koa.Context, pages: AltinnPages): Promise<string> {
  const goto = ownAddress(ctx.URL.searchParams.get('goto'), pages);
  const state = random();
  const nonce = random();
  const verifier = random();
  const url = new URL((await metadata(pages)).authorization_endpoint);
  // One cookie per attempt, so that two tabs do not take each other's.
  await pages.cookies.put(ctx, cookieOf(state), JSON.stringify({ verifier, nonce, goto }), TIME_TO_LOG_IN);
  const parameters = {
    client_id: pages.sandbox.altinnLogin.clientId,
    response_type: 'code',
    scope: 'openid profile',
    redirect_uri: pages.sandbox.config.urls.altinn + CALLBACK,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    acr_values: 'idporten-loa-substantial',
    ui_locales: languageOf(ctx),
    state,
    nonce,
  };
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url.href;
}

/** Starts a session from the callback. Answers with where the person was going, or undefined when anything is amiss. */
async function logIn(ctx: Koa.Context, pages: AltinnPages): Promise<string | undefined> {
  const { searchParams } = ctx.URL;
  const state = searchParams.get('state');
  const code = searchParams.get('code');
  const kept = state === null ? undefined : await pages.cookies.take(ctx, cookieOf(state));
  const isOurs = kept !== undefined && searchParams.get('iss') === pages.sandbox.customerLogin.issuer;
  pages.sandbox.note(ctx, { check: 'callback belongs to this browser', passed: isOurs });
  if (!isOurs || code === null) return undefined;

  const { verifier, nonce, goto } = pendingSchema.parse(JSON.parse(kept));
  const idToken = await exchange(code, verifier, pages);
  if (idToken === undefined) return undefined;
  const claims = await verifyIdToken(idToken, pages);
  if (claims.nonce !== nonce) return undefined;
  const name = nameOfParty(personUrn(claims.pid));
  if (name === undefined) return undefined;
  pages.sessions.start(ctx, { pid: claims.pid, name, idToken, sid: claims.sid });
  return goto;
}

async function exchange(code: string, verifier: string, pages: AltinnPages): Promise<string | undefined> {
  const { clientId, clientSecret } = pages.sandbox.altinnLogin;
  const response = await fetch((await metadata(pages)).token_endpoint, {
    method: 'POST',
    headers: {
      ...USER_AGENT,
      authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`,
    },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code,
      code_verifier: verifier,
      redirect_uri: pages.sandbox.config.urls.altinn + CALLBACK,
    }),
  });
  if (!response.ok) return undefined;
  return z.object({ id_token: z.string() }).parse(await response.json()).id_token;
}

/** Judged by the machine's clock, which the login provider follows; the sandbox's own may have been moved. */
async function verifyIdToken(idToken: string, pages: AltinnPages) {
  const { issuer, jwks_uri } = await metadata(pages);
  const audience = pages.sandbox.altinnLogin.clientId;
  const { payload } = await jwtVerify(
    idToken,
    createRemoteJWKSet(new URL(jwks_uri), { headers: USER_AGENT }),
    {
      issuer,
      audience,
    },
  );
  return claimsSchema.parse(payload);
}

async function metadata(pages: AltinnPages) {
  const response = await fetch(`${pages.sandbox.customerLogin.issuer}/.well-known/openid-configuration`, {
    headers: USER_AGENT,
  });
  return metadataSchema.parse(await response.json());
}

/** Only an address of Altinn's own is gone to after the log-in; anything else becomes the front page. */
function ownAddress(goto: string | null, pages: AltinnPages): string {
  const { altinn } = pages.sandbox.config.urls;
  if (goto === null || !URL.canParse(goto, altinn)) return FRONT_PATH;
  const url = new URL(goto, altinn);
  return url.origin === altinn ? url.pathname + url.search : FRONT_PATH;
}

function cookieOf(state: string): string {
  return `altinn_login_${createHash('sha256').update(state).digest('hex').slice(0, 16)}`;
}

function random(): string {
  return randomBytes(32).toString('base64url');
}
