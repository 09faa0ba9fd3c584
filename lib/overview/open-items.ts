import type { IsoDate } from '#lib/dates/iso-date.ts';
import type { Ore } from '#lib/money/ore.ts';
import type { Claim, Instalment } from '#lib/taxaccount/domain.ts';

/** Something with money left to pay: an instalment, or a claim that came without instalments. */
export interface OpenItem {
  readonly claim: Claim;
  readonly instalment?: Instalment;
  readonly due?: IsoDate;
  /** Left to pay, above zero. */
  readonly amount: Ore;
  /** Enforcement is suspended: it counts in every sum, but nobody collects it now. */
  readonly suspended: boolean;
}

/** Everything with money left to pay, in the order that it came. Credits are none of it. */
export const openItems = (claims: readonly Claim[]): readonly OpenItem[] =>
  claims.flatMap(itemsOf).filter(({ amount }) => amount > 0);

const itemsOf = (claim: Claim): readonly OpenItem[] =>
  claim.instalments.length === 0
    ? [{ claim, amount: claim.remaining, suspended: false }]
    : claim.instalments.map((instalment) => ({
        claim,
        instalment,
        amount: instalment.remaining,
        suspended: instalment.suspended,
        ...(instalment.due === undefined ? {} : { due: instalment.due }),
      }));
