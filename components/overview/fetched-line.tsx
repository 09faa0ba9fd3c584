import { useLocale, useTranslations } from 'next-intl';
import { formatLongDate, formatTime } from '#lib/dates/format.ts';
import { type IsoDate, osloDate } from '#lib/dates/iso-date.ts';
import { RefreshForm } from './refresh-form.tsx';

interface FetchedLineProps {
  readonly orgnr: string;
  readonly fetchedAt: Date;
  readonly today: IsoDate;
  /** See RefreshForm. */
  readonly to?: string;
}

/** How old the figures are, and the way to newer ones. */
export function FetchedLine({ orgnr, fetchedAt, today, to = '' }: FetchedLineProps) {
  const t = useTranslations('overview');
  const language = useLocale();
  const day = osloDate(fetchedAt);
  const time = formatTime(fetchedAt, language);
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 text-sm">
      <p className="text-neutral-text-subtle">
        {day === today
          ? t('fetchedToday', { time })
          : t('fetchedOn', { time, date: formatLongDate(day, language) })}
      </p>
      <RefreshForm orgnr={orgnr} to={to} />
    </div>
  );
}
