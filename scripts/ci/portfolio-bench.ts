// node --conditions=react-server scripts/ci/portfolio-bench.ts [CLIENTS] [ROUNDS] [AT ONCE] (docs/performance.md#measuring)
// Fills the database of DATABASE_URL with invented clients when it is empty, and measures the lists of the portfolio.
import { readFileSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import {
  DEFAULT_PORTFOLIO_QUERY,
  PORTFOLIO_SORTS,
  type PortfolioQuery,
} from '#lib/portfolio/portfolio-query.ts';
import { scopesOf, type StaffRole } from '#lib/portfolio/scope.ts';
import { closeDatabase, database, type Db } from '#server/platform/db/client.ts';
import { businesses } from '#server/platform/db/schema/index.ts';
import { countClients } from '#server/features/portfolio/counts.ts';
import { clientPage } from '#server/features/portfolio/portfolio.ts';
import { projectClients } from '#server/features/portfolio/project-clients.ts';
import { expiringByWeek } from '#server/features/portfolio/expiring/renewals.ts';

const [CLIENTS = 300_000, ROUNDS = 30, AT_ONCE = 10] = process.argv.slice(2).map(Number);
const BATCH = 1_000;
type View = Partial<PortfolioQuery>;
const VIEWS: readonly View[] = [
  ...PORTFOLIO_SORTS.flatMap((sort): View[] => [{ sort }, { sort, descending: true }]),
  ...(['active', 'expiring', 'expired', 'rejected', 'never-asked'] as const).map((status) => ({ status })),
  { endedBy: 'customer', sort: 'endsAt', descending: true },
  { shared: true, sort: 'fetchedAt' },
  { shared: false, sort: 'endsAt' },
  { overdue: true, sort: 'overdue', descending: true },
  { status: 'expiring', shared: true, sort: 'overdue', descending: true },
  // A common word, one that sorts last, a letter, two words, a rare name, one without a match, and a number.
  ...['fjord', 'åsen', 'f', 'havblikk fisk', 'nordlys 1234', 'finnesikke', '2123'].map((search) => ({
    search,
  })),
  { search: 'fjord', sort: 'overdue', descending: true },
  { search: 'fjord', status: 'expired' },
];

async function seed(db: Db): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('bench.clients', ${String(CLIENTS)}, true)`);
    await tx.execute(sql.raw(readFileSync('scripts/ci/portfolio-seed.sql', 'utf8')));
    const orgnrs = (await tx.select({ orgnr: businesses.orgnr }).from(businesses)).map(({ orgnr }) => orgnr);
    for (let done = 0; done < orgnrs.length; done += BATCH)
      await projectClients(tx, orgnrs.slice(done, done + BATCH));
    await tx.execute(sql`
      update portfolio set fetched_at = now() - random() * interval '20 days', unplaced = 0,
        overdue = case when random() < 0.7 then 0 else floor(random() * 90000000) end,
        due_soon = floor(random() * 30000000), credit = floor(random() * 9000000),
        next_due = case when random() < 0.9 then current_date + floor(random() * 150)::int end
      where shared <> 'nothing'`);
  });
  for (const table of ['businesses', 'consents', 'sharing', 'portfolio'])
    await db.execute(sql`vacuum analyze ${sql.identifier(table)}`);
}

function employee(worker: number, round: number) {
  const role: StaffRole = worker % 10 === 0 ? 'bank-wide' : worker % 10 < 3 ? 'team-lead' : 'advisor';
  const place = worker * 97 + round * 13;
  const email = `raadgiver${place % 2000}@bank.example`;
  const [scope] = scopesOf({ email, roles: [role], teams: [`Team ${place % 100}`] });
  if (scope === undefined) throw new Error('the role gives no scope');
  return { viewer: { email, name: `Rådgiver ${place}` }, scope };
}

const times = new Map<string, number[]>();

async function timed<T>(name: string, run: () => Promise<T>): Promise<T> {
  const began = performance.now();
  const result = await run();
  const measured = times.get(name) ?? [];
  measured.push(performance.now() - began);
  times.set(name, measured);
  return result;
}

/** All that the server does for a page before it renders: clients, counts, and the rows of the audit trail. */
async function openPages(db: Db, worker: number): Promise<void> {
  for (let round = 0; round < ROUNDS * VIEWS.length; round += 1) {
    const { viewer, scope } = employee(worker, round);
    const view = VIEWS[(worker * 7 + round) % VIEWS.length] ?? {};
    const query = { ...DEFAULT_PORTFOLIO_QUERY, ...view };
    const now = new Date();
    const label = `${JSON.stringify(view)} (${scope.kind})`;
    const { next } = await timed(label, () => clientPage(viewer, scope, query, undefined, now));
    if (next !== undefined)
      await timed(`${label}, next page`, () => clientPage(viewer, scope, query, next, now));
    if (round % VIEWS.length > 0) continue;
    await timed(`counts (${scope.kind})`, () => countClients(db, scope, now));
    await timed(`renewals by week (${scope.kind})`, () => expiringByWeek(scope, now));
  }
}

/** Milliseconds with one decimal. */
function quantile(measured: readonly number[], share: number): number {
  const found = measured.toSorted((one, next) => one - next)[Math.ceil(measured.length * share) - 1] ?? 0;
  return Math.round(found * 10) / 10;
}

const db = await database();
if ((await db.$count(businesses)) === 0) await seed(db);
await Promise.all(Array.from({ length: AT_ONCE }, (_, worker) => openPages(db, worker)));
const rows = [...times].map(([page, measured]) => ({
  page,
  times: measured.length,
  'p50, ms': quantile(measured, 0.5),
  'p95, ms': quantile(measured, 0.95),
}));
console.table(rows.toSorted((one, next) => next['p95, ms'] - one['p95, ms']).slice(0, 20));
const all = [...times.values()].flat();
console.log(`${all.length} pages: p50 ${quantile(all, 0.5)} ms, p95 ${quantile(all, 0.95)} ms`);
await closeDatabase();
