import { addDays, type IsoDate } from '#lib/core/dates/iso-date.ts';
import type { Ledger } from './ledger-book.ts';

/**
 * The same book as it looks a number of days later, while the calendar stands still: everything that has a date of its
 * own lies that much further back, so that due dates have passed and interest has accrued, without payments meanwhile. The
 * terms that claims are for keep their names and dates.
 */
export function shiftLedger(ledger: Ledger, days: number): Ledger {
  if (days === 0) return ledger;
  const back = (date: IsoDate) => addDays(date, -days);
  return {
    ...ledger,
    claims: ledger.claims.map((claim) => ({
      ...claim,
      created: back(claim.created),
      instalments: claim.instalments.map((one) =>
        one.due === undefined ? one : { ...one, due: back(one.due) },
      ),
    })),
    payments: ledger.payments.map((payment) => ({
      ...payment,
      date: back(payment.date),
      placedOn: back(payment.placedOn),
      type: payment.type.replace(payment.date, back(payment.date)),
    })),
    offsets: (ledger.offsets ?? []).map((offset) => ({ ...offset, date: back(offset.date) })),
    payouts: (ledger.payouts ?? []).map((payout) => ({ ...payout, date: back(payout.date) })),
  };
}
