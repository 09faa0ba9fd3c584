import 'server-only';
import { type IsoDate, osloDate, parseInstant, parseIsoDate } from '#lib/core/dates/iso-date.ts';
import { type Ore, oreFromKroner } from '#lib/core/money/ore.ts';
import { z } from 'zod';

/**
 * The values that rows are made of (docs/upstream/skatteetaten.md#values). Identifiers and amounts are strict: a row with a
 * wrong one is unreadable, never wrong figures. So are flags that figures hang on. An odd date counts as absent and is told
 * of; everything else that is odd counts as absent.
 */

/** Kroner with up to two decimals, to øre. */
export const amount = z.number().transform((kroner, context): Ore => {
  const exact = oreFromKroner(kroner);
  if (exact !== undefined) return exact;
  context.addIssue({ code: 'custom', message: 'not an amount in øre' });
  return z.NEVER;
});

/** An amount that may be missing, but not be nonsense. */
export const optionalAmount = amount.nullish().transform((value) => value ?? undefined);

/** An identifier, as text although some ledgers write a number. */
export const identifier = z.union([z.string().trim().min(1), z.int()]).transform(String);

/** An identifier that may be missing or odd. */
export const optionalIdentifier = identifier.optional().catch(undefined);

/** An instant with its offset, as some ledgers write where a date is meant. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T.*(?:Z|[+-]\d{2}:?\d{2})$/i;

/** A calendar date. An instant is the date in Oslo then; a time without an offset is Oslo's already, and is cut off. */
function dateIn(text: string): IsoDate | undefined {
  if (!INSTANT.test(text)) return /^.{10}(T|$)/.test(text) ? parseIsoDate(text.slice(0, 10)) : undefined;
  const instant = parseInstant(text);
  return instant === undefined ? undefined : osloDate(instant);
}

/** Odd dates since the process began; only differences are of use, see `countingOddDates`. */
let oddDates = 0;

/**
 * What `read` gives, and how many dates in it were odd: given, and none that the portal reckons with. Schemas read at once
 * and have no room for a remark on what they let pass, so `date` counts and this takes the difference.
 */
export function countingOddDates<T>(read: () => T): { readonly value: T; readonly odd: number } {
  const before = oddDates;
  const value = read();
  return { value, odd: oddDates - before };
}

/** A date. An odd one counts as absent, is counted, and never takes its row along. */
export const date = z
  .unknown()
  .transform((value): IsoDate | undefined => {
    if (value === undefined || value === null) return undefined;
    const given = typeof value === 'string' ? value.trim() : undefined;
    if (given === '') return undefined;
    const parsed = given === undefined ? undefined : dateIn(given);
    if (parsed === undefined) oddDates += 1;
    return parsed;
  })
  .optional();

/** Text with something in it. */
export const text = z.string().trim().min(1).optional().catch(undefined);

/** Yes or no; missing means no. Nonsense is an error: it would otherwise tell people to pay, or show what is shielded. */
export const flag = z
  .union([z.boolean(), z.stringbool({ truthy: ['true'], falsy: ['false'] })])
  .nullish()
  .transform((value) => value ?? false);

/** A list of rows to be read one by one: missing, `null` and a lone row are lists too. */
export const rows = z
  .union([
    z.array(z.unknown()),
    z.null().transform((): unknown[] => []),
    z.unknown().transform((row) => [row]),
  ])
  .default([]);

/** Gives fields their current name when they came under another; the current name wins. */
export const withAliases =
  (aliases: Readonly<Record<string, string>>) =>
  (row: unknown): unknown => {
    if (typeof row !== 'object' || row === null) return row;
    const renamed = Object.entries(row).map(([name, value]) => [aliases[name] ?? name, value] as const);
    return { ...Object.fromEntries(renamed), ...row };
  };
