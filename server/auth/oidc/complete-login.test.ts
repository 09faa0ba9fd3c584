import { desc } from 'drizzle-orm';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { auditEvents, sessions } from '#server/platform/db/schema/index.ts';
import { openTestDatabase } from '#server/platform/db/testing/db.ts';
import type { OpenDatabase } from '#server/platform/db/types.ts';
import { CUSTOMER_LOGIN, STAFF_LOGIN } from '../../../sandbox/systems/login/kinds.ts';
import { Browser, TestClient } from '../../../sandbox/systems/login/testing/test-client.ts';
import { startTestSandbox } from '../../../sandbox/core/testing/sandbox.ts';
import type { RunningSandbox } from '../../../sandbox/main.ts';
import { completeLogin, type LoginContext } from './complete-login.ts';
import { loginProvider, type LoginProviderId } from './login-provider.ts';
import { providerFetch } from './provider-fetch.ts';
import { resumeSession } from '../session/session-store.ts';
import { makeCustomer, testLoginConfig } from '../testing/auth.ts';

const KARI = '14837830177';
let running: RunningSandbox;
let opened: OpenDatabase;
let kari: string;

beforeAll(async () => {
  [running, opened] = await Promise.all([startTestSandbox(), openTestDatabase()]);
  kari = await makeCustomer(opened.db, KARI, [{ orgnr: '313367002', name: 'Granli Eplepress' }], new Date());
});
afterAll(() => Promise.all([running.close(), opened.close()]));
beforeEach(async () => {
  running.sandbox.reset();
  await opened.db.delete(sessions);
});

