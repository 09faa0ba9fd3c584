/**
 * The lists of an answer whose rows are read one by one, in the order that they are told of; and `dates`, which leave their
 * row standing without them.
 */
export const UNREADABLE_LISTS = ['claims', 'payments', 'payouts', 'placements', 'sums', 'dates'] as const;
export type UnreadableList = (typeof UNREADABLE_LISTS)[number];

/** How many rows of each list, or dates of rows, could not be read. A list without such rows is left out. */
export type Unreadable = Readonly<Partial<Record<UnreadableList, number>>>;

/** The rows of all lists, and the dates. */
export const unreadableCount = (unreadable: Unreadable): number =>
  Object.values(unreadable).reduce((total, count) => total + count, 0);

/** What could not be read of several answers. */
export const unreadableTogether = (answers: readonly Unreadable[]): Unreadable =>
  Object.fromEntries(
    UNREADABLE_LISTS.flatMap((list) => {
      const count = answers.reduce((total, one) => total + (one[list] ?? 0), 0);
      return count === 0 ? [] : [[list, count] as const];
    }),
  );
