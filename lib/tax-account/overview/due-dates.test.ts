import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ore } from '#lib/core/money/ore.ts';
import { sumsOf } from '../sums.ts';
import { claim, instalment } from '../testing/tax-account.ts';
import { dueTimeline } from './due-timeline.ts';
import { anyClaims, on, TODAY } from './testing/overview.ts';
import { paymentsDue } from './payments-due.ts';

const due = (id: string, days: number, changes = {}) =>
  claim([instalment({ id, due: on(days), ...changes })], { id });

describe('todo', () => {
  it('has the overdue, and what falls due from today through the fourteenth day, but nothing suspended', () => {
    const claims = [
      due('day 15', 15),
      due('day 14', 14),
      due('today', 0),
      due('yesterday', -1),
      due('appealed', -75, { suspended: true }),
      due('appealed, not due', 5, { suspended: true }),
      due('long ago', -90),
      due('paid', -3, { remaining: ore(0) }),
      due('credit', 3, { remaining: ore(-5) }),
      claim([instalment({ id: 'undated' })], { id: 'undated' }),
    ];
    const { overdue, soon } = paymentsDue(claims, TODAY);
    expect(overdue.items.map(({ claim: { id } }) => id)).toEqual(['long ago', 'yesterday']);
    expect(overdue.sum).toBe(200_000);
    expect(soon.items.map(({ claim: { id } }) => id)).toEqual(['today', 'day 14']);
  });

  it('tells the terms of one claim apart', () => {
    const advance = claim([instalment({ id: 'b', due: on(-2) }), instalment({ id: 'a', due: on(-9) })]);
    expect(paymentsDue([advance], TODAY).overdue.items.map(({ term }) => term)).toEqual([
      { number: 1, total: 2 },
      { number: 2, total: 2 },
    ]);
  });

  it('agrees with the overdue total of the overview', () => {
    fc.assert(
      fc.property(anyClaims, (claims) => {
        expect(paymentsDue(claims, TODAY).overdue.sum).toBe(sumsOf(claims, [], TODAY).overdue);
      }),
    );
  });
});

describe('dueTimeline', () => {
  it('has this month and the eleven that follow, across the turn of the year', () => {
    const buckets = dueTimeline(
      [due('past', -1), due('now', 0), due('new year', 39), due('last', 342), due('too late', 343)],
      TODAY,
    );
    const filled = buckets.filter(({ items }) => items.length > 0);
    expect(filled.map((bucket) => (bucket.kind === 'month' ? bucket.month : bucket.kind))).toEqual([
      'overdue',
      '2026-11',
      '2027-01',
      '2027-10',
      'later',
    ]);
    expect(buckets).toHaveLength(15);
  });

  it('makes the largest bar whole, and none when nothing is open', () => {
    const buckets = dueTimeline([due('a', -1), due('b', 5, { remaining: ore(25_000) })], TODAY);
    expect(buckets.map(({ share }) => share).filter((share) => share > 0)).toEqual([1, 0.25]);
    expect(dueTimeline([], TODAY).every(({ share }) => share === 0)).toBe(true);
  });

  it('loses no øre: the bars add up to all that is to be paid', () => {
    fc.assert(
      fc.property(anyClaims, (claims) => {
        const { overdue, future, undated } = sumsOf(claims, [], TODAY);
        const buckets = dueTimeline(claims, TODAY);
        expect(buckets.reduce((total, bucket) => total + bucket.sum, 0)).toBe(overdue + future + undated);
        expect(buckets[0]?.sum).toBe(overdue);
      }),
    );
  });
});
