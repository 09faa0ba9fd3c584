import { useLocale, useTranslations } from 'next-intl';
import { formatLongDate, formatTime } from '#lib/core/dates/format.ts';
import { type IsoDate, osloDate } from '#lib/core/dates/iso-date.ts';

export interface FetchedTextProps {
  readonly fetchedAt: Date;
  readonly today: IsoDate;
  /** The person asked for newer figures, and these are new enough; see `areNewEnough`. */
  readonly newEnough: boolean;
}

/** How old the figures are, and why none newer came when the person has just asked for them. */
export function FetchedText({ fetchedAt, today, newEnough }: FetchedTextProps) {
  const t = useTranslations('overview');
  const language = useLocale();
  const day = osloDate(fetchedAt);
  const time = formatTime(fetchedAt, language);
  return (
    <p className="text-neutral-text-subtle">
      {day === today
        ? t('fetchedToday', { time })
        : t('fetchedOn', { time, date: formatLongDate(day, language) })}
      {newEnough ? <strong className="block font-medium">{t('newEnough')}</strong> : null}
    </p>
  );
}
