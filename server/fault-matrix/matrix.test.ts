import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { MATRIX } from './matrix.ts';
import { FAULT_NAMES, FAULTS } from './matrix-types.ts';
import { toMarkdown } from './to-markdown.ts';

it('has an expectation, or a reason why not, for every fault at every step', () => {
  expect([...FAULT_NAMES].sort()).toEqual(Object.keys(FAULTS).sort());
  for (const { cells } of MATRIX) expect(Object.keys(cells).sort()).toEqual([...FAULT_NAMES].sort());
});

it('names each step once', () => {
  const ids = MATRIX.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

it('is what docs/fault-matrix.md says (npm run fault-matrix)', () => {
  expect(readFileSync('docs/fault-matrix.md', 'utf8')).toBe(toMarkdown(MATRIX));
});
