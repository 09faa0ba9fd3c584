import { useLocale, useTranslations } from 'next-intl';
import { FailedJobs } from './failed-jobs.tsx';
import { DescriptionList } from '#components/ui/description-list.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { formatLongDate, formatTime } from '#lib/core/dates/format.ts';
import { osloDate } from '#lib/core/dates/iso-date.ts';
import type { Operations } from '#lib/pilot/operations.ts';

const JOBS = [
  'consents',
  'sharing',
  'mail',
  'refresh',
  'reminders',
  'limits',
  'payment-files',
  'integration-test',
] as const;

/** What the portal does by itself and how that goes: consents by status, Altinn's events, background jobs and those that failed. */
export function OperationsCard({ work }: { readonly work: Operations }) {
  const t = useTranslations('staff.pilot');
  const status = useTranslations('staff.status');
  const { feed } = work;
  const lost = work.consents.find(({ status: name }) => name === 'lost')?.count ?? 0;
  const jobName = (name: string) => {
    const known = JOBS.find((job) => job === name);
    return known === undefined ? name : t(`job.${known}`);
  };
  return (
    <section aria-labelledby="bakgrunn" className="ds-card flex! flex-col gap-3">
      <h2 id="bakgrunn" className="ds-heading" data-size="xs">
        {t('operations')}
      </h2>
      <h3 className="font-semibold">{t('consents')}</h3>
      <DescriptionList
        facts={work.consents.map(({ status: name, count }) => ({ label: status(name), value: count }))}
      />
      {lost === 0 ? null : (
        <Notice tone="danger" title={status('lost')} level={3}>
          <p>{t('lost', { count: lost })}</p>
        </Notice>
      )}
      <h3 className="font-semibold">{t('feed')}</h3>
      <p>{feed.lagSeconds === undefined ? t('feedNever') : t('feedRead', { seconds: feed.lagSeconds })}</p>
      {feed.failuresInRow === 0 ? null : (
        <p className="text-danger-text-subtle">
          {t('feedFailing', { count: feed.failuresInRow, code: feed.errorCode ?? '' })}
        </p>
      )}
      <p>{t('feedWaiting', { count: feed.waiting })}</p>
      <h3 className="font-semibold">{t('refresh')}</h3>
      <RefreshState night={work.refresh} />
      <h3 className="font-semibold">{t('jobs')}</h3>
      <DescriptionList
        facts={work.jobs.map((job) => ({ label: jobName(job.name), value: <JobState {...job} /> }))}
      />
      <h3 className="font-semibold">{t('failedJobs')}</h3>
      <FailedJobs failed={work.failedJobs} nameOf={jobName} />
    </section>
  );
}

function RefreshState({ night }: { readonly night: Operations['refresh'] }) {
  const t = useTranslations('staff.pilot');
  const language = useLocale();
  if (night === undefined) return <p>{t('refreshNever')}</p>;
  const { refreshed, consentEnded, failed, waiting, errorCode } = night;
  const outcomes = { refreshed, consentEnded, failed, waiting } as const;
  return (
    <>
      <p className={night.state === 'paused' ? 'text-danger-text-subtle' : ''}>
        {t(`refreshStates.${night.state}`, {
          date: formatLongDate(osloDate(night.startedAt), language),
          code: errorCode ?? '',
        })}
      </p>
      <DescriptionList
        facts={(['refreshed', 'consentEnded', 'failed', 'waiting'] as const).map((outcome) => ({
          label: t(`refreshOutcomes.${outcome}`),
          value: outcomes[outcome],
        }))}
      />
    </>
  );
}

function JobState({ succeededAt, waiting, failuresInRow }: Operations['jobs'][number]) {
  const t = useTranslations('staff.pilot');
  const language = useLocale();
  if (failuresInRow > 0) {
    return <span className="text-danger-text-subtle">{t('jobFailing', { count: failuresInRow })}</span>;
  }
  const done =
    succeededAt === undefined
      ? t('jobNever')
      : t('jobDone', {
          date: formatLongDate(osloDate(succeededAt), language),
          time: formatTime(succeededAt, language),
        });
  return waiting === 0 ? done : `${done}, ${t('jobWaiting', { count: waiting })}`;
}
