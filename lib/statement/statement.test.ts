import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isoDate } from '#lib/core/dates/iso-date.ts';
import { ore, sum } from '#lib/core/money/ore.ts';
import { claim, instalment } from '#lib/tax-account/testing/tax-account.ts';
import { statement } from './statement.ts';
import { type Ledger, ledgers, periods, skewed, TODAY } from './testing/statement.ts';

const upToToday = { from: isoDate('2025-11-23'), to: TODAY, today: TODAY };
const of = (ledger: Ledger, period: Partial<typeof upToToday> = {}) =>
  statement({ ...ledger, ...upToToday, ...period });
const total = (rows: readonly { readonly amount: number }[]) =>
  rows.reduce((left, { amount }) => left + amount, 0);

describe('a statement', () => {
  it('closes: opening and movements are the closing figure, line by line', () => {
    fc.assert(
      fc.property(ledgers, periods, (ledger, period) => {
        const made = of(ledger, period);
        expect(made.opening + total(made.movements)).toBe(made.closing);
        let balance: number = made.opening;
        for (const movement of made.movements) {
          balance += movement.amount;
          expect(movement.balance).toBe(balance);
          expect(movement.date >= period.from && movement.date <= period.to).toBe(true);
        }
      }),
    );
  });

  it("reaches what remains to be paid today, which is Skatteetaten's balance, with nothing unexplained", () => {
    fc.assert(
      fc.property(ledgers, periods, (ledger, { from }) => {
        fc.pre(from <= TODAY);
        const made = of(ledger, { from });
        expect(made.closing).toBe(ledger.balance);
        expect(made.check).toBeUndefined();
        expect(made.interestSoFar ?? 0).toBe(ledger.openAccount.totals.interest);
      }),
    );
  });

  it('begins where the one before it ended', () => {
    fc.assert(
      fc.property(ledgers, periods, fc.integer({ min: 0, max: 300 }), (ledger, { from, to }, more) => {
        const next = { from: addDays(to, 1), to: addDays(to, 1 + more) };
        fc.pre(next.to < TODAY);
        const first = of(ledger, { from, to });
        const second = of(ledger, next);
        expect(second.opening).toBe(first.closing);
        const both = of(ledger, { from, to: next.to });
        expect(both.closing).toBe(second.closing);
        expect(both.movements.map(({ id }) => id)).toEqual(
          [...first.movements, ...second.movements].map(({ id }) => id),
        );
      }),
    );
  });

  it('splits every figure by kind, group and holder, and no øre goes missing', () => {
    fc.assert(
      fc.property(ledgers, periods, (ledger, period) => {
        const made = of(ledger, period);
        for (const split of [made.groups, made.holders]) {
          expect(sum(split.map(({ opening }) => opening))).toBe(made.opening);
          expect(sum(split.map(({ closing }) => closing))).toBe(made.closing);
          for (const { opening, change, closing } of split) expect(opening + change).toBe(closing);
        }
        expect(sum(made.kinds.map((kind) => kind.sum))).toBe(made.closing - made.opening);
        expect(made.kinds.reduce((count, kind) => count + kind.count, 0)).toBe(made.movements.length);
        for (const { amount, parts } of made.movements) expect(total(parts)).toBe(amount);
      }),
    );
  });

  it("gives each holder what remains of that holder's claims, less what is unplaced", () => {
    fc.assert(
      fc.property(ledgers, (ledger) => {
        const made = of(ledger);
        for (const holder of ['business', 'owner'] as const) {
          const remaining = ledger.claims.filter((one) => one.holder === holder).map((one) => one.remaining);
          const unplaced = ledger.payments.filter((one) => one.holder === holder).map((one) => one.unplaced);
          expect(made.holders.find(({ key }) => key === holder)?.closing ?? 0).toBe(
            sum(remaining) - sum(unplaced),
          );
        }
      }),
    );
  });

  it('has offsets and transfers in pairs that cancel out', () => {
    fc.assert(
      fc.property(ledgers, (ledger) => {
        const { movements } = of(ledger, { from: isoDate('2024-01-01') });
        for (const kind of ['offset', 'transfer'] as const) {
          const lines = movements.filter((movement) => movement.kind === kind);
          for (let at = 0; at < lines.length; at += 2) {
            expect((lines[at]?.amount ?? 0) + (lines[at + 1]?.amount ?? 0)).toBe(0);
          }
        }
        const told = ledger.claims.flatMap(({ instalments }) =>
          instalments.flatMap(({ placements }) => placements),
        );
        expect(movements.filter(({ kind }) => kind === 'offset')).toHaveLength(
          told.filter(({ kind }) => kind === 'counterclaim').length,
        );
      }),
    );
  });

  it('does not depend on the order of the records, nor on a claim being told twice', () => {
    fc.assert(
      fc.property(ledgers, periods, (ledger, period) => {
        const reversed = {
          claims: [...ledger.claims, ...ledger.openAccount.claims].reverse(),
          payments: [...ledger.payments].reverse(),
          payouts: [...ledger.payouts].reverse(),
          openAccount: ledger.openAccount,
        };
        expect(statement({ ...reversed, ...upToToday, ...period })).toEqual(of(ledger, period));
      }),
    );
  });

  it('still closes with nothing unexplained when settled claims, old payments and old payouts are not in the answers', () => {
    fc.assert(
      fc.property(ledgers, periods, (ledger, { from }) => {
        fc.pre(from <= TODAY);
        const recent = (date: string | undefined) => (date ?? '') >= from;
        const made = of(
          {
            ...ledger,
            claims: ledger.claims.filter(({ created }) => recent(created)),
            payments: ledger.payments.filter(({ paidOn }) => recent(paidOn)),
            payouts: ledger.payouts.filter(({ paidOn }) => recent(paidOn)),
          },
          { from },
        );
        const whole = of(ledger, { from });
        expect(made.check).toBeUndefined();
        expect(made.closing).toBe(ledger.balance);
        const cash = (rows: typeof made.movements) =>
          rows
            .filter(({ kind }) => kind === 'payment' || kind === 'payout')
            .map(({ recordId, amount }) => [recordId, amount]);
        expect(cash(made.movements)).toEqual(cash(whole.movements));
      }),
    );
  });

  it('says to the øre what Skatteetaten does not explain, as a line when the period reaches today', () => {
    fc.assert(
      fc.property(ledgers, fc.integer({ min: 1, max: 1_000 }), (ledger, thousands) => {
        // More than the kroner that Skatteetaten cuts from its rows could come to.
        const off = thousands * 1_000_00;
        const wrong = skewed(ledger, ore(off));
        const made = of(wrong);
        expect(made.check).toEqual({
          stated: ledger.balance + off,
          computed: ledger.balance,
          difference: off,
        });
        expect(made.movements.at(-1)).toMatchObject({ kind: 'unexplained', amount: off, date: TODAY });
        expect(made.closing).toBe(ledger.balance + off);
        const earlier = of(wrong, { to: addDays(TODAY, -1) });
        expect(earlier.check).toEqual(made.check);
        expect(earlier.movements.filter(({ kind }) => kind === 'unexplained')).toEqual([]);
        expect(earlier.opening).toBe(made.opening);
      }),
    );
  });

  it('names a claim whose instalment loses money that no placement accounts for', () => {
    const odd = claim([instalment({ original: ore(500), remaining: ore(300) })], {
      created: isoDate('2026-01-01'),
    });
    const made = statement({
      ...upToToday,
      claims: [odd],
      payments: [],
      payouts: [],
      openAccount: openWith([odd]),
    });
    expect(made.movements.map(({ kind, amount }) => [kind, amount])).toEqual([
      ['claim', 500],
      ['unexplained', -200],
    ]);
  });

  it('refuses a period that ends before it begins', () => {
    expect(() =>
      statement({ claims: [], payments: [], payouts: [], from: TODAY, to: addDays(TODAY, -1), today: TODAY }),
    ).toThrow(RangeError);
  });
});

