import { useTranslations } from 'next-intl';
import { Day } from '#components/ui/day.tsx';
import type { CalendarEvent } from '#lib/calendar/calendar-events.ts';

interface UpcomingProps {
  /** From today on, by date. */
  readonly events: readonly CalendarEvent[];
  /** How many are past their date and unpaid. */
  readonly passed: number;
  /** How many unpaid instalments have no date. */
  readonly undated: number;
}

/** The due dates that a calendar gets, and how many it says nothing of. */
export function Upcoming({ events, passed, undated }: UpcomingProps) {
  const t = useTranslations('calendarPage');
  return (
    <section aria-labelledby="frister" className="flex flex-col gap-3">
      <h2 id="frister" className="ds-heading" data-size="xs">
        {t('upcoming', { count: events.length })}
      </h2>
      {events.length === 0 ? null : (
        <>
          <p>{t('upcomingNote')}</p>
          <ol className="ds-card flex! flex-col divide-y divide-neutral-border-subtle p-0!">
            {events.map(({ uid, date, summary }) => (
              <li key={uid} className="flex flex-wrap gap-x-4 px-4 py-3 sm:px-5">
                <span className="w-44">
                  <Day date={date} long />
                </span>
                <span className="min-w-0 flex-1 basis-56 font-medium">{summary}</span>
              </li>
            ))}
          </ol>
        </>
      )}
      {passed === 0 ? null : <p>{t('passed', { count: passed })}</p>}
      {undated === 0 ? null : <p>{t('noDate', { count: undated })}</p>}
    </section>
  );
}
