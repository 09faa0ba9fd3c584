import { useTranslations } from 'next-intl';
import { Link } from '#components/ui/link.tsx';

/** The way to the search for a payment. */
export function TraceInvitation({ orgnr }: { readonly orgnr: string }) {
  const t = useTranslations('payments.trace');
  return (
    <section
      aria-labelledby="leter"
      className="ds-card no-print flex! flex-wrap items-center gap-x-8 gap-y-3"
    >
      <div className="min-w-0 grow">
        <h2 id="leter" className="ds-heading" data-size="2xs">
          {t('heading')}
        </h2>
        <p className="max-w-prose">{t('text')}</p>
      </div>
      <Link href={`/bedrift/${orgnr}/hvor-ble-pengene-av`} className="ds-button" data-variant="secondary">
        {t('link')}
      </Link>
    </section>
  );
}
