import 'server-only';
import { osloDate } from '#lib/core/dates/iso-date.ts';
import type { DateRange } from '#lib/core/dates/period.ts';
import type { ConsentStatus } from '#lib/consent/consent.ts';
import type { PortalError } from '#lib/core/portal-error.ts';
import type { Statement } from '#lib/statement/model.ts';
import { statement } from '#lib/statement/statement.ts';
import type { Records } from '#lib/tax-account/domain.ts';
import { type Unreadable, unreadableTogether } from '#lib/tax-account/unreadable.ts';
import type { SourceOutcome } from '#server/features/tax-account/source-outcome.ts';
import type { TaxAccount } from '#server/features/tax-account/tax-account-cache.ts';

type StatementOutcome =
  | {
      readonly kind: 'ready';
      readonly statement: Statement;
      /** When the oldest of the answers behind it was fetched. */
      readonly fetchedAt: Date;
      /** Some of the answers are the last good ones, since Skatteetaten did not answer. */
      readonly stored: boolean;
      /** Rows that could not be read and are in none of the figures. */
      readonly unreadable: Unreadable;
    }
  | { readonly kind: 'shielded' }
  | { readonly kind: 'failed'; readonly error: PortalError }
  | { readonly kind: 'consent-ended'; readonly status: ConsentStatus };

/**
 * The statement of a period for the page and its files. Takes every list from the period's first year until today, which
 * is what the figures are worked out from; when one of them cannot be had there is no statement, since half of one would
 * be wrong. Whether the person may see it is the caller's to check.
 */
export async function loadStatement(
  taxAccount: TaxAccount,
  orgnr: string,
  period: DateRange,
  now: Date,
): Promise<StatementOutcome> {
  const today = osloDate(now);
  const first = Number(period.from.slice(0, 4));
  const years = Array.from({ length: Number(today.slice(0, 4)) - first + 1 }, (_, at) => first + at);
  const [open, claims, payments, payouts] = await Promise.all([
    taxAccount.loadOpenAccount(orgnr, now),
    Promise.all(years.map((year) => taxAccount.loadYear('claims', orgnr, year, now))),
    Promise.all(years.map((year) => taxAccount.loadYear('payments', orgnr, year, now))),
    Promise.all(years.map((year) => taxAccount.loadYear('payouts', orgnr, year, now))),
  ]);
  const outcomes: readonly SourceOutcome<{ readonly shielded: boolean; readonly unreadable: Unreadable }>[] =
    [open, ...claims, ...payments, ...payouts];
  const ended = outcomes.find((outcome) => outcome.kind === 'consent-ended');
  if (ended !== undefined) return ended;
  const failed = outcomes.find((outcome) => outcome.kind === 'failed');
  if (failed !== undefined) return failed;
  const answers = outcomes.filter((outcome) => 'value' in outcome);
  if (answers.some(({ value }) => value.shielded)) return { kind: 'shielded' };
  return {
    kind: 'ready',
    statement: statement({
      ...period,
      today,
      ...('value' in open ? { openAccount: open.value } : {}),
      claims: claims.flatMap(rowsOf),
      payments: payments.flatMap(rowsOf),
      payouts: payouts.flatMap(rowsOf),
    }),
    fetchedAt: new Date(Math.min(...answers.map(({ fetchedAt }) => fetchedAt.getTime()))),
    stored: answers.some(({ kind }) => kind === 'stored'),
    unreadable: unreadableTogether(answers.map(({ value }) => value.unreadable)),
  };
}

const rowsOf = <T>(outcome: SourceOutcome<Records<T>>): readonly T[] =>
  'value' in outcome ? outcome.value.rows : [];
