import 'server-only';
import type { IsoDate } from '#lib/dates/iso-date.ts';
import type { Records, Source } from '#lib/taxaccount/domain.ts';
import type { LoadOptions, SourceLoader } from './source-loader.ts';
import type { SourceOutcome, SourceValues } from './source-outcome.ts';
import { isOfYear } from './year-period.ts';

/** The lists that come by period. */
export type RecordSource = Exclude<Source, 'open-claims'>;

/** Loads one list of a business for a calendar year; whether the person may see it is the caller's to check. */
export type LoadYear = <S extends RecordSource>(
  source: S,
  orgnr: string,
  year: number,
  now: Date,
  options?: LoadOptions,
) => Promise<SourceOutcome<SourceValues[S]>>;

/**
 * The lists by year, kept and shared like the rest of the tax account, each year by itself. Payments and payouts are those
 * dated in the year; which claims Skatteetaten counts to a year is not documented, so all that it gives are kept.
 */
export const createLoadYear =
  (loader: SourceLoader): LoadYear =>
  async (source, orgnr, year, now, options = {}) => {
    const consent = loader.standingOf(orgnr, now);
    const outcome = await loader.load(source, { orgnr, consent, now, options, year });
    return withValue(outcome, (records) => ofYear(records, year));
  };

function withValue<T>(outcome: SourceOutcome<T>, change: (value: T) => T): SourceOutcome<T> {
  return outcome.kind === 'fresh' || outcome.kind === 'stored'
    ? { ...outcome, value: change(outcome.value) }
    : outcome;
}

const ofYear = <R extends Records<{ readonly id: string; readonly paidOn?: IsoDate }>>(
  records: R,
  year: number,
): R => ({
  ...records,
  rows: records.rows.filter((row) => isOfYear(row, year)),
});
