import { expect, it } from 'vitest';
import { isoDate } from '#lib/core/dates/iso-date.ts';
import { periodQuery, statementPeriod } from './statement-period.ts';

const today = isoDate('2026-11-23');

it.each([
  [{}, '2026-01-01', '2026-11-23', 2026],
  [{ aar: '2025' }, '2025-01-01', '2025-12-31', 2025],
  [{ fra: '2026-03-01', til: '2026-03-31' }, '2026-03-01', '2026-03-31', undefined],
  [{ fra: '2026-11-23', til: '2026-11-23' }, '2026-11-23', '2026-11-23', undefined],
  [{ fra: '2024-01-01', til: '2024-12-31' }, '2024-01-01', '2024-12-31', 2024],
])('%o is %s to %s, and the same when read back', (params, from, to, year) => {
  const period = statementPeriod(params, today);
  expect(period).toMatchObject({ from, to, invalid: false });
  expect(period.year).toBe(year);
  expect(statementPeriod(Object.fromEntries(new URLSearchParams(periodQuery(period))), today)).toEqual(
    period,
  );
});

it.each([
  [{ aar: '1999' }],
  [{ fra: '2026-03-31', til: '2026-03-01' }],
  [{ fra: '2026-03-31' }],
  [{ fra: '2026-02-30', til: '2026-03-01' }],
  [{ fra: '2026-11-01', til: '2026-11-24' }],
  [{ fra: '2021-12-31', til: '2026-03-01' }],
  [{ fra: ['2026-01-01', '2026-02-01'], til: '2026-03-01' }],
])('%o cannot be shown, and says so', (params) => {
  expect(statementPeriod(params, today)).toMatchObject({ from: '2026-01-01', to: today, invalid: true });
});
