import type { Ledger } from './ledger-book.ts';
import { shiftLedger } from './shift-ledger.ts';
import { NOTHING_ADDED, entriesOf, movedBy, type Edits } from './edit-entries.ts';

/** What has been changed in the ledgers since the sandbox started, by the control room. */
export interface LedgerEdits {
  /** How many days the ledgers have been moved forward. */
  readonly days: number;
  additionsTo(orgnr: string): Edits;
  /** Lets days pass in every ledger. */
  moveForward(days: number): void;
  /** Puts these additions in the place of those that a business had. */
  replace(orgnr: string, edits: Edits): void;
  /** The account as it is told now; `today` and the rest are those of `book`. */
  apply(ledger: Ledger): Ledger;
  reset(): void;
}

/** A story in which nothing has happened yet. */
export function createLedgerEdits(): LedgerEdits {
  let days = 0;
  const edits = new Map<string, Edits>();
  const additionsTo = (orgnr: string) => edits.get(orgnr) ?? NOTHING_ADDED;
  return {
    get days() {
      return days;
    },
    additionsTo,
    moveForward(more) {
      days += more;
      for (const [orgnr, added] of edits) edits.set(orgnr, movedBy(added, -more));
    },
    replace: (orgnr, added) => void edits.set(orgnr, added),
    apply: (ledger) => withAdditions(shiftLedger(ledger, days), additionsTo(ledger.orgnr)),
    reset() {
      days = 0;
      edits.clear();
    },
  };
}

/** A book with what was added to it. */
export function withAdditions(ledger: Ledger, added: Edits): Ledger {
  const { claims, payments, payouts } = entriesOf(ledger.orgnr, added);
  const base = added.keepsOriginal
    ? ledger
    : { ...ledger, claims: [], payments: [], offsets: [], payouts: [] };
  return {
    ...base,
    claims: [...base.claims, ...claims],
    payments: [...base.payments, ...payments],
    payouts: [...(base.payouts ?? []), ...payouts],
  };
}
