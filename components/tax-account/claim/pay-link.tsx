import { useLocale, useTranslations } from 'next-intl';
import { Link } from '#components/ui/link.tsx';
import { formatDate } from '#lib/core/dates/format.ts';
import { formatKr } from '#lib/core/money/format.ts';
import type { InstalmentRow } from '#lib/tax-account/claim-rows.ts';

interface PayLinkProps {
  readonly orgnr: string;
  /** Name and period of the claim, for those who hear the link out of its place. */
  readonly claim: string;
  readonly row: InstalmentRow;
  /** See `instalmentKey`. */
  readonly instalment: string;
  readonly small?: boolean;
}

/** The way to an instalment's payment details. Says «how» rather than «pay» where paying takes more than copying. */
export function PayLink({ orgnr, claim, row, instalment: key, small = false }: PayLinkProps) {
  const t = useTranslations('claim');
  const language = useLocale();
  const { instalment, payment } = row;
  if (payment === 'none') return null;
  const amount = formatKr(instalment.remaining, language);
  const calm = payment === 'blocked' || instalment.suspended;
  const label = t(calm ? 'howToPay' : 'pay');
  return (
    <Link
      href={`/bedrift/${orgnr}/betal/${encodeURIComponent(key)}`}
      className="ds-button no-print"
      {...(small ? { 'data-size': 'sm' } : {})}
      {...(calm ? { 'data-variant': 'secondary' } : {})}
    >
      {label}
      <span className="ds-sr-only">
        {instalment.due === undefined
          ? t('payThisNoDate', { claim, amount })
          : t('payThis', { claim, amount, date: formatDate(instalment.due, language) })}
      </span>
    </Link>
  );
}
