import 'server-only';

/**
 * Text in lines no wider than `width`, broken at ordinary spaces; no-break spaces hold. A word that is wider than a line is
 * broken anywhere. Empty text is one empty line. `widthOf` measures in the font that will be used, in which the width of a
 * line is that of its words, each with the space after it.
 */
export function wrap(text: string, width: number, widthOf: (text: string) => number): readonly string[] {
  if (widthOf(text) <= width) return [text];
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(' ').flatMap((one) => pieces(one, width, widthOf))) {
    if (line !== '' && used + widthOf(word) > width) {
      lines.push(line);
      line = word;
      used = 0;
    } else line = line === '' ? word : `${line} ${word}`;
    used += widthOf(`${word} `);
  }
  return [...lines, line];
}

function pieces(word: string, width: number, widthOf: (text: string) => number): readonly string[] {
  if (widthOf(word) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (part !== '' && widthOf(part + character) > width) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
}
