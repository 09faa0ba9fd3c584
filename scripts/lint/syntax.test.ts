import { Linter } from 'eslint';
import { expect, it } from 'vitest';
import { ACCUMULATING_SPREAD, BARE_ACTION, ENVIRONMENT, FILE_HEADER, REQUEST_BODY } from './syntax.js';

const RULES = [ENVIRONMENT, REQUEST_BODY, BARE_ACTION, FILE_HEADER, ...ACCUMULATING_SPREAD];
const faults = (code: string): number =>
  new Linter().verify(code, [
    {
      languageOptions: { ecmaVersion: 2024, sourceType: 'module' },
      rules: { 'no-restricted-syntax': ['error', ...RULES] },
    },
  ]).length;

it.each([
  ['process.env.PORT'],
  ['const form = await request.formData()'],
  ['const body = await request.json()'],
  ["new Response(pdf, { headers: { 'Content-Disposition': 'attachment' } })"],
  ['export async function saveAction(data) {}'],
  ['groups.set(key, [...(groups.get(key) ?? []), one])'],
  ['rows.reduce((all, row) => [...all, row.id], [])'],
  ['rows.reduce((all, row) => ({ ...all, [row.id]: row }), {})'],
  ['for (const row of rows) all = [...all, row]'],
])('finds %s', (code) => expect(faults(code)).toBeGreaterThan(0));

it.each([
  ['export const saveAction = defineAction(spec, handler)'],
  ['const form = await readForm(request, LIMITS)'],
  ['groups.get(key)?.push(one)'],
  ['const all = [...before, ...after]'],
  ['rows.reduce((sum, row) => sum + row.amount, 0)'],
])('leaves %s', (code) => expect(faults(code)).toBe(0));
