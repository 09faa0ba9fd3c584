import { useTranslations } from 'next-intl';
import { Icon } from '#components/ui/icon.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { startConsentAction } from '#server/actions/consent.ts';
import { BusinessForm } from './business-form.tsx';

interface RenewalOfferProps {
  readonly orgnr: string;
  /** Calendar days until the consent ends. */
  readonly days: number;
  /** That the agreement ends before the new consent otherwise would, as text. */
  readonly limit: string | undefined;
}

/** A consent that ends soon, and the way to a new one. The old one holds until then. */
export function RenewalOffer({ orgnr, days, limit }: RenewalOfferProps) {
  const t = useTranslations('consent.renewal');
  return (
    <Notice tone="warning" title={t('offer', { days })}>
      <p>{t('text')}</p>
      {limit === undefined ? null : <p>{limit}</p>}
      <BusinessForm action={startConsentAction} orgnr={orgnr}>
        <button type="submit" className="ds-button">
          {t('submit')}
          <Icon name="forward" />
        </button>
      </BusinessForm>
    </Notice>
  );
}
