import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { isOrgnr } from '#lib/core/identifiers/orgnr.ts';
import { reportHtml } from '#lib/pilot/integration-test/report-html.ts';
import { reportJunit } from '#lib/pilot/integration-test/report-junit.ts';
import { summaryInWords } from '#lib/pilot/integration-test/report-words.ts';
import { countsOf, type Report } from '#lib/pilot/integration-test/report.ts';
import { fill } from '#lib/messages/fill.ts';
import { isLanguage, type Language } from '#lib/core/languages.ts';
import { messagesIn } from '#lib/messages/messages.ts';
import type { Messages } from '#lib/messages/nb.ts';
import { config } from '#server/platform/config/config.ts';
import { integrationReportPdf } from '#server/features/files/documents/integration-report-pdf.ts';
import type { HumanActor } from '#server/features/pilot/integration-test/human-actor.ts';
import { execute } from '#server/features/pilot/integration-test/integration-test.ts';
import { Limiter } from '#server/platform/limiter/limiter.ts';
import { portalEnvironment } from '../dev/environment.js';
import { runCommand } from './command.ts';
import { sandboxActor } from './sandbox-actor.ts';
import { consentEffects, snapshotEffects } from '#server/effects.ts';

/** In the sandbox, and only there, settings that are not given are those of the demo. */
function applyDemoSettings(): void {
  if ((process.env['PORTAL_ENV'] ?? 'sandbox') !== 'sandbox') return;
  const ports = {
    sandboxPort: Number(process.env['SANDBOX_PORT'] ?? 4100),
    portalPort: Number(process.env['PORT'] ?? 3000),
    dataDir: process.env['DATA_DIR'] ?? '.data',
  };
  const given = { ...process.env };
  // The portal's log lines would stand between the lines of this command.
  Object.assign(process.env, { LOG_LEVEL: 'error' }, portalEnvironment(ports), given);
}

/** Tells a person at the terminal what to do. The run continues when it reads that it is done. */
const terminalActor = ({ waits }: Messages['integrationTest']): HumanActor => ({
  waitFor(wait) {
    const text = fill(waits[wait.kind], { orgnr: 'orgnr' in wait ? wait.orgnr : '' });
    console.log(`\n  ${text}${'link' in wait ? `\n  ${wait.link}` : ''}\n`);
    return Promise.resolve();
  },
  goOn: () => Promise.resolve(),
});

/** Writes the report in its four forms; returns the files' paths. */
async function writeReport(report: Report, folder: string, language: Language): Promise<readonly string[]> {
  const words = { texts: messagesIn(language).integrationTest, language };
  mkdirSync(folder, { recursive: true });
  const stamp = report.head.startedAt.slice(0, 16).replaceAll(':', '').replace('T', '-');
  const contents = {
    html: reportHtml(report, words),
    pdf: await buffer(integrationReportPdf(report, words)),
    xml: reportJunit(report, words),
    json: `${JSON.stringify(report, undefined, 2)}\n`,
  };
  return Object.entries(contents).map(([ending, content]) => {
    const path = join(folder, `integration-test-${stamp}.${ending}`);
    writeFileSync(path, content);
    return path;
  });
}

/** Carries out the integration test and writes its report (docs/pilot.md#c-integration). */
await runCommand({
  usage: `Usage: npm run integration-test -- --orgnr NUMBER [--orgnr NUMBER …]
  --orgnr     test organisation; the first goes through the whole life of a consent, the others show their data
  --out       folder for the report (.data/integration-test)
  --lang      nb, nn or en: the report's language (nb)
  --tester    who carries it out, for the report's head; may be repeated
  --vendor    who made or runs the portal, for the report's head
  --by-hand   in the sandbox too: wait for a person instead of acting through its control API
  --timeout   minutes to wait for a person (20)
Exit code: 0 no case failed, 1 a case failed, 2 the test could not be started.`,
  options: {
    orgnr: { type: 'string', multiple: true, default: [] },
    out: { type: 'string', default: '.data/integration-test' },
    lang: { type: 'string', default: 'nb' },
    tester: { type: 'string', multiple: true, default: [] },
    vendor: { type: 'string' },
    'by-hand': { type: 'boolean', default: false },
    timeout: { type: 'string', default: '20' },
  },
  failed: 'The integration test was not carried out:',
  failedCode: 2,
  async run({ orgnr, out, lang: language, tester, vendor, 'by-hand': byHand, timeout }) {
    const [first, ...others] = new Set(orgnr.flatMap((list) => list.split(',')));
    if (first === undefined || ![first, ...others].every(isOrgnr)) return 'usage';
    if (!isLanguage(language) || !(Number(timeout) > 0)) return 'usage';
    applyDemoSettings();
    const settings = config();
    const texts = messagesIn(language).integrationTest;
    const unattended = settings.environment === 'sandbox' && !byHand;
    const report = await execute({
      config: settings,
      effects: { consent: consentEffects, snapshot: snapshotEffects },
      limiter: new Limiter({ concurrency: settings.upstream.concurrency }),
      orgnrs: [first, ...others],
      attendant: unattended
        ? sandboxActor(new URL('/control', settings.maskinporten.issuer).href)
        : terminalActor(texts),
      testers: tester,
      ...(vendor === undefined ? {} : { vendor }),
      signal: new AbortController().signal,
      timeoutMs: Number(timeout) * 60_000,
      onProgress: (id) => {
        console.log(`${id.padEnd(4)} ${texts.cases[id].title}`);
        return Promise.resolve();
      },
    });
    const files = await writeReport(report, out, language);
    console.log(`\n${summaryInWords(report, { texts, language })}\n${files.join('\n')}`);
    return countsOf(report).failed === 0 ? 0 : 1;
  },
});
