import { err, ok, type Result } from '../result.ts';
import { isAccount } from './account.ts';

/**
 * The accounts that Skatteetaten publishes or uses in its examples (docs/upstream/conventions.md#skatteetatens-accounts):
 * what a bank that has said nothing else takes for Skatteetaten's.
 */
export const PUBLISHED_ACCOUNTS: ReadonlySet<string> = new Set([
  '76940524802',
  '76940523121',
  '76940523903',
  '76940524357',
  '76940521005',
  '76940518888',
]);

/**
 * Reads account numbers from configuration: eleven digits each, spaces and points between them as people write them, commas
 * between the numbers. Errors say which of them, counted from one, is wrong; an empty list is an error, since every payment
 * would then be warned about.
 */
export function parseAccounts(text: string): Result<ReadonlySet<string>, readonly string[]> {
  const accounts = text.split(',').flatMap((entry) => entry.replace(/[\s.]/g, '') || []);
  if (accounts.length === 0) return err(['names no account']);
  const faults = accounts.flatMap((account, index) =>
    isAccount(account)
      ? []
      : [`number ${index + 1} is not an account: eleven digits with a valid check digit`],
  );
  return faults.length === 0 ? ok(new Set(accounts)) : err(faults);
}
