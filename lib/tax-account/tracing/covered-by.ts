import { type Ore, sum } from '#lib/core/money/ore.ts';
import type { Claim, Instalment, Placement } from '../domain.ts';
import { unexplained } from '../placements.ts';

type OfKind<K extends Placement['kind']> = Extract<Placement, { readonly kind: K }>;

/** A placement and the instalment that it was set against. */
export interface Covering<K extends Placement['kind']> {
  readonly instalment: Instalment;
  readonly placement: OfKind<K>;
}

/** What a claim was covered by. */
export interface CoveredBy {
  readonly payments: readonly Covering<'payment'>[];
  readonly counterclaims: readonly Covering<'counterclaim'>[];
  readonly paid: Ore;
  readonly setOff: Ore;
  /** Left to pay over the instalments. */
  readonly left: Ore;
  /** What the figures do not account for: `original - paid - set off - left`; zero when they add up. */
  readonly unexplained: Ore;
}

/** The payments and counter-claims that covered an ordinary claim, in the order of its instalments. */
export function coveredBy({ instalments }: Pick<Claim, 'instalments'>): CoveredBy {
  const payments = settlements(instalments, 'payment');
  const counterclaims = settlements(instalments, 'counterclaim');
  return {
    payments,
    counterclaims,
    paid: placed(payments),
    setOff: placed(counterclaims),
    left: sum(instalments.map(({ remaining }) => remaining)),
    // A payout never reduces a debt; a placement of that kind on one is a thing that the figures must explain.
    unexplained: sum(
      instalments.map((instalment) =>
        unexplained({
          ...instalment,
          placements: instalment.placements.filter(({ kind }) => kind !== 'payout'),
        }),
      ),
    ),
  };
}

/** All placements of one kind, each with its instalment. */
export const settlements = <K extends Placement['kind']>(
  instalments: readonly Instalment[],
  kind: K,
): readonly Covering<K>[] =>
  instalments.flatMap((instalment) =>
    instalment.placements
      .filter((placement): placement is OfKind<K> => placement.kind === kind)
      .map((placement) => ({ instalment, placement })),
  );

/** What some placements come to. */
export const placed = (list: readonly { readonly placement: Pick<Placement, 'amount'> }[]): Ore =>
  sum(list.map(({ placement }) => placement.amount));
