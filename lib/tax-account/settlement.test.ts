import { expect, it } from 'vitest';
import { isoDate } from '#lib/core/dates/iso-date.ts';
import { ore } from '#lib/core/money/ore.ts';
import type { Placement } from './domain.ts';
import { settlementOf } from './settlement.ts';

const paid = (paidOn: string, placedOn: string): Placement => ({
  kind: 'payment',
  amount: ore(100),
  paidOn: isoDate(paidOn),
  placedOn: isoDate(placedOn),
});
const setOff: Placement = { kind: 'counterclaim', amount: ore(100), placedOn: isoDate('2026-11-28') };

it('gives the day of the last payment, not the day it was used', () =>
  expect(
    settlementOf({ placements: [paid('2026-11-25', '2026-11-26'), paid('2026-11-20', '2026-11-30')] }),
  ).toEqual({
    by: 'payment',
    on: '2026-11-25',
  }));

it('gives the day of a set-off when nothing was paid', () =>
  expect(settlementOf({ placements: [setOff] })).toEqual({ by: 'set-off', on: '2026-11-28' }));

it('gives no day when Skatteetaten gave none', () => {
  expect(settlementOf({ placements: [{ kind: 'payment', amount: ore(100) }] })).toEqual({ by: 'payment' });
  expect(settlementOf({ placements: [] })).toEqual({ by: 'unknown' });
});
