import { useLocale, useTranslations } from 'next-intl';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { Amount } from '#components/ui/amount.tsx';
import { MONTHS_LONG } from '#lib/core/dates/month-names.ts';
import type { TimelineBucket } from '#lib/tax-account/overview/due-timeline.ts';
import { DueTable } from './due-table.tsx';

/** What falls due when, as bars from the first month with something in it to the last, and as a table below. */
export function DueChart({ buckets }: { readonly buckets: readonly TimelineBucket[] }) {
  const t = useTranslations('overview.chart');
  const nameOf = useBucketName();
  const last = buckets.findLastIndex(({ sum }) => sum > 0);
  const first = buckets.findIndex(({ sum }) => sum > 0);
  if (first < 0) return null;
  const shown = buckets.slice(first, last + 1).filter(({ kind, sum }) => kind === 'month' || sum > 0);
  return (
    <section aria-labelledby="tidslinje" className="ds-card flex! flex-col gap-3">
      <h2 id="tidslinje" className="ds-heading" data-size="xs">
        {t('heading')}
      </h2>
      {/* The table holds the same figures, so the chart is decorative. */}
      <div aria-hidden className="due-chart">
        {shown.map((bucket) => (
          <div key={nameOf(bucket)} className={`due-bar ${bucket.kind === 'overdue' ? 'due-late' : ''}`}>
            <span>{nameOf(bucket)}</span>
            <Bar share={bucket.share} />
            {bucket.sum === 0 ? (
              <span className="text-neutral-text-subtle">–</span>
            ) : (
              <Amount amount={bucket.sum} className="font-medium" />
            )}
          </div>
        ))}
      </div>
      <Disclosure label={t('table')}>
        <DueTable buckets={shown.filter(({ sum }) => sum > 0)} nameOf={nameOf} />
      </Disclosure>
    </section>
  );
}

/** Drawn on a scale from 0 to 1000, so that a small sum is still seen. */
function Bar({ share }: { readonly share: number }) {
  const length = share === 0 ? 0 : Math.max(8, Math.round(share * 1000));
  return (
    <svg viewBox="0 0 1000 10" preserveAspectRatio="none" focusable={false} className="h-3 w-full">
      <rect className="due-track" width="1000" height="10" />
      <rect className="due-length" width={length} height="10" />
    </svg>
  );
}

/** `desember 2026`, or in words for what has no month. */
function useBucketName(): (bucket: TimelineBucket) => string {
  const t = useTranslations('overview.chart');
  const months = MONTHS_LONG[useLocale()];
  return (bucket) =>
    bucket.kind === 'month'
      ? `${months[Number(bucket.month.slice(5)) - 1] ?? ''}\u00a0${bucket.month.slice(0, 4)}`
      : t(bucket.kind);
}
