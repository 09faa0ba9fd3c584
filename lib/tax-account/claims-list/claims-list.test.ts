import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isoDate } from '#lib/core/dates/iso-date.ts';
import { ore } from '#lib/core/money/ore.ts';
import { claimRow } from '../claim-rows.ts';
import { CLAIM_GROUPS } from '../domain.ts';
import { claim, instalment } from '../testing/tax-account.ts';
import { claimsPage } from './claims-page.ts';
import { type ClaimsQuery, claimsSearchParams, DEFAULT_QUERY, parseClaimsQuery } from './claims-query.ts';
import { buildUrl } from '#lib/core/http/search-params.ts';
import { availableYears, yearParam } from './years.ts';

const TODAY = isoDate('2026-11-23');

type Changes = Parameters<typeof claim>[1];
const row = (id: string, days: number | undefined, kroner: number, changes: Changes = {}) =>
  claimRow(
    claim(
      [
        instalment({
          id: `${id}-1`,
          original: ore(kroner * 100),
          remaining: ore(kroner * 100),
          ...(days === undefined ? {} : { due: addDays(TODAY, days) }),
          paymentInfo: { kid: `40190087197${id.length}4337` },
        }),
      ],
      { id, ...changes },
    ),
    TODAY,
  );

const ROWS = [
  row('ærlig', 30, 500, { description: { nb: 'Ærlig avgift' }, period: { year: 2026, term: 2 } }),
  row('mva', -3, 21_200, {
    description: { nb: 'Mva-melding' },
    period: { year: 2026, from: isoDate('2026-01-01'), to: isoDate('2026-02-28') },
  }),
  row('skatt', undefined, 9_000, { description: { nb: 'Restskatt 2025' }, group: 'tax', holder: 'owner' }),
  row('år', 5, 7_000.5, { description: { nb: 'Årsgebyr', en: 'Annual fee' }, period: { year: 2025 } }),
];
const query = (changes: Partial<ClaimsQuery>): ClaimsQuery => ({ ...DEFAULT_QUERY, ...changes });
const ids = (changes: Partial<ClaimsQuery>) =>
  claimsPage(ROWS, query(changes), 'nb').rows.map(({ claim: { id } }) => id);

describe('the order', () => {
  it.each([
    ['due', ['mva', 'år', 'ærlig', 'skatt']],
    ['description', ['mva', 'skatt', 'ærlig', 'år']],
    ['period', ['år', 'mva', 'ærlig', 'skatt']],
    ['original', ['ærlig', 'år', 'skatt', 'mva']],
    ['remaining', ['ærlig', 'år', 'skatt', 'mva']],
  ] as const)('by %s', (sort, expected) => expect(ids({ sort })).toEqual(expected));

  it('puts what has no date last also from the other end', () =>
    expect(ids({ direction: 'desc' })).toEqual(['ærlig', 'år', 'mva', 'skatt']));
});

describe('filters and search', () => {
  it.each([
    [{ group: 'tax' }, ['skatt']],
    [{ holder: 'business' }, ['mva', 'år', 'ærlig']],
    [{ overdue: true }, ['mva']],
    [{ overdue: true, holder: 'owner' }, []],
  ] as const)('%o', (changes, expected) => expect(ids(changes)).toEqual(expected));

  it.each([
    ['MVA', ['mva']],
    ['annual FEE', ['år']],
    ['årsgebyr 2025', ['år']],
    ['a\u030arsgebyr', ['år']], // å as two characters
    ['jan.–feb. 2026', ['mva']],
    ['21 200', ['mva']],
    ['21.200,00 kr', ['mva']],
    ['NOK 21,200.00', ['mva']],
    ['NOK\u00a021,200.00', ['mva']],
    ['21,200.00', ['mva']],
    ['21,200', ['mva']],
    ['restskatt 9,000', ['skatt']],
    ['7000.5', ['år']],
    ['7\u00a0000,50', ['år']],
    ['4019008719734337', ['mva']],
    ['skatt-1', ['skatt']],
    ['restskatt 9000', ['skatt']],
    ['mva restskatt', []],
    ['.*', []],
  ])('%s', (search, expected) => expect(ids({ search })).toEqual(expected));

  it('says how many fit, of how many, and what they come to', () =>
    expect(claimsPage(ROWS, query({ search: 'gift' }), 'nb')).toMatchObject({
      matching: 1,
      all: 4,
      toPay: 50_000,
    }));
});

