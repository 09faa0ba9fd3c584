import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { DescriptionList } from '#components/ui/description-list.tsx';
import { Amount } from '#components/ui/amount.tsx';
import { formatDate } from '#lib/core/dates/format.ts';
import type { IsoDate } from '#lib/core/dates/iso-date.ts';
import type { EstimateTotal } from '#lib/tax-account/interest/estimates.ts';
import { formatAbout } from '#lib/core/money/format.ts';
import type { Ore } from '#lib/core/money/ore.ts';

interface ListSumsProps {
  readonly toPay: Ore;
  readonly overdue: Ore;
  readonly notOverdue: Ore;
  readonly interest: Ore;
  readonly estimate: EstimateTotal;
  readonly asOf: IsoDate;
  /** The way to what another day costs. */
  readonly children: ReactNode;
}

/** What the claims in the list come to, and what each day of waiting costs. */
export function ListSums({ toPay, overdue, notOverdue, interest, estimate, asOf, children }: ListSumsProps) {
  const t = useTranslations('unpaid');
  const language = useLocale();
  return (
    <section aria-labelledby="sum" className="ds-card grid! gap-x-8 gap-y-3 lg:grid-cols-2">
      <h2 id="sum" className="ds-sr-only">
        {t('sums.heading')}
      </h2>
      <div className="flex flex-col gap-3">
        <p className="flex flex-col">
          <span className="text-neutral-text-subtle">{t('sums.toPay')}</span>
          <Amount amount={toPay} className="text-3xl font-semibold tracking-tight" />
        </p>
        <DescriptionList
          facts={[
            overdue === 0
              ? undefined
              : { label: t('sums.overdue'), value: <Amount amount={overdue} />, alarming: true },
            { label: t('sums.notOverdue'), value: <Amount amount={notOverdue} /> },
            interest === 0
              ? undefined
              : { label: t('sums.interest'), value: <Amount amount={interest} />, alarming: overdue > 0 },
          ]}
        />
        {interest === 0 ? null : (
          <p className="max-w-prose text-sm text-neutral-text-subtle">
            {t('sums.interestText', { date: formatDate(asOf, language) })}
          </p>
        )}
      </div>
      <div className="flex flex-col gap-2">
        {estimate.perDay === 0 ? null : (
          <p className="max-w-prose">
            {t('payDay.perDay', { amount: formatAbout(estimate.perDay, language) })}
          </p>
        )}
        {estimate.perDayUnknown === 0 ? null : (
          <p className="max-w-prose">{t('payDay.perDayUnknown', { count: estimate.perDayUnknown })}</p>
        )}
        {children}
      </div>
    </section>
  );
}
