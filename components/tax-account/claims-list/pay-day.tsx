import { useLocale, useTranslations } from 'next-intl';
import { DescriptionList } from '#components/ui/description-list.tsx';
import { Amount } from '#components/ui/amount.tsx';
import { formatDate } from '#lib/core/dates/format.ts';
import { addDays, type IsoDate } from '#lib/core/dates/iso-date.ts';
import type { EstimateTotal, PayDayTotal } from '#lib/tax-account/interest/estimates.ts';
import { PAY_DAY_LIMIT } from '#lib/tax-account/interest/pay-day.ts';
import { formatAmount, formatKroner } from '#lib/core/money/format.ts';
import { ore } from '#lib/core/money/ore.ts';
import { carriedFields, type ListAddress } from './list-links.ts';

interface PayDayProps {
  readonly address: ListAddress;
  readonly estimate: EstimateTotal;
  /** The day asked about was none that can be answered for. */
  readonly wrong: boolean;
  /** The day that Skatteetaten's figures are from. */
  readonly asOf: IsoDate;
  readonly today: IsoDate;
}

/** A small form: what do the claims in the list come to if they are paid on another day? Always an estimate. */
export function PayDay({ address, estimate, wrong, asOf, today }: PayDayProps) {
  const t = useTranslations('unpaid.payDay');
  return (
    <div className="mt-2 flex flex-col gap-4">
      <p className="max-w-prose">{t('lead')}</p>
      <form
        method="get"
        action={`/bedrift/${address.orgnr}/ubetalte`}
        data-query
        className="no-print flex flex-col gap-1"
      >
        {carriedFields({ ...address, payDay: undefined }, { page: 1 }).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <label htmlFor="betales" className="font-medium">
          {t('day')}
        </label>
        <div className="flex flex-wrap gap-2">
          <input
            id="betales"
            name="betales"
            type="date"
            required
            min={today}
            max={addDays(today, PAY_DAY_LIMIT)}
            defaultValue={address.payDay}
            className="ds-input w-auto! min-w-44"
            {...(wrong ? { 'aria-invalid': true, 'aria-describedby': 'betales-feil' } : {})}
          />
          <button type="submit" className="ds-button" data-variant="secondary">
            {t('submit')}
          </button>
        </div>
        {wrong ? (
          <p id="betales-feil" className="ds-validation-message" role="alert">
            {t('wrong')}
          </p>
        ) : null}
      </form>
      {estimate.payDay === undefined ? null : <Result payDay={estimate.payDay} asOf={asOf} />}
    </div>
  );
}

function Result({ payDay, asOf }: Pick<PayDayProps, 'asOf'> & { readonly payDay: PayDayTotal }) {
  const t = useTranslations('unpaid.payDay');
  const language = useLocale();
  return (
    <section aria-labelledby="anslag" className="flex flex-col gap-2">
      <h3 id="anslag" className="font-semibold">
        {t('result', { date: formatDate(payDay.on, language) })}
      </h3>
      {payDay.principal === 0 ? (
        <p>{t('nothing')}</p>
      ) : (
        <DescriptionList
          facts={[
            { label: t('principal'), value: <Amount amount={payDay.principal} /> },
            {
              label: t('interestSoFar', { date: formatDate(asOf, language) }),
              value: <Amount amount={payDay.interestSoFar} />,
            },
            { label: t('added'), value: <Amount amount={payDay.added} /> },
            { label: t('total'), value: <Amount amount={payDay.total} className="font-semibold" /> },
          ]}
        />
      )}
      {payDay.later === 0 ? null : (
        <p className="max-w-prose">{t('later', { amount: formatKroner(payDay.later, language) })}</p>
      )}
      {payDay.unknown === 0 ? null : <p className="max-w-prose">{t('unknown', { count: payDay.unknown })}</p>}
      <Rates byRate={payDay.byRate} />
      <p className="max-w-prose text-sm text-neutral-text-subtle">{t('estimate')}</p>
    </section>
  );
}

/** Each rate of the new interest with the days that it is of, its source, and what it comes to. */
function Rates({ byRate }: Pick<PayDayTotal, 'byRate'>) {
  const t = useTranslations('unpaid.payDay');
  const language = useLocale();
  if (byRate.length === 0) return null;
  return (
    <div className="text-sm text-neutral-text-subtle">
      <p>{t('rates')}</p>
      <ul className="flex flex-col gap-1">
        {byRate.map(({ rate, from, to, amount }) => (
          <li key={rate.from} className="flex flex-wrap justify-between gap-x-4">
            <span>
              {t('rate', {
                from: formatDate(from, language),
                to: formatDate(to, language),
                // Hundredths of a per cent are written like hundredths of a krone: `12,25`.
                rate: formatAmount(ore(rate.hundredths), language),
                source: rate.source,
              })}
            </span>
            <Amount amount={amount} />
          </li>
        ))}
      </ul>
    </div>
  );
}
