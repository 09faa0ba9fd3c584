import type { IsoDate } from '#lib/core/dates/iso-date.ts';
import { type Ore, subtract, sum } from '#lib/core/money/ore.ts';
import { oncePer } from '#lib/core/once-per.ts';
import type { Claim, Instalment, OpenAccount, Payment, Payout, Placement } from '#lib/tax-account/domain.ts';
import { type InstalmentIndex, instalmentIndex } from '#lib/tax-account/instalment-index.ts';
import { distinctRecords } from '#lib/tax-account/merge-records.ts';
import type { Entry } from './model.ts';

export interface StatementRecords {
  readonly claims: readonly Claim[];
  readonly payments: readonly Payment[];
  readonly payouts: readonly Payout[];
  /** Absent when that call failed: then nothing can be checked against Skatteetaten's balance. */
  readonly openAccount?: OpenAccount;
}

/** A placement as a claim reports it, with where it was found. */
export interface Placed<Kind extends Placement['kind']> {
  readonly claim: Claim;
  readonly instalment: Instalment;
  readonly placement: Extract<Placement, { kind: Kind }>;
}

/** The records, each once, and what points from one to another. */
export interface RecordIndex {
  readonly claims: readonly Claim[];
  readonly instalments: InstalmentIndex;
  readonly payments: readonly Payment[];
  readonly payouts: readonly Payout[];
  readonly byPayment: readonly Placed<'payment'>[];
  readonly byPayout: readonly Placed<'payout'>[];
  readonly byCounterclaim: readonly Placed<'counterclaim'>[];
  /** What claims tell of a payment or a payout, and whether the one that a claim tells of is among the records. */
  readonly placedOf: {
    readonly payment: (payment: Payment) => readonly Placed<'payment'>[];
    readonly payout: (payout: Payout) => readonly Placed<'payout'>[];
  };
  readonly has: {
    readonly payment: (placed: Placed<'payment'>) => boolean;
    readonly payout: (placed: Placed<'payout'>) => boolean;
  };
}

/** Puts the answers of the four calls together. A claim in two of them counts once, as the open account has it. */
export function indexRecords({ claims, payments, payouts, openAccount }: StatementRecords): RecordIndex {
  const all = distinctRecords([...claims, ...(openAccount?.claims ?? [])]);
  const of = <Kind extends Placement['kind']>(kind: Kind): readonly Placed<Kind>[] =>
    all.flatMap((claim) =>
      claim.instalments.flatMap((instalment) =>
        instalment.placements
          .filter((placement): placement is Extract<Placement, { kind: Kind }> => placement.kind === kind)
          .map((placement) => ({ claim, instalment, placement })),
      ),
    );
  const byPayment = of('payment');
  const byPayout = of('payout');
  const records = { payments: distinctRecords(payments), payouts: distinctRecords(payouts) };
  return {
    claims: all,
    instalments: instalmentIndex(all),
    ...records,
    byPayment,
    byPayout,
    byCounterclaim: of('counterclaim'),
    ...crossReferences(records, byPayment, byPayout),
  };
}

/** By id first, so that the work grows with the number of records and not with its square. */
function crossReferences(
  { payments, payouts }: Pick<RecordIndex, 'payments' | 'payouts'>,
  byPayment: RecordIndex['byPayment'],
  byPayout: RecordIndex['byPayout'],
): Pick<RecordIndex, 'placedOf' | 'has'> {
  const paymentPlaces = Map.groupBy(byPayment, ({ placement }) => placement.paymentId);
  const payoutPlaces = Map.groupBy(byPayout, ({ placement }) => placement.payoutId);
  const paymentsById = Map.groupBy(payments, ({ id }) => id);
  const payoutsById = Map.groupBy(payouts, ({ id }) => id);
  return {
    placedOf: {
      payment: (payment) => (paymentPlaces.get(payment.id) ?? []).filter((one) => isPaymentOf(payment, one)),
      payout: (payout) => (payoutPlaces.get(payout.id) ?? []).filter((one) => isPayoutOf(payout, one)),
    },
    has: {
      payment: (placed) =>
        (paymentsById.get(placed.placement.paymentId ?? '') ?? []).some((one) => isPaymentOf(one, placed)),
      payout: (placed) =>
        (payoutsById.get(placed.placement.payoutId ?? '') ?? []).some((one) => isPayoutOf(one, placed)),
    },
  };
}

/**
 * Whether a payment is the one that a claim tells of by its id. Ids alone do not say, since the business and its owner may
 * each have one: it is when both are registered on the same, or when the payment names the instalment itself.
 */
const isPaymentOf = (payment: Payment, { claim, instalment, placement }: Placed<'payment'>): boolean =>
  payment.id === placement.paymentId &&
  (payment.holder === claim.holder || placedOnBy(payment).has(instalment.id));

/** The instalments that a payment names. */
const placedOnBy = oncePer(
  ({ placements }: Payment): ReadonlySet<string | undefined> =>
    new Set(placements.map(({ instalmentId }) => instalmentId)),
);

/** Whether a payout is the one that a claim tells of by its id, in the same way. */
const isPayoutOf = (payout: Payout, { claim, instalment, placement }: Placed<'payout'>): boolean =>
  payout.id === placement.payoutId &&
  (payout.holder === claim.holder || paidOutOf(payout).has(instalment.id) || paidOutOf(payout).has(claim.id));

/** The instalments, or claims, that a payout names. */
const paidOutOf = oncePer(
  ({ basis }: Payout): ReadonlySet<string | undefined> =>
    new Set(basis.map(({ instalmentId }) => instalmentId)),
);

/** The parts with what they do not cover as `unallocated`; parts of nothing are left out. */
export function settlementParts(amount: Ore, parts: Entry['parts']): Entry['parts'] {
  const rest = subtract(amount, sum(parts.map((part) => part.amount)));
  return [...parts, { group: 'unallocated' as const, amount: rest }].filter((part) => part.amount !== 0);
}

/** The first of some dates that is known, and whether it is not the one that was wanted. */
export function dateOf(
  wanted: IsoDate | undefined,
  others: readonly (IsoDate | undefined)[],
): Pick<Entry, 'date' | 'approximate'> {
  if (wanted !== undefined) return { date: wanted };
  const [earliest] = others.filter((date) => date !== undefined).sort();
  return earliest === undefined ? {} : { date: earliest, approximate: true };
}
