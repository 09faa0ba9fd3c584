import fc from 'fast-check';
import type { Params } from '../http/search-params.ts';

/** Texts that have broken readers before: signs of other formats, of addresses and of databases, and what no field fits. */
export const NASTY = [
  '',
  ' ',
  '\0',
  '\r\nSet-Cookie: a=b',
  '\ud800',
  '\u202e',
  "' or 1=1 --",
  '%00',
  '%',
  '../../etc/passwd',
  '<script>',
  '{{7*7}}',
  '__proto__',
  'constructor',
  'NaN',
  '-0',
  '1e999',
  '9'.repeat(400),
  'x'.repeat(5_000),
  '٣',
  '2026-02-30',
  '0000-00-00',
  '0000-01-01',
  '0001-01-01',
  '1900-01-01',
  '2200-12-31',
  '9999-12-31',
  '=1+1',
  '"',
  ';',
];

/** Any text, and more often than by chance one that has broken readers before. */
export const hostileText = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.tuple(fc.constantFrom(...NASTY), fc.string()).map((parts) => parts.join('')),
);

/** The parameters of an address: names that pages know, with values that they do not, also several of one name. */
export const hostileParams = (names: readonly string[], words: readonly string[]): fc.Arbitrary<Params> => {
  const value = fc.oneof(fc.constantFrom(...words), hostileText);
  return fc.dictionary(
    fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...names) }, { weight: 1, arbitrary: hostileText }),
    fc.oneof(value, fc.array(value, { maxLength: 3 })),
    { maxKeys: 6, noNullPrototype: true },
  );
};

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

const hostileJson: fc.Arbitrary<Json> = fc.oneof(
  hostileText,
  // Read for each change: a later one may write into it.
  fc
    .constantFrom('null', 'true', '[]', '{}', '-1', '0.005', '1e21', '9007199254740991', '[[]]')
    .map((text) => JSON.parse(text) as Json),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(50, 2_000).map((depth) => nested(depth)),
);

function nested(depth: number): Json {
  let json: Json = 'deep';
  for (let level = 0; level < depth; level += 1) json = [json];
  return json;
}

/** An answer that was right, with one to four of its places changed, doubled, renamed or taken away. */
export function mutated(answer: unknown): fc.Arbitrary<unknown> {
  const text = JSON.stringify({ root: answer });
  const places = placesIn(JSON.parse(text));
  const mutation = fc.constantFrom('replace', 'remove', 'double', 'rename');
  const change = fc.record({ place: fc.constantFrom(...places), kind: mutation, json: hostileJson });
  return fc.array(change, { minLength: 1, maxLength: 4 }).map((changes) => {
    const copy = JSON.parse(text) as { [name: string]: Json };
    for (const { place, kind: wanted, json } of changes) alter(copy, place, wanted, json);
    return copy['root'];
  });
}

function alter(copy: { [name: string]: Json }, place: readonly string[], mutation: string, json: Json): void {
  const name = place.at(-1) ?? 'root';
  const holder = place.slice(0, -1).reduce<Json | undefined>((at, step) => inside(at)?.[step], copy);
  const entries = inside(holder);
  // An earlier change may have taken the place away.
  if (entries === undefined) return;
  const value = entries[name] ?? null;
  if (mutation === 'replace' || entries === copy) entries[name] = json;
  else if (mutation === 'double') entries[name] = [value, value];
  else {
    Reflect.deleteProperty(entries, name);
    if (mutation === 'rename') entries[`${name}x`] = value;
  }
}

const inside = (json: Json | undefined): { [name: string]: Json } | undefined =>
  typeof json === 'object' && json !== null ? (json as { [name: string]: Json }) : undefined;

/** The way to every place of an answer. */
function placesIn(node: unknown, way: readonly string[] = []): (readonly string[])[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([name, value]) => {
    const place = [...way, name];
    return [place, ...placesIn(value, place)];
  });
}
