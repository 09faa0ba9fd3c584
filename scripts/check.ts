// npm run check [-- --json] [--language nb|nn|en]: whether everything that the portal needs works, line by line, with what
// to do about what does not. Exit status 0 when nothing failed, 1 when something did, 2 for wrong arguments.
import { parseArgs } from 'node:util';
import type { CheckLine } from '#lib/pilot/checks/check-line.ts';
import { isPassed } from '#lib/pilot/checks/check-line.ts';
import { checkText } from '#lib/pilot/checks/check-text.ts';
import { fill } from '#lib/messages/fill.ts';
import { LANGUAGES } from '#lib/messages/languages.ts';
import type { Language } from '#lib/messages/languages.ts';
import { messagesIn } from '#lib/messages/messages.ts';
import { checkPortal } from '#server/features/pilot/checks/checks.ts';
import { silenceLog } from '#server/platform/observability/log.ts';

const USAGE = `Usage: npm run check -- [--json] [--language ${LANGUAGES.join('|')}]`;

/** One line in words, what to do about it below, and at last what support asks for. */
function told(line: CheckLine, language: Language, width: number): string {
  const { check } = messagesIn(language);
  const { name, cause, next } = checkText(line, language);
  const below = [
    ...(line.details ?? []).map((detail) => `- ${detail}`),
    ...(next === undefined ? [] : [fill(check.next, { next })]),
    ...(line.upstreamCode === undefined ? [] : [fill(check.code, { code: line.upstreamCode })]),
    ...(line.correlationId === undefined ? [] : [fill(check.reference, { id: line.correlationId })]),
  ];
  const first = `${check.outcome[line.outcome].padEnd(width)}  ${name}. ${cause}`;
  return [first, ...below.map((text) => `${' '.repeat(width)}  ${text}`)].join('\n');
}

async function run(json: boolean, language: Language): Promise<boolean> {
  silenceLog();
  const lines = await checkPortal();
  const passed = isPassed(lines);
  const { check } = messagesIn(language);
  if (json) {
    const checks = lines.map((line) => ({ ...line, ...checkText(line, language) }));
    console.log(JSON.stringify({ at: new Date().toISOString(), passed, checks }, undefined, 2));
    return passed;
  }
  const width = Math.max(...Object.values(check.outcome).map(({ length }) => length));
  for (const line of lines) console.log(told(line, language, width));
  console.log(`\n${passed ? check.passed : check.failed}`);
  return passed;
}

function options(): { readonly json: boolean; readonly language: Language } | undefined {
  try {
    const { values } = parseArgs({
      options: {
        json: { type: 'boolean', default: false },
        language: { type: 'string', default: 'nb' },
      },
    });
    const language = LANGUAGES.find((one) => one === values.language);
    return language === undefined ? undefined : { json: values.json, language };
  } catch {
    return undefined;
  }
}

const chosen = options();
if (chosen === undefined) console.error(USAGE);
process.exitCode = chosen === undefined ? 2 : (await run(chosen.json, chosen.language)) ? 0 : 1;
