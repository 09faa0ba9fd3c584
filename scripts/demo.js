import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildPortal, START_PORTAL } from './lib/build.js';
import { portalEnvironment, sandboxEnvironment, SERVER_SCRIPT } from './lib/environment.js';
import { installPackages } from './lib/install.js';
import { NODE, requireFreePort, run, start } from './lib/processes.js';

/**
 * `npm run demo`: installs, builds what has changed, starts the sandbox and the portal on the embedded database, says
 * where they are, and stops both on Ctrl-C. `npm run dev` is the same with hot reload instead of a build.
 */
const development = process.argv.includes('--dev');
const place = {
  sandboxPort: Number(process.env.SANDBOX_PORT ?? 4100),
  portalPort: Number(process.env.PORT ?? 3000),
  dataDir: resolve(process.env.DATA_DIR ?? '.data'),
};
const portalUrl = `http://localhost:${place.portalPort}`;
const sandboxUrl = `http://127.0.0.1:${place.sandboxPort}`;
const running = [];

async function main() {
  installPackages();
  if (!development) await buildPortal();
  await requireFreePort(place.portalPort, 'The portal');
  await requireFreePort(place.sandboxPort, 'The sandbox');
  mkdirSync(place.dataDir, { recursive: true });

  const sandbox = start('The sandbox', NODE, ['sandbox/main.ts'], {
    env: sandboxEnvironment(place),
    logFile: `${place.dataDir}/sandbox.log`,
  });
  running.push(sandbox);
  await sandbox.ready(`${sandboxUrl}/control/health`);

  const env = portalEnvironment(place);
  // The embedded database is migrated by whoever opens it.
  if (env.DATABASE_URL) {
    await run('The migration', NODE, [...SERVER_SCRIPT, 'scripts/db-migrate.ts'], env);
  }
  // The embedded database serves one process, so the bank's customer file is read before the portal opens it.
  await run(
    'The customer import',
    NODE,
    [...SERVER_SCRIPT, 'scripts/customers-import.ts', 'sandbox/scenarios/customers.csv'],
    env,
  );

  const portal = start('The portal', NODE, portalCommand(), {
    env: development ? { ...env, NODE_ENV: 'development' } : env,
    logFile: `${place.dataDir}/portal.log`,
  });
  running.push(portal);
  await portal.ready(`${portalUrl}/api/health/ready`);
  announce(await (await fetch(`${sandboxUrl}/control/people`)).json());

  const ended = await Promise.race([
    sandbox.exit.then(() => 'The sandbox'),
    portal.exit.then(() => 'The portal'),
  ]);
  throw new Error(`${ended} ended by itself; see its log in ${place.dataDir}.`);
}

function portalCommand() {
  return development
    ? ['node_modules/next/dist/bin/next', 'dev', '-p', String(place.portalPort)]
    : START_PORTAL;
}

function announce({ customers, staff, businesses }) {
  const name = (orgnr) => businesses.find((business) => business.orgnr === orgnr)?.name ?? orgnr;
  console.log(`
  Portal                ${portalUrl}
  For bank staff        ${portalUrl}/radgiver
  Control room          ${sandboxUrl}/kontrollrom
  Sandbox               ${sandboxUrl}
  Altinn's consents     http://127.0.0.1:${place.sandboxPort + 3}/accessmanagement/ui/consent/active

  Customers to log in as (invented persons, synthetic numbers):`);
  for (const person of customers) {
    console.log(
      `    ${person.name.padEnd(18)} ${person.roles.map((role) => name(role.orgnr)).join(', ') || '-'}`,
    );
  }
  console.log('\n  Staff:');
  for (const person of staff)
    console.log(`    ${person.name.padEnd(18)} ${person.roles.join(', ') || 'no role'}`);
  console.log(`\n  Logs: ${place.dataDir}/portal.log and sandbox.log.   Stop with Ctrl-C.\n`);
}

let stopping = false;
async function stop(status) {
  if (stopping) return;
  stopping = true;
  await Promise.all(running.reverse().map((program) => program.stop()));
  process.exit(status);
}
process.on('SIGINT', () => void stop(0));
process.on('SIGTERM', () => void stop(0));

main().catch((error) => {
  if (!stopping) console.error(`\n${error.message}`);
  void stop(1);
});
