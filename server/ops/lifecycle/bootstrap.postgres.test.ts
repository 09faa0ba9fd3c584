import { spawn } from 'node:child_process';
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { migratePostgres } from '#server/platform/db/migrate-postgres.ts';
import { openTcpProxy } from '#server/platform/db/testing/tcp-proxy.ts';
import { describePostgres } from '#server/platform/db/testing/db.ts';

const START =
  "const { bootstrap } = await import('#server/ops/lifecycle/bootstrap.ts'); await bootstrap(); setInterval(() => 0, 1e6);";
const jwk = JSON.stringify({
  ...generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }),
  kid: 'k1',
});

describePostgres('a portal that starts', (server) => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'start-'));
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  /** A portal's process on this database, with everything else that it needs, and what it has said so far. */
  function start(url: string) {
    const flags = ['--conditions=react-server', '--input-type=module', '--eval', START];
    const child = spawn(process.execPath, flags, {
      env: {
        NODE_ENV: 'test',
        DATA_DIR: dataDir,
        DATABASE_URL: url,
        BACKGROUND_JOBS: 'off',
        LOG_LEVEL: 'info',
        CUSTOMER_OIDC_CLIENT_SECRET: 'x'.repeat(20),
        ADVISOR_OIDC_CLIENT_SECRET: 'x'.repeat(20),
        MASKINPORTEN_PRIVATE_JWK: jwk,
      },
    });
    const said = { out: '', err: '' };
    child.stdout.on('data', (bytes: Buffer) => (said.out += bytes.toString()));
    child.stderr.on('data', (bytes: Buffer) => (said.err += bytes.toString()));
    const ended = once(child, 'close').then(([code]) => code as number | null);
    const hears = (text: string) => vi.waitUntil(() => said.out.includes(text), { timeout: 60_000 });
    return { said, ended, hears, stop: () => child.kill('SIGTERM') };
  }

  it('ends with the cause and where to look, and without a statement, when its database does not exist', async () => {
    const url = new URL(server);
    url.pathname = '/nosuch';
    const { said, ended } = start(url.href);
    expect(await ended).toBe(1);
    expect(said.err).toContain('database "nosuch" does not exist');
    expect(said.err).toContain('Look at the name of the database in DATABASE_URL');
    expect(said.err).not.toContain('Failed query');
    expect(said.out).not.toContain('waits for the database');
  });

  it('waits for a database that is away, with one warning, and starts without jobs when they are off', async () => {
    const name = `portal_test_${randomUUID().replaceAll('-', '')}`;
    const admin = new pg.Client({ connectionString: server });
    await admin.connect();
    await admin.query(`create database ${name}`);
    const own = new URL(server);
    own.pathname = `/${name}`;
    await migratePostgres(own.href);
    const proxy = await openTcpProxy(own.href);
    await proxy.shut();
    const portal = start(proxy.url);
    await portal.hears('the portal waits for the database: ECONNREFUSED');
    await proxy.restore();
    await portal.hears('the portal has started');
    expect(portal.said.out.match(/waits for the database/g)).toHaveLength(1);
    expect(portal.said.out).toContain('BACKGROUND_JOBS=off');
    const jobs = new pg.Client({ connectionString: own.href });
    await jobs.connect();
    expect((await jobs.query('select name from pgboss.queue')).rows).toEqual([]);
    await jobs.end();
    portal.stop();
    await portal.ended;
    await proxy.close();
    await admin.query(`drop database ${name} with (force)`);
    await admin.end();
  });
});
