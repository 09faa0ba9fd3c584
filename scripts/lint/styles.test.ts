import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** Classes that a file of another name brings. */
const BROUGHT_BY: Readonly<Record<string, string>> = { 'sr-only': 'base' };

const sources = ['app', 'components'].flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.tsx'))
    .map((path) => readFileSync(join(room, path), 'utf8')),
);
const used = new Set(
  sources.flatMap((source) => [...source.matchAll(/(?<![\w-])ds-([a-z-]+)/g)].map(([, name = '']) => name)),
);
const imported = new Set(
  [
    ...readFileSync('app/theme/designsystemet.css', 'utf8').matchAll(/designsystemet-css\/([\w-]+)\.css/g),
  ].map(([, name]) => name),
);

it('imports the styles of each class of Designsystemet that is used', () => {
  const missing = [...used].filter((name) => !imported.has(BROUGHT_BY[name] ?? name));
  expect(missing).toEqual([]);
});

it('imports no styles of an unused component', () => {
  const always = ['theme', 'base', 'data-size-workaround'];
  expect([...imported].filter((name) => !always.includes(name ?? '') && !used.has(name ?? ''))).toEqual([]);
});
