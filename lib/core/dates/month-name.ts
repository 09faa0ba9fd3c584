import type { Language } from '../languages.ts';
import { MONTHS_LONG } from './month-names.ts';

/** A month in words, `november 2026`, from `2026-11` or any date in it. */
export const monthName = (month: string, language: Language): string =>
  `${MONTHS_LONG[language][Number(month.slice(5, 7)) - 1] ?? ''} ${month.slice(0, 4)}`.trim();
