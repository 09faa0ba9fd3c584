import { useTranslations } from 'next-intl';
import { FetchedText } from '../overview/fetched-text.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { osloDate } from '#lib/core/dates/iso-date.ts';
import { type YearQuery, yearParams } from '#lib/tax-account/year-lists/year-query.ts';
import { refreshYearAction } from '#server/actions/year.ts';
import { YearChoice } from './year-choice.tsx';

interface YearBarProps {
  readonly orgnr: string;
  /** The page's own part of the address, to come back to after a refresh without scripts. */
  readonly list: 'betalte' | 'innbetalinger' | 'utbetalinger' | 'tilgode';
  readonly years: readonly number[];
  readonly query: YearQuery;
  /** Absent when there are no figures to tell the age of. */
  readonly fetchedAt?: Date | undefined;
  readonly now: Date;
  /** See FetchedText. */
  readonly newEnough: boolean;
}

/** Which year is shown, how old its figures are, and the wish for newer ones. */
export function YearBar({ orgnr, list, years, query, fetchedAt, now, newEnough }: YearBarProps) {
  const t = useTranslations('overview');
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
      <YearChoice years={years} query={query} />
      <div className="flex flex-wrap items-center gap-x-3 text-sm">
        {fetchedAt === undefined ? null : (
          <FetchedText fetchedAt={fetchedAt} today={osloDate(now)} newEnough={newEnough} />
        )}
        <form action={refreshYearAction} data-query-refresh="" className="no-print max-sm:-ml-3">
          <input type="hidden" name="orgnr" value={orgnr} />
          <input type="hidden" name="list" value={list} />
          {[...yearParams(query)].map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <button type="submit" className="ds-button" data-variant="tertiary" data-size="sm">
            <Icon name="refresh" />
            {t('refresh')}
          </button>
        </form>
      </div>
    </div>
  );
}
