import { expect, it } from 'vitest';
import { PUBLISHED_ACCOUNTS } from '#lib/identifiers/skatteetaten-accounts.ts';
import { readReceivingAccounts } from './parse-accounts.ts';
import { SettingsReader } from './settings-reader.ts';

const read = (text: string | undefined) => {
  const reader = new SettingsReader({ SKATTEETATEN_ACCOUNTS: text }, () => new Uint8Array());
  return { accounts: readReceivingAccounts(reader), faults: reader.faults };
};

it('knows the published accounts until it is told others', () => {
  expect(read(undefined)).toEqual({ accounts: PUBLISHED_ACCOUNTS, faults: [] });
});

it('takes the list from the setting in place of the published ones, written as people write accounts', () => {
  expect(read('7694 05 24802, 3080.75.46607,')).toEqual({
    accounts: new Set(['76940524802', '30807546607']),
    faults: [],
  });
});

it('says which account is wrong, without repeating it, and that an empty list is no list', () => {
  expect(read('76940524802,76940524803,123').faults).toEqual([
    'SKATTEETATEN_ACCOUNTS number 2 is not an account: eleven digits with a valid check digit',
    'SKATTEETATEN_ACCOUNTS number 3 is not an account: eleven digits with a valid check digit',
  ]);
  expect(read(' , ').faults).toEqual(['SKATTEETATEN_ACCOUNTS names no account']);
});
