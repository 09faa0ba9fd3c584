import type { IsoDate } from '#lib/core/dates/iso-date.ts';
import type { Ore } from '#lib/core/money/ore.ts';
import type { Claim, Instalment } from '../domain.ts';
import { type Term, termOf } from '../term.ts';

/** Something with money left to pay: an instalment, or a claim that came without instalments. */
export interface OpenItem {
  readonly claim: Claim;
  readonly instalment?: Instalment;
  readonly due?: IsoDate;
  /** Left to pay, above zero. */
  readonly amount: Ore;
  /** Which of its claim's instalments it is; absent when it is the only one. */
  readonly term?: Term;
}

/** Everything that is to be paid, in the order that it came: neither credits nor what is suspended. */
export const openItems = (claims: readonly Claim[]): readonly OpenItem[] =>
  claims.flatMap(itemsOf).filter(({ amount }) => amount > 0);

const itemsOf = (claim: Claim): readonly OpenItem[] =>
  claim.instalments.length === 0
    ? [{ claim, amount: claim.remaining }]
    : claim.instalments
        .filter(({ suspended }) => !suspended)
        .map((instalment) => {
          const term = termOf(claim, instalment);
          return {
            claim,
            instalment,
            amount: instalment.remaining,
            ...(instalment.due === undefined ? {} : { due: instalment.due }),
            ...(term === undefined ? {} : { term }),
          };
        });
