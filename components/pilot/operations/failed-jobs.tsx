import { useLocale, useTranslations } from 'next-intl';
import { formatDateTime } from '#lib/core/dates/format.ts';
import type { Operations } from '#lib/pilot/operations.ts';
import { runJobAgainAction } from '#server/actions/pilot.ts';

interface FailedJobsProps {
  readonly failed: Operations['failedJobs'];
  readonly nameOf: (queue: string) => string;
}

/** Jobs that failed at their last attempt, each with a way to run it again. */
export function FailedJobs({ failed, nameOf }: FailedJobsProps) {
  const t = useTranslations('staff.pilot');
  const language = useLocale();
  if (failed.length === 0) return <p>{t('failedNone')}</p>;
  return (
    <ul className="flex flex-col gap-3">
      {failed.map(({ id, queue, failedAt, attempts, error }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-3">
          <span id={`jobb-${id}`} className="text-danger-text-subtle">
            {t('failedJob', {
              name: nameOf(queue),
              at: formatDateTime(failedAt, language),
              count: attempts,
              error: error ?? t('failedUnknown'),
            })}
          </span>
          <form action={runJobAgainAction}>
            <input type="hidden" name="job" value={id} />
            <button
              type="submit"
              className="ds-button"
              data-variant="secondary"
              aria-describedby={`jobb-${id}`}
            >
              {t('runAgain')}
            </button>
          </form>
        </li>
      ))}
    </ul>
  );
}
