import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate } from '#lib/core/dates/iso-date.ts';
import { ore } from '#lib/core/money/ore.ts';
import type { Payout } from '../domain.ts';
import { claim, instalment } from '../testing/tax-account.ts';
import { payment, payout, placedOn } from './testing/tracing.ts';
import { tracePayment } from './trace-payment.ts';

const one = (id: string, changes: Parameters<typeof claim>[1] = {}, kid = '111') =>
  claim([instalment({ id, paymentInfo: { kid } })], { id, ...changes });
const CLAIMS = [
  one('vat'),
  one('term', {}, '222'),
  one('interest', { principalId: 'vat' }, '333'),
  one('private', { holder: 'owner', type: 'restskattPerson' }, '444'),
];
const trace = (changes: Parameters<typeof payment>[0], payouts: readonly Payout[] = []) =>
  tracePayment(payment(changes), { claims: CLAIMS, payouts }).parts;
const kinds = (...args: Parameters<typeof trace>) => trace(...args).map(({ kind, amount }) => [kind, amount]);

describe('tracePayment', () => {
  it('tells the claim paid for from another claim, interest and the owner’s private tax', () => {
    const placements = [
      placedOn('vat', 7),
      placedOn('term', 6),
      placedOn('interest', 5),
      placedOn('private', 4),
    ];
    expect(kinds({ amount: ore(25), unplaced: ore(3), kid: '111', placements })).toEqual([
      ['claim', 7],
      ['other-claim', 6],
      ['interest', 5],
      ['owner', 4],
      ['unplaced', 3],
    ]);
  });

  it('speaks of another claim only when both references are known, and of the owner only to the business', () => {
    const placements = [placedOn('term', 10)];
    expect(kinds({ amount: ore(10), placements })).toEqual([['claim', 10]]);
    const own = {
      amount: ore(10),
      holder: 'owner',
      kid: '444',
      placements: [placedOn('private', 10)],
    } as const;
    expect(kinds(own)).toEqual([['claim', 10]]);
  });

  it('knows interest by its text when the claim is not at hand', () => {
    const placements = [placedOn('gone', 6, 'Forsinkelsesrenter - Mva-melding'), placedOn(undefined, 4)];
    expect(kinds({ amount: ore(10), placements })).toEqual([
      ['interest', 6],
      ['claim', 4],
    ]);
  });

  describe('the published sample: 35 000 paid, four claims covered, the rest returned the next day', () => {
    const sample = { placements: [761_700, 894_600, 5_000, 5_200].map((amount) => placedOn('vat', amount)) };

    it('is likely to have been sent back when exactly that was paid out soon after', () => {
      expect(trace(sample, [payout()]).at(-1)).toEqual({
        kind: 'sent-back',
        amount: 1_833_500,
        payout: payout(),
        likely: true,
      });
    });

    it.each([
      ['another amount', { amount: ore(1_833_400) }],
      ['before the payment', { paidOn: isoDate('2026-11-01') }],
      ['long after', { paidOn: isoDate('2026-11-17') }],
      ['to another party', { holder: 'owner' }],
    ] as const)('is unexplained when the payout was of %s', (_why, changes) => {
      expect(trace(sample, [payout(changes)]).at(-1)).toEqual({ kind: 'unexplained', amount: 1_833_500 });
    });

    it('takes the nearest of several payouts', () => {
      const payouts = [payout({ id: 'later', paidOn: isoDate('2026-11-09') }), payout({ id: 'nearest' })];
      expect(trace(sample, payouts).at(-1)).toMatchObject({ payout: { id: 'nearest' } });
    });

    it('believes Skatteetaten that it still holds the money', () => {
      expect(kinds({ ...sample, unplaced: ore(1_833_500) }, [payout()]).at(-1)).toEqual([
        'unplaced',
        1_833_500,
      ]);
    });

    it('is sent back for certain when the payout names what it was placed on', () => {
      const back = payout({ basis: [{ instalmentId: 'excess', paidOut: ore(1_833_500), description: {} }] });
      const placements = [...sample.placements, placedOn('excess', 1_833_500, 'For mye betalt')];
      expect(trace({ placements }, [back]).at(-1)).toMatchObject({ kind: 'sent-back', likely: false });
    });
  });

  it('has parts that add up to the payment, whatever the figures', () => {
    const amount = fc.nat(5_000_000).map(ore);
    const placement = fc
      .tuple(fc.constantFrom('vat', 'term', 'interest', 'private', 'gone', undefined), fc.nat(2_000_000))
      .map(([id, placed]) => placedOn(id, placed));
    const payouts = fc.array(
      amount.map((value) => payout({ amount: value })),
      { maxLength: 3 },
    );
    fc.assert(
      fc.property(
        amount,
        amount,
        fc.array(placement, { maxLength: 5 }),
        payouts,
        (paid, unplaced, placements, out) => {
          const total = trace({ amount: paid, unplaced, placements }, out).reduce(
            (all, part) => all + part.amount,
            0,
          );
          expect(total).toBe(paid);
        },
      ),
    );
  });
});
