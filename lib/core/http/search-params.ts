import { z } from 'zod';

/** Search parameters as Next gives them to a page; `Object.fromEntries(new URLSearchParams(…))` fits as well. */
export type Params = Readonly<Record<string, string | readonly string[] | undefined>>;

/** An address with its search parameters, as a browser would write it. */
export function buildUrl(path: string, params: Params): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(params))
    for (const one of typeof value === 'string' ? [value] : (value ?? [])) search.append(name, one);
  return search.size === 0 ? path : `${path}?${search.toString()}`;
}

/** The first value of a parameter that is given more than once. */
const first = (value: unknown): unknown => (Array.isArray(value) ? (value as readonly unknown[])[0] : value);

/** A parameter that is one of some words, each meaning something; anything else, and nothing, mean `otherwise`. */
export const parseAsEnum = <T>(meanings: Readonly<Record<string, T>>, otherwise: T) =>
  z.preprocess(
    first,
    z
      .unknown()
      .transform((text): T =>
        typeof text === 'string' && Object.hasOwn(meanings, text) ? (meanings[text] ?? otherwise) : otherwise,
      ),
  );

/** A parameter that is a whole number within bounds; anything else means `otherwise`. */
export const parseAsInteger = (min: number, max: number, otherwise: number) =>
  z.preprocess(
    first,
    z
      .string()
      .regex(/^\d{1,6}$/)
      .transform(Number)
      .pipe(z.number().min(min).max(max))
      .catch(otherwise),
  );

/**
 * A parameter of free text, trimmed and cut to a length; empty when it is missing. Control characters count as spaces: no keyboard
 * types them, and a database refuses a text with U+0000.
 */
export const parseAsText = (maxLength: number) =>
  z.preprocess(
    first,
    z
      .string()
      .transform((text) =>
        text
          .replaceAll(/\p{Cc}/gu, ' ')
          .trim()
          .slice(0, maxLength)
          .trim(),
      )
      .catch(''),
  );

/** The word for a meaning, to write a parameter that `word` reads. */
export const serializeEnum = <T>(meanings: Readonly<Record<string, T>>, meaning: T): string | undefined =>
  Object.entries(meanings).find(([, value]) => value === meaning)?.[0];
