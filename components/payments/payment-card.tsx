import { useTranslations } from 'next-intl';
import { useInstalmentTitle } from '#components/tax-account/claim/use-instalment-title.ts';
import { Notice } from '#components/ui/notice.tsx';
import type { IsoDate } from '#lib/core/dates/iso-date.ts';
import type { Claim, Instalment } from '#lib/tax-account/domain.ts';
import { termOf } from '#lib/tax-account/term.ts';
import type { PaymentReadiness } from '#lib/tax-account/payment-readiness.ts';
import { ForeignPayment } from './foreign-payment.tsx';
import { PaymentFields } from './payment-fields.tsx';
import { PaymentNotes } from './payment-notes.tsx';
import { PaymentWarnings } from './payment-warnings.tsx';

interface PaymentCardProps {
  readonly orgnr: string;
  readonly claim: Claim;
  readonly instalment: Instalment;
  readonly readiness: PaymentReadiness;
  readonly today: IsoDate;
  readonly viewerIsOwner: boolean;
}

/** Everything needed to pay an instalment in the netbank, and what to watch out for. */
export function PaymentCard(props: PaymentCardProps) {
  const { orgnr, claim, instalment, readiness, today, viewerIsOwner } = props;
  const t = useTranslations('pay');
  const { warnings } = readiness;
  const title = useInstalmentTitle()(claim, termOf(claim, instalment));
  const info = instalment.paymentInfo;
  return (
    <>
      {info === undefined ? (
        <Notice tone="warning" title={t('noInfo.title')}>
          <p>{t('noInfo.text')}</p>
        </Notice>
      ) : (
        <>
          <p className="max-w-prose">{t('lead')}</p>
          <PaymentWarnings warnings={warnings} />
        </>
      )}
      <section aria-labelledby="betaling" className="ds-card flex! flex-col gap-4">
        <h2 id="betaling" className="ds-heading" data-size="xs">
          {title}
        </h2>
        <PaymentFields instalment={instalment} claimId={claim.id} today={today} />
      </section>
      {info === undefined ? null : (
        <>
          <PaymentNotes {...{ orgnr, claim, instalment, today, viewerIsOwner }} />
          <ForeignPayment info={info} />
        </>
      )}
    </>
  );
}