describe('pages', () => {
  const many = Array.from({ length: 2_000 }, (_, index) =>
    row(`krav-${index}`, (index * 37) % 700, 100 + (index % 91), {
      description: { nb: `Krav nummer ${(index * 7919) % 2_000}` },
      period: { year: 2020 + (index % 7), term: (index % 6) + 1 },
      group: CLAIM_GROUPS[index % CLAIM_GROUPS.length] ?? 'vat',
    }),
  );

  it('has each row on exactly one page', () => {
    const pages = Array.from({ length: 40 }, (_, index) =>
      claimsPage(many, query({ page: index + 1 }), 'nb'),
    );
    expect(pages.every(({ rows, pages: count }) => rows.length === 50 && count === 40)).toBe(true);
    expect(new Set(pages.flatMap(({ rows }) => rows.map(({ claim: { id } }) => id))).size).toBe(2_000);
  });

  it('shows the last page when the one asked for is beyond it, and one page of nothing', () => {
    expect(claimsPage(ROWS, query({ page: 9 }), 'nb')).toMatchObject({ page: 1, pages: 1 });
    expect(claimsPage([], query({ page: 2 }), 'nb')).toMatchObject({ page: 1, pages: 1, rows: [] });
  });
});

describe('the address', () => {
  const anyQuery: fc.Arbitrary<ClaimsQuery> = fc.record({
    sort: fc.constantFrom('due', 'description', 'period', 'original', 'remaining'),
    direction: fc.constantFrom('asc', 'desc'),
    group: fc.constantFrom(undefined, ...CLAIM_GROUPS),
    overdue: fc.boolean(),
    holder: fc.constantFrom(undefined, 'business', 'owner'),
    search: fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => text.trim()),
    page: fc.integer({ min: 1, max: 999_999 }),
  });
  const read = (params: URLSearchParams) => parseClaimsQuery(Object.fromEntries(params));

  it('brings every query back', () => {
    fc.assert(
      fc.property(anyQuery, (asked) => {
        expect(read(claimsSearchParams(asked))).toEqual(asked);
      }),
    );
  });

  it('never fails, whatever is in it', () => {
    const value = fc.oneof(fc.string(), fc.array(fc.string()), fc.constant(undefined));
    const names = fc.constantFrom('sorter', 'retning', 'gruppe', 'forfalt', 'gjelder', 'sok', 'side', 'x');
    fc.assert(
      fc.property(fc.dictionary(names, value), (params) => {
        expect(parseClaimsQuery(params).page).toBeGreaterThanOrEqual(1);
      }),
    );
    expect(parseClaimsQuery({ sorter: 'constructor', side: '-1', gruppe: ['mva', 'skatt'] })).toEqual(
      query({ group: 'vat' }),
    );
  });

  it('is short: defaults are left out, and a change leads back to the first page', () => {
    expect(String(claimsSearchParams(DEFAULT_QUERY))).toBe('');
    const third = query({ page: 3, sort: 'remaining' });
    expect(String(claimsSearchParams(third, { direction: 'desc' }))).toBe('sorter=gjenstar&retning=synkende');
    expect(String(claimsSearchParams(third, { page: 4 }))).toBe('sorter=gjenstar&side=4');
  });
});

it('offers this year and the four before, and takes any other for this one', () => {
  expect(availableYears(TODAY)).toEqual([2026, 2025, 2024, 2023, 2022]);
  const year = (aar: string | readonly string[] | undefined) => yearParam({ aar }, TODAY);
  expect(['2024', '2022', '2021', '2027', '24', 'x', undefined].map(year)).toEqual([
    2024, 2022, 2026, 2026, 2026, 2026, 2026,
  ]);
  expect(year(['2023', '2024'])).toBe(2023);
});

it('writes an address that reads back as the same parameters', () => {
  const text = fc.string({ minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(
      fc.dictionary(text, fc.oneof(text, fc.array(text, { minLength: 2, maxLength: 3 }))),
      (params) => {
        const read = new URL(buildUrl('/side', params), 'http://portal.invalid').searchParams;
        for (const [name, value] of Object.entries(params)) expect(read.getAll(name)).toEqual([value].flat());
      },
    ),
  );
  expect(buildUrl('/side', { sok: undefined })).toBe('/side');
});
