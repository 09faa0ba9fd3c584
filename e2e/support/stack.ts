import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { START_PORTAL } from '../../scripts/dev/build.js';
import { portalEnvironment, sandboxEnvironment, SERVER_SCRIPT } from '../../scripts/dev/environment.js';
import { NODE, requireFreePort, run, start } from '../../scripts/dev/processes.js';
import { leakFinder, secretsOf } from './leaks.ts';
import { startRelay } from './relay.ts';
import { watch } from './watch.ts';

/** Where the test stacks keep their databases and logs. */
export const STACKS = resolve('.data/e2e');
const TEMPLATE = join(STACKS, 'template');
/** The keys and certificates that the sandbox hands out, the same for every stack. */
export const TEMPLATE_KEYS = join(TEMPLATE, 'sandbox-keys');

/** A sandbox and a portal of a test's own, on ports that no other worker uses. */
export interface Stack {
  readonly portalUrl: string;
  readonly sandboxUrl: string;
  readonly altinnUrl: string;
  readonly portalLog: string;
  /** The portal's process, and its address without the relay that looks for leaks; for measuring. */
  readonly portalPid: number | undefined;
  readonly ownUrl: string;
  /** What the portal has sent or logged since the last time that it should not have: nothing, when all is well. */
  findings(): Promise<readonly string[]>;
  /** Ends both programs, and gives what was found at the very last. */
  stop(): Promise<readonly string[]>;
}

/** Where the ports of the test stacks begin; moved when two checkouts are tested on one machine. */
const FIRST_PORT = Number(process.env.E2E_FIRST_PORT ?? 4400);
const PORTS_PER_WORKER = 20;

/** The ports of a worker's first test stack and the folder that it uses. */
export const placeOf = (worker: number, dataDir: string) => ({
  sandboxPort: FIRST_PORT + worker * PORTS_PER_WORKER,
  portalPort: FIRST_PORT + worker * PORTS_PER_WORKER + 10,
  dataDir,
});

/** Makes, once a run, the data folder that every stack copies: client keys, migrated database, imported customers. */
export async function makeTemplate(): Promise<void> {
  const place = placeOf(0, TEMPLATE);
  mkdirSync(TEMPLATE, { recursive: true });
  const sandbox = start('The sandbox', NODE, ['sandbox/main.ts'], {
    env: sandboxEnvironment(place),
    logFile: join(TEMPLATE, 'sandbox.log'),
  });
  try {
    await sandbox.ready(`http://127.0.0.1:${place.sandboxPort}/control/health`);
    await run(
      'The customer import',
      NODE,
      [...SERVER_SCRIPT, 'scripts/commands/customers-import.ts', 'sandbox/data/scenarios/customers.csv'],
      portalEnvironment(place),
    );
  } finally {
    await sandbox.stop();
  }
}

/** Starts a fresh sandbox and portal for a worker; `settings` are added to the portal's environment. */
export async function startStack(
  worker: number,
  name: string,
  settings: Record<string, string>,
): Promise<Stack> {
  const dataDir = join(STACKS, name);
  rmSync(dataDir, { recursive: true, force: true });
  cpSync(TEMPLATE, dataDir, { recursive: true });
  const place = placeOf(worker, dataDir);
  const portalLog = join(dataDir, 'portal.log');
  const portalUrl = `http://localhost:${place.portalPort}`;
  const ownPort = place.portalPort + 1;
  const sandboxUrl = `http://127.0.0.1:${place.sandboxPort}`;
  // A leftover server would otherwise answer in ours' place, and the suite would test the wrong build.
  await Promise.all([
    ...[place.portalPort, ownPort].map((port) => requireFreePort(port, 'The portal')),
    requireFreePort(place.sandboxPort, 'The sandbox'),
  ]);
  const sandbox = start('The sandbox', NODE, ['sandbox/main.ts'], {
    env: sandboxEnvironment(place),
    logFile: join(dataDir, 'sandbox.log'),
  });
  const env = { ...portalEnvironment(place), ...settings, PORT: String(ownPort) };
  const portal = start('The portal', NODE, START_PORTAL, { env, logFile: portalLog });
  const end = () => Promise.all([portal.stop(), sandbox.stop()]);
  try {
    await Promise.all([
      sandbox.ready(`${sandboxUrl}/control/health`),
      portal.ready(`http://localhost:${ownPort}/api/health/ready`),
    ]);
    const watched = watch([portalLog], leakFinder(secretsOf(env, [dataDir])));
    const relay = await startRelay(place.portalPort, { portFor: () => ownPort, ...watched });
    return {
      ...{ portalUrl, sandboxUrl, portalLog, findings: watched.findings },
      ...{ portalPid: portal.pid, ownUrl: `http://localhost:${ownPort}` },
      altinnUrl: `http://127.0.0.1:${place.sandboxPort + 3}`,
      async stop() {
        await relay.close();
        await end();
        return watched.findings();
      },
    };
  } catch (error) {
    await end();
    throw error;
  }
}
