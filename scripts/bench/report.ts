// The measured figures as a Markdown table, for the terminal and docs/performance.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { engine } from './database.ts';
import { type Figure, isMet } from './figures.ts';

/** What came of a subject. */
export interface Outcome {
  readonly name: string;
  readonly title: string;
  readonly how: string;
  readonly figures: readonly Figure[];
  /** Why there are no figures. */
  readonly note?: string;
}

const number = (value: number, unit: Figure['unit']): string => {
  const digits = unit === 'kB' || (unit === 'ms' && value < 100) ? 1 : 0;
  return `${value.toFixed(digits)}${unit === '' ? '' : ` ${unit}`}`;
};

const row = (figure: Figure): string => {
  const { what, value, unit, baseline, target } = figure;
  const compared = baseline === undefined ? '' : `${baseline.what}: ${number(baseline.value, unit)}`;
  const bound =
    target === undefined
      ? ''
      : 'atMost' in target
        ? `≤ ${target.atMost} ${unit}`
        : `≥ ${target.atLeast} ${unit}`;
  const met = isMet(figure);
  const verdict = met === undefined ? '' : met ? 'met' : '**not met**';
  return `| ${[what, number(value, unit), compared, bound.trim(), verdict].join(' | ')} |`;
};

const section = ({ title, how, figures, note }: Outcome): string =>
  [
    `### ${title}`,
    '',
    how,
    '',
    ...(note === undefined
      ? [
          '| Measured | Result | Baseline, same run | Target | |',
          '|---|---|---|---|---|',
          ...figures.map(row),
        ]
      : [`Not measured: ${note}`]),
  ].join('\n');

/** All subjects under their headings. */
export const markdown = (outcomes: readonly Outcome[]): string => outcomes.map(section).join('\n\n');

/** What the figures were taken on, without naming the machine. */
export async function machine(): Promise<string> {
  const gigabytes = Math.round(totalmem() / 1024 ** 3);
  const day = new Date().toISOString().slice(0, 10);
  const database = (await engine()) === 'PostgreSQL' ? 'PostgreSQL' : 'the embedded database';
  return `Measured on ${day} with ${database} and Node ${process.versions.node} on ${availableParallelism()} processor cores and ${gigabytes} GB of memory, which the portal, its database, the sandbox, the browser and the load generator shared.`;
}

const BEGIN = '<!-- npm run bench -- --write: begin -->';
const END = '<!-- npm run bench -- --write: end -->';

/** Puts the tables between the marks of a document. */
export function writeInto(path: string, tables: string): void {
  const text = readFileSync(path, 'utf8');
  const [from, to] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (from < 0 || to < from) throw new Error(`${path} has no place for the tables`);
  writeFileSync(path, `${text.slice(0, from)}${BEGIN}\n\n${tables}\n\n${text.slice(to)}`);
}
