import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { migrationsFolder } from '#server/platform/db/migrate.ts';
import { migratePostgres, sessionText } from '#server/platform/db/migrate-postgres.ts';
import { openPostgres } from '#server/platform/db/postgres.ts';
import { describePostgres } from '#server/platform/db/testing/db.ts';
import { migrateDatabase } from '#server/ops/maintenance/migrate-database.ts';
import { failureText } from '#server/platform/db/database-failure.ts';

const MIGRATIONS = readdirSync(migrationsFolder()).filter((name) => name.endsWith('.sql')).length;

/** The command in a process of its own, with no settings but the database's. */
function migrator(url: string) {
  const script = ['--conditions=react-server', 'scripts/commands/db-migrate.ts'];
  const child = spawn(process.execPath, script, {
    env: { NODE_ENV: 'production', PORTAL_ENV: 'production', DATABASE_URL: url },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]).then(
    ([out, err, [code]]) => ({ out, err, code: code as number | null }),
  );
  return { kill: () => child.kill('SIGKILL'), ended };
}

describePostgres('npm run db:migrate', (server) => {
  const admin = new pg.Client({ connectionString: server });
  const own = new URL(server);
  let name: string;
  beforeAll(() => admin.connect());
  afterAll(() => admin.end());
  beforeEach(async () => {
    name = `portal_test_${randomUUID().replaceAll('-', '')}`;
    own.pathname = `/${name}`;
    await admin.query(`create database ${name}`);
  });
  afterEach(() => admin.query(`drop database ${name} with (force)`));

  const open = () => openPostgres({ url: own.href, onIdleError: () => undefined });
  /** What the command does, in this process. */
  const migrate = (url = own.href) => migrateDatabase(url, new Date());
  async function inDatabase<T extends pg.QueryResultRow>(query: string): Promise<T[]> {
    const client = new pg.Client({ connectionString: own.href });
    await client.connect();
    const { rows } = await client.query<T>(query).finally(() => client.end());
    return rows;
  }
  const applied = 'select count(*)::int as n from drizzle.__drizzle_migrations';

  it('migrates a database that the portal refuses before', async () => {
    await expect(open()).rejects.toThrow('npm run db:migrate');
    expect(await migrator(own.href).ended).toEqual({
      code: 0,
      err: '',
      out: `Applied ${MIGRATIONS} migrations to the database.\n`,
    });
    await (await open()).close();
    expect(await migrate()).toBe(0);
    expect(await inDatabase('select action, detail from audit_events')).toEqual([
      { action: 'database-migrated', detail: { applied: MIGRATIONS } },
    ]);
  });

  it('migrates once when several run at the same moment', async () => {
    const counts = await Promise.all([1, 2, 3].map(() => migrate()));
    expect(counts.toSorted((a, b) => a - b)).toEqual([0, 0, MIGRATIONS]);
    expect(await inDatabase(applied)).toEqual([{ n: MIGRATIONS }]);
  });

  /** A session that holds the name of the last table, so that the migrator has to wait for it in the middle of its work. */
  async function holdTable(): Promise<pg.Client> {
    const blocker = new pg.Client({ connectionString: own.href, application_name: 'a-report' });
    await blocker.connect();
    await blocker.query('begin; create table schema_support ()');
    return blocker;
  }

  it('leaves nothing half done when it is killed, and succeeds when it is run again', async () => {
    const blocker = await holdTable();
    const killed = migrator(own.href);
    const waiting = `select 1 from pg_stat_activity where datname = '${name}' and wait_event_type = 'Lock'`;
    await vi.waitUntil(async () => ((await admin.query(waiting)).rowCount ?? 0) > 0, {
      timeout: 100_000,
      interval: 10,
    });
    killed.kill();
    expect((await killed.ended).code).toBeNull();
    await blocker.query('rollback');
    await blocker.end();

    await expect(open()).rejects.toThrow('npm run db:migrate');
    expect(await migrate()).toBe(MIGRATIONS);
    await (await open()).close();
  });

  it('names the session that holds a lock, and migrates when the lock is released', async () => {
    const blocker = await holdTable();
    const held: string[] = [];
    const migrated = migratePostgres(own.href, {
      onBlocked: (sessions) => held.push(...sessions.map(sessionText)),
    });
    await vi.waitUntil(() => held.length > 0, { timeout: 100_000 });
    await blocker.query('rollback');
    await blocker.end();
    expect(await migrated).toBe(MIGRATIONS);
    expect(held[0]).toMatch(/^pid \d+ \(postgres, a-report, idle in transaction, since 20/);
  });

  it('changes nothing and names the session when the lock is never released', async () => {
    const blocker = await holdTable();
    await expect(migratePostgres(own.href, { giveUpAfterMs: 0 })).rejects.toThrow(
      /is held by pid \d+ .*a-report/,
    );
    expect(await inDatabase("select 1 from pg_tables where schemaname = 'public'")).toEqual([]);
    await blocker.end();
  });

  it('ends with 1 when a newer version has migrated the database', async () => {
    await migrate();
    await inDatabase(
      `insert into drizzle.__drizzle_migrations (hash, created_at) values ('newer', 9999999999999);
       update schema_support set works_from = 9999999999999`,
    );
    const { code, err } = await migrator(own.href).ended;
    expect(code).toBe(1);
    expect(err).toContain('migrations that this version does not work with');
    expect(err).toContain('Nothing was changed:');
  });

  it('hides the password when the database does not answer', async () => {
    const silent = 'postgres://portal:hemmelig@127.0.0.1:1/portal';
    const told = await migrate(silent).then(String, failureText);
    expect(told).toContain('ECONNREFUSED');
    expect(told).not.toContain('hemmelig');
  });
});
