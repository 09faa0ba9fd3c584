import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate } from '#lib/core/dates/iso-date.ts';
import { type Ore, ore, sum } from '#lib/core/money/ore.ts';
import type { Payout } from '../domain.ts';
import { claim, instalment } from '../testing/tax-account.ts';
import { payment, payout, placedOn } from '../tracing/testing/tracing.ts';
import { sortRows } from './sort-rows.ts';
import { creditsOfYear } from './credits-of-year.ts';
import { listPage } from './list-page.ts';
import { paidClaimsOfYear } from './paid-claims-of-year.ts';
import { paymentsOfYear } from './payments-of-year.ts';
import { payoutsOfYear } from './payouts-of-year.ts';
import { NEWEST_FIRST, parseYearQuery, yearSearch } from './year-query.ts';
import { waterfall } from './waterfall.ts';
import { yearsToSearch } from './years-to-search.ts';

const TODAY = isoDate('2026-11-23');
const NOTHING = { claims: [], payouts: [] };
const FIRST_PAGE = { ...NEWEST_FIRST, page: 1 };

describe('listPage', () => {
  it('shows every row on exactly one page', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { maxLength: 300 }), (rows) => {
        const { pages } = listPage(rows, 1);
        const all = Array.from({ length: pages }, (_, page) => listPage(rows, page + 1).rows).flat();
        expect(all).toEqual(rows);
      }),
    );
  });

  it('takes a page beyond the last for the last', () => {
    expect(listPage([1, 2, 3], 9)).toEqual({ rows: [1, 2, 3], page: 1, pages: 1, total: 3 });
  });
});

describe('the year in an address', () => {
  it('reads back what it writes, and never fails', () => {
    const query = { year: 2024, search: 'mva & avgift', page: 3, sort: 'amount', direction: 'asc' } as const;
    const written = Object.fromEntries(new URLSearchParams(yearSearch(query)));
    expect(parseYearQuery(written, TODAY)).toEqual(query);
    expect(parseYearQuery({ aar: 'x', side: '-1', sorter: 'constructor', retning: 'opp' }, TODAY)).toEqual({
      year: 2026,
      search: '',
      ...FIRST_PAGE,
    });
    expect(yearSearch({ year: 2026 })).toBe('?aar=2026');
  });
});

describe('the order of a list', () => {
  const row = fc.record({
    date: fc.option(fc.constantFrom('2026-01-02', '2026-05-06', '2026-05-07'), { nil: undefined }),
    amount: fc.integer({ min: -50, max: 50 }).map(ore),
    description: fc.constantFrom('Ærlig', 'Avgift 10', 'Avgift 9'),
  });
  interface Row {
    readonly date: string | undefined;
    readonly amount: Ore;
    readonly description: string;
  }
  const { compare } = new Intl.Collator('nb', { numeric: true });
  const keys = {
    date: (one: Row) => one.date,
    amount: (one: Row) => one.amount,
    description: (one: Row) => one.description,
    compare,
  };
  const names = (sort: 'date' | 'amount' | 'description', direction: 'asc' | 'desc', rows: readonly Row[]) =>
    sortRows(rows, { sort, direction }, keys);

  it('loses no row, and runs one way from the first to the last', () => {
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        for (const sort of ['date', 'amount', 'description'] as const) {
          const up = names(sort, 'asc', rows);
          expect(new Set(up)).toEqual(new Set(rows));
          const steps = up.slice(1).map((one, at) => [up[at] ?? one, one] as const);
          for (const [a, b] of steps) {
            if (sort === 'amount') expect(a.amount).toBeLessThanOrEqual(b.amount);
            if (sort === 'date') expect((a.date ?? '9999') <= (b.date ?? '9999')).toBe(true);
            if (sort === 'description') expect(compare(a.description, b.description)).toBeLessThanOrEqual(0);
          }
        }
      }),
    );
  });

  it('puts the newest first among equals, names as the language does, and rows without names by date', () => {
    const old = { date: '2026-01-02', amount: ore(5), description: 'Ærlig' };
    const young = { date: '2026-05-06', amount: ore(5), description: 'Avgift 10' };
    const waiting = { date: undefined, amount: ore(5), description: 'Avgift 9' };
    const rows = [old, young, waiting];
    expect(names('amount', 'asc', rows)).toEqual([waiting, young, old]);
    expect(names('description', 'asc', rows)).toEqual([waiting, young, old]);
    expect(names('date', 'asc', rows)).toEqual([old, young, waiting]);
    expect(
      sortRows(
        rows,
        { sort: 'period', direction: 'asc' },
        { ...keys, period: ({ date }) => (date === old.date ? 2 : 1) },
      ),
    ).toEqual([waiting, young, old]);
    const nameless = { date: keys.date, amount: keys.amount };
    expect(sortRows(rows, { sort: 'description', direction: 'asc' }, nameless)).toEqual([
      old,
      young,
      waiting,
    ]);
  });
});

