import type { IsoDate } from '#lib/core/dates/iso-date.ts';
import type { Payment, Records } from '#lib/tax-account/domain.ts';
import type { Unreadable } from '#lib/tax-account/unreadable.ts';
import { findPayments, type PaymentSearch } from '#lib/tax-account/tracing/find-payments.ts';
import { tracePayment, type TracedPayment } from '#lib/tax-account/tracing/trace-payment.ts';
import { yearsToSearch } from '#lib/tax-account/year-lists/years-to-search.ts';
import { loadClaimsAround } from '../load-claims-around.ts';
import { rowsOf } from '../year-section.tsx';
import type { SourceOutcome } from '#server/features/tax-account/source-outcome.ts';
import { services } from '#server/services.ts';

/** What a search for a payment came to. */
export interface Found {
  /** The years looked in, newest first; none when the date lies outside what can be seen. */
  readonly years: readonly number[];
  /** The best fits first. */
  readonly payments: readonly TracedPayment[];
  readonly outcomes: readonly { readonly year: number; readonly outcome: SourceOutcome<Records<Payment>> }[];
  /** Of each list of payments: what is looked for may be among the rows that could not be read. */
  readonly unreadable: readonly Unreadable[];
}

/** Looks for a payment in the years where it may be, and follows those that fit to where they went. */
export async function findAndTrace(
  orgnr: string,
  request: PaymentSearch & { readonly year?: number | undefined },
  now: { readonly instant: Date; readonly today: IsoDate },
): Promise<Found> {
  const years = yearsToSearch(request, now.today);
  const [outcomes, payouts, claims] = await Promise.all([
    Promise.all(
      years.map(async (year) => ({
        year,
        outcome: await services().taxAccount.loadYear('payments', orgnr, year, now.instant),
      })),
    ),
    Promise.all(years.map((year) => services().taxAccount.loadYear('payouts', orgnr, year, now.instant))),
    loadClaimsAround(orgnr, years, now.instant),
  ]);
  const context = { claims: claims.flatMap(rowsOf), payouts: payouts.flatMap(rowsOf) };
  const payments = findPayments(
    outcomes.flatMap(({ outcome }) => rowsOf(outcome)),
    request,
  );
  return {
    years,
    payments: payments.map((payment) => tracePayment(payment, context)),
    outcomes,
    unreadable: outcomes.flatMap(({ outcome }) => ('value' in outcome ? outcome.value.unreadable : [])),
  };
}
