// The database of a measured portal: PostgreSQL, as a bank runs it, where there is one to test with.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { makeDatabase } from '../../e2e/support/own-database.ts';
import { placeOf, STACKS } from '../../e2e/support/stack.ts';
import { portalEnvironment, SERVER_SCRIPT } from '../lib/environment.js';
import { findTestDatabase } from '../lib/postgres.js';
import { NODE, run } from '../lib/processes.js';

/** A migrated database with the sandbox's customers. */
interface BenchDatabase {
  /** What a portal needs to use it. */
  readonly settings: Record<string, string>;
  drop(): Promise<void>;
}

/** Which engine the portals are measured with. */
export const engine = async (): Promise<'PostgreSQL' | 'embedded'> =>
  (await findTestDatabase()) === undefined ? 'embedded' : 'PostgreSQL';

/** A database of the worker's portal alone; `undefined` without PostgreSQL, when the portal uses the embedded one. */
export async function openDatabase(worker: number): Promise<BenchDatabase | undefined> {
  const server = await findTestDatabase();
  if (server === undefined) return undefined;
  const database = await makeDatabase(server);
  const settings = {
    DATABASE_URL: database.portalUrl,
    AUTH_SECRET: randomBytes(32).toString('base64url'),
    ENCRYPTION_KEYS: `bench:${randomBytes(32).toString('base64')}`,
  };
  const env = { ...portalEnvironment(placeOf(worker, join(STACKS, 'template'))), ...settings };
  const script = (file: string, ...args: string[]) => [...SERVER_SCRIPT, file, ...args];
  await run('The migration', NODE, script('scripts/db-migrate.ts'), {
    ...env,
    DATABASE_URL: database.ownerUrl,
  });
  await run(
    'The import',
    NODE,
    script('scripts/customers-import.ts', 'sandbox/scenarios/customers.csv'),
    env,
  );
  return { settings, drop: () => database.drop() };
}
