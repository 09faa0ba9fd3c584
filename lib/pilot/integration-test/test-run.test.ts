import { expect, it } from 'vitest';
import { orgnrList, shownWait } from './test-run.ts';

it.each([
  ['313367002', ['313367002']],
  ['313 367 002\n314961900\n', ['313367002', '314961900']],
  ['313367002, 314961900; 313367002', ['313367002', '314961900']],
])('reads %j', (text, expected) => expect(orgnrList.parse(text)).toEqual(expected));

it.each(['', ' ', '123456789', '313367002, 1', '<script>', '3'.repeat(1001)])('refuses %j', (text) => {
  expect(orgnrList.safeParse(text).success).toBe(false);
});

it('shows only links to the web', () => {
  const wait = { kind: 'approve', orgnr: '313367002', link: 'javascript:alert(1)' };
  expect(shownWait.safeParse(wait).success).toBe(false);
  expect(shownWait.safeParse({ ...wait, link: 'https://am.ui.altinn.no/' }).success).toBe(true);
});
