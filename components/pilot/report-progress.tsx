import { useTranslations } from 'next-intl';
import { ExternalLink } from '#components/ui/external-link.tsx';
import { Link } from '#components/ui/link.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { formatOrgnr } from '#lib/core/identifiers/orgnr.ts';
import type { ShownWait, TestRun } from '#lib/pilot/integration-test/test-run.ts';
import { stopTestRunAction } from '#server/actions/pilot.ts';
import { PollingRefresh } from '#components/ui/polling-refresh.tsx';

/** The run under way: which case it is at, what a person must do now, and how to stop it. */
export function ReportProgress({ run: { currentCase, waitingFor, stopping } }: { readonly run: TestRun }) {
  const t = useTranslations('pilot.run');
  const titles = useTranslations('integrationTest.cases');
  return (
    <section aria-labelledby="i-gang" className="ds-card flex! flex-col items-start gap-4">
      <h2 id="i-gang" className="ds-heading" data-size="xs">
        {t('underway')}
      </h2>
      <div role="status" className="flex flex-col items-start gap-3">
        <p>
          {currentCase === undefined
            ? t('queued')
            : t('at', {
                id: currentCase,
                title: titles(`${currentCase}.title`),
              })}
        </p>
        {waitingFor === undefined ? null : <WaitNotice wait={waitingFor} />}
        {stopping ? <p>{t('stopping')}</p> : null}
      </div>
      <div className="flex flex-wrap items-center gap-4">
        <form action={stopTestRunAction}>
          <button type="submit" className="ds-button" data-variant="secondary" disabled={stopping}>
            {t('stop')}
          </button>
        </form>
        {/* For browsers without scripts; the others look by themselves. */}
        <Link className="ds-link" href="/pilot/integrasjonstest">
          {t('refresh')}
        </Link>
      </div>
      <PollingRefresh />
    </section>
  );
}

function WaitNotice({ wait: { kind, orgnr, link } }: { readonly wait: ShownWait }) {
  const t = useTranslations('pilot.run');
  const waits = useTranslations('integrationTest.waits');
  const text = waits(kind, { orgnr: orgnr === undefined ? '' : formatOrgnr(orgnr) });
  return (
    <Notice
      tone={link === undefined ? 'info' : 'warning'}
      title={t(link === undefined ? 'waiting' : 'needed')}
      level={3}
    >
      <p>{text}</p>
      {link === undefined ? null : <ExternalLink href={link}>{t('link')}</ExternalLink>}
      <p>
        {t('goesOn')} {link === undefined ? null : t('closeTab')}
      </p>
    </Notice>
  );
}
