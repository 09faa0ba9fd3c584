import 'server-only';
import { FAULT_NAMES, FAULTS } from './matrix-types.ts';
import type { Cell, FaultName, NotPossible, Step } from './matrix-types.ts';

const INTRODUCTION = `# When another system fails

Written by \`npm run fault-matrix\` from \`server/fault-matrix/\`; a test says when it is out of date. Each cell is a test: the
fault is played by the sandbox on the real wire, the step is done by the portal's own modules, and the test holds what the
person sees, what is stored and what is logged against this table. Then the fault is lifted, and the same step must succeed
in the same process. No line of the log may hold a token or an address.

What a person reads for a code is in \`lib/messages\` (\`errors\`, \`login\`). "Logged" is the call's outcome, and what it was taken
for where that is a line of its own. Steps in brackets have nobody waiting. Towards the mail server, the SMTP reply of the same
meaning is played: 421 for 503, 451 for 429, 550 for 403 (sender) and 404 (recipient), 554 for 500.
`;

/** The whole document, in Markdown. */
export function toMarkdown(steps: readonly Step[]): string {
  const cells = steps.flatMap((step) => FAULT_NAMES.map((fault) => step.cells[fault]));
  const possible = cells.filter(isPossible).length;
  const counts = `${steps.length} steps × ${FAULT_NAMES.length} faults: ${cells.length} cells, of which ${possible} are tested and ${cells.length - possible} cannot happen.`;
  return [
    INTRODUCTION,
    `**${counts}**\n`,
    '## The faults\n',
    table(
      ['Fault', 'What happens'],
      FAULT_NAMES.map((fault) => [fault, FAULTS[fault]]),
    ),
    ...steps.map(section),
  ].join('\n');
}

function section(step: Step): string {
  const { sees, stored } = step.good;
  const outcomes = Map.groupBy(
    FAULT_NAMES.filter((fault) => isPossible(step.cells[fault])),
    (fault) => textOf(step, fault),
  );
  const impossible = Map.groupBy(
    FAULT_NAMES.filter((fault) => !isPossible(step.cells[fault])),
    (fault) => textOf(step, fault),
  );
  return [
    `## ${step.upstream}: ${step.does}\n`,
    `Without a fault, and again afterwards: ${sees}; ${stored}.\n`,
    table(
      ['Fault', 'The person sees', 'Stored', 'Logged'],
      [...outcomes].map(([text, faults]) => [faults.join(', '), ...text.split(SEPARATOR)]),
    ),
    ...[...impossible].map(([why, faults]) => `Not possible: ${faults.join(', ')} (${why}).\n`),
  ].join('\n');
}

const SEPARATOR = ' | ';
const isPossible = (cell: Cell | NotPossible): cell is Cell => !('notPossible' in cell);

function textOf(step: Step, fault: FaultName): string {
  const cell = step.cells[fault];
  return isPossible(cell) ? [cell.sees, cell.stored, cell.logged].join(SEPARATOR) : cell.notPossible;
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  `${[head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')}\n`;
