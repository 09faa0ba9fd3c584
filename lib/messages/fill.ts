/**
 * A text with its placeholders filled in, for files that are made outside the pages. Knows plain `{name}` only; texts with
 * plurals are for the pages. A placeholder without a value stays as it is.
 */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
