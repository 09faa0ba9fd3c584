import { expect, it } from 'vitest';
import { meetsLevel } from './login.ts';

it.each([
  ['idporten-loa-high', undefined, false],
  ['idporten-loa-high', '', false],
  ['idporten-loa-high', 'idporten-loa-substantial', false],
  ['idporten-loa-substantial', 'idporten-loa-low', false],
  ['idporten-loa-substantial', 'urn:bank:strong', false],
  ['urn:bank:strong', 'idporten-loa-high', false],
  ['urn:bank:strong', 'urn:bank:weak', false],
  ['idporten-loa-substantial', 'idporten-loa-substantial', true],
  ['idporten-loa-substantial', 'idporten-loa-high', true],
  ['urn:bank:strong', 'urn:bank:strong', true],
])('asked for %s and given %s: %s', (asked, given, good) => {
  expect(meetsLevel(asked, given)).toBe(good);
});
