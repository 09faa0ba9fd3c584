import { useTranslations } from 'next-intl';
import { SuspendedClaims } from '../claim/suspended-claims.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { type IsoDate, osloDate } from '#lib/core/dates/iso-date.ts';
import type { ClaimEstimate } from '#lib/tax-account/interest/estimates.ts';
import { dueTimeline } from '#lib/tax-account/overview/due-timeline.ts';
import { groupSums } from '#lib/tax-account/overview/group-sums.ts';
import { paymentsDue } from '#lib/tax-account/overview/payments-due.ts';
import { type ClaimRow, claimRows } from '#lib/tax-account/claim-rows.ts';
import type { OpenAccount } from '#lib/tax-account/domain.ts';
import { overviewTotals } from '#lib/tax-account/overview-totals.ts';
import { owedNow } from '#lib/tax-account/owed-now.ts';
import { unreadableCount } from '#lib/tax-account/unreadable.ts';
import { CreditClaims } from './credit-claims.tsx';
import { DueChart } from './due-chart.tsx';
import { FetchedAt } from './fetched-at.tsx';
import { GroupList } from './group-list.tsx';
import { MismatchNotice } from './mismatch-notice.tsx';
import { OwedNowCard } from './owed-now-card.tsx';
import { SinceLast, type SinceLastProps } from './since-last.tsx';
import { TodoList } from './payments-due-list.tsx';
import { Totals } from './totals.tsx';
import { UnpaidClaims } from './unpaid-claims.tsx';
import { UnplacedPayments } from './unplaced-payments.tsx';
import { UnreadableNotice } from './unreadable-notice.tsx';

interface OpenAccountViewProps {
  readonly orgnr: string;
  readonly account: OpenAccount;
  /** What is new since the person's last visit; absent at the first one. */
  readonly since: SinceLastProps | undefined;
  readonly fetchedAt: Date;
  /** See FetchedText. */
  readonly newEnough: boolean;
  readonly today: IsoDate;
  readonly estimateOf: (row: ClaimRow) => ClaimEstimate;
  readonly viewerIsOwner: boolean;
}

/** What to do now, what is owed and what is to come, as Skatteetaten has it. */
export function OpenAccountView(props: OpenAccountViewProps) {
  const { orgnr, account, since, fetchedAt, newEnough, today, viewerIsOwner } = props;
  const t = useTranslations('overview');
  const rows = claimRows(account.claims, today);
  const totals = overviewTotals(account, today);
  const groups = groupSums(account, today);
  const instalments = new Map(
    rows.unpaid.flatMap((row) => row.instalments).map((row) => [row.instalment, row]),
  );
  const nothing =
    account.claims.length === 0 &&
    account.unplacedPayments.length === 0 &&
    unreadableCount(account.unreadable) === 0 &&
    // A sum without any claim behind it is no sign that nothing is owed.
    totals.mismatches.length === 0;
  return (
    <>
      <div className="flex flex-col gap-4">
        <FetchedAt orgnr={orgnr} fetchedAt={fetchedAt} today={today} newEnough={newEnough} />
        {nothing ? (
          <Notice tone="success" title={t('empty.title')}>
            <p>{t('empty.text')}</p>
          </Notice>
        ) : (
          <>
            <OwedNowCard
              orgnr={orgnr}
              owed={owedNow(account.claims, today)}
              asOf={osloDate(fetchedAt)}
              today={today}
              viewerIsOwner={viewerIsOwner}
            />
            <TodoList
              orgnr={orgnr}
              todo={paymentsDue(account.claims, today)}
              rowOf={({ instalment }) => (instalment === undefined ? undefined : instalments.get(instalment))}
            />
            <p className="max-w-prose text-neutral-text-subtle">{t('todo.notReported')}</p>
          </>
        )}
        {since === undefined ? null : <SinceLast {...since} />}
      </div>
      <section aria-labelledby="summer" className="flex flex-col gap-4">
        <h2 id="summer" className="ds-sr-only">
          {t('totals.heading')}
        </h2>
        {nothing ? null : (
          <Totals
            orgnr={orgnr}
            totals={totals}
            groups={groups}
            rows={rows.unpaid}
            account={account}
            today={today}
            viewerIsOwner={viewerIsOwner}
          />
        )}
        <MismatchNotice mismatches={totals.mismatches} />
        <UnreadableNotice unreadable={account.unreadable} />
      </section>
      <DueChart buckets={dueTimeline(account.claims, today)} />
      {nothing ? null : (
        <UnpaidClaims
          orgnr={orgnr}
          rows={rows.unpaid}
          estimateOf={props.estimateOf}
          viewerIsOwner={viewerIsOwner}
        />
      )}
      <SuspendedClaims
        orgnr={orgnr}
        rows={rows.suspended}
        estimateOf={props.estimateOf}
        viewerIsOwner={viewerIsOwner}
      />
      <UnplacedPayments payments={account.unplacedPayments} viewerIsOwner={viewerIsOwner} />
      <CreditClaims orgnr={orgnr} rows={rows.credits} viewerIsOwner={viewerIsOwner} />
      <GroupList orgnr={orgnr} groups={groups} />
    </>
  );
}
