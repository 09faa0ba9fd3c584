import { resolve } from 'node:path';
import { buildPortal, installPackages, START_PORTAL } from './build.js';
import { portalEnvironment, sandboxEnvironment } from './environment.js';
import { startStack } from './stack.js';

/**
 * `npm run demo`: installs, builds the changes, starts the sandbox and the portal on the embedded database, prints their addresses,
 * and stops both on Ctrl-C. `npm run dev` is the same with hot reload instead of a build.
 */
const development = process.argv.includes('--dev');
const place = {
  sandboxPort: Number(process.env.SANDBOX_PORT ?? 4100),
  portalPort: Number(process.env.PORT ?? 3000),
  dataDir: resolve(process.env.DATA_DIR ?? '.data'),
};
const running = [];

async function main() {
  installPackages();
  if (!development) await buildPortal();
  const env = portalEnvironment(place);
  const { portalUrl, sandboxUrl } = await startStack({
    place,
    sandboxEnv: sandboxEnvironment(place),
    portalEnv: development ? { ...env, NODE_ENV: 'development' } : env,
    portalArgs: development
      ? ['node_modules/next/dist/bin/next', 'dev', '-p', String(place.portalPort)]
      : START_PORTAL,
    customerFile: () => 'sandbox/data/scenarios/customers.csv',
    running,
  });
  announce(portalUrl, sandboxUrl, await (await fetch(`${sandboxUrl}/control/people`)).json());
  await Promise.race(running.map(({ exit }) => exit));
  throw new Error(`The portal or the sandbox ended by itself; see the logs in ${place.dataDir}.`);
}

function announce(portalUrl, sandboxUrl, { customers, staff, businesses }) {
  const nameOf = (orgnr) => businesses.find((business) => business.orgnr === orgnr)?.name ?? orgnr;
  const line = (name, text) => `    ${name.padEnd(18)} ${text}`;
  console.log(`
  Portal                ${portalUrl}
  For bank staff        ${portalUrl}/radgiver
  Control room          ${sandboxUrl}/kontrollrom
  Sandbox               ${sandboxUrl}
  Altinn's consents     http://127.0.0.1:${place.sandboxPort + 3}/accessmanagement/ui/consent/active

  Customers to log in as (invented persons, synthetic numbers):
${customers.map(({ name, roles }) => line(name, roles.map(({ orgnr }) => nameOf(orgnr)).join(', ') || '-')).join('\n')}

  Staff:
${staff.map(({ name, roles }) => line(name, roles.join(', ') || 'no role')).join('\n')}

  Logs: ${place.dataDir}/portal.log and sandbox.log.   Stop with Ctrl-C.
`);
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
