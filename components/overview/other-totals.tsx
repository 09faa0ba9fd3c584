import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Kr } from '#components/ui/kr.tsx';
import type { OverviewTotals } from '#lib/taxaccount/overview-totals.ts';

interface OtherTotalsProps {
  readonly totals: OverviewTotals;
  /** What a figure consists of, below it. */
  readonly traces: Readonly<Record<'interest' | 'credit' | 'balance', ReactNode>>;
}

/** The smaller figures, each with a line that says what it is. Those that are nothing are left out, but the balance stays. */
export function OtherTotals({ totals, traces }: OtherTotalsProps) {
  const t = useTranslations('overview.totals');
  const names = (['interest', 'credit', 'unplaced', 'balance'] as const).filter(
    (name) => name === 'balance' || totals[name] !== 0,
  );
  return (
    <dl className="ds-card flex! flex-col divide-y divide-neutral-border-subtle p-0!">
      {names.map((name) => (
        <div key={name} className="flex flex-wrap justify-between gap-x-6 px-4 py-3 sm:px-6">
          <dt className="font-medium">{t(name)}</dt>
          <dd className={`ml-auto font-semibold ${name === 'interest' ? 'text-danger-text-subtle' : ''}`}>
            <Kr amount={totals[name]} />
          </dd>
          <dd className="basis-full text-sm text-neutral-text-subtle">
            {t(name === 'balance' && totals.balance < 0 ? 'balanceCreditText' : `${name}Text`)}
            {name === 'unplaced' ? null : traces[name]}
          </dd>
        </div>
      ))}
    </dl>
  );
}
