import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { SERVER_SCRIPT } from './environment.js';
import { NODE, requireFreePort, run, start } from './processes.js';

/**
 * Starts the sandbox, and then a portal with `portalArgs` for Node, on the ports of `place`. `customerFile(sandboxUrl)` returns the
 * path of the customer file that is imported in between. Programs that were started are added to `running`, also when this throws.
 */
export async function startStack({ place, sandboxEnv, portalEnv, portalArgs, customerFile, running }) {
  const portalUrl = `http://localhost:${place.portalPort}`;
  const sandboxUrl = `http://127.0.0.1:${place.sandboxPort}`;
  await requireFreePort(place.portalPort, 'The portal');
  await requireFreePort(place.sandboxPort, 'The sandbox');
  mkdirSync(place.dataDir, { recursive: true });
  const launch = async (name, args, env, log, url) => {
    const program = start(name, NODE, args, { env, logFile: join(place.dataDir, log) });
    running.push(program);
    await program.ready(url);
  };
  await launch('The sandbox', ['sandbox/main.ts'], sandboxEnv, 'sandbox.log', `${sandboxUrl}/control/health`);
  const command = (what, ...args) => run(what, NODE, [...SERVER_SCRIPT, ...args], portalEnv);
  if (portalEnv.DATABASE_URL) await command('The migration', 'scripts/commands/db-migrate.ts');
  // The embedded database serves one process, so the import comes before the portal, which migrates it as well.
  const file = await customerFile(sandboxUrl);
  await command('The customer import', 'scripts/commands/customers-import.ts', file);
  await launch('The portal', portalArgs, portalEnv, 'portal.log', `${portalUrl}/api/health/ready`);
  return { portalUrl, sandboxUrl };
}
