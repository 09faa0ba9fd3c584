import { useTranslations } from 'next-intl';
import { Link } from '#components/ui/link.tsx';

/** The latest report in a sentence, with the way to all of it; without one, that there is none. */
export function ReportSummary({ summary }: { readonly summary: string | undefined }) {
  const t = useTranslations('pilot');
  return (
    <section aria-labelledby="siste-test" className="ds-card flex! flex-col items-start gap-3">
      <h2 id="siste-test" className="ds-heading" data-size="xs">
        {t('lastReport')}
      </h2>
      <p>{summary ?? t('noLastReport')}</p>
      <Link href="/pilot/integrasjonstest" className="ds-link">
        {t('toTest')}
      </Link>
    </section>
  );
}
