import { Linter } from 'eslint';
import { expect, it } from 'vitest';
import { plainEnglish } from './plain-english.js';

const faults = (code: string): number =>
  new Linter().verify(code, [
    {
      languageOptions: { ecmaVersion: 2024, sourceType: 'module' },
      plugins: { 'plain-english': plainEnglish },
      rules: { 'plain-english/riddles': 'error' },
    },
  ]).length;

it.each([
  ['// Whoever asks first.'],
  ['/** Fetched anew. */ export const a = 1;'],
  ["it('tells nobody', () => {})"],
  ['const nobody = 1;'],
])('reports %s', (code) => expect(faults(code)).toBe(1));

it.each([['// Fetched again.'], ["const word = 'nobody';"], ["it('returns 404 when unknown', () => {})"]])(
  'accepts %s',
  (code) => expect(faults(code)).toBe(0),
);
