import { useLocale, useTranslations } from 'next-intl';
import { Link } from '#components/ui/link.tsx';
import { formatTime } from '#lib/core/dates/format.ts';
import type { BatchProgress } from '#lib/invitations/batch.ts';
import { PollingRefresh } from '#components/ui/polling-refresh.tsx';

/** How far a bulk invitation has come; follows it by itself until it is finished. */
export function BatchProgressCard({ progress }: { readonly progress: BatchProgress }) {
  const t = useTranslations('invitations.batch');
  const language = useLocale();
  const { id, done, total, finishedAt } = progress;
  const running = finishedAt === undefined;
  return (
    <section aria-labelledby="framdrift" className="ds-card flex! flex-col gap-3">
      <h2 id="framdrift" className="ds-heading" data-size="xs">
        {t('progress', { done: String(done), total: String(total) })}
      </h2>
      <svg
        viewBox="0 0 1000 10"
        preserveAspectRatio="none"
        aria-hidden
        focusable={false}
        className="h-3 w-full"
      >
        <rect className="due-track" width="1000" height="10" />
        <rect className="due-length" width={Math.round((done / Math.max(1, total)) * 1000)} height="10" />
      </svg>
      {/* Announced once, at the end: a figure that changes every other second would be read out without end. */}
      <p role="status">
        {running ? t('runningText') : t('finished', { time: formatTime(finishedAt, language) })}
      </p>
      {running ? (
        <>
          <PollingRefresh />
          <Link
            href={`/radgiver/invitasjoner/${id}`}
            className="ds-link inline-flex min-h-11 items-center self-start"
          >
            {t('refresh')}
          </Link>
        </>
      ) : null}
    </section>
  );
}
