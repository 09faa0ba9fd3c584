import { useLocale, useTranslations } from 'next-intl';
import { InstalmentList } from '../claim/instalment-list.tsx';
import { Day } from '#components/ui/day.tsx';
import { DescriptionList } from '#components/ui/description-list.tsx';
import { Amount } from '#components/ui/amount.tsx';
import { YearRow } from '../year/year-row.tsx';
import { claimTitle } from '#lib/tax-account/claim-types/claim-title.ts';
import { formatDate } from '#lib/core/dates/format.ts';
import { formatKroner } from '#lib/core/money/format.ts';
import { absolute } from '#lib/core/money/ore.ts';
import type { PaidClaim } from '#lib/tax-account/year-lists/paid-claims-of-year.ts';

interface PaidClaimRowProps {
  readonly orgnr: string;
  readonly paid: PaidClaim;
  readonly viewerIsOwner: boolean;
}

/** A claim with nothing left: when it was due, how much it was, and what covered it when the row is opened. */
export function PaidClaimRow({ orgnr, paid, viewerIsOwner }: PaidClaimRowProps) {
  const t = useTranslations('paid');
  const words = useTranslations('claim');
  const language = useLocale();
  const { row, covered } = paid;
  const { claim, due } = row;
  const title = claimTitle(claim, language, words('unnamed'));
  const amount = formatKroner(absolute(covered.unexplained), language);
  return (
    <YearRow
      title={title}
      amount={claim.original}
      notes={[due === undefined ? undefined : t('due', { date: formatDate(due, language) })]}
      marks={[
        claim.holder === 'owner' ? words(viewerIsOwner ? 'owner' : 'ownerOther') : undefined,
        covered.setOff > 0 ? t('setOff') : undefined,
      ]}
      more={t('more')}
    >
      <InstalmentList orgnr={orgnr} claim={claim} title={title} rows={row.instalments} credit={false} />
      {covered.unexplained > 0 ? <p className="max-w-prose">{t('unexplained', { amount })}</p> : null}
      {covered.unexplained < 0 ? <p className="max-w-prose">{t('tooMuch', { amount })}</p> : null}
      <DescriptionList
        facts={[
          { label: words('original'), value: <Amount amount={claim.original} /> },
          claim.created === undefined
            ? undefined
            : { label: words('created'), value: <Day date={claim.created} /> },
          { label: words('claimId'), value: <span className="reference">{claim.id}</span> },
        ]}
      />
    </YearRow>
  );
}
