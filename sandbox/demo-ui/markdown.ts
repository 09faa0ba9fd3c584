import { PARTIES } from './traffic/kinds.ts';
import type { TrafficEntry } from './traffic/traffic-log.ts';
import { CHECKS } from './texts/checks.ts';
import { fill, type Language } from './texts/language.ts';
import { PARTY_NAMES, STEP_TITLES } from './texts/steps.ts';
import { UI } from './texts/ui.ts';

/** Steps as a Markdown document with a Mermaid sequence diagram, to paste where such are shown. */
export function exportMarkdown(steps: readonly TrafficEntry[], language: Language): string {
  return [
    `# ${UI.wire[language]}`,
    UI.banner[language],
    '```mermaid',
    'sequenceDiagram',
    '  autonumber',
    ...PARTIES.filter((party) => steps.some(({ from, to }) => from === party || to === party)).map(
      (party) => `  participant ${party} as ${PARTY_NAMES[party][language]}`,
    ),
    ...steps.flatMap((step) => arrows(step, language)),
    '```',
    ...steps.map((step) => section(step, language)),
    '',
  ].join('\n');
}

function arrows({ exchange, kind, from, to }: TrafficEntry, language: Language): readonly string[] {
  const status = exchange.status === 0 ? UI.noAnswer[language] : String(exchange.status);
  return [`  ${from}->>${to}: ${plain(STEP_TITLES[kind][language])}`, `  ${to}-->>${from}: ${status}`];
}

function section({ exchange, kind, from, to }: TrafficEntry, language: Language): string {
  const { seq, method, path, status, at, findings } = exchange;
  const checks = findings.map(({ check, passed, detail }) => {
    const title = CHECKS[check]?.title[language] ?? check;
    return `- ${passed ? UI.passed[language] : UI.refused[language]}: ${title}${detail === undefined ? '' : ` (\`${detail}\`)`}`;
  });
  return [
    `\n## ${fill(UI.step[language], { seq })}: ${STEP_TITLES[kind][language]}`,
    `\n${PARTY_NAMES[from][language]} → ${PARTY_NAMES[to][language]}, ${at}`,
    `\n\`${method} ${path}\` → \`${status}\`\n`,
    ...checks,
  ].join('\n');
}

/** Mermaid reads a semicolon and a hash as its own. */
const plain = (text: string): string => text.replace(/[;#]/g, ' ');
