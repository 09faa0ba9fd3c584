import { daysBetween, type IsoDate } from '#lib/core/dates/iso-date.ts';
import type { Ore } from '#lib/core/money/ore.ts';
import type { Payment } from '../domain.ts';

/** What a person remembers of a payment; everything that is given must fit. */
export interface PaymentSearch {
  readonly amount?: Ore | undefined;
  /** The day that the person paid; Skatteetaten may have registered it some days later or, over a weekend, earlier. */
  readonly date?: IsoDate | undefined;
  readonly kid?: string | undefined;
}

/** A payment shows within three working days, which with a long weekend can be a week. */
const DAYS_AROUND = 7;

/**
 * The payments that fit what a person remembers, those nearest to the date first, else the newest first; none for an empty
 * wish. An amount fits the whole payment or one of the amounts that it was placed as, since a person may remember either.
 */
export function findPayments(payments: readonly Payment[], query: PaymentSearch): readonly Payment[] {
  const { amount, date } = query;
  const kid = query.kid?.replaceAll(/[\s\u00a0.]/g, '');
  if (amount === undefined && date === undefined && (kid === undefined || kid === '')) return [];
  return payments
    .filter(
      (payment) =>
        (amount === undefined ||
          payment.amount === amount ||
          payment.placements.some((one) => one.amount === amount)) &&
        (date === undefined || distance(payment, date) <= DAYS_AROUND) &&
        (kid === undefined || kid === '' || payment.kid === kid),
    )
    .toSorted(
      (a, b) => (date === undefined ? 0 : distance(a, date) - distance(b, date)) || newestFirst(a, b),
    );
}

const distance = ({ paidOn }: Payment, date: IsoDate): number =>
  paidOn === undefined ? Infinity : Math.abs(daysBetween(date, paidOn));

const newestFirst = (a: Payment, b: Payment): number => {
  const dateA = a.paidOn ?? '';
  const dateB = b.paidOn ?? '';
  return dateA === dateB ? 0 : dateA < dateB ? 1 : -1;
};
