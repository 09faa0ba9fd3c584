// node --conditions=react-server scripts/portfolio-bench.ts [ROUNDS] [AT ONCE] [--plans]: twenty employees, or so many, at once open pages of a seeded portfolio (docs/portfolio.md).
import { baseConfig } from '#server/config/config.ts';
import { closeDatabase, database } from '#server/db/client.ts';
import { countClients } from '#server/portfolio/counts.ts';
import { clientPage } from '#server/portfolio/portfolio.ts';
import { endingByWeek } from '#server/renewals/renewals.ts';
import { employeeOf, VIEWS } from './bench/portfolio-views.ts';
import { printSlowestPlans } from './bench/slowest-plans.ts';

const [ROUNDS = 30, AT_ONCE = 20] = process.argv.filter((one) => /^\d+$/.test(one)).map(Number);
const SLOWEST = 25;

const p95 = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1] ?? 0;

/** All that the server does for a page before it draws it: the clients, the counts, and the lines in the audit trail. */
async function measure(): Promise<void> {
  const db = await database();
  const times = new Map<string, number[]>();
  const timed = async <T>(names: readonly string[], run: () => Promise<T>): Promise<T> => {
    const start = performance.now();
    const result = await run();
    const took = performance.now() - start;
    for (const name of names) (times.get(name) ?? times.set(name, []).get(name))?.push(took);
    return result;
  };
  const work = async (worker: number) => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { scope, ...viewer } = employeeOf(worker, round);
      const place = (worker * 7 + round) % (VIEWS.length + 1);
      const { name, query } = VIEWS[place] ?? {};
      const keys = (what: string) => ['all', `scope ${scope.kind}`, `${what} (${scope.kind})`];
      const now = new Date();
      if (name === undefined || query === undefined) {
        await timed(keys('counts'), () => countClients(db, scope, now));
        await timed(keys('waves'), () => endingByWeek(scope, now));
        continue;
      }
      const { next } = await timed(keys(name), () => clientPage(viewer, scope, query, undefined, now));
      // The second page begins in the middle of an index.
      if (next !== undefined)
        await timed(keys(`${name}, next page`), () => clientPage(viewer, scope, query, next, now));
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: AT_ONCE }, (_, worker) => work(worker)));
  const seconds = (performance.now() - start) / 1000;
  for (const [name, measured] of [...times].sort(([, a], [, b]) => p95(b) - p95(a)).slice(0, SLOWEST)) {
    console.log(`${p95(measured).toFixed(1).padStart(8)} ms p95, ${measured.length} times: ${name}`);
  }
  for (const name of ['all', 'scope own', 'scope team', 'scope bank']) {
    console.log(`${p95(times.get(name) ?? []).toFixed(1)} ms p95: ${name}`);
  }
  console.log(`${((times.get('all')?.length ?? 0) / seconds).toFixed(0)} pages a second`);
}

await measure();
await closeDatabase();
const { databaseUrl } = baseConfig();
if (databaseUrl !== undefined && process.argv.includes('--plans'))
  await printSlowestPlans(databaseUrl.reveal());
