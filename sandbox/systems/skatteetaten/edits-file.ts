import { z } from 'zod';
import { addDays, daysBetween, type IsoDate } from '#lib/core/dates/iso-date.ts';
import { err, ok, type Result } from '#lib/core/result.ts';
import type { Ledger } from './ledger-book.ts';
import { render } from './render.ts';
import { withAdditions } from './ledger-edits.ts';
import { CLAIM_KINDS, type ClaimKind, type Edits } from './edit-entries.ts';

/** Days from today, so that a story is as good next year; yesterday is -1. */
const day = z.int().min(-3650).max(3650);
const amount = z.number().multipleOf(0.01).min(-1_000_000_000).max(1_000_000_000);
const id = z.string().regex(/^[\w-]{1,40}$/);
const shares = z.array(z.strictObject({ instalment: id, amount: amount.positive() }));
const kinds = Object.keys(CLAIM_KINDS) as [ClaimKind, ...ClaimKind[]];

const storyFile = z.strictObject({
  version: z.literal(1),
  /** False leaves out what the business comes with. */
  keepsOriginal: z.boolean(),
  claims: z.array(
    z.strictObject({
      id,
      kind: z.enum(kinds),
      amount,
      created: day,
      due: day,
      kid: z
        .string()
        .regex(/^\d{2,25}$/)
        .nullable(),
    }),
  ),
  payments: z.array(z.strictObject({ id, amount: amount.positive(), date: day, shares })),
  payouts: z.array(z.strictObject({ id, date: day, shares })),
});

/** A business's story as the text of a file. */
export function writeEdits(added: Edits, today: IsoDate): string {
  const { keepsOriginal, claims, payments, payouts } = added;
  const since = (date: IsoDate) => daysBetween(today, date);
  const file: z.infer<typeof storyFile> = {
    version: 1,
    keepsOriginal,
    claims: claims.map((one) => ({ ...one, created: since(one.created), due: since(one.due) })),
    payments: payments.map((one) => ({ ...one, date: since(one.date), shares: [...one.shares] })),
    payouts: payouts.map((one) => ({ ...one, date: since(one.date), shares: [...one.shares] })),
  };
  return JSON.stringify(file, null, 2);
}

/** Reads such a text for a business, whose own book is `book`. An error says in English what does not hold together. */
export function readEdits(text: string, ledger: Ledger): Result<Edits, string> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return err('not JSON');
  }
  const parsed = storyFile.safeParse(json);
  if (!parsed.success) return err(z.prettifyError(parsed.error));
  const { keepsOriginal, claims, payments, payouts } = parsed.data;
  const at = (days: number) => addDays(ledger.today, days);
  const added: Edits = {
    keepsOriginal,
    claims: claims.map((one) => ({ ...one, created: at(one.created), due: at(one.due) })),
    payments: payments.map((one) => ({ ...one, date: at(one.date) })),
    payouts: payouts.map((one) => ({ ...one, date: at(one.date) })),
  };
  try {
    render(withAdditions(ledger, added));
  } catch (error) {
    // Too much is placed on something, or on something that is not there.
    return err(error instanceof Error ? error.message : 'inconsistent');
  }
  return ok(added);
}
