import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Pages for people rot when what they point at moves, so every relative link in them must lead somewhere. */
const pages = [
  'README.md',
  'sandbox/README.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => join('docs', path)),
];

const links = (text: string): string[] =>
  [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map((match) => match[1] ?? '');

describe('what the pages for people point at exists', () => {
  it.each(pages)('%s', (page) => {
    const missing = links(readFileSync(page, 'utf8')).filter(
      (link) => !existsSync(join(dirname(page), link)),
    );
    expect(missing).toEqual([]);
  });

  it('each decision stands in the index', () => {
    const index = links(readFileSync('docs/adr/README.md', 'utf8'));
    const decisions = readdirSync('docs/adr').filter((name) => /^\d{4}-/.test(name));
    expect([...index].sort()).toEqual(decisions.sort());
  });
});
