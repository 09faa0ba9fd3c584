import pg from 'pg';
import { expect, it, onTestFinished } from 'vitest';
import { audit } from '#server/audit/audit.ts';
import { verifyAudit } from '#server/audit/verify-audit.ts';
import { openPostgres } from './postgres.ts';
import { auditEvents } from './schema/index.ts';
import { describePostgres, openTestDatabase, postgresUrlOf } from './testing.ts';

const WRITERS = 12;
const WRITES = 600;
/** How often, by writes that have gone well, every connection is cut. */
const CUTS = [100, 200, 300];

// The server is not the test's to restart: ending every connection is what its clients see of a restart.
describePostgres('PostgreSQL that cuts its connections under load', (server) => {
  it('costs some writes, told at once; keeps every one that was confirmed; and serves again without a restart', async () => {
    const books = await openTestDatabase();
    const admin = new pg.Client({ connectionString: server });
    await admin.connect();
    const url = await postgresUrlOf(books.db);
    const name = new URL(url).pathname.slice(1);
    const there = 'select pid from pg_stat_activity where datname = $1';
    const others = (await admin.query<{ pid: number }>(there, [name])).rows.map(({ pid }) => pid);
    const opened = await openPostgres({ url, allowNewerSchema: false, onIdleError: () => undefined });
    onTestFinished(async () => {
      await opened.close();
      await admin.end();
      await books.close();
    });
    const cut = () =>
      admin.query(
        'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and pid <> all($2)',
        [name, others],
      );

    const confirmed = new Set<string>();
    const failed = new Set<string>();
    let next = 0;
    const write = (target: string) =>
      opened.db.transaction((tx) =>
        audit(tx, {
          ...{ at: new Date(), actor: { kind: 'portal', ref: 'test' }, action: 'summary-refreshed' },
          ...{ target, outcome: 'ok' },
        }),
      );
    const writer = async () => {
      while (next < WRITES) {
        const target = String(next++);
        try {
          await write(target);
          confirmed.add(target);
          if (CUTS.includes(confirmed.size)) await cut();
        } catch {
          failed.add(target);
        }
      }
    };
    await Promise.all(Array.from({ length: WRITERS }, writer));

    expect(failed.size).toBeGreaterThan(0);
    expect(failed.size).toBeLessThanOrEqual(CUTS.length * WRITERS);
    const stored = (await opened.db.select({ target: auditEvents.target }).from(auditEvents)).map(
      ({ target }) => target,
    );
    expect(new Set(stored).size).toBe(stored.length);
    expect([...confirmed].filter((target) => !stored.includes(target))).toEqual([]);
    // What was not confirmed may be there or not, but nothing else may.
    expect(stored.filter((target) => !confirmed.has(target) && !failed.has(target))).toEqual([]);
    expect(await verifyAudit(opened.db)).toMatchObject({ ok: true, value: { events: stored.length } });
  });
});
