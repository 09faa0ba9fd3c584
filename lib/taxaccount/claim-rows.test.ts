import { describe, expect, it } from 'vitest';
import { addDays, isoDate } from '#lib/dates/iso-date.ts';
import { ore, ZERO } from '#lib/money/ore.ts';
import { claimRow, claimRows, findInstalment, paidClaimRows } from './claim-rows.ts';
import { claim, instalment } from './testing.ts';

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
    instalment({ id: 'q3', due: on(-69), remaining: ore(40_000), suspended: true }),
  ]);

  it('is due when the first instalment with something left is, and sums what is left', () => {
    const row = claimRow(advance, TODAY);
    expect(row).toMatchObject({ due: on(-69), state: 'overdue', toPay: 140_000, suspended: true });
    expect(
      row.instalments.map(({ instalment: { id }, state, daysUntilDue }) => [id, state, daysUntilDue]),
    ).toEqual([
      ['q1', 'paid', -250],
      ['q3', 'overdue', -69],
      ['q4', 'upcoming', 22],
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
