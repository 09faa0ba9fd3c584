import { useTranslations } from 'next-intl';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { formatIban } from '#lib/core/identifiers/iban.ts';
import type { PaymentInfo } from '#lib/tax-account/domain.ts';
import { CopyField } from './copy-field.tsx';

/** What a bank abroad asks for. Nothing when Skatteetaten gives none of it. */
export function ForeignPayment({ info }: { readonly info: PaymentInfo }) {
  const t = useTranslations('pay');
  const { iban, bic, bank } = info;
  if (iban === undefined && bic === undefined) return null;
  return (
    <Disclosure label={t('abroad')}>
      <div className="ds-card mt-2 flex! flex-col gap-2">
        <p>{t('abroadText')}</p>
        <dl className="flex flex-col divide-y divide-neutral-border-subtle">
          {iban === undefined ? null : <CopyField label={t('iban')} shown={formatIban(iban)} copy={iban} />}
          {bic === undefined ? null : <CopyField label={t('bic')} shown={bic} copy={bic} />}
          {bank === undefined ? null : <CopyField label={t('bank')} shown={bank} />}
        </dl>
      </div>
    </Disclosure>
  );
}
