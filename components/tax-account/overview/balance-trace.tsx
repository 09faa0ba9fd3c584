import { useTranslations } from 'next-intl';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { Amount } from '#components/ui/amount.tsx';
import { negate } from '#lib/core/money/ore.ts';
import type { Sums } from '#lib/tax-account/sums.ts';

/** How the balance comes about: what is owed, less what is to come. The lines add up to the last one. */
export function BalanceTrace({ sums }: { readonly sums: Sums }) {
  const t = useTranslations('overview');
  const lines = [
    { name: 'overdue', amount: sums.overdue },
    { name: 'future', amount: sums.future },
    ...(sums.suspended === 0 ? [] : [{ name: 'suspended' as const, amount: sums.suspended }]),
    { name: 'interest', amount: sums.interest },
    { name: 'credit', amount: negate(sums.credit) },
    { name: 'unplaced', amount: negate(sums.unplaced) },
  ] as const;
  return (
    <div className="no-print basis-full">
      <Disclosure label={t('trace.label')} about={t('totals.balance')}>
        <dl className="trace">
          {lines.map(({ name, amount }) => (
            <div key={name}>
              <dt>{t(`totals.${name}`)}</dt>
              <dd>
                <Amount amount={amount} />
              </dd>
            </div>
          ))}
          <div className="trace-total">
            <dt>{t('totals.balance')}</dt>
            <dd>
              <Amount amount={sums.balance} />
            </dd>
          </div>
        </dl>
      </Disclosure>
    </div>
  );
}
