import 'server-only';
import { YEARS_FROM_OUTSIDE } from '#lib/core/dates/iso-date.ts';
import { maskNationalIds } from '#lib/core/identifiers/national-id.ts';
import { z } from 'zod';
import { date, rows, text } from './wire-values-schema.ts';

/** Codes under which the three languages come. */
const LANGUAGE_OF: Readonly<Record<string, 'nb' | 'nn' | 'en'>> = { nb: 'nb', no: 'nb', nn: 'nn', en: 'en' };

/** Free text, which may hold an identity number. */
export const freeText = text.transform((value) => (value === undefined ? undefined : maskNationalIds(value)));

const entry = z.object({ tekst: z.string().trim().min(1).transform(maskNationalIds), spraak: z.string() });

/** `{ spraakTekst: [{ tekst, spraak }] }`, or plain text as in the first published form, which counts as bokmål. */
export const localisedText = z
  .union([
    z
      .string()
      .trim()
      .min(1)
      .transform((tekst) => ({ nb: maskNationalIds(tekst) })),
    z.object({ spraakTekst: rows }).transform(({ spraakTekst }) =>
      Object.fromEntries(
        spraakTekst.flatMap((row) => {
          const parsed = entry.safeParse(row);
          const language = LANGUAGE_OF[parsed.data?.spraak.toLowerCase().slice(0, 2) ?? ''];
          return parsed.success && language !== undefined ? [[language, parsed.data.tekst] as const] : [];
        }),
      ),
    ),
  ])
  .optional()
  .catch(undefined);

const year = z
  .union([z.string().regex(/^\d{4}$/), z.int()])
  .transform(Number)
  .refine((number) => number >= YEARS_FROM_OUTSIDE.first && number <= YEARS_FROM_OUTSIDE.last)
  .optional()
  .catch(undefined);

/** `01` to `06` for VAT, `1` to `6` for employer's contribution; months up to 12 elsewhere. */
const term = z
  .union([z.string().regex(/^\d{1,2}$/), z.int()])
  .transform(Number)
  .refine((number) => number >= 1 && number <= 12)
  .optional()
  .catch(undefined);

/** `kravperiode`: an object, or plain text in older answers. */
export const kravperiode = z
  .preprocess(
    (value) => (typeof value === 'string' ? { periodeBeskrivelse: value } : value),
    z.object({
      periodeBeskrivelse: localisedText,
      aar: year,
      fraDato: date,
      tilDato: date,
      terminTekniskNavn: term,
    }),
  )
  .optional()
  .catch(undefined);