const openWith = (claims: Ledger['claims']): Ledger['openAccount'] => ({
  shielded: false,
  totals: {},
  groups: [],
  claims,
  unplacedPayments: [],
  unreadable: {},
});

describe('the lines', () => {
  const vat = claim(
    [instalment({ id: 'i1', original: ore(10_000), remaining: ore(10_000), due: isoDate('2026-02-10') })],
    { id: 'k1' },
  );
  const base = { ...upToToday, claims: [vat], payments: [], payouts: [] };

  it('tell interest from claims, and name the claim it grew from', () => {
    const interest = claim([instalment({ original: ore(439) })], {
      id: 'r1',
      principalId: 'k1',
      created: isoDate('2026-03-01'),
    });
    const [line] = statement({ ...base, claims: [interest] }).movements;
    expect(line).toMatchObject({ kind: 'interest', amount: 439, recordId: 'r1', counterId: 'k1' });
  });

  it('use the due date for a claim without a date of its own, and say so', () => {
    expect(statement(base).movements).toMatchObject([
      { date: '2026-02-10', approximate: true, recordId: 'k1' },
    ]);
  });

  it('put what nothing dates before the period', () => {
    const undated = claim([instalment({ original: ore(700) })]);
    expect(statement({ ...base, claims: [undated] })).toMatchObject({
      opening: 700,
      movements: [],
      closing: 700,
    });
  });

  it('leave out a payout on its way, and name it apart', () => {
    const credit = claim([instalment({ id: 'c1', original: ore(-900), remaining: ore(-900) })], {
      created: isoDate('2026-11-01'),
    });
    const payout = {
      id: 'u1',
      paidOn: isoDate('2026-11-22'),
      amount: ore(900),
      status: 'underBehandling',
      holder: 'business' as const,
      basis: [{ instalmentId: 'c1', paidOut: ore(900), description: {} }],
    };
    const made = statement({ ...base, claims: [credit], payouts: [payout], openAccount: openWith([credit]) });
    expect(made.closing).toBe(-900);
    expect(made.pendingPayouts).toEqual([payout]);
    expect(made.check).toBeUndefined();
    expect(
      statement({ ...base, claims: [credit], payouts: [{ ...payout, status: 'Bekreftet' }] }).closing,
    ).toBe(0);
  });
});
