import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ledgerOf } from '../systems/skatteetaten/ledger.ts';
import { checkLedger, claimsOf } from '../systems/skatteetaten/testing/test-invariants.ts';
import { startTestSandbox } from '../core/testing/sandbox.ts';
import { todayIn } from './actions.ts';
import type { RunningSandbox } from '../main.ts';

let running: RunningSandbox;
let base: string;
beforeAll(async () => {
  running = await startTestSandbox();
  base = `${running.sandbox.config.urls.control}/kontrollrom/nb/ledger`;
});
afterAll(() => running.close());
beforeEach(() => running.sandbox.reset());

/** A business that Skatteetaten has nothing on, so that all there is was registered here. */
const ORGNR = '313506673';
const post = async (path: string, form: Record<string, string>) =>
  (await fetch(`${base}/${ORGNR}/${path}`, { method: 'POST', body: new URLSearchParams(form) })).text();
const ledger = () => {
  const today = todayIn(running.sandbox);
  const now = ledgerOf(ORGNR, today, running.sandbox.story) ?? expect.fail();
  checkLedger(now, today);
  return now;
};
const totals = () => ledger().aapnekrav.totalOversikt;

describe('registering', () => {
  it('a claim: open until paid, with interest when it is overdue', async () => {
    await post('claims', { kind: 'vat', amount: '10000', dueInDays: '14' });
    await post('claims', { kind: 'contribution', amount: '36500', dueInDays: '-10' });
    expect(totals()).toMatchObject({
      sumIkkeForfalteKrav: 10000,
      sumForfalteKrav: 36500,
      sumStipulerteRenter: 120,
    });
    expect(claimsOf(ledger())[0]?.kravforfall[0]?.betalingsinformasjon?.kidnummer).toMatch(/^\d{15}$/);
  });

  it('a payment: placed on what falls due first, the rest without a place', async () => {
    await post('claims', { kind: 'vat', amount: '1000.50', dueInDays: '14' });
    await post('claims', { kind: 'withholding', amount: '2000', dueInDays: '7' });
    await post('payments', { amount: '2500', instalment: '' });
    expect(claimsOf(ledger()).map(({ gjenstaaendeBeloep }) => gjenstaaendeBeloep)).toEqual([500.5, 0]);
    await post('payments', { amount: '600', instalment: '' });
    expect(totals()).toMatchObject({ sumIkkeForfalteKrav: 0, sumUplasserteInnbetalinger: -99 });
  });

  it('a payout: of a credit, and only once', async () => {
    await post('claims', { kind: 'vat', amount: '-4000', dueInDays: '0' });
    const instalment = claimsOf(ledger())[0]?.kravforfall[0]?.kravforfallsIdentifikator ?? '';
    await post('payouts', { instalment });
    expect(ledger().utbetalinger.map(({ utbetaltBeloep }) => utbetaltBeloep)).toEqual([4000]);
    expect(await post('payouts', { instalment })).toContain('ingenting til gode');
    expect(ledger().utbetalinger.length).toBe(1);
  });

  it('nothing that is not a number', async () => {
    expect(await post('claims', { kind: 'vat', amount: 'mye', dueInDays: '1' })).toContain(
      'tallene er ikke riktige',
    );
    expect(await post('payments', { amount: '-5', instalment: '' })).toContain('tallene er ikke riktige');
    expect(ledger().krav).toEqual([]);
  });
});

describe('a story as a file', () => {
  const saved = async () => (await fetch(`${base}/${ORGNR}/story.json`)).text();

  it('is the same when it comes back, also in place of what the business had', async () => {
    await post('claims', { kind: 'vat', amount: '1000', dueInDays: '14' });
    await post('payments', { amount: '400', instalment: '' });
    const file = await saved();
    const before = ledger();
    running.sandbox.reset();
    await post('story', { story: file.replace('"keepsOriginal": true', '"keepsOriginal": false') });
    expect(ledger()).toEqual(before);
  });

  it('moves with time like everything else', async () => {
    await post('claims', { kind: 'vat', amount: '1000', dueInDays: '14' });
    running.sandbox.story.moveForward(20);
    expect(totals()).toMatchObject({ sumForfalteKrav: 1000, sumIkkeForfalteKrav: 0 });
  });

  it.each([
    ['no JSON', '{'],
    ['an unknown field', '{"version":1,"more":1}'],
    [
      'a payment of what is not there',
      JSON.stringify({
        version: 1,
        keepsOriginal: true,
        claims: [],
        payments: [{ id: 'p', amount: 5, date: 0, shares: [{ instalment: 'none', amount: 5 }] }],
        payouts: [],
      }),
    ],
  ])('is refused when it has %s', async (_what, story) => {
    expect(await post('story', { story })).toContain('Det gikk ikke');
    expect(ledger().krav).toEqual([]);
  });
});
