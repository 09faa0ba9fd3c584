import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildPortal, START_PORTAL } from '../lib/build.js';
import { portalEnvironment, sandboxEnvironment, SERVER_SCRIPT } from '../lib/environment.js';
import { NODE, requireFreePort, run, start } from '../lib/processes.js';
import type { CrowdCustomer, Places } from './customer.ts';

/** A sandbox with a crowd, and one portal as it is built for production. */
export interface LoadStack extends Places {
  readonly customers: readonly CrowdCustomer[];
  readonly portalLog: string;
  readonly metricsToken: string;
  readonly engine: 'PostgreSQL' | 'embedded';
  stop(): Promise<void>;
}

const FIRST_PORT = Number(process.env['LOAD_FIRST_PORT'] ?? '4800');

interface Catalogue {
  readonly businesses: readonly { readonly orgnr: string; readonly name: string; readonly form: string }[];
  readonly customers: readonly {
    readonly key: string;
    readonly pid: string;
    readonly roles: readonly { readonly orgnr: string; readonly role: string }[];
  }[];
}

/**
 * Builds and starts everything for `size` customers: on the PostgreSQL of DATABASE_URL, which must be empty, else on the
 * embedded database.
 */
export async function startLoadStack(size: number): Promise<LoadStack> {
  await buildPortal();
  const dataDir = resolve('.data/load');
  rmSync(dataDir, { recursive: true, force: true });
  mkdirSync(dataDir, { recursive: true });
  const place = { sandboxPort: FIRST_PORT, portalPort: FIRST_PORT + 10, dataDir };
  await requireFreePort(place.portalPort, 'The portal');
  await requireFreePort(place.sandboxPort, 'The sandbox');
  const metricsToken = randomBytes(24).toString('base64url');
  const env = {
    ...portalEnvironment(place),
    AUTH_SECRET: randomBytes(32).toString('base64url'),
    ENCRYPTION_KEYS: `load:${randomBytes(32).toString('base64')}`,
    METRICS_TOKEN: metricsToken,
    LOG_LEVEL: 'info',
  };
  const places = {
    portalUrl: `http://localhost:${place.portalPort}`,
    sandboxUrl: `http://127.0.0.1:${place.sandboxPort}`,
  };
  const sandbox = start('The sandbox', NODE, ['sandbox/main.ts'], {
    env: { ...sandboxEnvironment(place), SANDBOX_CROWD: String(size) },
    logFile: join(dataDir, 'sandbox.log'),
  });
  await sandbox.ready(`${places.sandboxUrl}/control/health`);
  const catalogue = (await (await fetch(`${places.sandboxUrl}/control/people`)).json()) as Catalogue;
  const file = join(dataDir, 'customers.csv');
  writeFileSync(file, customerFile(catalogue));
  if (process.env['DATABASE_URL'] !== undefined)
    await run('The migration', NODE, [...SERVER_SCRIPT, 'scripts/db-migrate.ts'], env);
  await run('The import', NODE, [...SERVER_SCRIPT, 'scripts/customers-import.ts', file], env);
  const portalLog = join(dataDir, 'portal.log');
  const portal = start('The portal', NODE, START_PORTAL, { env, logFile: portalLog });
  const stop = async () => {
    await portal.stop();
    await sandbox.stop();
  };
  await portal.ready(`${places.portalUrl}/api/health/ready`);
  const engine = process.env['DATABASE_URL'] === undefined ? 'embedded' : 'PostgreSQL';
  return { ...places, customers: crowdIn(catalogue), portalLog, metricsToken, engine, stop };
}

const isCrowd = ({ key }: { readonly key: string }): boolean => key.startsWith('mengde-');

const crowdIn = ({ customers }: Catalogue): CrowdCustomer[] =>
  customers.filter(isCrowd).map(({ key, roles }, at) => ({
    key,
    orgnr: roles[0]?.orgnr ?? '',
    address: `10.0.${Math.floor(at / 250)}.${(at % 250) + 1}`,
  }));

/** The bank's customer file (docs/configuration.md) with the crowd alone. */
function customerFile({ businesses, customers }: Catalogue): string {
  const rows = customers.filter(isCrowd).flatMap(({ pid, roles }) =>
    roles.map(({ orgnr, role }) => {
      const business = businesses.find((one) => one.orgnr === orgnr);
      return [orgnr, business?.name, business?.form, pid, role, ''].join(';');
    }),
  );
  return ['orgnr;name;form;pid;role;advisor', ...rows, ''].join('\n');
}
