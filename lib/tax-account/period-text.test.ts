import { expect, it } from 'vitest';
import { isoDate } from '#lib/core/dates/iso-date.ts';
import type { Period } from './domain.ts';
import { periodText } from './period-text.ts';

const range = (from: string, to: string): Period => ({ from: isoDate(from), to: isoDate(to) });

it.each<[Period | undefined, string | undefined, string | undefined]>([
  [range('2022-01-01', '2022-02-28'), 'jan.\u2013feb.\u00a02022', 'Jan\u2013Feb\u00a02022'],
  [
    { ...range('2024-01-01', '2024-02-29'), year: 2024, term: 1 },
    'jan.\u2013feb.\u00a02024',
    'Jan\u2013Feb\u00a02024',
  ],
  [range('2022-01-01', '2022-12-31'), '2022', '2022'],
  [range('2022-03-01', '2022-03-31'), 'mars\u00a02022', 'March\u00a02022'],
  [
    range('2022-11-01', '2023-01-31'),
    'nov.\u00a02022\u2013jan.\u00a02023',
    'Nov\u00a02022\u2013Jan\u00a02023',
  ],
  [
    range('2022-01-15', '2022-02-20'),
    '15.01.2022\u201320.02.2022',
    '15\u00a0Jan\u00a02022 \u2013 20\u00a0Feb\u00a02022',
  ],
  // Kept under an earlier version, which took the end of the calendar for a date.
  [
    range('2022-01-01', '9999-12-31'),
    '01.01.2022\u201331.12.9999',
    '1\u00a0Jan\u00a02022 \u2013 31\u00a0Dec\u00a09999',
  ],
  [{ year: 2022, term: 1 }, '2022, termin\u00a01', '2022, term\u00a01'],
  [{ year: 2022 }, '2022', '2022'],
  [{ description: { nb: 'Skatteåret' } }, 'Skatteåret', 'Skatteåret'],
  [{ ...range('2022-02-01', '2022-01-31'), year: 2022 }, '2022', '2022'],
  [{}, undefined, undefined],
  [undefined, undefined, undefined],
])('%j', (period, norwegian, english) => {
  expect(periodText(period, 'nb')).toBe(norwegian);
  expect(periodText(period, 'en')).toBe(english);
});
