import { expect, it } from 'vitest';
import { queryAddress } from './query-address.ts';

const form = (values: Readonly<Record<string, string>>): FormData => {
  const data = new FormData();
  for (const [name, value] of Object.entries(values)) data.append(name, value);
  return data;
};

it('writes what a form says as an address, and nothing of what it leaves empty', () => {
  expect(queryAddress(form({ aar: '2025', sok: 'mva & avgift', side: '' }))).toBe(
    '?aar=2025&sok=mva+%26+avgift',
  );
  expect(queryAddress(form({ sok: '' }))).toBe('');
});

it('leaves out the fields that belong to the machinery', () => {
  expect(queryAddress(form({ $ACTION_ID_1: '', $ACTION_KEY: 'k', aar: '2024' }))).toBe('?aar=2024');
});
