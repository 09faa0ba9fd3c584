import { idnr } from '@navikt/fnrvalidator';
import { mod11Check, weightedSum } from './weighted-sum.ts';

const K1 = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const K2 = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];
/** Numbers within running text that have the form of a national identity number, with or without a space. */
const IN_TEXT = /(?<!\d)\d{6}[ \u00a0]?\d{5}(?!\d)/g;

/**
 * True for a valid national identity number or D-number, real or synthetic (month + 80 or + 65).
 * The library knows every kind but month + 65.
 */
export const isNationalId = (text: string): boolean =>
  /^\d{11}$/.test(text) && (idnr(text).status === 'valid' || isMonthPlus65(text));

/** True when an identifier has the form of a person's: eleven digits, whether or not they check out. */
export const hasNationalIdForm = (text: string): boolean => /^\d{11}$/.test(text);

/** Replaces every valid national identity number in free text by asterisks, so that it can be shown. */
export const maskNationalIds = (text: string): string =>
  text.replace(IN_TEXT, (found) => (isNationalId(found.replace(/\D/g, '')) ? '***********' : found));

function isMonthPlus65(text: string): boolean {
  const day = Number(text.slice(0, 2)) % 40;
  const month = Number(text.slice(2, 4)) - 65;
  // The century does not matter here; year 2000 has a 29 February, so that no birthday is refused.
  const date = new Date(Date.UTC(2000, month - 1, day));
  return (
    date.getUTCMonth() + 1 === month &&
    date.getUTCDate() === day &&
    mod11Check(weightedSum(text, K1)) === Number(text[9]) &&
    mod11Check(weightedSum(text, K2)) === Number(text[10])
  );
}
