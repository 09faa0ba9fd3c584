const LETTERS: Readonly<Record<string, string>> = Object.fromEntries(
  [
    // What stands for æ, ø and å below means nothing in a name itself.
    ['{|}', ' '],
    ['ÆæÄä', '{'],
    ['ØøÖö', '|'],
    ['Åå', '}'],
    ['ÀàÁáÂâ', 'a'],
    ['ÉéÈèÊêËë', 'e'],
    ['Íí', 'i'],
    ['ÓóÒòÔô', 'o'],
    ['ÚúÜü', 'u'],
    ['Çç', 'c'],
    ['Ññ', 'n'],
  ].flatMap(([from = '', to = '']) => Array.from(from).map((letter) => [letter, to])),
);

/**
 * A name as lists sort and search it: lower case, æ, ø and å after z, one space between words. The same as the database's
 * function `portfolio_name_key`.
 */
export const nameKey = (name: string): string =>
  name
    .replace(/[A-Z]/g, (capital) => capital.toLowerCase())
    .replace(/[^a-z0-9 ]/gu, (letter) => LETTERS[letter] ?? letter)
    .replace(/[^a-z0-9{|}]+/g, ' ')
    .trim();
