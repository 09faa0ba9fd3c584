import 'server-only';
import { type IsoDate, osloDate, parseIsoDate } from '#lib/dates/iso-date.ts';
import { type Ore, oreFromKroner } from '#lib/money/ore.ts';
import { z } from 'zod';

/**
 * The values that rows are made of (krav-og-betalinger/api.md, Shapes). Identifiers and amounts are strict: a row with a
 * wrong one is unreadable, never wrong figures. So are dates and flags that figures hang on. Everything else that is odd counts as absent.
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
  const instant = new Date(text);
  return Number.isNaN(instant.getTime()) ? undefined : osloDate(instant);
}

/** A date beside the figures; an odd one counts as absent, and is shown as unknown. */
export const date = z.string().transform(dateIn).optional().catch(undefined);

/** A date that decides which sum an amount is in: it may be missing, but not be nonsense. */
export const strictDate = z
  .string()
  .trim()
  .nullish()
  .transform((text, context): IsoDate | undefined => {
    if (text === undefined || text === null || text === '') return undefined;
    const parsed = dateIn(text);
    if (parsed !== undefined) return parsed;
    context.addIssue({ code: 'custom', message: 'not a date' });
    return z.NEVER;
  });

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
