import { useLocale, useTranslations } from 'next-intl';
import { DescriptionList } from '#components/ui/description-list.tsx';
import { formatDateTime } from '#lib/core/dates/format.ts';
import type { Queue } from '#lib/pilot/operations.ts';

/** The queue to Skatteetaten as it is now: the bank's calls, and what this instance of the portal knows of those who wait. */
export function QueueCard({ queue }: { readonly queue: Queue }) {
  const t = useTranslations('staff.pilot.queue');
  const language = useLocale();
  const { limit, inFlight, free, waiting, longestWaitSeconds, refused, since } = queue;
  return (
    <section aria-labelledby="ko" className="ds-card flex! flex-col gap-3">
      <h2 id="ko" className="ds-heading" data-size="xs">
        {t('heading')}
      </h2>
      <p>{t('lead', { limit })}</p>
      <h3 className="font-semibold">{t('bank')}</h3>
      <DescriptionList
        facts={[
          { label: t('inFlight'), value: inFlight },
          { label: t('free'), value: free },
        ]}
      />
      <h3 className="font-semibold">{t('here')}</h3>
      <DescriptionList
        facts={[
          { label: t('waiting'), value: waiting },
          { label: t('longestWait'), value: t('seconds', { seconds: longestWaitSeconds }) },
          {
            label: t('refused', { since: formatDateTime(since, language) }),
            value: refused,
            alarming: refused > 0,
          },
        ]}
      />
    </section>
  );
}
