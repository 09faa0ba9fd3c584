import { absolute, negate, type Ore, subtract, sum } from '#lib/core/money/ore.ts';
import type { Claim, Payout } from '../domain.ts';
import { type Covering, settlements, placed } from './covered-by.ts';
import { type FoundInstalment, instalmentIndex } from '../instalment-index.ts';

/** A part of a credit that was set against a debt. */
export interface CreditSetOff extends Covering<'counterclaim'> {
  /** The debt, when it is among the claims given. */
  readonly against?: FoundInstalment;
}

/** What became of money owed to the business: `original = set off + paid out + left + unexplained`, all positive amounts. */
export interface CreditUse {
  readonly original: Ore;
  readonly setOffs: readonly CreditSetOff[];
  readonly setOff: Ore;
  readonly payouts: readonly Covering<'payout'>[];
  readonly paidOut: Ore;
  readonly left: Ore;
  readonly unexplained: Ore;
}

/** What became of a credit claim. `claims` are where the debts that it was set against are looked for. */
export function creditUse(credit: Claim, claims: readonly Claim[]): CreditUse {
  const index = instalmentIndex(claims);
  const credits = credit.instalments.filter(({ original }) => original < 0);
  const setOffs = settlements(credits, 'counterclaim').map((covering) => {
    const against = index.find(covering.placement.instalmentId, credit.holder);
    return { ...covering, ...(against === undefined ? {} : { against }) };
  });
  const payouts = settlements(credits, 'payout');
  const bare = credit.instalments.length === 0;
  const original = owed(bare ? [credit.original] : credits.map((one) => one.original));
  const left = owed(bare ? [credit.remaining] : credits.map((one) => one.remaining));
  const setOff = placed(setOffs);
  const paidOut = placed(payouts);
  return {
    original,
    setOffs,
    setOff,
    payouts,
    paidOut,
    left,
    unexplained: subtract(original, sum([setOff, paidOut, left])),
  };
}

const owed = (amounts: readonly Ore[]): Ore => negate(sum(amounts));

/** One credit that a payout was made from. */
export interface PayoutPart {
  readonly basis: Payout['basis'][number];
  /** Paid out of it here; absent when Skatteetaten did not say. */
  readonly amount?: Ore;
  /** The credit claim, when it is among the claims given: leads to what else it was used for. */
  readonly found?: FoundInstalment;
}

/** What a payout was made from; `amount = parts + unexplained`. */
export interface PayoutBasis {
  readonly parts: readonly PayoutPart[];
  readonly unexplained: Ore;
}

/** The credits behind a payout. */
export function payoutBasis(payout: Payout, claims: readonly Claim[]): PayoutBasis {
  const index = instalmentIndex(claims);
  const parts = payout.basis.map((basis): PayoutPart => {
    const found = index.find(basis.instalmentId, payout.holder);
    return {
      basis,
      ...(basis.paidOut === undefined ? {} : { amount: absolute(basis.paidOut) }),
      ...(found === undefined ? {} : { found }),
    };
  });
  return { parts, unexplained: subtract(payout.amount, sum(parts.flatMap(({ amount }) => amount ?? []))) };
}
