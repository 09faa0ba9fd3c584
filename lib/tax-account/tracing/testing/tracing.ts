import { isoDate } from '#lib/core/dates/iso-date.ts';
import { ore, ZERO } from '#lib/core/money/ore.ts';
import type { Payment, Payout } from '../../domain.ts';

/** A payment of the business that nothing has been done with; `changes` says what matters to the test. */
export const payment = (changes: Partial<Payment> = {}): Payment => ({
  id: 'payment',
  paidOn: isoDate('2026-11-02'),
  amount: ore(3_500_000),
  unplaced: ZERO,
  holder: 'business',
  placements: [],
  ...changes,
});

/** A part of a payment, in øre, set against an instalment. */
export const placedOn = (
  instalmentId: string | undefined,
  amount: number,
  text = 'Mva-melding',
): Payment['placements'][number] => ({
  ...(instalmentId === undefined ? {} : { instalmentId }),
  amount: ore(amount),
  description: { nb: text },
});

/** A payout to the business that rests on nothing that is known. */
export const payout = (changes: Partial<Payout> = {}): Payout => ({
  id: 'payout',
  paidOn: isoDate('2026-11-03'),
  amount: ore(1_833_500),
  holder: 'business',
  basis: [],
  ...changes,
});
