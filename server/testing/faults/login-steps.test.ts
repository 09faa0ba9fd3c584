import { exportJWK, generateKeyPair } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { secret, type Secret } from '#lib/core/secret.ts';
import { completeLogin } from '#server/auth/oidc/complete-login.ts';
import { discover, metadataCache } from '#server/auth/oidc/discovery.ts';
import { loginProvider, type LoginProviderId } from '#server/auth/oidc/login-provider.ts';
import { ProviderUnavailable, providerFetch } from '#server/auth/oidc/provider-fetch.ts';
import { makeCustomer, testLoginConfig } from '#server/auth/testing/auth.ts';
import type { PrivateJwk } from '#server/platform/config/config.ts';
import { auditEvents, sessions } from '#server/platform/db/schema/index.ts';
import type { OpenDatabase } from '#server/platform/db/types.ts';
import {
  startSandboxBehindProxies,
  type SandboxBehindProxies,
} from '../../../sandbox/systems/proxy/testing/sandbox-behind-proxies.ts';
import { CUSTOMER_LOGIN, STAFF_LOGIN } from '../../../sandbox/systems/login/kinds.ts';
import { Browser, TestClient } from '../../../sandbox/systems/login/testing/test-client.ts';
import { showExpired } from './expire-testing.ts';
import { LET_IN, LOGIN_STEPS, SENT_ON } from './login-steps.ts';
import { captureLog, type LogCapture } from './log-testing.ts';
import type { FaultName } from './matrix-types.ts';
import { possible, statusFault } from './play-testing.ts';
import { createFixture, type Stage } from './stage-testing.ts';
import { providerKeyCache } from '#server/auth/oidc/provider-keys.ts';

const HOUR_MS = 3_600_000;
const PEOPLE = { customer: 'kari', advisor: 'raadgiver' } as const;
const SYSTEM = { customer: 'customer-login', advisor: 'staff-login' } as const;
const tokenAnswer = z.object({ id_token: z.string() });

let stage: Stage<SandboxBehindProxies>;
let running: SandboxBehindProxies;
let opened: OpenDatabase;
let log: LogCapture;
let strangersKey: Secret<PrivateJwk>;

beforeAll(async () => {
  stage = await createFixture(startSandboxBehindProxies());
  ({ running, opened } = stage);
  const granli = { orgnr: '313367002', name: 'Granli Eplepress' };
  await makeCustomer(opened.db, '14837830177', [granli], new Date());
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  strangersKey = secret({ ...(await exportJWK(privateKey)), kid: 'stranger', alg: 'RS256' });
});
afterAll(() => stage.close());
beforeEach(async () => {
  log = captureLog();
  running.sandbox.reset();
  metadataCache().clear();
  providerKeyCache().clear();
  await running.proxies['customer-login'].restore();
  await running.proxies['staff-login'].restore();
  await opened.db.delete(sessions);
});

/** How the portal stands to a provider: its own clock and key, and how long it waits. */
interface Portal {
  readonly clockOffMs?: number;
  readonly jwk?: Secret<PrivateJwk>;
  readonly timeoutMs: number;
}

function providerOf(id: LoginProviderId, { jwk, timeoutMs }: Portal) {
  const provider = { ...loginProvider(id, testLoginConfig(running.sandbox)), timeoutMs };
  return jwk === undefined ? provider : { ...provider, auth: { kind: 'key', jwk } as const };
}

/** What a person's browser does at the provider, up to the moment when it is sent back with a code. */
async function atProvider(id: LoginProviderId) {
  const client = new TestClient(running.sandbox, id === 'customer' ? CUSTOMER_LOGIN : STAFF_LOGIN);
  const callback = await client.login(new Browser(), PEOPLE[id]);
  return { client, code: callback.searchParams.get('code') ?? '' };
}

/**
 * The portal's part afterwards, as next-auth does it: exchange the code, and log in the person of the token. `between`
 * is what goes wrong when the token has come.
 */
