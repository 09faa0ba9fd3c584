import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeGrant, present } from '../systems/maskinporten/testing/test-grant.ts';
import { startTestSandbox } from '../core/testing/sandbox.ts';
import type { RunningSandbox } from '../main.ts';

let running: RunningSandbox;
beforeAll(async () => {
  running = await startTestSandbox();
});
afterAll(() => running.close());
beforeEach(() => running.sandbox.reset());

async function call(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
  const answer = await fetch(`${running.sandbox.config.urls.control}/control/${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await answer.text();
  return {
    status: answer.status,
    body: text.startsWith('{') || text.startsWith('[') ? (JSON.parse(text) as unknown) : text,
  };
}

function addConsent(from = '313367002'): string {
  const id = randomUUID();
  running.sandbox.consents.add({
    id,
    from: `urn:altinn:organization:identifier-no:${from}`,
    to: 'urn:altinn:organization:identifier-no:312601818',
    requiredDelegator: null,
    handledBy: null,
    validTo: Date.now() + 86_400_000,
    resource: 'ske-samtykke-krav-og-betalinger',
    action: ['consent'],
    requestMessage: null,
    redirectUrl: 'http://localhost:3000/',
    portalViewMode: 'Hide',
    events: [],
  });
  return id;
}

describe('the ledger', () => {
  interface View {
    readonly krav: readonly {
      readonly kravidentifikator: string;
      readonly gjenstaaendeBeloep: number;
      readonly kravforfall: readonly { readonly forfallsdato: string }[];
    }[];
  }
  const GRANLI = 'ledger/313367002';
  const claimIn = async (id: string) =>
    ((await call('GET', GRANLI)).body as View).krav.find(({ kravidentifikator }) => kravidentifikator === id);

  it('goes on: a claim comes, is paid in part and then in full, and its due date passes', async () => {
    const claim = { kind: 'claim', of: 'vat', amount: 1000.5, dueInDays: 5 };
    expect((await call('POST', GRANLI, claim)).status).toBe(201);
    const pay = (amount: number) =>
      call('POST', GRANLI, { kind: 'payment', instalment: '9000001-1', amount });
    expect((await pay(400)).status).toBe(201);
    expect(await claimIn('9000001')).toMatchObject({ gjenstaaendeBeloep: 600.5 });
    expect((await call('POST', GRANLI, { kind: 'due', claim: '9000001', inDays: -2 })).status).toBe(201);
    const due = (await claimIn('9000001'))?.kravforfall[0]?.forfallsdato ?? '';
    expect(due < new Date().toISOString()).toBe(true);
    expect((await pay(600.5)).status).toBe(201);
    expect(await claimIn('9000001')).toMatchObject({ gjenstaaendeBeloep: 0 });
    expect((await pay(1)).status).toBe(409);
  });

  it('refuses what cannot happen, and forgets all of it at a reset', async () => {
    expect((await call('POST', GRANLI, { kind: 'due', claim: 'nothing', inDays: 1 })).status).toBe(409);
    expect((await call('POST', GRANLI, { kind: 'claim', amount: -1 })).status).toBe(400);
    const claim = { kind: 'claim', of: 'vat', amount: 1, dueInDays: 5 };
    expect((await call('POST', 'ledger/316131867', claim)).status).toBe(404);
    await call('POST', GRANLI, claim);
    await call('POST', 'reset');
    expect(await claimIn('9000001')).toBeUndefined();
  });
});

describe('faults', () => {
  const outage = { system: 'maskinporten', endpoint: 'token', fault: { kind: 'status', status: 503 } };

  it('are added, listed, strike, and are taken away', async () => {
    const added = await call('POST', 'faults', outage);
    expect(added).toEqual({ status: 201, body: { id: expect.any(String) as unknown } });
    const { id } = added.body as { id: string };
    expect((await call('GET', 'faults')).body).toEqual([{ ...outage, id }]);
    const grant = async () => (await present(running.sandbox, await makeGrant(running.sandbox))).status;
    expect(await grant()).toBe(503);
    expect((await call('DELETE', `faults/${id}`)).status).toBe(204);
    expect((await call('DELETE', `faults/${id}`)).status).toBe(404);
    expect(await grant()).toBe(200);
  });

  it.each([
    ['an unknown system', { ...outage, system: 'nav' }],
    ['an unknown kind', { ...outage, fault: { kind: 'explode' } }],
    ['a misspelt field', { ...outage, endpiont: 'x' }],
    ["Skatteetaten's error elsewhere", { ...outage, fault: { kind: 'error', code: 'KB-001' } }],
    ['a level elsewhere', { ...outage, fault: { kind: 'acr-lower' } }],
    ['broken JSON', '{'],
  ])('are refused with %s', async (_name, order) => {
    expect((await call('POST', 'faults', order)).status).toBe(400);
    expect(running.sandbox.faults.list()).toEqual([]);
  });
});

describe('the clock', () => {
  it('is moved, skewed, read and set back', async () => {
    await call('POST', 'clock', { advanceSeconds: 300 });
    await call('POST', 'clock', { system: 'maskinporten', skewSeconds: -20 });
    const { body } = await call('GET', 'clock');
    expect(body).toMatchObject({ advancedSeconds: 300, systems: { maskinporten: { skewSeconds: -20 } } });
    const { clock } = running.sandbox;
    expect(Math.round((clock.now('altinn') - clock.now('maskinporten')) / 1000)).toBe(20);
    await call('DELETE', 'clock');
    expect(clock.now('altinn') - Date.now()).toBeLessThan(1000);
    expect((await call('POST', 'clock', { skewSeconds: 1 })).status).toBe(400);
  });
});

describe("the delay of Altinn's event feed", () => {
  it('is five minutes, until it is set, and again after a reset', async () => {
    const delay = async () => (await call('GET', 'feed')).body;
    expect(await delay()).toEqual({ delaySeconds: 300 });
    expect(await call('POST', 'feed', { delaySeconds: 0.5 })).toEqual({
      status: 200,
      body: { delaySeconds: 0.5 },
    });
    expect(running.sandbox.feedDelay.milliseconds()).toBe(500);
    expect((await call('POST', 'feed', { delaySeconds: -1 })).status).toBe(400);
    expect(await delay()).toEqual({ delaySeconds: 0.5 });
    await call('POST', 'reset');
    expect(await delay()).toEqual({ delaySeconds: 300 });
  });
});

describe('consents', () => {
  it('are approved by an entitled person, revoked, and listed by business', async () => {
    const id = addConsent();
    addConsent('311851381');
    expect((await call('POST', `consents/${id}/approve`)).body).toMatchObject({
      status: 'Accepted',
      events: [{ type: 'Accepted', performedBy: 'urn:altinn:person:identifier-no:14837830177' }],
    });
    expect((await call('POST', `consents/${id}/reject`)).status).toBe(409);
    expect((await call('POST', `consents/${id}/revoke`)).body).toMatchObject({ status: 'Revoked' });
    expect((await call('GET', 'consents?from=313367002')).body).toMatchObject([{ id, status: 'Revoked' }]);
  });

  it('expire without changing status', async () => {
    const id = addConsent();
    await call('POST', `consents/${id}/expire`);
    expect(running.sandbox.consents.get(id)?.validTo).toBeLessThan(Date.now());
    expect((await call('POST', `consents/${id}/approve`)).body).toEqual({ error: 'AM.VLD-00022' });
  });

  it('that do not exist, and deeds that do not, are not found', async () => {
    expect((await call('POST', `consents/${randomUUID()}/approve`)).status).toBe(404);
    expect((await call('POST', `consents/${addConsent()}/forget`)).status).toBe(404);
  });
});

describe('the exchange log', () => {
  it('shows grants decoded, with every check and no signature', async () => {
    const grant = await makeGrant(running.sandbox, { claims: { scope: 'nav:aareg' } });
    await present(running.sandbox, grant);
    const { body } = await call('GET', 'exchanges?system=maskinporten');
    expect(body).toMatchObject([
      {
        method: 'POST',
        path: '/token',
        status: 400,
        concurrency: 1,
        tokens: [{ where: 'assertion', claims: { iss: 'bank-portal', scope: 'nav:aareg' } }],
        findings: [
          { passed: true },
          { passed: true },
          { passed: true },
          { check: 'scope and delegation', passed: false },
        ],
      },
    ]);
    expect(JSON.stringify(body)).not.toContain(grant.split('.')[2]);
  });

  it('is read from a number on, by system and by party', async () => {
    const { skatteetaten } = running.sandbox.config.urls;
    for (const orgnr of ['313367002', '311851381']) await fetch(`${skatteetaten}/finans/${orgnr}/krav`);
    const all = (await call('GET', 'exchanges')).body as { seq: number; path: string }[];
    expect(all.map(({ path }) => path)).toEqual(['/finans/313367002/krav', '/finans/311851381/krav']);
    const count = async (query: string) =>
      ((await call('GET', `exchanges?${query}`)).body as unknown[]).length;
    expect(await count(`since=${all[0]?.seq ?? 0}`)).toBe(1);
    expect(await count('party=311851381')).toBe(1);
    expect(await count('system=altinn')).toBe(0);
    await call('DELETE', 'exchanges');
    expect(await count('')).toBe(0);
    expect((await call('GET', 'exchanges?system=nav')).status).toBe(400);
  });
});

describe('the rest', () => {
  it('ends tokens', async () => {
    running.sandbox.tokens.add('one');
    await call('POST', 'tokens/expire');
    expect(running.sandbox.tokens.isLive('one')).toBe(false);
  });

  it('tells of health, people, statistics and the ledger', async () => {
    expect((await call('GET', 'health')).body).toEqual({ status: 'ok' });
    expect((await call('GET', 'people')).body).toMatchObject({ bank: { orgnr: '312601818' } });
    expect((await call('GET', 'stats')).body).toMatchObject({ skatteetaten: { inFlight: 0, refused: 0 } });
    expect((await call('GET', 'ledger/313367002')).body).toMatchObject({ party: '313367002' });
    expect((await call('GET', 'ledger/316131867')).status).toBe(404);
  });

  it('puts everything back', async () => {
    addConsent();
    await call('POST', 'clock', { advanceSeconds: 5 });
    await call('POST', 'faults', { system: 'altinn', fault: { kind: 'hang' } });
    expect((await call('POST', 'reset')).status).toBe(204);
    const { consents, faults, clock, exchanges } = running.sandbox;
    expect([consents.all(), faults.list(), exchanges.list({})]).toEqual([[], [], []]);
    expect(clock.read().advancedMilliseconds).toBe(0);
  });

  it('refuses pages of other sites and other host names', async () => {
    expect((await call('GET', 'people', undefined, { origin: 'https://evil.example' })).status).toBe(403);
    const { port } = running.sandbox.config;
    const status = await new Promise((resolve, reject) => {
      const options = { host: '127.0.0.1', port, path: '/control/people', headers: { host: 'evil.example' } };
      request(options, (answer) => resolve(answer.resume().statusCode))
        .on('error', reject)
        .end();
    });
    expect(status).toBe(403);
  });

  it('has a front page that says what it is', async () => {
    const page = await (await fetch(running.sandbox.config.urls.control)).text();
    expect(page).toContain('syntetiske data');
    expect(page).toContain('Granli Eplepress');
    expect(page).toContain('href="http://localhost:3000"');
  });
});
