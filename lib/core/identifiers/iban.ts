/** The remainder of a long number, letters as 10 to 35, divided by 97 (ISO 13616). */
const mod97 = (text: string): number =>
  Array.from(text).reduce((rest, character) => {
    const value = Number.parseInt(character, 36);
    return (rest * (value > 9 ? 100 : 10) + value) % 97;
  }, 0);

/** Without spaces and in capitals: Skatteetaten groups an IBAN in several ways. */
export const normaliseIban = (text: string): string => text.replace(/\s/g, '').toUpperCase();

/** True when the check digits of a normalised IBAN are right and, for Norway, its length is 15. */
export function isIban(iban: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{10,30}$/.test(iban)) return false;
  if (iban.startsWith('NO') && !/^NO\d{13}$/.test(iban)) return false;
  return mod97(iban.slice(4) + iban.slice(0, 4)) === 1;
}

/** The Norwegian IBAN of an eleven-digit account number. */
export const ibanOfAccount = (account: string): string =>
  `NO${String(98 - mod97(`${account}232400`)).padStart(2, '0')}${account}`;

/** In groups of four with no-break spaces: `NO42 7694 0524 802`. */
export const formatIban = (iban: string): string => normaliseIban(iban).replace(/(.{4})(?=.)/g, '$1\u00a0');

/** True for a BIC of 8 or 11 characters (ISO 9362). */
export const isBic = (text: string): boolean => /^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/.test(text);
