import { isOrgnr } from '#lib/identifiers/orgnr.ts';

/** Organisation numbers out of a text that somebody pasted. */
export interface PastedOrgnrs {
  /** Each once, in the order of the text. */
  readonly orgnrs: readonly string[];
  /** What looks like a number and is none: wrong length or check digit. */
  readonly faulty: readonly string[];
}

/** Digits with the separators that people and spreadsheets put inside a number. */
const NUMBER = /\d{3}[ \u00a0\u202f.]?\d{3}[ \u00a0\u202f.]?\d{3}(?!\d)|\d+/g;

/** Finds the organisation numbers in any text: one a line, with commas, with names beside them, copied from a table. */
export function parseOrgnrs(text: string): PastedOrgnrs {
  const found = (text.match(NUMBER) ?? []).map((number) => number.replace(/\D/g, ''));
  const unique = [...new Set(found)];
  return { orgnrs: unique.filter(isOrgnr), faulty: unique.filter((number) => !isOrgnr(number)) };
}
