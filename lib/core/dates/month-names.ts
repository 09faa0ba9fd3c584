import type { Language } from '../languages.ts';

const NORWEGIAN_LONG = [
  'januar',
  'februar',
  'mars',
  'april',
  'mai',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'desember',
];
/** Språkrådet's abbreviations: months of four letters or fewer are written out. */
const NORWEGIAN_SHORT = [
  'jan.',
  'feb.',
  'mars',
  'apr.',
  'mai',
  'juni',
  'juli',
  'aug.',
  'sept.',
  'okt.',
  'nov.',
  'des.',
];
const ENGLISH_LONG = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Names of the months, January first. */
export const MONTHS_LONG: Record<Language, readonly string[]> = {
  nb: NORWEGIAN_LONG,
  nn: NORWEGIAN_LONG,
  en: ENGLISH_LONG,
};

/** Short names of the months, January first. */
export const MONTHS_SHORT: Record<Language, readonly string[]> = {
  nb: NORWEGIAN_SHORT,
  nn: NORWEGIAN_SHORT,
  en: ENGLISH_LONG.map((name) => name.slice(0, 3)),
};

/** A month in words, `november 2026`, from `2026-11` or any date in it. */
export const monthName = (month: string, language: Language): string =>
  `${MONTHS_LONG[language][Number(month.slice(5, 7)) - 1] ?? ''} ${month.slice(0, 4)}`.trim();
