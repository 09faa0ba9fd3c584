// npm run bench -- [SUBJECT …] [--write]: how fast the portal is, beside baselines of the same run (docs/performance.md).
import { mkdirSync, writeFileSync } from 'node:fs';
import { withBench } from './bench/bench.ts';
import { machine, markdown, type Outcome, writeInto } from './bench/report.ts';
import { SUBJECTS } from './bench/subjects.ts';
import { buildPortal } from './lib/build.js';

const FOLDER = '.data/bench';
const DOCUMENT = 'docs/performance.md';

const asked = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const unknown = asked.filter((name) => !(name in SUBJECTS));
if (unknown.length > 0) {
  console.error(`No subject «${unknown.join('», «')}». There are: ${Object.keys(SUBJECTS).join(', ')}.`);
  process.exit(1);
}

const started = Date.now();
await buildPortal();
const outcomes = await withBench(async (bench) => {
  const done: Outcome[] = [];
  for (const [name, { title, how, measure }] of Object.entries(SUBJECTS)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    console.error(`${name} …`);
    // One that fails is told of, and does not take the others' figures along.
    const measured = await measure(bench).catch((error: unknown) => {
      process.exitCode = 1;
      console.error(error);
      return { note: 'it failed.' };
    });
    const told = 'note' in measured ? { figures: [], note: measured.note } : { figures: measured };
    done.push({ name, title, how, ...told });
  }
  return done;
});
const on = await machine();
mkdirSync(FOLDER, { recursive: true });
writeFileSync(`${FOLDER}/results.json`, `${JSON.stringify({ on, outcomes }, null, 2)}\n`);
const table = `${on}\n\n${markdown(outcomes)}`;
console.log(table);
console.error(`\n${Math.round((Date.now() - started) / 1000)} seconds`);
if (process.argv.includes('--write')) writeInto(DOCUMENT, table);
