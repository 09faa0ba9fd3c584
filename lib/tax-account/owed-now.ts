import type { IsoDate } from '#lib/core/dates/iso-date.ts';
import { add, type Ore, ore, sum } from '#lib/core/money/ore.ts';
import type { Claim, Holder } from './domain.ts';
import { dueState } from './due.ts';

/** What is to be paid now of some claims: `total = overdue + interest`. */
interface OwedPart {
  readonly overdue: Ore;
  /** So far, on the claims behind `overdue`. */
  readonly interest: Ore;
  readonly total: Ore;
}

/** The answer to «what do I owe now»: the two holders' parts add up to it. */
export interface OwedNow extends OwedPart {
  readonly byHolder: Readonly<Record<Holder, OwedPart>>;
  /** Instalments that are overdue. */
  readonly count: number;
}

/**
 * What it takes to be out of debt on the day of the answer: all that is overdue, with Skatteetaten's own interest so far on
 * those claims. Neither what is suspended nor what is not due yet; no credit is subtracted.
 */
export function owedNow(claims: readonly Claim[], today: IsoDate): OwedNow {
  const late = claims
    .map((claim) => ({
      claim,
      amounts: claim.instalments
        .filter((one) => dueState(one, today) === 'overdue')
        .map(({ remaining }) => remaining),
    }))
    .filter(({ amounts }) => amounts.length > 0);
  const of = (holder?: Holder): OwedPart => {
    const those = late.filter(({ claim }) => holder === undefined || claim.holder === holder);
    const overdue = sum(those.flatMap(({ amounts }) => amounts));
    const interest = sum(those.map(({ claim }) => ore(Math.max(0, claim.interest))));
    return { overdue, interest, total: add(overdue, interest) };
  };
  return {
    ...of(),
    byHolder: { business: of('business'), owner: of('owner') },
    count: late.reduce((count, { amounts }) => count + amounts.length, 0),
  };
}
