import type { Claim, Instalment } from './domain.ts';
import { byDue } from './due.ts';

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
  const at = instalments.toSorted(byDue).findIndex(({ id }) => id === instalment.id);
  return instalments.length < 2 || at < 0 ? undefined : { number: at + 1, total: instalments.length };
}
