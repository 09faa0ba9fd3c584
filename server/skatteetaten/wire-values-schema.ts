import 'server-only';
import { type IsoDate, parseIsoDate } from '#lib/dates/iso-date.ts';
import { type Ore, oreFromKroner } from '#lib/money/ore.ts';
import { z } from 'zod';

/**
 * The values that rows are made of (krav-og-betalinger/api.md, Shapes). Identifiers and amounts are strict: a row with a
 * wrong one is unreadable, never wrong figures. Everything else that is odd counts as absent.
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

/** A calendar date; a time after it is cut off. */
export const date = z
  .string()
  .transform((text): IsoDate | undefined => parseIsoDate(text.slice(0, 10)))
  .optional()
  .catch(undefined);

/** Text with something in it. */
export const text = z.string().trim().min(1).optional().catch(undefined);

export const flag = z.union([z.boolean(), z.literal('true').transform(() => true)]).catch(false);

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