/** Logs in at the sandbox in a browser and exchanges the code as the portal does; answers with the ID token. */
async function idTokenOf(
  id: LoginProviderId,
  person: string,
  changes: Record<string, string> = {},
): Promise<string> {
  const portal = new TestClient(running.sandbox, id === 'customer' ? CUSTOMER_LOGIN : STAFF_LOGIN);
  const callback = await portal.login(new Browser(), person, changes);
  const call = providerFetch(loginProvider(id, testLoginConfig(running.sandbox)), () => new Date());
  const answer = await call(`${portal.issuer}/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: `bank-portal-${id}`,
      code: callback.searchParams.get('code') ?? '',
      redirect_uri: portal.redirectUri,
      code_verifier: portal.verifier,
    }),
  });
  const body: unknown = await answer.json();
  if (typeof body === 'object' && body !== null && 'id_token' in body) return String(body.id_token);
  throw new Error(JSON.stringify(body));
}

function context(id: LoginProviderId, changes: Partial<LoginContext> = {}): LoginContext {
  const config = testLoginConfig(running.sandbox);
  return { provider: loginProvider(id, config), config, language: 'nn', now: new Date(), ...changes };
}

const stored = () => opened.db.select().from(sessions);
const lastAudit = async (count: number) =>
  (await opened.db.select().from(auditEvents).orderBy(desc(auditEvents.id)).limit(count)).map(
    ({ action, actorRef, detail, outcome }) => ({ action, actorRef, detail, outcome }),
  );

it('ends the oldest of more than ten logins of one person, and writes it down', async () => {
  for (let n = 0; n < 11; n += 1)
    expect((await completeLogin(await idTokenOf('customer', 'kari'), context('customer'))).ok).toBe(true);
  const rows = await stored();
  expect(rows.filter(({ endedAt }) => endedAt === null)).toHaveLength(10);
  expect(rows.find(({ endedAt }) => endedAt !== null)?.endReason).toBe('too-many');
  const [, ended] = await lastAudit(2);
  expect(ended).toMatchObject({ action: 'session-ended', detail: { reason: 'too-many' } });
});

describe('who is refused', () => {
  it('refuses a person whom the customer file does not name, and stores nothing', async () => {
    const idToken = await idTokenOf('customer', 'nils');
    expect(await completeLogin(idToken, context('customer'))).toEqual({ ok: false, error: 'not-a-customer' });
    expect(await stored()).toEqual([]);
    const [event] = await lastAudit(1);
    expect(event).toEqual({
      action: 'session-refused',
      actorRef: 'login',
      outcome: 'refused',
      detail: { reason: 'not-a-customer', provider: 'customer' },
    });
  });

  it('is staff without a role here', async () => {
    const idToken = await idTokenOf('advisor', 'ansatt');
    expect(await completeLogin(idToken, context('advisor'))).toEqual({ ok: false, error: 'no-role' });
    expect(await stored()).toEqual([]);
  });

  it('refuses a login at a lower assurance level than requested', async () => {
    running.sandbox.faults.add({ system: 'customer-login', fault: { kind: 'acr-lower' } });
    const idToken = await idTokenOf('customer', 'kari', { acr_values: 'idporten-loa-substantial' });
    expect(await completeLogin(idToken, context('customer'))).toEqual({ ok: false, error: 'level-too-low' });
    expect(await stored()).toEqual([]);
  });

  it('is staff at a lower level than the one that is set for them', async () => {
    const config = testLoginConfig(running.sandbox);
    const demanding = (acr: string) => {
      const changed = { ...config, staffLogin: { ...config.staffLogin, acr } };
      return context('advisor', { config: changed, provider: loginProvider('advisor', changed) });
    };
    const idToken = await idTokenOf('advisor', 'raadgiver', { acr_values: 'idporten-loa-substantial' });
    const refused = await completeLogin(idToken, demanding('idporten-loa-high'));
    expect(refused).toEqual({ ok: false, error: 'level-too-low' });
    expect(await stored()).toEqual([]);
    expect(await completeLogin(idToken, demanding('idporten-loa-substantial'))).toMatchObject({ ok: true });
  });

  it('is staff with a token of the customer login, and the other way round', async () => {
    const customers = await idTokenOf('customer', 'kari');
    expect(await completeLogin(customers, context('advisor'))).toEqual({ ok: false, error: 'failed' });
    const staff = await idTokenOf('advisor', 'raadgiver');
    expect(await completeLogin(staff, context('customer'))).toEqual({ ok: false, error: 'failed' });
  });

  it('is a customer without an identity number in the token', async () => {
    const idToken = await idTokenOf('customer', 'kari');
    const { customerLogin, staffLogin } = testLoginConfig(running.sandbox);
    const config = { staffLogin, customerLogin: { ...customerLogin, pidClaim: 'sub' } };
    expect(await completeLogin(idToken, context('customer', { config }))).toEqual({
      ok: false,
      error: 'failed',
    });
  });

  it('is everybody while there is no token', async () => {
    expect(await completeLogin('', context('customer'))).toEqual({ ok: false, error: 'failed' });
  });

  it('is everybody whose token is old', async () => {
    const idToken = await idTokenOf('customer', 'kari');
    const later = new Date(Date.now() + 140_000);
    expect(await completeLogin(idToken, context('customer', { now: later }))).toEqual({
      ok: false,
      error: 'failed',
    });
  });
});

describe('who is let in', () => {
  it("is a customer, known by the bank's own id, with nothing of the identity number kept", async () => {
    const idToken = await idTokenOf('customer', 'kari');
    const admission = await completeLogin(idToken, context('customer'));
    if (!admission.ok) throw new Error(admission.error);
    const session = await resumeSession(opened.db, admission.value, new Date());
    expect(session).toMatchObject({ kind: 'customer', personId: kari, language: 'nn' });
    const [row] = await stored();
    expect(row?.providerSid).toBe(decodeJwt(idToken)['sid']);
    expect(JSON.stringify([row, await opened.db.select().from(auditEvents)])).not.toContain(KARI);
    expect(await lastAudit(1)).toMatchObject([{ action: 'session-started', actorRef: kari, outcome: 'ok' }]);
  });

  it.each([
    ['raadgiver', 'randi@demobanken.example', ['advisor'], []],
    ['teamleder', 'tone@demobanken.example', ['team-lead'], ['Bedrift Øst']],
    ['leser', 'berit@demobanken.example', ['bank-wide'], []],
    ['pilot', 'pia@demobanken.example', ['pilot'], []],
  ])('is the employee %s, with the roles that the provider states', async (person, email, roles, teams) => {
    const admission = await completeLogin(await idTokenOf('advisor', person), context('advisor'));
    if (!admission.ok) throw new Error(admission.error);
    expect(await resumeSession(opened.db, admission.value, new Date())).toMatchObject({
      kind: 'staff',
      email,
      roles,
      teams,
    });
  });

  it('was last there when the provider says, and never later than now', async () => {
    const order = { system: 'customer-login', fault: { kind: 'login-long-ago' }, times: 1 } as const;
    running.sandbox.faults.add(order);
    const idToken = await idTokenOf('customer', 'kari');
    const said = decodeJwt(idToken)['auth_time'];
    const admission = await completeLogin(idToken, context('customer'));
    if (!admission.ok) throw new Error(admission.error);
    const session = await resumeSession(opened.db, admission.value, new Date());
    expect(session?.authenticatedAt?.getTime()).toBe(Number(said) * 1000);
    expect(Number(said)).toBeLessThanOrEqual(Date.now() / 1000 - 3600);

    // Within the seconds that the provider's clock may be ahead.
    const now = new Date(Date.now() - 3000);
    const fresh = await completeLogin(await idTokenOf('customer', 'kari'), context('customer', { now }));
    if (!fresh.ok) throw new Error(fresh.error);
    expect((await resumeSession(opened.db, fresh.value, now))?.authenticatedAt).toEqual(now);
  });

  it('loses the session that the browser had before, also one of the other kind', async () => {
    const first = await completeLogin(await idTokenOf('customer', 'kari'), context('customer'));
    if (!first.ok) throw new Error(first.error);
    const idToken = await idTokenOf('advisor', 'raadgiver');
    const second = await completeLogin(idToken, context('advisor', { previousSecret: first.value }));
    expect(second.ok).toBe(true);
    expect(await resumeSession(opened.db, first.value, new Date())).toBeUndefined();
    expect(await lastAudit(2)).toMatchObject([
      { action: 'session-started', actorRef: 'randi@demobanken.example' },
      { action: 'session-ended', actorRef: kari, detail: { reason: 'replaced' } },
    ]);
  });

  it('keeps the earlier session when the new login is refused', async () => {
    const first = await completeLogin(await idTokenOf('customer', 'kari'), context('customer'));
    if (!first.ok) throw new Error(first.error);
    await completeLogin(
      await idTokenOf('advisor', 'ansatt'),
      context('advisor', { previousSecret: first.value }),
    );
    expect(await resumeSession(opened.db, first.value, new Date())).toBeDefined();
  });
});
