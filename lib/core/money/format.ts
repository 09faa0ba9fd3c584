import type { Language } from '../languages.ts';
import { type Ore, ore } from './ore.ts';

const NO_BREAK_SPACE = '\u00a0';
const MINUS = '\u2212';

/** Digits with grouping and two decimals: `−21 200,00`, in English `−21,200.00`. */
export function formatAmount(amount: Ore, language: Language): string {
  const [group, decimal] = language === 'en' ? [',', '.'] : [NO_BREAK_SPACE, ','];
  const digits = String(Math.abs(amount)).padStart(3, '0');
  const kroner = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, group);
  return `${amount < 0 ? MINUS : ''}${kroner}${decimal}${digits.slice(-2)}`;
}

/** For tables and figures: `21 200,00 kr`, in English `NOK 21,200.00`. */
export const formatKr = (amount: Ore, language: Language): string => withUnit(amount, language, 'kr');

/** For running text: `21 200,00 kroner`, in English `NOK 21,200.00`. */
export const formatKroner = (amount: Ore, language: Language): string => withUnit(amount, language, 'kroner');

/** An estimate in running text, in whole kroner, since øre would promise more than it knows: `19 kroner`; below one krone as it is. */
export function formatAbout(amount: Ore, language: Language): string {
  const whole = ore(Math.round(amount / 100) * 100);
  return whole === 0 ? formatKroner(amount, language) : formatKroner(whole, language).replace(/[.,]00/, '');
}

/** As a payment form in a Norwegian netbank takes it, whatever the page's language: `21200,00`. */
export function copyableAmount(amount: Ore): string {
  const digits = String(Math.abs(amount)).padStart(3, '0');
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -2)},${digits.slice(-2)}`;
}

const withUnit = (amount: Ore, language: Language, unit: string): string =>
  language === 'en'
    ? formatAmount(amount, language).replace(/^(\u2212?)/, `$1NOK${NO_BREAK_SPACE}`)
    : `${formatAmount(amount, language)}${NO_BREAK_SPACE}${unit}`;
