import { useLocale, useTranslations } from 'next-intl';
import { Notice } from '#components/ui/notice.tsx';
import { SupportLine } from '#components/ui/problem/support-line.tsx';
import { formatLongDate, formatTime } from '#lib/core/dates/format.ts';
import { osloDate } from '#lib/core/dates/iso-date.ts';
import type { PortalError } from '#lib/core/portal-error.ts';

interface StoredNoticeProps {
  /** Absent when the figures are new enough to be shown anyway, and only a wish for newer ones failed. */
  readonly error?: PortalError | undefined;
  readonly fetchedAt: Date;
  readonly now: Date;
}

/** The figures are the last good ones and not today's truth: since when, and what that means. */
export function StaleDataNotice({ error, fetchedAt, now }: StoredNoticeProps) {
  const t = useTranslations('overview.stored');
  const language = useLocale();
  const time = formatTime(fetchedAt, language);
  const today = osloDate(now) === osloDate(fetchedAt);
  const why = error?.code === 'upstream-busy' ? 'busy' : 'silent';
  return (
    <Notice tone="warning" title={t('title')}>
      <p>
        {today
          ? t('today', { why, time })
          : t('older', { why, time, date: formatLongDate(osloDate(fetchedAt), language) })}
      </p>
      {error === undefined ? null : <SupportLine error={error} />}
    </Notice>
  );
}
