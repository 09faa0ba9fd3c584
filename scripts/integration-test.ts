// npm run integration-test -- --orgnr NUMBER [--orgnr …] [--out FOLDER] [--lang nb|nn|en]: see docs/pilot.md.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { reportHtml } from '#lib/pilot/integration-test/report-html.ts';
import { reportJunit } from '#lib/pilot/integration-test/report-junit.ts';
import { summaryInWords } from '#lib/pilot/integration-test/report-words.ts';
import { countsOf } from '#lib/pilot/integration-test/report.ts';
import type { Report } from '#lib/pilot/integration-test/report.ts';
import { messagesIn } from '#lib/messages/messages.ts';
import { config } from '#server/platform/config/config.ts';
import { integrationReportPdf } from '#server/features/files/documents/integration-report-pdf.ts';
import { carryOut } from '#server/features/pilot/integration-test/integration-test.ts';
import { Limiter } from '#server/platform/limiter/limiter.ts';
import { portalEnvironment } from './lib/environment.js';
import { readOrder, USAGE } from './lib/integration-test-order.ts';
import type { Order } from './lib/integration-test-order.ts';
import { sandboxHand } from './lib/sandbox-hand.ts';
import { terminalAttendant } from './lib/terminal-attendant.ts';

/** In the sandbox, and only there, what is not given is what the demo uses. */
function withDemoSettings(): void {
  if ((process.env['PORTAL_ENV'] ?? 'sandbox') !== 'sandbox') return;
  const place = {
    sandboxPort: Number(process.env['SANDBOX_PORT'] ?? 4100),
    portalPort: Number(process.env['PORT'] ?? 3000),
    dataDir: process.env['DATA_DIR'] ?? '.data',
  };
  const given = { ...process.env };
  // The portal's log lines would stand between the lines of this script.
  Object.assign(process.env, { LOG_LEVEL: 'error' }, portalEnvironment(place), given);
}

async function run(order: Order): Promise<number> {
  withDemoSettings();
  const settings = config();
  const { language, orgnrs, testers, vendor, patienceMs } = order;
  const texts = messagesIn(language).integrationTest;
  const alone = settings.environment === 'sandbox' && !order.byHand;
  const control = new URL('/control', settings.maskinporten.issuer).href;
  const report = await carryOut({
    config: settings,
    limiter: new Limiter({ concurrency: settings.upstream.concurrency }),
    orgnrs,
    attendant: alone ? sandboxHand(control) : terminalAttendant(texts),
    testers,
    ...(vendor === undefined ? {} : { vendor }),
    signal: new AbortController().signal,
    patienceMs,
    onProgress: (id) => {
      console.log(`${id.padEnd(4)} ${texts.cases[id].title}`);
      return Promise.resolve();
    },
  });
  const files = await write(report, order);
  console.log(`\n${summaryInWords(report, { texts, language })}\n${files.join('\n')}`);
  return countsOf(report).failed === 0 ? 0 : 1;
}

/** Writes the report in its four forms; gives the files' names. */
async function write(report: Report, { out, language }: Order): Promise<readonly string[]> {
  const words = { texts: messagesIn(language).integrationTest, language };
  mkdirSync(out, { recursive: true });
  const stamp = report.head.startedAt.slice(0, 16).replaceAll(':', '').replace('T', '-');
  const contents = {
    html: reportHtml(report, words),
    pdf: await buffer(integrationReportPdf(report, words)),
    xml: reportJunit(report, words),
    json: `${JSON.stringify(report, undefined, 2)}\n`,
  };
  return Object.entries(contents).map(([ending, content]) => {
    const path = join(out, `integration-test-${stamp}.${ending}`);
    writeFileSync(path, content);
    return path;
  });
}

try {
  const order = readOrder(process.argv.slice(2));
  if (order === undefined) console.error(USAGE);
  process.exitCode = order === undefined ? 2 : await run(order);
} catch (error) {
  console.error(error instanceof Error ? error.message : 'The integration test could not be carried out.');
  process.exitCode = 2;
}
