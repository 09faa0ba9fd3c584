// Fails when a size or a ratio that CI keeps is broken (docs/performance.md). Part of `npm test`, after the build.
import { withBench } from './bench/bench.ts';
import { measureBudgets } from './bench/budgets.ts';
import { isMet } from './bench/figures.ts';
import { markdown } from './bench/report.ts';
import { buildPortal } from './lib/build.js';

await buildPortal();
const figures = await withBench(measureBudgets);
const broken = figures.filter((figure) => isMet(figure) === false);
const shown = process.argv.includes('--all') ? figures : broken;
if (shown.length > 0) {
  const title = 'Budgets';
  console.log(markdown([{ name: 'budgets', title, how: 'See scripts/bench/budgets.ts.', figures: shown }]));
}
console.log(`${figures.length - broken.length} of ${figures.length} budgets kept`);
process.exitCode = broken.length === 0 ? 0 : 1;
