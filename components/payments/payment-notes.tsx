import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ExternalLink } from '#components/ui/external-link.tsx';
import { Link } from '#components/ui/link.tsx';
import { SKATTEETATEN_CONTACT } from '#components/ui/skatteetaten-contact.ts';
import { codeOnly } from '#lib/tax-account/claim-types/claim-name.ts';
import { bankDays } from '#lib/core/dates/calendars.ts';
import { formatLongDate } from '#lib/core/dates/format.ts';
import type { IsoDate } from '#lib/core/dates/iso-date.ts';
import { formatKroner } from '#lib/core/money/format.ts';
import type { Claim, Instalment } from '#lib/tax-account/domain.ts';
import { isPastDue } from '#lib/tax-account/due.ts';

interface PaymentNotesProps {
  readonly orgnr: string;
  readonly claim: Claim;
  readonly instalment: Instalment;
  readonly today: IsoDate;
  readonly viewerIsOwner: boolean;
}

/** How long Skatteetaten may take to register a payment. */
export const REGISTRATION_DAYS = 3;

/** What to know about paying this instalment: when it shows, what is not in the amount, and what may be done instead. */
export function PaymentNotes(props: PaymentNotesProps) {
  return (
    <ul className="flex max-w-prose list-disc flex-col gap-2 pl-5">
      {useNotes(props).map((note, index) => (
        // The notes never change place.
        <li key={index}>{note}</li>
      ))}
    </ul>
  );
}

function useNotes({
  orgnr,
  claim,
  instalment,
  today,
  viewerIsOwner,
}: PaymentNotesProps): readonly ReactNode[] {
  const t = useTranslations('pay');
  const words = useTranslations('claim');
  const language = useLocale();
  const { due, suspended } = instalment;
  const date = formatLongDate(bankDays.add(today, REGISTRATION_DAYS), language);
  const code = codeOnly(claim, language);
  const find = (text: ReactNode) => (
    <Link href={`/bedrift/${orgnr}/hvor-ble-pengene-av`} className="ds-link">
      {text}
    </Link>
  );
  return [
    code === undefined ? undefined : words('codeOnly', { code }),
    t('onePayment'),
    due === today ? t('dueToday') : undefined,
    <>
      {t('delay', { date })} {t.rich('notShowing', { find })}
    </>,
    claim.interest > 0 ? t('interest', { amount: formatKroner(claim.interest, language) }) : undefined,
    suspended ? t('suspended') : undefined,
    claim.holder === 'owner' && viewerIsOwner ? t('ownerPrivately') : undefined,
    isPastDue(due, today) && !suspended ? (
      <>
        {t('cannotPay')} <ExternalLink href={SKATTEETATEN_CONTACT}>{t('cannotPayLink')}</ExternalLink>
      </>
    ) : undefined,
  ].filter((note) => note !== undefined);
}