describe('a year’s payments', () => {
  it('come newest first, with sums over all pages', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(9_000_000), fc.nat(300)), { maxLength: 120 }), (amounts) => {
        const payments = amounts.map(([amount, day], index) =>
          payment({
            id: String(index),
            amount: ore(amount),
            unplaced: ore(Math.floor(amount / 2)),
            paidOn: isoDate(`2026-0${1 + (day % 9)}-1${day % 10}`),
          }),
        );
        const list = paymentsOfYear(payments, NOTHING, FIRST_PAGE);
        expect(list.paid).toBe(sum(payments.map(({ amount }) => amount)));
        expect(list.unplaced).toBe(sum(payments.map(({ unplaced }) => unplaced)));
        const dates = list.rows.map((row) => row.payment.paidOn ?? '');
        expect(dates).toEqual([...dates].sort().reverse());
      }),
    );
  });

  it('are followed to the claims that they covered', () => {
    const [row] = paymentsOfYear(
      [payment({ placements: [placedOn('i', 3_500_000)] })],
      {
        claims: [claim([instalment({ id: 'i' })], { id: 'vat' })],
        payouts: [],
      },
      FIRST_PAGE,
    ).rows;
    expect(row?.parts).toMatchObject([{ kind: 'claim', found: { claim: { id: 'vat' } } }]);
  });
});

it('shows payouts on their way first, and sums them for themselves', () => {
  const waiting: Payout = { id: 'waiting', amount: ore(300), holder: 'business', basis: [] };
  const list = payoutsOfYear(
    [
      payout({ id: 'old', paidOn: isoDate('2026-01-05'), amount: ore(100) }),
      waiting,
      payout({ amount: ore(200) }),
    ],
    [],
    FIRST_PAGE,
  );
  expect(list.rows.map((row) => row.payout.id)).toEqual(['waiting', 'payout', 'old']);
  expect([list.paidOut, list.onTheirWay]).toEqual([300, 300]);
});

it('takes an unconfirmed payout for one on its way, unless a claim tells that it has been made', () => {
  const unconfirmed = [payout({ id: 'a', status: 'underBehandling' }), payout({ id: 'b', status: 'sendt' })];
  const credit = claim([instalment({ placements: [{ kind: 'payout', payoutId: 'b', amount: ore(1) }] })]);
  const list = payoutsOfYear(
    [...unconfirmed, payout({ id: 'c', status: 'Bekreftet' })],
    [credit],
    FIRST_PAGE,
  );
  expect(list.rows.map(({ payout: { id }, onItsWay }) => [id, onItsWay])).toEqual([
    ['a', true],
    ['b', false],
    ['c', false],
  ]);
});

it('accounts for every øre of the year’s credits, and finds the debts among other years’ claims', () => {
  const credit = claim(
    [
      instalment({
        id: 'c',
        original: ore(-1000),
        remaining: ore(-300),
        placements: [
          { kind: 'counterclaim', instalmentId: 'd', amount: ore(600) },
          { kind: 'payout', amount: ore(90) },
        ],
      }),
    ],
    { id: 'credit' },
  );
  const debt = claim([instalment({ id: 'd' })], { id: 'debt' });
  const list = creditsOfYear([credit, claim([instalment()])], [debt], FIRST_PAGE, 'nb');
  expect(list.total).toBe(1);
  expect(list.rows[0]?.use.setOffs[0]?.against?.claim.id).toBe('debt');
  expect(list).toMatchObject({ original: 1000, setOff: 600, paidOut: 90, left: 300, unexplained: 10 });
});

it('lists claims with nothing left, which a search may narrow, and no credits that are used up', () => {
  const settled = (id: string, text: string) =>
    claim([instalment({ remaining: ore(0), placements: [{ kind: 'payment', amount: ore(100_000) }] })], {
      id,
      description: { nb: text },
    });
  const claims = [
    settled('1', 'Arbeidsgiveravgift'),
    settled('2', 'Forskuddsskatt'),
    claim([instalment()]),
    claim([instalment({ original: ore(-500), remaining: ore(0) })], { id: '3' }),
  ];
  const query = { search: '', ...FIRST_PAGE, today: TODAY, language: 'nb' } as const;
  const every = paidClaimsOfYear(claims, query);
  expect(every.rows.map(({ row }) => row.claim.id)).toEqual(['1', '2']);
  expect(every).toMatchObject({ all: 2, original: 200_000, paid: 200_000, setOff: 0 });
  const some = paidClaimsOfYear(claims, { ...query, search: 'forskudd' });
  expect(some.rows.map(({ row }) => row.claim.id)).toEqual(['2']);
  expect(some).toMatchObject({ all: 2, total: 1, original: 100_000 });
});

it('looks for a payment around its date, in the year asked for, or in this year and the last', () => {
  expect(yearsToSearch({}, TODAY)).toEqual([2026, 2025]);
  expect(yearsToSearch({ year: 2023 }, TODAY)).toEqual([2023]);
  expect(yearsToSearch({ date: isoDate('2025-06-01') }, TODAY)).toEqual([2025]);
  expect(yearsToSearch({ date: isoDate('2025-12-30'), year: 2023 }, TODAY)).toEqual([2026, 2025]);
  expect(yearsToSearch({ date: isoDate('2019-06-01') }, TODAY)).toEqual([]);
  expect(yearsToSearch({ date: isoDate('9999-12-31') }, TODAY)).toEqual([]);
});

it('draws parts one after the other, within the bar and as wide as they are', () => {
  fc.assert(
    fc.property(
      fc.nat(9_000_000),
      fc.array(fc.integer({ min: -9_000_000, max: 9_000_000 }), { maxLength: 8 }),
      (whole, parts) => {
        const steps = waterfall(ore(whole), parts.map(ore));
        let end = 0;
        for (const { start, width } of steps) {
          expect(start).toBeCloseTo(end, 6);
          expect(width).toBeGreaterThanOrEqual(0);
          end = start + width;
        }
        expect(end).toBeLessThanOrEqual(100.000001);
      },
    ),
  );
  expect(waterfall(ore(200), [ore(50), ore(150)])).toEqual([
    { start: 0, width: 25 },
    { start: 25, width: 75 },
  ]);
});
