import anyAscii from 'any-ascii';

/**
 * The characters that Norwegian banks take in a pain.001 file, though the file is UTF-8: Latin letters, digits, some signs, and
 * the accented letters of the Norwegian banks' appendix to the ISO 20022 guides. A bank refuses a file, or mangles the name, for
 * any other.
 */
const SIGNS = "/-?:().,'+ %&=@§";
const ACCENTED = 'áäçđéíóöúüýæøåßÁÄÇĐÉÍÓÖÚÜÝÆØÅ';
const TAKEN = new RegExp(`^[A-Za-z0-9${SIGNS.replace(/[-/\\]/g, '\\$&')}${ACCENTED}]$`, 'u');
/** Letters that a transliteration would spell out with two. */
const SINGLE_LETTERS: Readonly<Record<string, string>> = { Ŋ: 'N', ŋ: 'n', Ʒ: 'Z', ʒ: 'z' };

/**
 * A text folded into the characters that Norwegian banks take: accents that are not among them are dropped (Č becomes C), other
 * letters transliterated to Latin ones (Ł becomes L), and other signs become a space. One line, no space at either end; empty when
 * nothing is left.
 */
export const bankText = (text: string): string =>
  Array.from(text.normalize('NFC'), fold).join('').replace(/ +/g, ' ').trim();

function fold(letter: string): string {
  if (TAKEN.test(letter)) return letter;
  if (!/\p{L}/u.test(letter)) return ' ';
  const base = letter.normalize('NFD').replace(/\p{M}/gu, '');
  return SINGLE_LETTERS[base] ?? anyAscii(base).replace(/[^A-Za-z]/g, '');
}
