import { describe, expect, it } from 'vitest';
import { addDays, isoDate } from '#lib/core/dates/iso-date.ts';
import { ore, ZERO } from '#lib/core/money/ore.ts';
import { claimRow, claimRows, findInstalment, paidClaimRows } from './claim-rows.ts';
import { claim, instalment } from './testing/tax-account.ts';

const TODAY = isoDate('2026-11-23');
const on = (days: number) => addDays(TODAY, days);
const due = (id: string, days: number | undefined, remaining = 100_000) =>
  claim(
    [
      instalment({
        id: `${id}-1`,
        remaining: ore(remaining),
        ...(days === undefined ? {} : { due: on(days) }),
      }),
    ],
    { id },
  );

describe('claimRows', () => {
  it('lists what is unpaid by due date, the undated last, and credits apart', () => {
    const claims = [
      due('later', 30),
      due('undated', undefined),
      due('overdue', -1),
      due('paid', -9, 0),
      due('credit', 1, -500),
    ];
    const { unpaid, credits } = claimRows(claims, TODAY);
    expect(unpaid.map((row) => [row.claim.id, row.state])).toEqual([
      ['overdue', 'overdue'],
      ['later', 'upcoming'],
      ['undated', 'undated'],
    ]);
    expect(credits.map((row) => [row.claim.id, row.credit])).toEqual([['credit', 500]]);
  });

  it('leads from an interest claim to the claim it grew from', () => {
    const interest = { ...due('interest', 1), principalId: 'principal' };
    const { unpaid } = claimRows([due('principal', -1), interest], TODAY);
    expect(unpaid.find((row) => row.claim.id === 'interest')?.principal?.id).toBe('principal');
  });
});

describe('a row', () => {
  const advance = claim([
    instalment({ id: 'q4', due: on(22) }),
    instalment({ id: 'q1', due: on(-250), remaining: ZERO }),
    instalment({ id: 'q3', due: on(-69), remaining: ore(40_000) }),
    instalment({ id: 'q2', due: on(-160), remaining: ore(30_000), suspended: true }),
  ]);

  it('is due when the first instalment that is to be paid is, and sums what is to be paid', () => {
    const row = claimRow(advance, TODAY);
    expect(row).toMatchObject({ due: on(-69), state: 'overdue', toPay: 140_000, suspended: true });
    expect(row.next).toMatchObject({ instalment: { id: 'q3' }, term: { number: 3, total: 4 } });
    expect(
      row.instalments.map(({ instalment: { id }, state, daysUntilDue }) => [id, state, daysUntilDue]),
    ).toEqual([
      ['q1', 'paid', -250],
      ['q2', 'suspended', -160],
      ['q3', 'overdue', -69],
      ['q4', 'upcoming', 22],
    ]);
  });

  it('has what is suspended in a list of its own, with a due date or without', () => {
    const undated = claim([instalment({ id: 'u', remaining: ore(500), suspended: true })], { id: 'undated' });
    const { unpaid, suspended } = claimRows([advance, undated], TODAY);
    expect(unpaid.map((row) => [row.claim.id, row.toPay])).toEqual([['claim', 140_000]]);
    expect(suspended.map((row) => [row.claim.id, row.state, row.due, row.toPay])).toEqual([
      ['claim', 'suspended', on(-160), 30_000],
      ['undated', 'suspended', undefined, 500],
    ]);
  });

  it('is not overdue on the due date itself', () => {
    expect(claimRow(due('today', 0), TODAY).state).toBe('upcoming');
  });

  it('counts a claim without instalments by its own amount', () => {
    expect(claimRow(claim([], { remaining: ore(700) }), TODAY)).toMatchObject({
      toPay: 700,
      state: 'undated',
    });
  });
});

it('lists paid claims, the latest first', () => {
  const rows = paidClaimRows([due('old', -90, 0), due('new', -9, 0), due('open', -1)], TODAY);
  expect(rows.map((row) => row.claim.id)).toEqual(['new', 'old']);
});

it('finds an instalment with its claim', () => {
  expect(findInstalment([due('a', 1), due('b', 2)], 'b-1')?.claim.id).toBe('b');
  expect(findInstalment([due('a', 1)], 'x')).toBeUndefined();
});

// The last published example (April 2024) has one id for a claim of the business and one of its owner.
it('tells an instalment of the business from one of the owner with the same id', () => {
  const own = due('krav-1234', 1, 100);
  const owners = { ...due('krav-1234', 2, 200), holder: 'owner' as const };
  const found = (key: string) => findInstalment([own, owners], key)?.instalment.remaining;
  expect([found('krav-1234-1'), found('krav-1234-1@privat')]).toEqual([100, 200]);
  expect(findInstalment([owners], 'krav-1234-1')).toBeUndefined();
});
