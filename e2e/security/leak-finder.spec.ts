import { expect, test } from '@playwright/test';
import { leakFinder } from '../support/leaks.ts';

/** A synthetic identity number that is none of the demo's persons'. */
const SOMEBODY = '13888748525';
const find = leakFinder([['the password', 'correct-horse-battery']]);

test('identity numbers, tokens, keys and secrets are found wherever they stand', () => {
  expect(find(`{"pid":"${SOMEBODY}"}`)).toEqual(['an identity number']);
  expect(find(`Født ${SOMEBODY.slice(0, 6)} ${SOMEBODY.slice(6)}.`)).toEqual(['an identity number']);
  expect(find(`portal_logins_total ${SOMEBODY}`)).toEqual(['an identity number']);
  expect(find('authorization: Bearer abcdefghijklmnopqrstuvwxyz')).toEqual(['a bearer']);
  expect(find('-----BEGIN PRIVATE KEY-----')).toEqual(['a key in PEM']);
  expect(find('the key is correct-horse-battery!')).toEqual(['the password']);
});

test('a measure is not taken for a person', () => {
  expect(find(`process_virtual_memory_bytes ${SOMEBODY}\ntook 0.${SOMEBODY} s`)).toEqual([]);
});
