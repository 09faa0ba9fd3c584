import { expect, it } from 'vitest';
import { LANGUAGES } from '../languages.ts';
import { formatDate, formatLongDate } from './format.ts';
import { isoDate } from './iso-date.ts';
import { parseDate } from './parse-date.ts';

it.each([
  ['2026-11-03', '2026-11-03'],
  ['3.11.2026', '2026-11-03'],
  ['03.11.2026', '2026-11-03'],
  ['3 Nov 2026', '2026-11-03'],
  ['3. november 2026', '2026-11-03'],
  ['31.02.2026', undefined],
  ['3 Nowember 2026', undefined],
  ['3.11.26', undefined],
  ['', undefined],
])('reads %s', (text, expected) => expect(parseDate(text)).toBe(expected));

it.each(LANGUAGES)('reads every date that the pages write (%s)', (language) => {
  for (const date of ['2026-01-31', '2026-05-01', '2026-09-09', '2026-12-24'].map(isoDate)) {
    expect(parseDate(formatDate(date, language))).toBe(date);
    expect(parseDate(formatLongDate(date, language))).toBe(date);
  }
});
