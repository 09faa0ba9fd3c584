import { describe, expect, it } from 'vitest';
import { isoDate } from '#lib/core/dates/iso-date.ts';
import { ore } from '#lib/core/money/ore.ts';
import { findPayments, type PaymentSearch } from './find-payments.ts';
import { payment, placedOn } from './testing/tracing.ts';
import { parseTraceQuery } from './trace-query.ts';

const PAYMENTS = [
  payment({ id: 'october', paidOn: isoDate('2026-10-30'), kid: '4019008719784337' }),
  payment({ id: 'november', paidOn: isoDate('2026-11-04'), placements: [placedOn('a', 761_700)] }),
  payment({ id: 'small', paidOn: isoDate('2026-11-01'), amount: ore(100) }),
  { id: 'undated', amount: ore(3_500_000), unplaced: ore(0), holder: 'business', placements: [] } as const,
];
const ids = (query: PaymentSearch) => findPayments(PAYMENTS, query).map(({ id }) => id);

describe('findPayments', () => {
  it('finds by the amount paid, or by a part of it, the newest first', () => {
    expect(ids({ amount: ore(3_500_000) })).toEqual(['november', 'october', 'undated']);
    expect(ids({ amount: ore(761_700) })).toEqual(['november']);
  });

  it('finds by the day, a week to either side, the nearest first', () => {
    expect(ids({ date: isoDate('2026-11-02') })).toEqual(['small', 'november', 'october']);
    expect(ids({ date: isoDate('2026-11-11') })).toEqual(['november']);
  });

  it('finds by the reference, however it is grouped', () => {
    expect(ids({ kid: '4019 0087 1978 4337' })).toEqual(['october']);
    expect(ids({ kid: '401900871978433' })).toEqual([]);
  });

  it('wants everything to fit, and finds nothing for nothing', () => {
    expect(ids({ amount: ore(3_500_000), date: isoDate('2026-10-30') })).toEqual(['october', 'november']);
    expect(ids({ amount: ore(100), kid: '4019008719784337' })).toEqual([]);
    expect(ids({})).toEqual([]);
    expect(ids({ kid: ' ' })).toEqual([]);
  });
});

describe('parseTraceQuery', () => {
  it('reads dates in both ways of writing', () => {
    expect(parseTraceQuery({ dato: '3.11.2026' }).query.date).toBe('2026-11-03');
    expect(parseTraceQuery({ dato: '2026-11-03' }).query.date).toBe('2026-11-03');
  });

  it('names what it does not understand, and keeps what was written', () => {
    expect(parseTraceQuery({ belop: 'mye', dato: '31.02.2026', kid: 'abc' })).toEqual({
      text: { amount: 'mye', date: '31.02.2026', kid: 'abc' },
      query: { amount: undefined, date: undefined, kid: undefined },
      invalid: ['amount', 'date', 'kid'],
    });
    expect(parseTraceQuery({ belop: ['100', '200'] })).toMatchObject({
      query: { amount: 10_000 },
      invalid: [],
    });
  });
});
