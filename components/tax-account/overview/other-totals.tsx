import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Amount } from '#components/ui/amount.tsx';
import { formatKroner } from '#lib/core/money/format.ts';
import { absolute } from '#lib/core/money/ore.ts';
import type { OverviewTotals } from '#lib/tax-account/overview-totals.ts';

interface OtherTotalsProps {
  readonly totals: OverviewTotals;
  /** What a figure consists of, below it. */
  readonly traces: Readonly<Record<'interest' | 'credit' | 'balance', ReactNode>>;
}

/** The smaller figures, each with a line that says what it is. Those that are nothing are left out, but the balance stays. */
export function OtherTotals({ totals, traces }: OtherTotalsProps) {
  const t = useTranslations('overview.totals');
  const language = useLocale();
  const names = (['undated', 'interest', 'credit', 'unplaced', 'balance'] as const).filter(
    (name) => name === 'balance' || totals[name] !== 0,
  );
  const owed = totals.balance < 0;
  return (
    <dl className="ds-card flex! flex-col divide-y divide-neutral-border-subtle p-0!">
      {names.map((name) => (
        <div key={name} className="flex flex-wrap justify-between gap-x-6 px-4 py-3 sm:px-6">
          <dt className="font-medium">{t(name === 'balance' && owed ? 'balanceCredit' : name)}</dt>
          <dd
            className={`ml-auto font-semibold ${name === 'interest' && totals.overdue > 0 ? 'text-danger-text-subtle' : ''}`}
          >
            <Amount amount={name === 'balance' ? absolute(totals.balance) : totals[name]} />
          </dd>
          <dd className="basis-full text-sm text-neutral-text-subtle">
            {t(name === 'balance' && owed ? 'balanceCreditText' : `${name}Text`)}
            {name === 'balance' && totals.suspended > 0
              ? ` ${t('balanceSuspended', { amount: formatKroner(totals.suspended, language) })}`
              : null}
            {name === 'unplaced' || name === 'undated' ? null : traces[name]}
          </dd>
        </div>
      ))}
    </dl>
  );
}
