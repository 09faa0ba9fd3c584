import { useLocale, useTranslations } from 'next-intl';
import { DescriptionList } from '#components/ui/description-list.tsx';
import { YearRow } from '../year/year-row.tsx';
import { claimTitle } from '#lib/tax-account/claim-types/claim-title.ts';
import { formatDate } from '#lib/core/dates/format.ts';
import { humanizeCode } from '#lib/tax-account/texts.ts';
import type { ExplainedPayout } from '#lib/tax-account/year-lists/payouts-of-year.ts';
import { PayoutBasisLines } from './payout-basis-lines.tsx';

interface PayoutRowProps {
  readonly orgnr: string;
  readonly row: ExplainedPayout;
  readonly viewerIsOwner: boolean;
}

/** A payout: when, how much, to which account, and what it was made from when the row is opened. */
export function PayoutRow({ orgnr, row, viewerIsOwner }: PayoutRowProps) {
  const t = useTranslations('payouts');
  const claim = useTranslations('claim');
  const language = useLocale();
  const { payout, onItsWay, basis } = row;
  const fact = (label: string, value: string | undefined) =>
    value === undefined ? undefined : { label, value: <span className="reference">{value}</span> };
  const [only] = basis.parts;
  return (
    <YearRow
      title={
        onItsWay || payout.paidOn === undefined
          ? t('onItsWay')
          : t('paidOn', { date: formatDate(payout.paidOn, language) })
      }
      amount={payout.amount}
      notes={[
        only === undefined
          ? t('fromUnknown')
          : basis.parts.length === 1
            ? t('from', { claim: claimTitle(only.basis, language, claim('unnamed')) })
            : t('fromMany', { count: basis.parts.length }),
      ]}
      marks={[payout.holder === 'owner' ? claim(viewerIsOwner ? 'owner' : 'ownerOther') : undefined]}
      more={t('more')}
    >
      <PayoutBasisLines orgnr={orgnr} row={row} />
      <DescriptionList
        facts={[
          fact(t('to'), payout.toAccount),
          onItsWay && payout.paidOn !== undefined
            ? fact(t('date'), formatDate(payout.paidOn, language))
            : undefined,
          fact(t('status'), payout.status === undefined ? undefined : humanizeCode(payout.status)),
          fact(t('reference'), payout.id),
        ]}
      />
    </YearRow>
  );
}
