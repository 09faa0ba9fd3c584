import { mod11Check, weightedSum } from './weighted-sum.ts';

const WEIGHTS = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];
const SHOWN_DIGITS = 5;

/** True for eleven digits with a right check digit: a Norwegian account number. */
export const isAccount = (text: string): boolean =>
  /^\d{11}$/.test(text) && mod11Check(weightedSum(text, WEIGHTS)) === Number(text[10]);

/** `7694 05 24802` with no-break spaces; text that is not eleven digits comes back as it was. */
export const formatAccount = (account: string): string =>
  /^\d{11}$/.test(account)
    ? `${account.slice(0, 4)}\u00a0${account.slice(4, 6)}\u00a0${account.slice(6)}`
    : account;

/**
 * Masks a payer's account: at most its last five digits stay, everything else becomes `*`. Skatteetaten sends payers'
 * accounts as `******43210`, `627xxxxxx`, and sometimes unmasked (docs/upstream/conventions.md#account-number).
 */
export function maskAccount(account: string): string {
  const compact = account.replace(/[\s.]/g, '').replace(/\D/g, '*');
  let toHide = compact.replace(/\D/g, '').length - SHOWN_DIGITS;
  return compact.replace(/\d/g, (digit) => (toHide-- > 0 ? '*' : digit));
}
