import { useLocale, useTranslations } from 'next-intl';
import { Icon } from '#components/ui/icon.tsx';
import { formatLongDate } from '#lib/core/dates/format.ts';
import type { IsoDate } from '#lib/core/dates/iso-date.ts';
import { formatAccount } from '#lib/core/identifiers/account.ts';
import { copyableAmount, formatKr } from '#lib/core/money/format.ts';
import type { Ore } from '#lib/core/money/ore.ts';
import type { Instalment } from '#lib/tax-account/domain.ts';
import { isPastDue } from '#lib/tax-account/due.ts';
import { CopyField } from './copy-field.tsx';

interface PaymentFieldsProps {
  readonly instalment: Instalment;
  readonly claimId: string;
  readonly today: IsoDate;
  /** What is paid, when it is not all that remains. */
  readonly amount?: Ore;
}

/** Amount, account, KID, receiver and due date, each with a button that copies it as the netbank takes it. */
export function PaymentFields({ instalment, claimId, today, amount }: PaymentFieldsProps) {
  const t = useTranslations('pay');
  const language = useLocale();
  const { paymentInfo: info, due, remaining } = instalment;
  const late = isPastDue(due, today);
  const toPay = amount ?? remaining;
  return (
    <dl className="flex flex-col divide-y divide-neutral-border-subtle">
      <CopyField label={t('amount')} shown={formatKr(toPay, language)} copy={copyableAmount(toPay)} strong />
      {info === undefined ? null : (
        <>
          <CopyField
            label={t('account')}
            {...(info.account === undefined
              ? {}
              : { shown: formatAccount(info.account), copy: info.account })}
          />
          <CopyField
            label={t('kid')}
            {...(info.kid === undefined ? {} : { shown: info.kid, copy: info.kid })}
          />
          {info.kid === undefined ? (
            <CopyField label={t('message')} shown={info.message ?? claimId} copy={info.message ?? claimId} />
          ) : null}
          {info.accountOwner === undefined ? null : (
            <CopyField label={t('receiver')} shown={info.accountOwner} />
          )}
        </>
      )}
      <CopyField label={t('due')} {...(due === undefined ? {} : { shown: formatLongDate(due, language) })}>
        {late ? (
          <span className="flex items-center gap-1 text-danger-text-subtle">
            <Icon name="warning" />
            {t(instalment.suspended ? 'overdueSuspended' : 'overdue')}
          </span>
        ) : null}
      </CopyField>
    </dl>
  );
}
