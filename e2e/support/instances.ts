import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { START_PORTAL } from '../../scripts/lib/build.js';
import { portalEnvironment, sandboxEnvironment, SERVER_SCRIPT } from '../../scripts/lib/environment.js';
import { NODE, requireFreePort, run, start } from '../../scripts/lib/processes.js';
import type { OwnDatabase } from './own-database.ts';
import { makeDatabase } from './own-database.ts';
import type { RoundRobin } from './round-robin.ts';
import { startRoundRobin } from './round-robin.ts';
import { leakFinder, secretsOf } from './leaks.ts';
import { placeOf, STACKS } from './stack.ts';
import { watch } from './watch.ts';

/** One of several portals on the same PostgreSQL. */
interface Instance {
  readonly url: string;
  /** Tells it to end, and gives its exit code. */
  stop(): Promise<unknown>;
}

/** Two portals behind a load balancer, as a bank runs them. */
export interface Instances {
  readonly portalUrl: string;
  readonly sandboxUrl: string;
  readonly database: OwnDatabase;
  readonly balancer: RoundRobin;
  readonly instances: readonly Instance[];
  /** Ends everything, and gives what the portals have sent or logged that they should not have. */
  close(): Promise<readonly string[]>;
}

/** Starts a sandbox, a database of its own on the PostgreSQL at `url`, two portals and the load balancer. */
export async function startInstances(worker: number, url: string): Promise<Instances> {
  const dataDir = join(STACKS, 'instances');
  rmSync(dataDir, { recursive: true, force: true });
  mkdirSync(dataDir, { recursive: true });
  const place = placeOf(worker, dataDir);
  const ports = [place.portalPort + 1, place.portalPort + 2];
  for (const port of [place.sandboxPort, place.portalPort, ...ports]) await requireFreePort(port, 'A test');
  const sandbox = start('The sandbox', NODE, ['sandbox/main.ts'], {
    env: sandboxEnvironment(place),
    logFile: join(dataDir, 'sandbox.log'),
  });
  const sandboxUrl = `http://127.0.0.1:${place.sandboxPort}`;
  const database = await makeDatabase(url);
  const env = {
    ...portalEnvironment(place),
    DATABASE_URL: database.portalUrl,
    // What instances have in common; nothing else of theirs is shared but the database.
    AUTH_SECRET: randomBytes(32).toString('base64url'),
    ENCRYPTION_KEYS: `e2e:${randomBytes(32).toString('base64')}`,
    CACHE_SECONDS: '0',
  };
  const script = (what: string, file: string, ...args: string[]) =>
    [what, NODE, [...SERVER_SCRIPT, file, ...args]] as const;
  await run(...script('The migration', 'scripts/db-migrate.ts'), { ...env, DATABASE_URL: database.ownerUrl });
  await run(...script('The import', 'scripts/customers-import.ts', 'sandbox/scenarios/customers.csv'), env);
  await sandbox.ready(`${sandboxUrl}/control/health`);
  const logOf = (at: number) => join(dataDir, `portal-${at}.log`);
  const portals = ports.map((port, at) =>
    start(`Portal ${at}`, NODE, START_PORTAL, {
      env: { ...env, PORT: String(port), DATA_DIR: join(dataDir, `portal-${at}`) },
      logFile: logOf(at),
    }),
  );
  const watched = watch(
    ports.map((_, at) => logOf(at)),
    leakFinder([...secretsOf(env, []), ['the database password', new URL(database.portalUrl).password]]),
  );
  const balancer = await startRoundRobin(place.portalPort, ports, watched);
  const close = async () => {
    await balancer.close();
    await Promise.all([...portals, sandbox].map((program) => program.stop()));
    await database.drop();
    return watched.findings();
  };
  const instances = portals.map((portal, at) => ({
    url: `http://localhost:${ports[at]}`,
    async stop(): Promise<unknown> {
      process.kill(portal.pid ?? 0, 'SIGTERM');
      return (await portal.exit) as unknown;
    },
  }));
  try {
    await Promise.all(
      portals.map((portal, at) => portal.ready(`http://localhost:${ports[at]}/api/health/ready`)),
    );
  } catch (error) {
    await close();
    throw error;
  }
  return {
    portalUrl: `http://localhost:${place.portalPort}`,
    sandboxUrl,
    database,
    balancer,
    instances,
    close,
  };
}