async function finish(
  id: LoginProviderId,
  { client, code }: Awaited<ReturnType<typeof atProvider>>,
  portal: Portal,
  between: () => Promise<Partial<Portal>> = () => Promise.resolve({}),
): Promise<string> {
  const provider = providerOf(id, portal);
  const nowOf = ({ clockOffMs = 0 }: Partial<Portal>) => new Date(Date.now() + clockOffMs);
  const form = {
    grant_type: 'authorization_code',
    client_id: provider.clientId,
    code,
    redirect_uri: client.redirectUri,
    code_verifier: client.verifier,
  };
  try {
    const init = { method: 'POST', body: new URLSearchParams(form) };
    const answer = await providerFetch(provider, () => nowOf(portal))(`${provider.issuer}/token`, init);
    const parsed = answer.ok ? tokenAnswer.safeParse(await answer.json().catch(() => undefined)) : undefined;
    if (parsed?.success !== true) return 'is told failed';
    const now = nowOf(await between());
    const config = testLoginConfig(running.sandbox);
    const admitted = await completeLogin(parsed.data.id_token, { provider, config, language: 'nb', now });
    return admitted.ok ? LET_IN.sees : `is told ${admitted.error}`;
  } catch (error) {
    if (error instanceof ProviderUnavailable) return 'is told provider-unavailable';
    throw error;
  }
}

async function stored(refusalsBefore: number): Promise<string> {
  const there = (await opened.db.select().from(sessions)).length;
  if (there > 0) return there === 1 ? 'one session' : `${there} sessions`;
  return (await refusals()) > refusalsBefore ? 'no session, a refusal in the audit trail' : 'no session';
}
const refusals = async () =>
  (await opened.db.select().from(auditEvents)).filter(({ action }) => action === 'session-refused').length;

const ENDPOINTS = { begin: '.well-known', exchange: 'token', keys: 'jwks.json' } as const;
const OPERATIONS = { begin: 'discovery', exchange: 'code-exchange', keys: 'keys' } as const;
type Part = keyof typeof ENDPOINTS;

/** Lets the fault strike; gives how the portal stands when the fault is on its own side. */
async function strike(fault: FaultName, id: LoginProviderId, part: Part): Promise<Omit<Portal, 'timeoutMs'>> {
  const door = running.proxies[SYSTEM[id]];
  const add = (played: ReturnType<typeof statusFault>) =>
    running.sandbox.faults.add({ system: SYSTEM[id], endpoint: ENDPOINTS[part], fault: played });
  if (fault === 'refused') await door.shut();
  else if (fault === 'expired-certificate') await showExpired(door);
  // The assertion is judged by the provider's clock, the ID token by the portal's.
  else if (fault === 'clock-skew') return { clockOffMs: part === 'exchange' ? -HOUR_MS : HOUR_MS };
  else if (fault === 'wrong-key' && part === 'exchange') return { jwk: strangersKey };
  else if (fault === 'wrong-key') {
    const { kty, n, e } = strangersKey.reveal();
    const { kid } = running.sandbox.loginKeys[SYSTEM[id]];
    add({ kind: 'status', status: 200, body: { keys: [{ kty, n, e, kid, alg: 'RS256', use: 'sig' }] } });
  } else add(statusFault(fault));
  return {};
}

describe.each(LOGIN_STEPS.map((step) => [`${step.does} [${step.upstream}]`, step] as const))(
  '%s',
  (_, step) => {
    const [id, part] = step.id.split('-') as [LoginProviderId, Part];

    async function begin(portal: Portal): Promise<string> {
      const metadata = await discover(providerOf(id, portal), new Date());
      return metadata.ok ? SENT_ON.sees : 'is told provider-unavailable';
    }

    it.each(possible(step))('%s', async (fault, expected) => {
      const timeoutMs = fault === 'hang' || fault === 'slow' ? 800 : 10_000;
      const refusedBefore = await refusals();
      const visit = part === 'begin' ? undefined : await atProvider(id);
      if (visit !== undefined) await begin({ timeoutMs });
      const struck = () => strike(fault, id, part);
      const portal = { ...(part === 'keys' ? {} : await struck()), timeoutMs };
      log.forget();
      const sees =
        visit === undefined
          ? await begin(portal)
          : await finish(id, visit, portal, part === 'keys' ? struck : undefined);
      const logged = log.outcome(SYSTEM[id], OPERATIONS[part]);
      expect({ sees, stored: await stored(refusedBefore), logged }).toEqual(expected);
      expect(log.all()).not.toContain('eyJ');

      running.sandbox.faults.clear();
      await running.proxies[SYSTEM[id]].restore();
      const again =
        part === 'begin' ? await begin({ timeoutMs }) : await finish(id, await atProvider(id), { timeoutMs });
      expect({ sees: again, stored: await stored(await refusals()) }).toEqual(step.good);
    });
  },
);
