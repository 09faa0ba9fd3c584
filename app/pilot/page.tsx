import { getLocale, getTranslations } from 'next-intl/server';
import { PhaseList } from '#components/pilot/phase-list.tsx';
import { PilotPage } from '#components/pilot/pilot-page.tsx';
import { ReportSummary } from '#components/pilot/report-summary.tsx';
import { SigningKeyCard } from '#components/pilot/signing-key-card.tsx';
import { SystemHealth } from '#components/pilot/system-health.tsx';
import { QueueCard } from '#components/pilot/operations/queue-card.tsx';
import { OperationsCard } from '#components/pilot/operations/operations-card.tsx';
import { DescriptionList } from '#components/ui/description-list.tsx';
import { formatDateTime } from '#lib/core/dates/format.ts';
import { formatOrgnr } from '#lib/core/identifiers/orgnr.ts';
import { summaryInWords } from '#lib/pilot/integration-test/report-words.ts';
import { messagesIn } from '#lib/messages/messages.ts';
import { definePage } from '#server/auth/policy/define-page.ts';
import { config } from '#server/platform/config/config.ts';
import { operations } from '#server/ops/metrics/operations.ts';
import { latestCheck, liveCheck, signingKey } from '#server/features/pilot/health.ts';
import { pilotProgress, testRuns } from '#server/features/pilot/pilot.ts';
import { pilotMetadata } from './metadata.ts';
import { StreamedSuspense } from '../streaming.tsx';

export const generateMetadata = () => pilotMetadata('overview');

/**
 * For the pilot team: how the portal and the systems that it needs are now, how far the bank has come, and how the
 * background work goes. Asking the systems takes as long as the slowest of them, so that part comes when it is there.
 */
export default definePage({ route: '/pilot', permission: 'pilot' }, async () => {
  const now = new Date();
  const [t, work, runs, check, key] = await Promise.all([
    getTranslations('staff.pilot'),
    operations(now),
    testRuns(),
    latestCheck(),
    signingKey(),
  ]);
  const progress = await pilotProgress(work, runs, check);
  const { environment, bank, portalUrl, altinn, skatteetaten, maskinporten, customerLogin } = config();
  return (
    <PilotPage current="overview">
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,26rem),1fr))] items-start gap-6">
        <StreamedSuspense fallback={<SystemHealth check={check} checking />}>
          <LiveHealth latest={check} />
        </StreamedSuspense>
        <SigningKeyCard signingKey={key} now={now} />
      </div>
      <PhaseList progress={progress} environment={environment} />
      <ReportSummary summary={await latestSummary(runs)} />
      <QueueCard queue={work.queue} />
      <OperationsCard work={work} />
      <section aria-labelledby="oppsett" className="ds-card flex! flex-col gap-3">
        <h2 id="oppsett" className="ds-heading" data-size="xs">
          {t('systems')}
        </h2>
        <DescriptionList
          facts={[
            { label: t('environment'), value: t(`environments.${environment}`) },
            { label: t('bank'), value: `${bank.name} (${formatOrgnr(bank.orgnr)})` },
            { label: t('address'), value: <Address url={portalUrl.origin} /> },
            { label: t('login'), value: <Address url={customerLogin.issuer} /> },
            { label: 'Maskinporten', value: <Address url={maskinporten.issuer} /> },
            { label: 'Altinn', value: <Address url={altinn.baseUrl.href} /> },
            { label: 'Skatteetaten', value: <Address url={skatteetaten.baseUrl.href} /> },
          ]}
        />
      </section>
    </PilotPage>
  );
});

async function LiveHealth({ latest }: { readonly latest: Awaited<ReturnType<typeof latestCheck>> }) {
  return <SystemHealth check={await liveCheck(latest)} />;
}

async function latestSummary(runs: Awaited<ReturnType<typeof testRuns>>): Promise<string | undefined> {
  const report = runs.find((run) => run.report !== undefined)?.report;
  if (report === undefined) return undefined;
  const language = await getLocale();
  const words = { texts: messagesIn(language).integrationTest, language };
  return `${formatDateTime(new Date(report.head.finishedAt), language)}: ${summaryInWords(report, words)}`;
}

const Address = ({ url }: { readonly url: string }) => <span className="reference">{url}</span>;
