import { expect, test } from '@playwright/test';
import { secretScanner } from '../fixtures/secret-scanner.ts';

/** A synthetic identity number that is none of the demo's persons'. */
const PID = '13888748525';
const find = secretScanner([['the password', 'correct-horse-battery']]);

test('identity numbers, tokens, keys and secrets are found wherever they stand', () => {
  expect(find(`{"pid":"${PID}"}`)).toEqual(['an identity number']);
  expect(find(`Født ${PID.slice(0, 6)} ${PID.slice(6)}.`)).toEqual(['an identity number']);
  expect(find(`portal_logins_total ${PID}`)).toEqual(['an identity number']);
  expect(find('authorization: Bearer abcdefghijklmnopqrstuvwxyz')).toEqual(['a bearer']);
  expect(find('-----BEGIN PRIVATE KEY-----')).toEqual(['a key in PEM']);
  expect(find('the key is correct-horse-battery!')).toEqual(['the password']);
});

test('a measure is not taken for a person', () => {
  expect(find(`process_virtual_memory_bytes ${PID}\ntook 0.${PID} s`)).toEqual([]);
});
