import type { Book } from './book.ts';
import { shiftBook } from './shift-book.ts';
import { entriesOf, movedBy, NOTHING_ADDED } from './story-entries.ts';
import type { Additions } from './story-entries.ts';

/** What has been changed in the ledgers since the sandbox started, by the control room. */
export interface EditableStory {
  /** How many days the ledgers have been moved forward. */
  readonly days: number;
  additionsTo(orgnr: string): Additions;
  /** Lets days pass in every ledger. */
  moveForward(days: number): void;
  /** Puts these additions in the place of those that a business had. */
  replace(orgnr: string, additions: Additions): void;
  /** The account as it is told now; `today` and the rest are those of `book`. */
  apply(book: Book): Book;
  reset(): void;
}

/** A story in which nothing has happened yet. */
export function createStory(): EditableStory {
  let days = 0;
  const additions = new Map<string, Additions>();
  const additionsTo = (orgnr: string) => additions.get(orgnr) ?? NOTHING_ADDED;
  return {
    get days() {
      return days;
    },
    additionsTo,
    moveForward(more) {
      days += more;
      for (const [orgnr, added] of additions) additions.set(orgnr, movedBy(added, -more));
    },
    replace: (orgnr, added) => void additions.set(orgnr, added),
    apply: (book) => withAdditions(shiftBook(book, days), additionsTo(book.orgnr)),
    reset() {
      days = 0;
      additions.clear();
    },
  };
}

/** A book with what was added to it. */
export function withAdditions(book: Book, added: Additions): Book {
  const { claims, payments, payouts } = entriesOf(book.orgnr, added);
  const base = added.keepsOriginal ? book : { ...book, claims: [], payments: [], offsets: [], payouts: [] };
  return {
    ...base,
    claims: [...base.claims, ...claims],
    payments: [...base.payments, ...payments],
    payouts: [...(base.payouts ?? []), ...payouts],
  };
}
