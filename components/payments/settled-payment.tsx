import { useLocale, useTranslations } from 'next-intl';
import { useInstalmentTitle } from '#components/tax-account/claim/use-instalment-title.ts';
import { Link } from '#components/ui/link.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { formatLongDate } from '#lib/core/dates/format.ts';
import { termOf } from '#lib/tax-account/term.ts';
import type { Claim, Instalment } from '#lib/tax-account/domain.ts';
import { settlementOf } from '#lib/tax-account/settlement.ts';

interface SettledPaymentProps {
  readonly orgnr: string;
  readonly claim: Claim;
  readonly instalment: Instalment;
}

/** An instalment that has nothing left to pay: that it is settled, when, and where the money can be seen. */
export function SettledPayment({ orgnr, claim, instalment }: SettledPaymentProps) {
  const t = useTranslations('pay.settled');
  const language = useLocale();
  const { by, on } = settlementOf(instalment);
  const values = {
    claim: useInstalmentTitle()(claim, termOf(claim, instalment)),
    date: on === undefined ? '' : formatLongDate(on, language),
  };
  const year = on === undefined ? '' : `?aar=${on.slice(0, 4)}`;
  const [list, link] =
    by === 'payment' ? (['innbetalinger', 'seePayment'] as const) : (['betalte', 'seePaid'] as const);
  return (
    <Notice tone="success" title={t('title')}>
      <p>{on === undefined || by === 'unknown' ? t('undated', values) : t(by, values)}</p>
      <Link href={`/bedrift/${orgnr}/${list}${year}`} className="ds-link">
        {t(link)}
      </Link>
    </Notice>
  );
}
