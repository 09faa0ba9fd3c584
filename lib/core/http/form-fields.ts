/** A form's fields by name; a name that comes more than once has all its texts. */
export type Fields = Readonly<Record<string, string | readonly string[]>>;

/** How much a form may be. */
export interface FormLimits {
  /** Characters of names and texts together. */
  readonly length: number;
  readonly fields: number;
}

/** Enough for every form of the portal but those that say otherwise. */
export const FORM_LIMITS: FormLimits = { length: 64_000, fields: 200 };

/**
 * The fields of a form; `undefined` for what is no form, holds a file, or is longer than allowed. The entries are counted before
 * anything is built of them.
 */
export function fieldsOf(data: unknown, limits = FORM_LIMITS): Fields | undefined {
  if (!(data instanceof FormData)) return undefined;
  const texts: (readonly [string, string])[] = [];
  let length = 0;
  for (const [name, value] of data) {
    if (typeof value !== 'string') return undefined;
    length += name.length + value.length;
    if (length > limits.length || texts.length >= limits.fields) return undefined;
    texts.push([name, value]);
  }
  return groupFields(texts);
}

/** Names and values, of which several may have one name, by name. */
export function groupFields(entries: Iterable<readonly [string, string]>): Fields {
  const fields = new Map<string, string[]>();
  for (const [name, value] of entries) {
    const texts = fields.get(name);
    if (texts === undefined) fields.set(name, [value]);
    else texts.push(value);
  }
  return Object.fromEntries(
    [...fields].map(([name, texts]) => [name, texts.length === 1 ? (texts[0] ?? '') : texts]),
  );
}
