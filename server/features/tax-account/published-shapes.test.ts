import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lastTwelveMonths } from '#lib/core/dates/period.ts';
import { osloDate } from '#lib/core/dates/iso-date.ts';
import { payables } from '#lib/payments/payable.ts';
import { statement } from '#lib/statement/statement.ts';
import { claimRows } from '#lib/tax-account/claim-rows.ts';
import { overviewTotals } from '#lib/tax-account/overview-totals.ts';
import { owedNow } from '#lib/tax-account/owed-now.ts';
import { tracePayment } from '#lib/tax-account/tracing/trace-payment.ts';
import { testTokenSource } from '#server/integrations/maskinporten/testing/maskinporten.ts';
import {
  acceptedConsent,
  testSkatteetatenClient,
} from '#server/integrations/skatteetaten/testing/skatteetaten.ts';
import type { RunningSandbox } from '../../../sandbox/main.ts';
import { startTestSandbox } from '../../../sandbox/core/testing/sandbox.ts';

// Ledgers in the shapes of published payloads, over the wire. Every figure is worked out by hand from the literals of the
// situation (sandbox/systems/skatteetaten/situations), in øre.
const [VENTENDE, TVILLINGDAL, KAKAO, STILLE] = ['314207718', '316304826', '217405939', '212201782'] as const;

let running: RunningSandbox;
beforeAll(async () => {
  running = await startTestSandbox();
});
afterAll(() => running.close());

async function load(orgnr: string) {
  const { sandbox } = running;
  const now = () => new Date(sandbox.clock.now('skatteetaten'));
  const today = osloDate(now());
  const consent = acceptedConsent(orgnr, sandbox.config.bank.orgnr, now().getTime());
  sandbox.consents.add(consent);
  const scope = 'skatteetaten:kravogbetalinger';
  const token = await testTokenSource(sandbox, now).token({
    scope,
    consent: { id: consent.id, from: consent.from },
  });
  if (!token.ok) throw new Error(token.error.code);
  const question = { orgnr, token: token.value.value, ...lastTwelveMonths(today) };
  const client = testSkatteetatenClient(sandbox);
  const open = await client.openClaims(question);
  const claims = await client.claims(question);
  const payments = await client.payments(question);
  const payouts = await client.payouts(question);
  if (!open.ok || !claims.ok || !payments.ok || !payouts.ok) throw new Error('a call failed');
  const made = statement({
    from: question.from,
    to: today,
    today,
    openAccount: open.value,
    claims: claims.value.rows,
    payments: payments.value.rows,
    payouts: payouts.value.rows,
  });
  return {
    today,
    open: open.value,
    claims: claims.value,
    payments: payments.value,
    payouts: payouts.value,
    made,
  };
}

describe('øre, credits with interest, undated and unplaced (as beta-apier 2022)', () => {
  it('agrees with Skatteetaten’s sums, and gives its own to the øre', async () => {
    const { open, today } = await load(VENTENDE);
    const totals = overviewTotals(open, today);
    expect(totals.mismatches).toEqual([]);
    expect(totals).toMatchObject({
      // 7 484.40 + 12 300.95 + 2 000.90
      overdue: 21_786_25,
      // 4 100.55 + 5 000.90 + 1 000
      future: 10_101_45,
      suspendedUndated: 88_505_26,
      // 120.75 + 512.60 - 353.47 - 157.85 + 61.40
      interest: 183_43,
      // 3 700.80 + 210.30
      credit: 3_911_10,
      unplaced: 39_076_49,
      // 21 786.25 + 10 101.45 + 183.43 - 3 911.10 - 39 076.49
      balance: -10_916_46,
    });
  });

  it('asks for what is overdue with its interest, and for nothing that is suspended', async () => {
    const { open, today } = await load(VENTENDE);
    // 21 786.25 + 120.75 + 512.60 + 61.40 = 22 481.00, of which the owner 2 000.90 + 61.40 = 2 062.30.
    expect(owedNow(open.claims, today)).toMatchObject({
      total: 22_481_00,
      byHolder: { business: { total: 20_418_70 }, owner: { total: 2_062_30 } },
    });
    const { suspended } = claimRows(open.claims, today);
    expect(suspended.map(({ claim, toPay }) => [claim.id, toPay])).toEqual([['KRAV-33905102', 88_505_26]]);
  });

  it('says in the statement how much is not due, and how much is suspended', async () => {
    const { made } = await load(VENTENDE);
    expect(made).toMatchObject({ notDue: 10_101_45, suspended: 88_505_26 });
  });

  it('can pay with a KID that fits no check, and has no placed payment among the unplaced', async () => {
    const { open, today } = await load(VENTENDE);
    const odd = payables(open.claims, today).find(({ claim }) => claim.id === 'KRAV-33905101');
    expect(odd).toMatchObject({ ready: true, row: { payment: 'ready' } });
    expect(open.unplacedPayments.map(({ id, unplaced }) => [id, unplaced])).toEqual([
      ['87100102', 39_076_49],
    ]);
  });
});

