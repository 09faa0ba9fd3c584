/** What a register writes for «no end», and what is in no year that anything is due in. */
const FAR = '9999-12-31';
const LONG = 'Lang tekst uten slutt. '.repeat(1_000);

type Alter = (name: string, value: unknown) => unknown;

/** Three rows that no program wishes for, each made from an ordinary one: dates far away, texts for amounts, endless texts. */
const ODD: readonly (readonly [mark: string, alter: Alter])[] = [
  ['91', (name, value) => (/dato/i.test(name) ? FAR : value)],
  ['92', (name, value) => (/bel(oe|ø)p/i.test(name) ? 'to tusen' : value)],
  ['93', (name, value) => (/^(tekst|kravtype|meldingSendtTilMottaker)$/.test(name) ? LONG : value)],
];

/** A JSON answer with odd rows after those of each of its lists; anything else as it is. */
export function withOddRows(body: string): string {
  const answer: unknown = JSON.parse(body);
  if (typeof answer !== 'object' || answer === null) return body;
  return JSON.stringify(
    Object.fromEntries(
      Object.entries(answer).map(([name, value]: [string, unknown]) => [
        name,
        Array.isArray(value) ? [...(value as unknown[]), ...oddRowsLike(value[0])] : value,
      ]),
    ),
  );
}

const oddRowsLike = (row: unknown): readonly unknown[] =>
  row === undefined
    ? []
    : ODD.map(([mark, alter]) =>
        altered('', row, (name, value) =>
          isOwnId(name, value) ? `${String(value)}${mark}` : alter(name, value),
        ),
      );

/** A row of its own has identifiers of its own; the party stays whose it is. */
const isOwnId = (name: string, value: unknown): boolean =>
  /identifikator$/i.test(name) && name !== 'partIdentifikator' && typeof value === 'string';

function altered(name: string, value: unknown, alter: Alter): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => altered(name, one, alter));
  if (typeof value !== 'object' || value === null) return alter(name, value);
  return Object.fromEntries(
    Object.entries(value).map(([field, inner]) => [field, altered(field, inner, alter)]),
  );
}
