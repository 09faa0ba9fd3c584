import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Visitor } from '../systems/altinn/testing/page-visitor.ts';
import { decide } from '../systems/altinn/consents.ts';
import { ledgerOf } from '../systems/skatteetaten/ledger.ts';
import { checkLedger } from '../systems/skatteetaten/testing/test-invariants.ts';
import { BUSINESSES, CUSTOMERS } from '../data/scenarios/people.ts';
import { startTestSandbox } from '../core/testing/sandbox.ts';
import { todayIn } from './actions.ts';
import { PRESETS } from './presets.ts';
import type { RunningSandbox } from '../main.ts';

let running: RunningSandbox;
let base: string;
beforeAll(async () => {
  running = await startTestSandbox();
  base = `${running.sandbox.config.urls.control}/kontrollrom/nb/stage`;
});
afterAll(() => running.close());
beforeEach(() => running.sandbox.reset());

const ORGNR = '313367002';
const post = async (path: string, form: Record<string, string> = {}) => {
  const answer = await fetch(base + path, { method: 'POST', body: new URLSearchParams(form) });
  return { status: answer.status, url: answer.url, text: await answer.text() };
};

function addConsent(): string {
  const id = randomUUID();
  const now = Date.now();
  running.sandbox.consents.add({
    id,
    from: `urn:altinn:organization:identifier-no:${ORGNR}`,
    to: 'urn:altinn:organization:identifier-no:312601818',
    requiredDelegator: null,
    handledBy: null,
    validTo: now + 90 * 86_400_000,
    resource: 'ske-samtykke-krav-og-betalinger',
    action: ['consent'],
    requestMessage: null,
    redirectUrl: 'https://bank.example/',
    portalViewMode: 'Hide',
    events: [{ id: randomUUID(), type: 'Created', at: now - 1000, performedBy: 'urn:x' }],
  });
  return id;
}

describe('faults', () => {
  it.each(PRESETS.map(({ id }) => id))('switches %s on and off', async (id) => {
    expect((await post(`/presets/${id}`)).text).toContain('aria-pressed="true"');
    expect(running.sandbox.faults.list().length).toBe(1);
    expect((await post(`/presets/${id}`)).text).not.toContain('aria-pressed="true"');
    expect(running.sandbox.faults.list()).toEqual([]);
  });

  it.each([
    [
      { system: 'altinn', kind: 'status', value: '502', endpoint: 'consentrequests', times: '2' },
      { kind: 'status', status: 502, body: '' },
    ],
    [
      { system: 'mail', kind: 'delay', value: '900', endpoint: '', times: '' },
      { kind: 'delay', ms: 900 },
    ],
    [
      { system: 'skatteetaten', kind: 'error', value: 'KB-002', endpoint: '', times: '' },
      { kind: 'error', code: 'KB-002' },
    ],
    [{ system: 'maskinporten', kind: 'hang', value: '', endpoint: '', times: '' }, { kind: 'hang' }],
  ])('takes %j from the form', async (form, fault) => {
    await post('/faults/form', form);
    const times = form.times === '' ? {} : { times: Number(form.times) };
    expect(running.sandbox.faults.list()).toMatchObject([{ system: form.system, fault, ...times }]);
  });

  it('says which form makes no fault', async () => {
    const form = { system: 'altinn', kind: 'error', value: 'KB-002', endpoint: '', times: '' };
    expect((await post('/faults/form', form)).text).toContain('skrevet på feil måte');
    expect(running.sandbox.faults.list()).toEqual([]);
  });

  it('takes one of one’s own, and says when it is not written right', async () => {
    const order = { system: 'altinn', fault: { kind: 'hang' } };
    await post('/faults', { order: JSON.stringify(order) });
    expect(running.sandbox.faults.list()).toMatchObject([order]);
    expect((await post('/faults', { order: '{' })).text).toContain('skrevet på feil måte');
    await post('/faults/clear');
    expect(running.sandbox.faults.list()).toEqual([]);
  });
});

