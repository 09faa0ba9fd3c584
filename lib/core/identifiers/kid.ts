import { mod11Check } from './weighted-sum.ts';

/** True for 2 to 25 characters, all digits but for the last one, which may be `-`: what a payment can carry as a KID. */
export const hasKidForm = (kid: string): boolean => /^\d{1,24}[\d-]$/.test(kid);

/** Which of the two check-digit rules a payment reference passes; `undefined` for neither, or for text that is no KID. */
export function kidRule(kid: string): 'mod10' | 'mod11' | undefined {
  if (!hasKidForm(kid)) return undefined;
  const payload = kid.slice(0, -1);
  const check = kid.slice(-1);
  if (check === mod11Digit(payload)) return 'mod11';
  return check === mod10Digit(payload) ? 'mod10' : undefined;
}

/** True for 2 to 25 digits whose last character fits MOD10 or MOD11. A KID is never built or altered by the portal. */
export const isKid = (kid: string): boolean => kidRule(kid) !== undefined;

/** Weights 2, 1, 2, 1 from the right; the digits of each product are added. */
function mod10Digit(payload: string): string {
  const sum = Array.from(payload)
    .reverse()
    .reduce((total, digit, index) => {
      const product = Number(digit) * (index % 2 === 0 ? 2 : 1);
      return total + Math.floor(product / 10) + (product % 10);
    }, 0);
  return String((10 - (sum % 10)) % 10);
}

/** Weights 2 to 7 repeating from the right; `-` where no digit exists. */
function mod11Digit(payload: string): string {
  const sum = Array.from(payload)
    .reverse()
    .reduce((total, digit, index) => total + Number(digit) * ((index % 6) + 2), 0);
  return String(mod11Check(sum) ?? '-');
}
