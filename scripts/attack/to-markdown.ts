import type { Verdict, Weakening } from './weakening.ts';

/** A weakening and what came of it. */
export interface Proof {
  readonly weakening: Weakening;
  readonly verdict: Verdict;
}

/** The table for people: what was taken away, and which test noticed. `day` is the day of the run (`2026-11-24`). */
export const toMarkdown = (proofs: readonly Proof[], day: string): string => `# Attack tests, seen failing

A test that has never failed proves little. \`npm run attack:prove\` takes one protection at a time out of a copy of the
sources, runs the test that is there for it, and demands that this very test fails, after it has passed on the sources as they
are. Those that need a build and a browser each stand in a table of their own (\`npm run attack:prove -- --with-builds\`). \`--write\` writes
this file. The list is in \`scripts/attack/\`; \`scripts/attack/weakenings.test.ts\` keeps it in step with the sources.

Run on ${day}: ${proofs.filter(({ verdict }) => verdict === 'caught').length} of ${proofs.length} caught.${
  proofs.some(({ weakening }) => isBuilt(weakening))
    ? ''
    : ' Those that need a build were not part of this run.'
}

${[false, true]
  .map((built) => proofs.filter(({ weakening }) => isBuilt(weakening) === built))
  .filter(({ length }) => length > 0)
  .map(table)
  .join('\n\n')}
`;

const isBuilt = ({ test: [file] }: Weakening): boolean => file.startsWith('e2e/');

function table(proofs: readonly Proof[]): string {
  const rows = proofs.map(({ weakening: { what, file, test }, verdict }) =>
    [what, `\`${file}\``, `\`${test[0]}\`: ${cell(test[1])}`, verdict].join(' | '),
  );
  const head = ['Weakened so that', 'In', 'Test', 'Result'];
  return [head.join(' | '), head.map(() => '---').join(' | '), ...rows].map((row) => `| ${row} |`).join('\n');
}

/** A title as text of a cell: what it holds of Markdown's signs is none. */
const cell = (title: string): string => title.replace(/[\\|<>*_`[\]{}]/g, '\\$&');
