import { z } from 'zod';
import { addDays } from '#lib/core/dates/iso-date.ts';
import type { Ledger } from './ledger-book.ts';
import { openInstalments, registerClaim, registerPayment } from './register.ts';
import { CLAIM_KINDS, type Edits } from './edit-entries.ts';

const amount = z.number().positive().multipleOf(0.01);
const days = z.int().min(-365).max(365);
const instalment = z.string();

/** Something that happens in a business's ledger, ordered by the control API. Amounts are NOK. */
export const ledgerEvent = z.discriminatedUnion('kind', [
  /** A new claim, due so many days from today. Its instalment has the claim's number with `-1` after it. */
  z.strictObject({
    kind: z.literal('claim'),
    of: z.enum(Object.keys(CLAIM_KINDS) as (keyof typeof CLAIM_KINDS)[]),
    amount,
    dueInDays: days,
  }),
  /** A payment that is set against an instalment; what is more than remains of it is left unplaced. */
  z.strictObject({ kind: z.literal('payment'), instalment, amount }),
  /** The due date of a claim that has been added is moved, as when days go by. */
  z.strictObject({ kind: z.literal('due'), claim: z.string(), inDays: days }),
]);

/**
 * What has been added to a business's account, with one thing more; `book` is the account as it is told now. Undefined when
 * it cannot happen: the instalment is not open, or the claim is not one that has been added.
 */
export function applyEvent(
  ledger: Ledger,
  added: Edits,
  one: z.infer<typeof ledgerEvent>,
): Edits | undefined {
  switch (one.kind) {
    case 'claim':
      return registerClaim(ledger, added, { ...one, kind: one.of });
    case 'payment':
      return openInstalments(ledger).some((open) => open.instalment.id === one.instalment)
        ? registerPayment(ledger, added, one)
        : undefined;
    case 'due':
      return added.claims.some(({ id }) => id === one.claim)
        ? {
            ...added,
            claims: added.claims.map((claim) =>
              claim.id === one.claim ? { ...claim, due: addDays(ledger.today, one.inDays) } : claim,
            ),
          }
        : undefined;
  }
}
