import { getLocale, getTranslations } from 'next-intl/server';
import { PilotPage } from '#components/pilot/pilot-page.tsx';
import { ReportList } from '#components/pilot/report-list.tsx';
import { ReportProgress } from '#components/pilot/report-progress.tsx';
import { ReportStart } from '#components/pilot/report-start.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { caseInWords, summaryInWords } from '#lib/pilot/integration-test/report-words.ts';
import { messagesIn } from '#lib/messages/messages.ts';
import { definePage } from '#server/auth/policy/define-page.ts';
import { config } from '#server/platform/config/config.ts';
import { testRuns } from '#server/features/pilot/pilot.ts';
import { pilotMetadata } from '../metadata.ts';

export const generateMetadata = () => pilotMetadata('integrationTest');

/** For the pilot team: what the bank must try out and document before production, to start, to follow and to read. */
export default definePage(
  { route: '/pilot/integrasjonstest', permission: 'pilot' },
  async ({ search: { feil } }) => {
    const [runs, language] = await Promise.all([testRuns(), getLocale()]);
    const active = runs.find(({ status }) => status === 'queued' || status === 'running');
    const words = { texts: messagesIn(language).integrationTest, language };
    const past = runs
      .filter((run) => run !== active)
      .map((run) => ({
        run,
        cases: (run.report?.cases ?? []).map((one) => caseInWords(one, words)),
        ...(run.report === undefined ? {} : { summary: summaryInWords(run.report, words) }),
      }));
    return (
      <PilotPage current="integrationTest">
        {active === undefined ? <Start problem={feil} /> : <ReportProgress run={active} />}
        <ReportList runs={past} />
      </PilotPage>
    );
  },
);

async function Start({ problem }: { readonly problem: string | string[] | undefined }) {
  const t = await getTranslations('pilot.run');
  if (config().environment === 'production') {
    return (
      <Notice tone="info" title={t('notInProduction')}>
        <p>{t('notInProductionText')}</p>
      </Notice>
    );
  }
  return (
    <ReportStart problem={problem === 'virksomhet' ? 'orgnr' : problem === 'opptatt' ? 'busy' : undefined} />
  );
}
