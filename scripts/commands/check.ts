import { isPassed, type CheckLine } from '#lib/pilot/checks/check-line.ts';
import { checkText } from '#lib/pilot/checks/check-text.ts';
import { fill } from '#lib/messages/fill.ts';
import { LANGUAGES, type Language } from '#lib/core/languages.ts';
import { messagesIn } from '#lib/messages/messages.ts';
import { checkPortal } from '#server/features/pilot/checks/checks.ts';
import { silenceLog } from '#server/platform/observability/log.ts';
import { runCommand } from './command.ts';

/** One line in words, with the next step and what support asks for below it. */
function inWords(line: CheckLine, language: Language, width: number): string {
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

/** Tries everything that the portal needs (docs/configuration.md#the-check). */
await runCommand({
  usage: `Usage: npm run check -- [--json] [--language ${LANGUAGES.join('|')}]
Exit code: 0 nothing failed, 1 something did, 2 wrong arguments.`,
  options: { json: { type: 'boolean' }, language: { type: 'string', default: 'nb' } },
  failed: 'The check stopped:',
  async run({ json, ...values }) {
    const language = LANGUAGES.find((one) => one === values.language);
    if (language === undefined) return 'usage';
    silenceLog();
    const lines = await checkPortal();
    const passed = isPassed(lines);
    const { check } = messagesIn(language);
    if (json === true) {
      const checks = lines.map((line) => ({ ...line, ...checkText(line, language) }));
      console.log(JSON.stringify({ at: new Date().toISOString(), passed, checks }, undefined, 2));
    } else {
      const width = Math.max(...Object.values(check.outcome).map(({ length }) => length));
      for (const line of lines) console.log(inWords(line, language, width));
      console.log(`\n${passed ? check.passed : check.failed}`);
    }
    return passed ? 0 : 1;
  },
});
