import { useTranslations } from 'next-intl';
import { STATEMENT_FORMATS } from '#lib/statement/statement-formats.ts';
import { periodQuery, type StatementPeriod } from '#lib/statement/statement-period.ts';

interface StatementDownloadsProps {
  readonly orgnr: string;
  readonly period: StatementPeriod;
}

/** The statement's three files. Ordinary links: nothing is fetched before the person asks. */
export function StatementDownloads({ orgnr, period }: StatementDownloadsProps) {
  const t = useTranslations('statementPage');
  return (
    <section aria-labelledby="last-ned" className="no-print flex flex-col gap-2">
      <h2 id="last-ned" className="ds-heading" data-size="2xs">
        {t('download')}
      </h2>
      <ul className="flex flex-wrap gap-2">
        {STATEMENT_FORMATS.map((format) => (
          <li key={format}>
            <a
              href={`/bedrift/${orgnr}/kontoutskrift/${format}?${periodQuery(period)}`}
              className="ds-button"
              data-variant="secondary"
              aria-label={t('downloadAs', { format: t(`formats.${format}`) })}
            >
              {t(`formats.${format}`)}
            </a>
          </li>
        ))}
      </ul>
      <p className="text-sm text-neutral-text-subtle">{t('downloadNote')}</p>
    </section>
  );
}
