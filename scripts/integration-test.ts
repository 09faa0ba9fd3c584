// npm run integration-test -- --orgnr NUMBER [--orgnr …] [--out FOLDER] [--lang nb|nn|en]: see docs/pilot.md.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { isOrgnr } from '#lib/identifiers/orgnr.ts';
import { reportHtml } from '#lib/integration-test/report-html.ts';
import { reportJunit } from '#lib/integration-test/report-junit.ts';
import { summaryInWords } from '#lib/integration-test/report-words.ts';
import { countsOf } from '#lib/integration-test/report.ts';
import type { Report } from '#lib/integration-test/report.ts';
import { isLanguage } from '#lib/messages/languages.ts';
import type { Language } from '#lib/messages/languages.ts';
import { messagesIn } from '#lib/messages/messages.ts';
import { config } from '#server/config/config.ts';
import { integrationReportPdf } from '#server/exports/integration-report-pdf.ts';
import { carryOut } from '#server/integration-test/integration-test.ts';
import { createGate } from '#server/skatteetaten/gate.ts';
import { portalEnvironment } from './lib/environment.js';
import { sandboxHand } from './lib/sandbox-hand.ts';
import { terminalAttendant } from './lib/terminal-attendant.ts';

const USAGE = `Usage: npm run integration-test -- --orgnr NUMBER [--orgnr NUMBER …]
  --orgnr     test organisation; the first goes through the whole life of a consent, the others show their data
  --out       folder for the report (.data/integration-test)
  --lang      nb, nn or en: the report's language (nb)
  --tester    who carries it out, for the report's head; may be repeated
  --vendor    who made or runs the portal, for the report's head
  --by-hand   in the sandbox too: wait for a person instead of acting through its control API
  --patience  minutes to wait for a person (20)
Exit status: 0 no case failed, 1 a case failed, 2 the test could not be started.`;

interface Order {
  readonly orgnrs: readonly [string, ...string[]];
  readonly out: string;
  readonly language: Language;
  readonly testers: readonly string[];
  readonly vendor?: string;
  readonly byHand: boolean;
  readonly patienceMs: number;
}

/** What the command line asks for; undefined when it cannot be understood. */
function readOrder(args: readonly string[]): Order | undefined {
  const { values } = parseArgs({
    args: [...args],
    options: {
      orgnr: { type: 'string', multiple: true, default: [] },
      out: { type: 'string', default: '.data/integration-test' },
      lang: { type: 'string', default: 'nb' },
      tester: { type: 'string', multiple: true, default: [] },
      vendor: { type: 'string' },
      'by-hand': { type: 'boolean', default: false },
      patience: { type: 'string', default: '20' },
    },
  });
  const [first, ...others] = [...new Set(values.orgnr.flatMap((list) => list.split(',')))];
  const minutes = Number(values.patience);
  if (first === undefined || ![first, ...others].every(isOrgnr)) return undefined;
  if (!isLanguage(values.lang) || !(minutes > 0)) return undefined;
  return {
    orgnrs: [first, ...others],
    out: values.out,
    language: values.lang,
    testers: values.tester,
    ...(values.vendor === undefined ? {} : { vendor: values.vendor }),
    byHand: values['by-hand'],
    patienceMs: minutes * 60_000,
  };
}

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
    gate: createGate({ concurrency: settings.upstream.concurrency }),
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
