import fc from 'fast-check';
import { addDays, type IsoDate, isoDate } from '#lib/core/dates/iso-date.ts';
import { negate, type Ore, ore, subtract, sum } from '#lib/core/money/ore.ts';
import {
  CLAIM_GROUPS,
  type Claim,
  type Holder,
  type Instalment,
  type Payment,
  type Payout,
} from '#lib/tax-account/domain.ts';
import { account } from '#lib/tax-account/testing/tax-account.ts';
import type { StatementRecords } from '../record-index.ts';

export const TODAY = isoDate('2026-11-23');
const START = isoDate('2024-11-23');

/** A whole account, with everything that ever happened in it, where every figure agrees with every other. */
export interface Ledger extends Required<StatementRecords> {
  /** Owed today without interest, worked out from what remains. */
  readonly balance: Ore;
}

const day = fc.integer({ min: 0, max: 730 }).map((days) => addDays(START, days));
const amount = fc.integer({ min: 1, max: 5_000_000 });
const plan = fc.record({
  debts: fc.array(
    fc.record({ amount, created: day, owner: fc.boolean(), group: fc.constantFrom(...CLAIM_GROUPS) }),
    { maxLength: 12 },
  ),
  credits: fc.array(fc.record({ amount, created: day, owner: fc.boolean() }), { maxLength: 4 }),
  payments: fc.array(
    fc.record({ amount, paidOn: day, owner: fc.boolean(), over: fc.array(fc.nat(11), { maxLength: 3 }) }),
    { maxLength: 10 },
  ),
  payouts: fc.array(fc.record({ credit: fc.nat(3), share: fc.integer({ min: 1, max: 100 }), paidOn: day }), {
    maxLength: 4,
  }),
  offsets: fc.array(fc.record({ credit: fc.nat(3), debt: fc.nat(11), amount, on: day }), { maxLength: 5 }),
  interest: fc.nat(10_000),
});

interface Draft {
  readonly claim: Omit<Claim, 'remaining' | 'instalments'>;
  readonly instalmentId: string;
  left: number;
  readonly placements: Instalment['placements'][number][];
}

/** Any consistent account of two years: payments over several claims, parts of them unplaced, payouts, offsets. */
export const ledgers: fc.Arbitrary<Ledger> = plan.map((made) => {
  const holder = (owner: boolean): Holder => (owner ? 'owner' : 'business');
  const draft = (
    id: string,
    original: number,
    created: IsoDate,
    rest: Pick<Claim, 'group' | 'holder'>,
  ): Draft => ({
    claim: {
      id,
      type: 'merverdiavgift',
      description: { nb: `Krav ${id}` },
      created,
      original: ore(original),
      interest: ore(0),
      assessment: 'self',
      ...rest,
    },
    instalmentId: `${id}-1`,
    left: Math.abs(original),
    placements: [],
  });
  const debts = made.debts.map((one, at) =>
    draft(`D${at}`, one.amount, one.created, { group: one.group, holder: holder(one.owner) }),
  );
  const credits = made.credits.map((one, at) =>
    draft(`C${at}`, -one.amount, one.created, { group: 'vat', holder: holder(one.owner) }),
  );
  const take = (from: Draft | undefined, wanted: number): Ore => {
    const taken = Math.min(from?.left ?? 0, wanted);
    if (from !== undefined) from.left -= taken;
    return ore(taken);
  };
  made.offsets.forEach((one) => {
    const debt = debts[one.debt];
    const credit = credits[one.credit];
    if (debt === undefined || credit === undefined) return;
    const used = take(debt, Math.min(one.amount, credit.left));
    if (used === 0) return;
    take(credit, used);
    const shared = { kind: 'counterclaim', amount: used, placedOn: one.on } as const;
    debt.placements.push({
      ...shared,
      instalmentId: credit.instalmentId,
      description: credit.claim.description,
    });
    credit.placements.push({
      ...shared,
      instalmentId: debt.instalmentId,
      description: debt.claim.description,
    });
  });
  const payouts = made.payouts.flatMap((one, at): Payout[] => {
    const credit = credits[one.credit];
    const paidOut = take(credit, Math.ceil(((credit?.left ?? 0) * one.share) / 100));
    if (credit === undefined || paidOut === 0) return [];
    const id = `U${at}`;
    credit.placements.push({
      kind: 'payout',
      payoutId: id,
      amount: paidOut,
      placedOn: one.paidOn,
      paidOut,
      paidOutOn: one.paidOn,
    });
    return [
      {
        id,
        paidOn: one.paidOn,
        amount: paidOut,
        status: 'bekreftet',
        toAccount: '******43210',
        holder: credit.claim.holder,
        basis: [{ instalmentId: credit.instalmentId, paidOut, description: credit.claim.description }],
      },
    ];
  });
  const payments = made.payments.map((one, at): Payment => {
    let left = one.amount;
    const id = `P${at}`;
    const placements = one.over.flatMap((index, nth) => {
      const debt = debts[index];
      const used = take(debt, Math.ceil(left / (nth + 1)));
      if (debt === undefined || used === 0) return [];
      left -= used;
      const placedOn = one.paidOn < TODAY ? addDays(one.paidOn, 1) : TODAY;
      debt.placements.push({
        kind: 'payment',
        paymentId: id,
        amount: used,
        placedOn,
        paidOn: one.paidOn,
        paidAmount: ore(one.amount),
      });
      return [
        { instalmentId: debt.instalmentId, amount: used, placedOn, description: debt.claim.description },
      ];
    });
    return {
      id,
      paidOn: one.paidOn,
      amount: ore(one.amount),
      unplaced: ore(left),
      holder: holder(one.owner),
      fromAccount: '******43210',
      placements,
    };
  });
  const claims = [...debts, ...credits].map(({ claim, instalmentId, left, placements }): Claim => {
    const remaining = ore(claim.original < 0 ? -left : left);
    return {
      ...claim,
      remaining,
      instalments: [
        {
          id: instalmentId,
          due: addDays(claim.created ?? TODAY, 21),
          original: claim.original,
          remaining,
          suspended: false,
          placements,
        },
      ],
    };
  });
  const unplaced = payments.filter((payment) => payment.unplaced > 0);
  const balance = subtract(
    sum(claims.map(({ remaining }) => remaining)),
    sum(unplaced.map((payment) => payment.unplaced)),
  );
  const interest = ore(made.interest);
  return {
    claims,
    payments,
    payouts,
    openAccount: account(
      claims.filter(({ remaining }) => remaining !== 0),
      {
        totals: { balance: sum([balance, interest]), interest },
        unplacedPayments: unplaced.map(({ id, paidOn, amount: paid, unplaced: rest, holder: of }) => ({
          id,
          ...(paidOn === undefined ? {} : { paidOn }),
          paid,
          unplaced: rest,
          holder: of,
        })),
      },
    ),
    balance,
  };
});

/** A period within the two years, or a little beyond them. */
export const periods = fc
  .tuple(fc.integer({ min: -10, max: 740 }), fc.integer({ min: 0, max: 400 }))
  .map(([from, length]) => ({ from: addDays(START, from), to: addDays(START, from + length) }));

/** The same account with Skatteetaten's balance off by an amount. */
export const skewed = (ledger: Ledger, by: Ore): Ledger => ({
  ...ledger,
  openAccount: {
    ...ledger.openAccount,
    totals: {
      ...ledger.openAccount.totals,
      balance: subtract(ledger.openAccount.totals.balance ?? ore(0), negate(by)),
    },
  },
});