describe('two ledgers with the same ids (as the example of April 2024)', () => {
  it('keeps what is the business’s and what is the owner’s', async () => {
    const { open, claims, payments, payouts, today } = await load(TVILLINGDAL);
    expect(open.claims.map(({ id, holder, remaining }) => [id, holder, remaining])).toEqual([
      ['krav-1234', 'business', 6_000_00],
      ['krav-1234', 'owner', 3_000_00],
    ]);
    expect([claims.rows.length, payments.rows.length, payouts.rows.length]).toEqual([10, 3, 1]);
    expect(payables(open.claims, today).map(({ key }) => key)).toEqual(['krav-1234', 'krav-1234@privat']);
    // 6 000 + 98 and 3 000 + 31.
    expect(owedNow(open.claims, today)).toMatchObject({
      total: 9_129_00,
      byHolder: { business: { total: 6_098_00 }, owner: { total: 3_031_00 } },
    });
  });

  it('follows one payment of the owner to five claims of both, to the last øre', async () => {
    const { claims, payments, payouts } = await load(TVILLINGDAL);
    const [owners] = payments.rows.filter(({ amount }) => amount === 35_000_00);
    if (owners === undefined) throw new Error('the payment is there');
    const { parts } = tracePayment(owners, { claims: claims.rows, payouts: payouts.rows });
    const holders = parts.map((part) => ('found' in part ? part.found?.claim.holder : undefined));
    expect(holders).toEqual(['business', 'owner', 'business', 'owner', 'business']);
    expect(parts.map(({ kind, amount }) => [kind, amount])).toEqual([
      // Paid with a KID of neither, since it was for all five.
      ['other-claim', 4_000_00],
      ['other-claim', 5_000_00],
      ['claim', 7_000_00],
      ['claim', 9_000_00],
      ['claim', 10_000_00],
    ]);
  });

  it('has a statement that closes at what each of them owes, with nothing unexplained', async () => {
    const { made } = await load(TVILLINGDAL);
    expect(made.check).toBeUndefined();
    expect(made.closing).toBe(9_000_00);
    expect(made.holders.map(({ key, closing }) => [key, closing])).toEqual([
      ['business', 6_000_00],
      ['owner', 3_000_00],
    ]);
  });

  it('shows no more of another person’s account than its last five digits', async () => {
    expect(JSON.stringify(await load(TVILLINGDAL))).not.toContain('62704112233');
  });
});

describe('the form of beta', () => {
  it('is read whole: other names, instants, a list of payouts called innbetaling', async () => {
    const { open, claims, payments, payouts, today } = await load(KAKAO);
    expect([open.unreadable, claims.unreadable, payments.unreadable, payouts.unreadable]).toEqual([
      {},
      {},
      {},
      {},
    ]);
    expect(overviewTotals(open, today)).toMatchObject({
      mismatches: [],
      overdue: 71_848_66,
      future: 45_094_09,
      suspendedUndated: 88_505_22,
      credit: 764_62,
      unplaced: 292_495_82,
      // 71 848.66 + 45 094.09 + 1 930.20 - 764.62 - 292 495.82
      balance: -174_387_49,
    });
    expect(payouts.rows).toMatchObject([
      { id: 'utb-1', amount: 3_000_00, basis: [{ instalmentId: 'sjok-4-1' }] },
    ]);
    expect(payments.rows.find(({ id }) => id === 'bet-1')?.placements).toMatchObject([
      { amount: 500_000_00, description: { nb: 'Sjokoladeavgift' } },
    ]);
  });
});

it('takes over nothing of a shielded business, although its answers hold rows', async () => {
  const { open, claims } = await load(STILLE);
  expect(open).toMatchObject({ shielded: true, claims: [], totals: {} });
  expect(claims).toEqual({ shielded: true, rows: [], unreadable: {} });
});
