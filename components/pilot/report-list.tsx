import { useLocale, useTranslations } from 'next-intl';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { formatDateTime } from '#lib/core/dates/format.ts';
import type { CaseInWords } from '#lib/pilot/integration-test/report-words.ts';
import type { TestRun } from '#lib/pilot/integration-test/test-run.ts';
import { ReportCases } from './report-cases.tsx';

const FORMATS = ['html', 'pdf', 'xml'] as const;

/** A run that is over, with its cases and how it went in words when it was reported. */
interface PastRun {
  readonly run: TestRun;
  readonly cases: readonly CaseInWords[];
  readonly summary?: string;
}

/** The runs that are over, newest first, each with its report to read and to take away. */
export function ReportList({ runs }: { readonly runs: readonly PastRun[] }) {
  const t = useTranslations('pilot.run');
  return (
    <section aria-labelledby="rapporter" className="flex flex-col gap-4">
      <h2 id="rapporter" className="ds-heading" data-size="sm">
        {t('reports')}
      </h2>
      {runs.length === 0 ? <p>{t('noReports')}</p> : null}
      {runs.map((past) => (
        <PastRunCard key={past.run.id} {...past} />
      ))}
    </section>
  );
}

function PastRunCard({ run: { id, requestedAt, tester, report }, cases, summary }: PastRun) {
  const t = useTranslations('pilot.run');
  const language = useLocale();
  const title = t('reportOf', { at: formatDateTime(requestedAt, language) });
  return (
    <section aria-labelledby={`rapport-${id}`} className="ds-card flex! flex-col items-start gap-3">
      <h3 id={`rapport-${id}`} className="ds-heading" data-size="xs">
        {title}
      </h3>
      <p className="text-neutral-text-subtle">{t('by', { name: tester })}</p>
      {report === undefined ? (
        <p>{t('interrupted')}</p>
      ) : (
        <>
          <p className="font-medium">{summary}</p>
          <ul className="flex flex-wrap gap-x-6 gap-y-2" aria-label={t('files')}>
            {FORMATS.map((format) => (
              <li key={format}>
                <a className="ds-link" href={`/pilot/integrasjonstest/${id}/${format}`}>
                  {t(`formats.${format}`)}
                  <span className="ds-sr-only">, {title}</span>
                </a>
              </li>
            ))}
          </ul>
          <div className="w-full">
            <Disclosure label={t('show')} about={title}>
              <ReportCases cases={cases} caption={title} />
            </Disclosure>
          </div>
        </>
      )}
    </section>
  );
}
