import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { START_PORTAL } from '../../scripts/dev/build.js';
import { portalEnvironment, sandboxEnvironment, SERVER_SCRIPT } from '../../scripts/dev/environment.js';
import { NODE, requireFreePort, run, start } from '../../scripts/dev/processes.js';
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
  readonly port: number;
  /** Tells it to end, and gives its exit code. */
  stop(): Promise<unknown>;
  /** Starts it again after it has ended, and resolves when it is ready. */
  restart(): Promise<void>;
}

interface InstanceOptions {
  /** The public origin; the balancer's own when absent, and then the balancer is started. */
  readonly publicUrl?: string;
  readonly settings?: Readonly<Record<string, string>>;
}

/** Two portals on one database, as a bank runs them. */
export interface Portals {
  readonly portalUrl: string;
  readonly sandboxUrl: string;
  readonly dataDir: string;
  readonly database: OwnDatabase;
  readonly instances: readonly Instance[];
  /** Ends everything, and gives what the portals have sent or logged that they should not have. */
  close(): Promise<readonly string[]>;
}

/** Two portals behind a load balancer of the tests' own. */
export interface Instances extends Portals {
  readonly balancer: RoundRobin;
}

/** Starts a sandbox, a database of its own on the PostgreSQL at `url`, two portals and the load balancer. */
export async function startInstances(worker: number, url: string): Promise<Instances> {
  const { watched, ...portals } = await startPortals(worker, url);
  const { port } = new URL(portals.portalUrl);
  const ports = portals.instances.map((instance) => instance.port);
  const balancer = await startRoundRobin(Number(port), ports, watched);
  const close = async () => {
    await balancer.close();
    return portals.close();
  };
  return { ...portals, balancer, close };
}

/** The same without a load balancer: the caller puts one in front, at `portalUrl`. */
export async function startPortals(
  worker: number,
  url: string,
  options: InstanceOptions = {},
): Promise<Portals & { readonly watched: ReturnType<typeof watch> }> {
  const dataDir = join(STACKS, `instances-${worker}`);
  rmSync(dataDir, { recursive: true, force: true });
  mkdirSync(dataDir, { recursive: true });
  const place = placeOf(worker, dataDir);
  const ports = [place.portalPort + 1, place.portalPort + 2];
  for (const port of [place.sandboxPort, place.portalPort, ...ports]) await requireFreePort(port, 'A test');
  const portalUrl = options.publicUrl ?? `http://localhost:${place.portalPort}`;
  const sandbox = start('The sandbox', NODE, ['sandbox/main.ts'], {
    env: { ...sandboxEnvironment(place), PORTAL_URL: portalUrl },
    logFile: join(dataDir, 'sandbox.log'),
  });
  const sandboxUrl = `http://127.0.0.1:${place.sandboxPort}`;
  const database = await makeDatabase(url);
  const env = {
    ...portalEnvironment(place),
    PORTAL_URL: portalUrl,
    DATABASE_URL: database.portalUrl,
    // What instances have in common; nothing else of theirs is shared but the database.
    AUTH_SECRET: randomBytes(32).toString('base64url'),
    ENCRYPTION_KEYS: `e2e:${randomBytes(32).toString('base64')}`,
    CACHE_SECONDS: '0',
    ...options.settings,
  };
  await prepareDatabase(env, database);
  await sandbox.ready(`${sandboxUrl}/control/health`);
  const logOf = (at: number) => join(dataDir, `portal-${at}.log`);
  const instances = ports.map((port, at) => startInstance(env, { port, at, dataDir, logFile: logOf(at) }));
  const watched = watch(
    ports.map((_, at) => logOf(at)),
    leakFinder([...secretsOf(env, []), ['the database password', new URL(database.portalUrl).password]]),
  );
  const close = async () => {
    await Promise.all([...instances.map((instance) => instance.end()), sandbox.stop()]);
    await database.drop();
    return watched.findings();
  };
  try {
    await Promise.all(instances.map((instance) => instance.ready()));
  } catch (error) {
    await close();
    throw error;
  }
  return { portalUrl, sandboxUrl, dataDir, database, instances, close, watched };
}

async function prepareDatabase(env: NodeJS.ProcessEnv, database: OwnDatabase): Promise<void> {
  const script = (what: string, file: string, ...args: string[]) =>
    [what, NODE, [...SERVER_SCRIPT, file, ...args]] as const;
  await run(...script('The migration', 'scripts/commands/db-migrate.ts'), {
    ...env,
    DATABASE_URL: database.ownerUrl,
  });
  await run(
    ...script('The import', 'scripts/commands/customers-import.ts', 'sandbox/data/scenarios/customers.csv'),
    env,
  );
}

function startInstance(
  env: NodeJS.ProcessEnv,
  { port, at, dataDir, logFile }: { port: number; at: number; dataDir: string; logFile: string },
): Instance & { ready(): Promise<void>; end(): Promise<void> } {
  const url = `http://localhost:${port}`;
  const begin = () =>
    start(`Portal ${at}`, NODE, START_PORTAL, {
      env: { ...env, PORT: String(port), DATA_DIR: join(dataDir, `portal-${at}`) },
      logFile,
    });
  let program = begin();
  const ready = () => program.ready(`${url}/api/health/ready`);
  return {
    ...{ url, port, ready },
    end: () => program.stop(),
    async stop(): Promise<unknown> {
      process.kill(program.pid ?? 0, 'SIGTERM');
      return (await program.exit) as unknown;
    },
    async restart() {
      program = begin();
      await ready();
    },
  };
}
