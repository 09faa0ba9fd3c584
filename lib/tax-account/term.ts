import { firstByKey, oncePer } from '#lib/core/once-per.ts';
import type { Claim, Instalment } from './domain.ts';
import { compareDue } from './due.ts';

/** Which of a claim's instalments one is, by due date: «termin 3 av 4». */
export interface Term {
  readonly number: number;
  readonly total: number;
}

/** The place of an instalment among its claim's; `undefined` when it is the only one. */
export function termOf(
  { instalments }: Pick<Claim, 'instalments'>,
  instalment: Pick<Instalment, 'id'>,
): Term | undefined {
  const at = placesOf(instalments).get(instalment.id);
  return instalments.length < 2 || at === undefined
    ? undefined
    : { number: at + 1, total: instalments.length };
}

/** The place of each instalment by due date, from zero. */
const placesOf = oncePer((instalments: readonly Instalment[]) =>
  firstByKey(instalments.toSorted(compareDue).map(({ id }, at) => [id, at] as const)),
);
