import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Icon } from '#components/ui/icon.tsx';
import { Amount } from '#components/ui/amount.tsx';
import type { Ore } from '#lib/core/money/ore.ts';
import { OwnerShare } from './owner-share.tsx';

export interface HeadlineTotalsProps {
  readonly overdue: Ore;
  readonly overdueCount: number;
  readonly future: Ore;
  /** When the next one falls due, as a sentence. */
  readonly next?: string;
  readonly ownerOverdue: Ore;
  readonly ownerFuture: Ore;
  /** What each of the two consists of. */
  readonly overdueTrace: ReactNode;
  readonly futureTrace: ReactNode;
  readonly viewerIsOwner: boolean;
}

/** The two figures that matter most, as on Skatteetaten's own page: what is overdue and what is to come. */
export function HeadlineTotals(props: HeadlineTotalsProps) {
  const t = useTranslations('overview');
  const { overdue, overdueCount, future, next, viewerIsOwner } = props;
  const alarming = overdue > 0;
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Total
        alarming={alarming}
        heading={
          <>
            {alarming ? (
              <Icon name="warning" className="size-6" />
            ) : (
              <Icon name="check" className="size-6 text-success-text-subtle" />
            )}
            {t('totals.overdue')}
          </>
        }
        amount={overdue}
      >
        <p>
          {overdueCount > 0
            ? `${t('summary.overdue', { count: overdueCount })} ${t('summary.urge')}`
            : t(alarming ? 'summary.statedOnly' : 'totals.overdueNone')}
        </p>
        <OwnerShare amount={props.ownerOverdue} viewerIsOwner={viewerIsOwner} />
        {props.overdueTrace}
      </Total>
      <Total alarming={false} heading={t('totals.future')} amount={future}>
        <p>{next ?? t(future > 0 ? 'summary.statedOnly' : 'totals.futureNone')}</p>
        <OwnerShare amount={props.ownerFuture} viewerIsOwner={viewerIsOwner} />
        {props.futureTrace}
      </Total>
    </div>
  );
}

interface TotalProps {
  readonly alarming: boolean;
  readonly heading: ReactNode;
  readonly amount: Ore;
  readonly children: ReactNode;
}

function Total({ alarming, heading, amount, children }: TotalProps) {
  return (
    <div
      className={`ds-card flex! flex-col gap-2 ${alarming ? 'border-danger-border-subtle! bg-danger-surface-tinted! text-danger-text-subtle' : ''}`}
    >
      <h3 className="flex items-center gap-2 font-semibold">{heading}</h3>
      <Amount amount={amount} className="text-3xl font-semibold tracking-tight" />
      <div className={`flex flex-col gap-1 ${alarming ? '' : 'text-neutral-text-subtle'}`}>{children}</div>
    </div>
  );
}
