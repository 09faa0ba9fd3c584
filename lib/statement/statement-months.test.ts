import fc from 'fast-check';
import { expect, it } from 'vitest';
import { monthName } from '#lib/core/dates/month-names.ts';
import { messagesIn } from '#lib/messages/messages.ts';
import { sum } from '#lib/core/money/ore.ts';
import { statement } from './statement.ts';
import { statementMonths } from './statement-months.ts';
import { statementRows } from './statement-rows.ts';
import { ledgers, periods, TODAY } from './testing/statement.ts';

it('shows every movement once, newest first, and loses no øre', () => {
  fc.assert(
    fc.property(ledgers, periods, (ledger, period) => {
      const made = statement({ ...ledger, ...period, today: TODAY });
      const rows = statementRows(made, messagesIn('nb').statement, 'nb');
      const months = statementMonths(rows, rows.length);
      expect(months.flatMap((month) => month.rows)).toEqual(rows.toReversed());
      expect(sum(months.map((month) => month.sum))).toBe(made.closing - made.opening);
      expect(statementMonths(rows, 3).flatMap((month) => month.rows)).toEqual(rows.toReversed().slice(0, 3));
    }),
    { numRuns: 50 },
  );
});

it('names a month', () => {
  expect(monthName('2026-11', 'nb')).toBe('november 2026');
  expect(monthName('2026-01-31', 'en')).toBe('January 2026');
});
