import { addDays } from '#lib/core/dates/iso-date.ts';
import type { IsoDate } from '#lib/core/dates/iso-date.ts';
import type { Book } from './book.ts';

/**
 * The same book as it looks a number of days later, while the calendar stands still: everything that has a date of its
 * own lies that much further back, so that what was to fall due has, and interest has run. Nobody has paid meanwhile. The
 * terms that claims are for keep their names and dates.
 */
export function shiftBook(book: Book, days: number): Book {
  if (days === 0) return book;
  const back = (date: IsoDate) => addDays(date, -days);
  return {
    ...book,
    claims: book.claims.map((claim) => ({
      ...claim,
      created: back(claim.created),
      instalments: claim.instalments.map((one) =>
        one.due === undefined ? one : { ...one, due: back(one.due) },
      ),
    })),
    payments: book.payments.map((payment) => ({
      ...payment,
      date: back(payment.date),
      placedOn: back(payment.placedOn),
      type: payment.type.replace(payment.date, back(payment.date)),
    })),
    offsets: (book.offsets ?? []).map((offset) => ({ ...offset, date: back(offset.date) })),
    payouts: (book.payouts ?? []).map((payout) => ({ ...payout, date: back(payout.date) })),
  };
}
