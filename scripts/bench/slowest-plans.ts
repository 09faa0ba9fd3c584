// Each query of the portfolio alone on one connection, over the largest scopes, and the plans of the ten slowest.
import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import type { Db } from '#server/db/client.ts';
import { PLANNER_OPTIONS } from '#server/db/postgres.ts';
import * as schema from '#server/db/schema/index.ts';
import { countClients, countEnding } from '#server/portfolio/counts.ts';
import { listClients } from '#server/portfolio/list-clients.ts';
import { employee, VIEWS } from './portfolio-views.ts';

interface Measured {
  readonly name: string;
  readonly ms: number;
  readonly text: string;
  readonly params: unknown[];
}

const SHOWN = 10;
const PAGE = 50;
/** The least of so many is what the query costs; the rest is what else the machine does. */
const TIMES = 5;

/** Prints the plans of the slowest queries on the PostgreSQL at `url`, each at its best. */
export async function printSlowestPlans(url: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: url, max: 1, options: PLANNER_OPTIONS });
  const asked: { readonly text: string; readonly params: unknown[] }[] = [];
  const logger = { logQuery: (text: string, params: unknown[]) => void asked.push({ text, params }) };
  const db: Db = drizzle(pool, { schema, logger });
  const measured: Measured[] = [];
  const now = new Date();
  const measure = async (name: string, run: () => Promise<unknown>) => {
    asked.length = 0;
    await run();
    for (const { text, params } of [...asked]) {
      const times: number[] = [];
      for (let n = 0; n < TIMES; n += 1) {
        const start = performance.now();
        await pool.query(text, params);
        times.push(performance.now() - start);
      }
      measured.push({ name, ms: Math.min(...times), text, params });
    }
  };
  for (const { scope } of [employee('bank-wide', 0), employee('team-lead', 7), employee('advisor', 7)]) {
    await measure(`counts (${scope.kind})`, () => countClients(db, scope, now));
    await measure(`waves (${scope.kind})`, () => countEnding(db, scope, now));
    for (const { name, query } of VIEWS) {
      await measure(`${name} (${scope.kind})`, async () => {
        const { next } = await listClients(db, scope, query, { limit: PAGE, now });
        if (next !== undefined) await listClients(db, scope, query, { position: next, limit: PAGE, now });
      });
    }
  }
  for (const { name, ms, text, params } of measured.sort((a, b) => b.ms - a.ms).slice(0, SHOWN)) {
    const plan = await pool.query<{ 'QUERY PLAN': string }>(
      `explain (analyze, buffers, costs off) ${text}`,
      params,
    );
    console.log(`\n### ${name}, ${ms.toFixed(1)} ms\n`);
    console.log(['```', ...plan.rows.map((row) => row['QUERY PLAN']), '```'].join('\n'));
  }
  await pool.end();
}
