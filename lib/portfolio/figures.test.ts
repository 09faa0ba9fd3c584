import { expect, it } from 'vitest';
import { addDays, isoDate } from '#lib/core/dates/iso-date.ts';
import { ore } from '#lib/core/money/ore.ts';
import { account, claim, instalment } from '#lib/tax-account/testing/tax-account.ts';
import { clientFigures } from './figures.ts';

const TODAY = isoDate('2026-12-01');
const due = (id: string, days: number, changes = {}) =>
  claim([instalment({ id, due: addDays(TODAY, days), ...changes })], { id });

it('leaves what is suspended out of the figures that an adviser sees', () => {
  const figures = clientFigures(
    account([
      due('late', -5, { remaining: ore(40_000) }),
      due('appealed', -75, { suspended: true }),
      due('soon', 20, { remaining: ore(30_000) }),
      due('appealed, not due', 3, { suspended: true }),
    ]),
    TODAY,
  );
  expect(figures).toEqual({
    overdue: 40_000,
    dueSoon: 30_000,
    nextDue: '2026-12-21',
    credit: 0,
    unplaced: 0,
  });
});

// 2 500 kr that Skatteetaten has received and not used: no credit, since it goes to what is overdue first.
it('tells money that is not used yet from what is owed to the business', () => {
  const unplaced = [{ id: 'P1', paid: ore(250_000), unplaced: ore(250_000), holder: 'business' as const }];
  const figures = clientFigures(
    account([due('late', -5, { remaining: ore(2_487_500) })], { unplacedPayments: unplaced }),
    TODAY,
  );
  expect(figures).toMatchObject({ overdue: 2_487_500, credit: 0, unplaced: 250_000 });
});

it('gives none while rows of the account could not be read', () => {
  expect(clientFigures(account([], { unreadable: { claims: 1 } }), TODAY)).toBeUndefined();
});
