import { mod11Check, weightedSum } from './weighted-sum.ts';

const WEIGHTS = [3, 2, 7, 6, 5, 4, 3, 2];

/** True for nine digits with a right check digit. Says nothing about whether the organisation exists. */
export const isOrgnr = (text: string): boolean =>
  /^\d{9}$/.test(text) && mod11Check(weightedSum(text, WEIGHTS)) === Number(text[8]);

/** True for numbers of invented organisations: they begin with 2 or 3, real ones with 8 or 9. */
export const isSyntheticOrgnr = (orgnr: string): boolean => /^[23]/.test(orgnr);

/** `313 367 002` with no-break spaces; other text comes back as it was. */
export const formatOrgnr = (orgnr: string): string =>
  /^\d{9}$/.test(orgnr) ? `${orgnr.slice(0, 3)}\u00a0${orgnr.slice(3, 6)}\u00a0${orgnr.slice(6)}` : orgnr;
