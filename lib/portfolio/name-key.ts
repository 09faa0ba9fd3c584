/** What stands for æ, ø and å, after z in the order of bytes; the three signs mean nothing in a name itself. */
const AFTER_Z: Readonly<Record<string, string>> = byLetter({
  ' ': '{|}',
  '{': 'ÆæÄä',
  '|': 'ØøÖö',
  '}': 'Åå',
});
/** Latin letters that Unicode does not take apart into a base letter and a mark. */
const BASE: Readonly<Record<string, string>> = byLetter({
  d: 'ĐđÐð',
  g: 'Ǥǥ',
  h: 'Ħħ',
  i: 'ı',
  l: 'Łł',
  n: 'Ŋŋ',
  t: 'Ŧŧ',
  z: 'Ʒʒ',
});

/**
 * A name as lists sort and search it: composed, lower case, æ, ø and å after z, other letters by their base letter (š as s, ŋ as
 * n), one space between words. `portfolio.name_key` holds it, in collation "C".
 */
export const nameKey = (name: string): string =>
  Array.from(name.normalize('NFC'), (letter) => AFTER_Z[letter] ?? letter)
    .join('')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^ -~]/gu, (letter) => BASE[letter] ?? letter)
    .replace(/[A-Z]/g, (capital) => capital.toLowerCase())
    .replace(/[^a-z0-9{|}]+/g, ' ')
    .trim();

function byLetter(letters: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(letters).flatMap(([to, from]) => Array.from(from).map((letter) => [letter, to])),
  );
}
