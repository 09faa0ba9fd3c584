// npm run portfolio:bench: measures the portfolio on a seeded PostgreSQL (docs/portfolio.md), twenty employees at once.
import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { DEFAULT_PORTFOLIO_QUERY, PORTFOLIO_SORTS } from '#lib/portfolio/portfolio-query.ts';
import type { PortfolioQuery } from '#lib/portfolio/portfolio-query.ts';
import { scopesOf } from '#lib/portfolio/scope.ts';
import type { PortfolioScope, StaffRole } from '#lib/portfolio/scope.ts';
import { baseConfig } from '#server/config/config.ts';
import { closeDatabase, database } from '#server/db/client.ts';
import type { Db } from '#server/db/client.ts';
import * as schema from '#server/db/schema/index.ts';
import { countClients } from '#server/portfolio/counts.ts';
import { listClients } from '#server/portfolio/list-clients.ts';

const AT_ONCE = 20;
const ROUNDS = Number(process.argv[2] ?? 30);
const PAGE = 50;

interface Operation {
  readonly name: string;
  run(db: Db, scope: PortfolioScope, now: Date): Promise<unknown>;
}

const list = (name: string, change: Partial<PortfolioQuery>): Operation => ({
  name,
  async run(db, scope, now) {
    const query = { ...DEFAULT_PORTFOLIO_QUERY, ...change };
    // Two pages, since the second one begins in the middle of an index.
    const { next } = await listClients(db, scope, query, { limit: PAGE, now });
    if (next !== undefined) await listClients(db, scope, query, { position: next, limit: PAGE, now });
  },
});

const OPERATIONS: readonly Operation[] = [
  { name: 'count per status', run: (db, scope, now) => countClients(db, scope, now) },
  ...PORTFOLIO_SORTS.flatMap((sort) => [
    list(`sort ${sort}`, { sort }),
    list(`sort ${sort}, descending`, { sort, descending: true }),
  ]),
  ...(['active', 'expiring', 'expired', 'rejected', 'never-asked'] as const).map((status) =>
    list(`status ${status}`, { status }),
  ),
  list('ended by the bank', { endedBy: 'bank' }),
  list('ended by the customer, by end', { endedBy: 'customer', sort: 'endsAt', descending: true }),
  list('shared, by name', { shared: true }),
  list('shared, by fetched', { shared: true, sort: 'fetchedAt' }),
  list('not shared, by end', { shared: false, sort: 'endsAt' }),
  list('overdue, by sum', { overdue: true, sort: 'overdue', descending: true }),
  list('overdue, by next due', { overdue: true, sort: 'nextDue' }),
  list('expiring, by end', { status: 'expiring', sort: 'endsAt' }),
  list('expiring, shared, by overdue', {
    status: 'expiring',
    shared: true,
    sort: 'overdue',
    descending: true,
  }),
  list('search one word', { search: 'fjord' }),
  list('search two words', { search: 'havblikk fisk' }),
  list('search three words, by end', { search: 'nordlys bygg tromsø', sort: 'endsAt' }),
  list('search without a match', { search: 'finnesikke' }),
  list('search number', { search: '2123' }),
  list('search whole number', { search: '212345678' }),
];

const staff = (roles: readonly StaffRole[], place: number): PortfolioScope => {
  const [scope] = scopesOf({ email: `raadgiver${place}@bank.example`, roles, teams: [`Team ${place}`] });
  if (scope === undefined) throw new Error('the role gives no scope');
  return scope;
};

/** Of twenty employees at once, fourteen have their own clients, four lead a team, two read the whole bank. */
const scopeOfWorker = (worker: number, round: number): PortfolioScope => {
  if (worker < 2) return staff(['bank-wide'], 0);
  const place = worker * 97 + round * 13;
  return worker < 6 ? staff(['team-lead'], place % 100) : staff(['advisor'], place % 2000);
};

const p95 = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1] ?? 0;

async function measure(db: Db): Promise<void> {
  const times = new Map<string, number[]>();
  const work = async (worker: number) => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const scope = scopeOfWorker(worker, round);
      const operation = OPERATIONS[(worker * 7 + round) % OPERATIONS.length];
      if (operation === undefined) continue;
      const start = performance.now();
      await operation.run(db, scope, new Date());
      const took = performance.now() - start;
      for (const key of ['all', `scope ${scope.kind}`, `${operation.name} (${scope.kind})`]) {
        times.set(key, [...(times.get(key) ?? []), took]);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, (_, worker) => work(worker)));
  for (const [name, measured] of [...times].sort(([, a], [, b]) => p95(b) - p95(a)).slice(0, 25)) {
    console.log(`${p95(measured).toFixed(1).padStart(8)} ms p95, ${measured.length} times: ${name}`);
  }
  for (const name of ['all', 'scope own', 'scope team', 'scope bank']) {
    console.log(`${p95(times.get(name) ?? []).toFixed(1)} ms p95: ${name}`);
  }
}

/** Each operation alone, over the largest scopes, and the plans of the ten slowest queries. */
async function explain(url: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  const queries: { readonly text: string; readonly params: unknown[] }[] = [];
  const logger = { logQuery: (text: string, params: unknown[]) => void queries.push({ text, params }) };
  const db: Db = drizzle(pool, { schema, logger });
  const slow: {
    readonly name: string;
    readonly ms: number;
    readonly text: string;
    readonly params: unknown[];
  }[] = [];
  for (const scope of [staff(['bank-wide'], 0), staff(['team-lead'], 7)]) {
    for (const operation of OPERATIONS) {
      queries.length = 0;
      await operation.run(db, scope, new Date());
      for (const { text, params } of [...queries]) {
        const start = performance.now();
        await pool.query(text, params);
        slow.push({ name: `${operation.name} (${scope.kind})`, ms: performance.now() - start, text, params });
      }
    }
  }
  for (const { name, ms, text, params } of slow.sort((a, b) => b.ms - a.ms).slice(0, 10)) {
    const plan = await pool.query<{ 'QUERY PLAN': string }>(
      `explain (analyze, buffers, costs off) ${text}`,
      params,
    );
    console.log(`\n### ${name}, ${ms.toFixed(1)} ms alone\n`);
    console.log(plan.rows.map((row) => row['QUERY PLAN']).join('\n'));
  }
  await pool.end();
}

await measure(await database());
await closeDatabase();
const { databaseUrl } = baseConfig();
if (databaseUrl !== undefined && process.argv.includes('--plans')) await explain(databaseUrl);
