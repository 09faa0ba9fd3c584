import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NODE, runBuffered } from './processes.js';

/** Everything that goes into a production build. */
const INPUTS = [
  ...['app', 'components', 'lib', 'server', 'public', 'proxy.ts', 'instrumentation.ts', 'next.config.js'],
  ...['postcss.config.mjs', 'tsconfig.json', 'tsconfig.next.json', 'package.json', 'package-lock.json'],
];
const SERVER = '.next/standalone/server.js';

/**
 * How Node starts the built portal, as the Dockerfile does. Without bounds its heap grows as long as the machine has memory. These
 * are some 100 MB above what two hundred customers at once take (docs/operations.md#load).
 */
export const START_PORTAL = ['--max-old-space-size=240', '--max-semi-space-size=16', SERVER];

/** Installs the locked packages (`npm ci`) unless the installed ones already follow the lock file. Runs on Node 20. */
export function installPackages() {
  const fingerprint = createHash('sha256')
    .update(readFileSync('package.json'))
    .update(readFileSync('package-lock.json'))
    .digest('hex');
  const stamp = 'node_modules/.install-stamp';
  if (isCurrent(stamp, fingerprint)) return;
  console.log('Installing the locked packages …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status } = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('npm ci failed; see its messages above.');
  writeFileSync(stamp, fingerprint);
}

/** Builds the portal for production unless its inputs are those of the last build. */
export async function buildPortal() {
  const hash = createHash('sha256');
  // Both become part of the build (docs/operations.md#upgrade).
  for (const name of ['NEXT_DEPLOYMENT_ID', 'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY'])
    hash.update(`${process.env[name] ?? ''}\n`);
  for (const path of INPUTS.flatMap(filesOf).sort())
    if (!path.includes('.test.')) hash.update(path).update(readFileSync(path));
  const fingerprint = hash.digest('hex');
  const stamp = '.next/.build-stamp';
  if (isCurrent(stamp, fingerprint) && existsSync(SERVER)) return;
  console.log('Building the portal …');
  await runBuffered('The build', NODE, ['node_modules/next/dist/bin/next', 'build'], {
    ...process.env,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
  });
  // A standalone build leaves the static files for a CDN; here the same process serves them.
  cpSync('public', '.next/standalone/public', { recursive: true });
  cpSync('.next/static', '.next/standalone/.next/static', { recursive: true });
  writeFileSync(stamp, fingerprint);
}

const filesOf = (path) =>
  statSync(path).isFile()
    ? [path]
    : readdirSync(path, { recursive: true })
        .map((name) => join(path, name))
        .filter((file) => statSync(file).isFile());

const isCurrent = (stamp, fingerprint) => existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint;

// `npm run build`.
if (import.meta.main) await buildPortal();
