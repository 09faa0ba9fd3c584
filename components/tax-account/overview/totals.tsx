import { useLocale, useTranslations } from 'next-intl';
import { formatLongDate } from '#lib/core/dates/format.ts';
import { daysBetween, type IsoDate } from '#lib/core/dates/iso-date.ts';
import type { ClaimRow } from '#lib/tax-account/claim-rows.ts';
import type { OpenAccount } from '#lib/tax-account/domain.ts';
import type { OverviewTotals } from '#lib/tax-account/overview-totals.ts';
import type { GroupSum } from '#lib/tax-account/overview/group-sums.ts';
import { totalParts, type TracedSum } from '#lib/tax-account/overview/total-parts.ts';
import { sumsByHolder, sumsOf } from '#lib/tax-account/sums.ts';
import { BalanceTrace } from './balance-trace.tsx';
import { HeadlineTotals } from './headline-totals.tsx';
import { OtherTotals } from './other-totals.tsx';
import { SumTrace } from './sum-trace.tsx';

interface TotalsProps {
  readonly orgnr: string;
  readonly totals: OverviewTotals;
  readonly groups: readonly GroupSum[];
  /** The unpaid claims by due date. */
  readonly rows: readonly ClaimRow[];
  readonly account: OpenAccount;
  readonly today: IsoDate;
  readonly viewerIsOwner: boolean;
}

/** All sums of the account, the two that matter most first. */
export function Totals({ orgnr, totals, groups, rows, account, today, viewerIsOwner }: TotalsProps) {
  const t = useTranslations('overview.summary');
  const language = useLocale();
  const { owner } = sumsByHolder(account, today);
  const added = sumsOf(account.claims, account.unplacedPayments, today);
  const trace = (sum: TracedSum) => (
    <SumTrace orgnr={orgnr} sum={sum} parts={totalParts(groups, sum)} total={added[sum]} />
  );
  const overdue = rows.filter(({ state }) => state === 'overdue');
  const upcoming = rows
    .flatMap((row) => row.instalments)
    .filter(({ state }) => state === 'upcoming')
    .map(({ instalment }) => instalment.due)
    .filter((due) => due !== undefined)
    .sort()[0];
  return (
    <>
      <HeadlineTotals
        overdue={totals.overdue}
        overdueCount={overdue.length}
        future={totals.future}
        {...(upcoming === undefined
          ? {}
          : {
              next: t('next', {
                days: daysBetween(today, upcoming),
                date: formatLongDate(upcoming, language),
              }),
            })}
        ownerOverdue={owner.overdue}
        ownerFuture={owner.future}
        overdueTrace={trace('overdue')}
        futureTrace={trace('future')}
        viewerIsOwner={viewerIsOwner}
      />
      <OtherTotals
        totals={totals}
        traces={{
          interest: trace('interest'),
          credit: trace('credit'),
          balance: <BalanceTrace sums={added} />,
        }}
      />
    </>
  );
}
