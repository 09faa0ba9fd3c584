import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { osloDate } from '#lib/core/dates/iso-date.ts';
import { dueTimeline } from '#lib/tax-account/overview/due-timeline.ts';
import { groupSums } from '#lib/tax-account/overview/group-sums.ts';
import type { Claim, OpenAccount, Payment, Payout } from '#lib/tax-account/domain.ts';
import { sumsOf } from '#lib/tax-account/sums.ts';
import { coveredBy } from '#lib/tax-account/tracing/covered-by.ts';
import { creditUse, payoutBasis } from '#lib/tax-account/tracing/credit-use.ts';
import { tracePayment } from '#lib/tax-account/tracing/trace-payment.ts';
import { testTokenSource } from '#server/integrations/maskinporten/testing/maskinporten.ts';
import {
  acceptedConsent,
  testSkatteetatenClient,
} from '#server/integrations/skatteetaten/testing/skatteetaten.ts';
import type { RunningSandbox } from '../../../sandbox/main.ts';
import { startTestSandbox } from '../../../sandbox/core/testing/sandbox.ts';
import { yearPeriod } from './year-period.ts';

// The computations of lib on whole ledgers as they come over the wire, not on claims made up for one test.
const [GRANLI, BJORKAS, FJELLRO] = ['313367002', '311851381', '314961900'] as const;

let running: RunningSandbox;
beforeAll(async () => {
  running = await startTestSandbox();
});
afterAll(() => running.close());

interface Ledger {
  readonly open: OpenAccount;
  readonly claims: readonly Claim[];
  readonly payments: readonly Payment[];
  readonly payouts: readonly Payout[];
}

const now = () => new Date(running.sandbox.clock.now('skatteetaten'));
const today = () => osloDate(now());

/** Everything of the last three calendar years and what is open. */
async function load(orgnr: string): Promise<Ledger> {
  const { sandbox } = running;
  const consent = acceptedConsent(orgnr, sandbox.config.bank.orgnr, now().getTime());
  sandbox.consents.add(consent);
  const scope = 'skatteetaten:kravogbetalinger';
  const token = await testTokenSource(sandbox, now).token({
    scope,
    consent: { id: consent.id, from: consent.from },
  });
  if (!token.ok) throw new Error(token.error.code);
  const year = Number(today().slice(0, 4));
  const from = yearPeriod(year - 2, today()).from;
  const question = { orgnr, token: token.value.value, from, to: yearPeriod(year, today()).to };
  const client = testSkatteetatenClient(sandbox);
  const open = await client.openClaims(question);
  const claims = await client.claims(question);
  const payments = await client.payments(question);
  const payouts = await client.payouts(question);
  if (!open.ok || !claims.ok || !payments.ok || !payouts.ok) throw new Error('a call failed');
  const settled = claims.value.rows.filter(({ id }) => !open.value.claims.some((claim) => claim.id === id));
  return {
    open: open.value,
    claims: [...open.value.claims, ...settled],
    payments: payments.value.rows,
    payouts: payouts.value.rows,
  };
}

describe.each([GRANLI, BJORKAS, FJELLRO])('the ledger of %s', (orgnr) => {
  let ledger: Ledger;
  beforeAll(async () => (ledger = await load(orgnr)));

  it('lets every payment be followed to the last øre', () => {
    const traced = ledger.payments.map((payment) => tracePayment(payment, ledger));
    expect(traced.length).toBeGreaterThan(0);
    expect(traced.flatMap(({ parts }) => parts).filter(({ kind }) => kind === 'unexplained')).toEqual([]);
    expect(traced.flatMap(({ parts }) => parts).some(({ kind }) => kind === 'claim')).toBe(true);
  });

  it('accounts for every claim, credit and payout', () => {
    const left = [
      ...ledger.claims.filter(({ original }) => original >= 0).map((claim) => coveredBy(claim).unexplained),
      ...ledger.claims
        .filter(({ original }) => original < 0)
        .map((claim) => creditUse(claim, ledger.claims).unexplained),
      ...ledger.payouts.map((payout) => payoutBasis(payout, ledger.claims).unexplained),
    ];
    expect(left.filter((amount) => amount !== 0)).toEqual([]);
  });

  it('has group sums that agree with Skatteetaten’s, and a timeline with all that is left to pay', () => {
    expect(groupSums(ledger.open, today()).flatMap(({ totals }) => totals.mismatches)).toEqual([]);
    const { overdue, future } = sumsOf(ledger.open.claims, [], today());
    const bars = dueTimeline(ledger.open.claims, today()).reduce((total, bucket) => total + bucket.sum, 0);
    expect(bars).toBe(overdue + future);
  });
});

it('tells that interest was paid, and that a credit was set off against a debt of another kind', async () => {
  const ledger = await load(FJELLRO);
  const parts = ledger.payments.flatMap((payment) => tracePayment(payment, ledger).parts);
  expect(parts.some(({ kind }) => kind === 'interest')).toBe(true);
  const groups = ledger.claims
    .filter(({ original }) => original < 0)
    .flatMap((claim) => creditUse(claim, ledger.claims).setOffs.map(({ against }) => against?.claim.group));
  expect(groups).toContain('employer-contribution');
});

it('holds the unplaced transfer', async () => {
  const ledger = await load(GRANLI);
  const unplaced = ledger.payments
    .flatMap((payment) => tracePayment(payment, ledger).parts)
    .filter(({ kind }) => kind === 'unplaced');
  expect(unplaced).toEqual([{ kind: 'unplaced', amount: 250_000 }]);
});
