const LETTERS: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', å: 'a', đ: 'd', ŋ: 'n', ŧ: 't' };
const MAX_PART = 40;

/**
 * A file's name from its parts: small letters a to z, digits and hyphens only, so that no name can reach outside a folder,
 * break a header or be hidden on any system. Parts without such signs are left out.
 */
export const fileName = (parts: readonly string[], ending: string): string =>
  `${
    parts
      .map(slug)
      .filter((part) => part !== '')
      .join('-') || 'fil'
  }.${slug(ending)}`;

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[æøåđŋŧ]/g, (letter) => LETTERS[letter] ?? '')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_PART)
    .replaceAll(/^-|-$/g, '');