describe('time', () => {
  it('brings due dates and the end of a consent nearer, and leaves the clocks alone', async () => {
    const id = addConsent();
    const today = todayIn(running.sandbox);
    const before = ledgerOf(ORGNR, today);
    const validTo = running.sandbox.consents.get(id)?.validTo ?? 0;
    await post('/days', { days: '30' });
    const after = ledgerOf(ORGNR, today, running.sandbox.story);
    expect(after?.aapnekrav.totalOversikt?.sumIkkeForfalteKrav).toBeLessThan(
      before?.aapnekrav.totalOversikt?.sumIkkeForfalteKrav ?? 0,
    );
    expect(after?.aapnekrav.totalOversikt?.sumStipulerteRenter).toBeGreaterThan(
      before?.aapnekrav.totalOversikt?.sumStipulerteRenter ?? 0,
    );
    expect(running.sandbox.consents.get(id)?.validTo).toBe(validTo - 30 * 86_400_000);
    expect(running.sandbox.clock.read().advancedMilliseconds).toBe(0);
    expect((await post('/days', { days: '-1' })).status).toBe(400);
  });

  it('says how late the event feed is, in words that hold for one second too', async () => {
    const answer = await post('/feed');
    expect(answer.text).toContain('Forsinkelse i Altinns hendelsesstrøm nå: 1 s.');
  });

  it('leaves every ledger in agreement with itself', () => {
    const today = todayIn(running.sandbox);
    running.sandbox.story.moveForward(45);
    for (const { orgnr } of BUSINESSES) {
      const ledger = ledgerOf(orgnr, today, running.sandbox.story);
      if (ledger !== undefined) checkLedger(ledger, today);
    }
  });
});

describe('consents', () => {
  it('can be answered and ended for a business', async () => {
    const id = addConsent();
    running.sandbox.tokens.add('j');
    await post(`/consents/${ORGNR}`, { deed: 'approve' });
    await post(`/consents/${ORGNR}`, { deed: 'revoke' });
    expect(running.sandbox.consents.get(id)?.events.map(({ type }) => type)).toEqual([
      'Created',
      'Accepted',
      'Revoked',
    ]);
    expect(running.sandbox.tokens.isLive('j')).toBe(false);
    expect((await post(`/consents/${ORGNR}`, { deed: 'revoke' })).text).toContain('ikke noe samtykke');
  });

  it('are all withdrawn at one press, with the tokens', async () => {
    const given = addConsent();
    const waiting = addConsent();
    const { consents, tokens } = running.sandbox;
    decide(consents.get(given) ?? expect.fail(), 'Accepted', CUSTOMERS[0]?.pid ?? '', Date.now());
    tokens.add('j');
    await post('/withdraw');
    const last = (id: string) => consents.get(id)?.events.at(-1)?.type;
    expect([last(given), last(waiting), tokens.isLive('j')]).toEqual(['Revoked', 'Created', false]);
  });

  it('are withdrawn and not forgotten when everything starts over', async () => {
    const id = addConsent();
    await post(`/consents/${ORGNR}`, { deed: 'approve' });
    await post('/days', { days: '3' });
    await post('/presets/key-expired');
    await post('/reset');
    expect(running.sandbox.consents.get(id)?.events.at(-1)?.type).toBe('Revoked');
    expect([running.sandbox.story.days, running.sandbox.faults.list()]).toEqual([0, []]);
  });
});

describe('choosing who logs in', () => {
  it('ends the previous session, and selects the person without a question', async () => {
    const { urls, portalUrl } = running.sandbox.config;
    const visitor = new Visitor(running);
    await visitor.goAs('ola', '/accessmanagement/ui/consent/active');
    const start = await visitor.go(`${urls.customerLogin}/demo/start?person=kari&to=/bedrift/${ORGNR}`);
    expect(start.url).toBe(`${portalUrl}/bedrift/${ORGNR}`);
    const page = await visitor.go('/accessmanagement/ui/consent/active');
    expect(page.text).toContain('Kari Granli');
    expect(page.text).not.toContain('Ola Bjørkås');
  });

  it('leads nowhere but to the portal', async () => {
    const { urls } = running.sandbox.config;
    const start = `${urls.customerLogin}/demo/start`;
    expect(
      (await fetch(`${start}?person=kari&to=https://evil.example/`, { redirect: 'manual' })).status,
    ).toBe(400);
    expect((await fetch(`${start}?person=unknown&to=/`, { redirect: 'manual' })).status).toBe(400);
  });
});
