import { expect, it } from 'vitest';
import { PUBLISHED_ACCOUNTS } from '#lib/core/identifiers/skatteetaten-accounts.ts';
import { faults, parsed, PRODUCTION } from './testing/config.ts';

const withAccounts = (text: string) => ({ ...PRODUCTION, SKATTEETATEN_ACCOUNTS: text });

it('knows the published accounts until it is told others', () => {
  expect(parsed(PRODUCTION).receivingAccounts).toEqual(PUBLISHED_ACCOUNTS);
});

it('takes the list from the setting in place of the published ones, written as people write accounts', () => {
  expect(parsed(withAccounts('7694 05 24802, 3080.75.46607,')).receivingAccounts).toEqual(
    new Set(['76940524802', '30807546607']),
  );
});

it('says which account is wrong, without repeating it, and that an empty list is no list', () => {
  expect(faults(withAccounts('76940524802,76940524803,123'))).toEqual([
    'SKATTEETATEN_ACCOUNTS number 2 is not an account: eleven digits with a valid check digit',
    'SKATTEETATEN_ACCOUNTS number 3 is not an account: eleven digits with a valid check digit',
  ]);
  expect(faults(withAccounts(' , '))).toEqual(['SKATTEETATEN_ACCOUNTS names no account']);
});
