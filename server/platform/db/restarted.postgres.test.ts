import pg from 'pg';
import { expect, it, onTestFinished } from 'vitest';
import { serverPrograms, startOwnPostgres } from './testing/own-postgres.ts';
import { migratePostgres } from './migrate-postgres.ts';
import { openPostgres } from './postgres.ts';
import { describePostgres, openTestDatabase, postgresUrlOf } from './testing/db.ts';
import { expectAllKept, CONCURRENT_WRITERS, writeThrough } from './testing/writes.ts';

/** When trouble comes, by writes that have gone well. */
const TROUBLES = [100, 200];
const ENOUGH = 400;

const open = (url: string) => openPostgres({ url, onIdleError: () => undefined });

describePostgres('PostgreSQL under load', (server) => {
  it('cuts its connections: some writes fail at once, none that was confirmed is lost, and it serves again', async () => {
    const books = await openTestDatabase();
    const admin = new pg.Client({ connectionString: server });
    await admin.connect();
    const url = await postgresUrlOf(books.db);
    const name = new URL(url).pathname.slice(1);
    const there = 'select pid from pg_stat_activity where datname = $1';
    const others = (await admin.query<{ pid: number }>(there, [name])).rows.map(({ pid }) => pid);
    const opened = await open(url);
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

    const writes = await writeThrough(opened.db, ENOUGH, { troubles: TROUBLES, trouble: cut });

    expect(writes.failed.size).toBeGreaterThan(0);
    expect(writes.failed.size).toBeLessThanOrEqual(TROUBLES.length * CONCURRENT_WRITERS);
    await expectAllKept(opened.db, writes);
  });

  const programs = serverPrograms();
  // The database may be another machine's: then there is no server to stop, and the test above is what there is.
  if (programs === undefined)
    process.stderr.write('No programs of a PostgreSQL server here: none was stopped and started.\n');
  else
    it('is stopped as by a power cut: some writes fail at once, none that was confirmed is lost, and it serves again', async () => {
      const own = await startOwnPostgres(programs);
      onTestFinished(() => own.end());
      await migratePostgres(own.url);
      const opened = await open(own.url);
      onTestFinished(() => opened.close());

      const writes = await writeThrough(opened.db, ENOUGH, {
        troubles: TROUBLES,
        trouble: () => own.restart(),
      });

      expect(writes.failed.size).toBeGreaterThan(0);
      expect(writes.failed.size).toBeLessThanOrEqual(TROUBLES.length * CONCURRENT_WRITERS);
      await expectAllKept(opened.db, writes);
    });
});
