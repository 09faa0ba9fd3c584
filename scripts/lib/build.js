import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NODE, runAside } from './processes.js';

/** Everything that goes into a production build. */
const INPUTS = [
  'app',
  'components',
  'lib',
  'server',
  'public',
  'proxy.ts',
  'instrumentation.ts',
  'next.config.js',
  'postcss.config.mjs',
  'tsconfig.json',
  'tsconfig.next.json',
  'package.json',
  'package-lock.json',
];
const STAMP = '.next/.build-stamp';
const SERVER = '.next/standalone/server.js';

/**
 * How Node starts the built portal. Left to itself, Node lets its heap grow as long as the machine has memory: an instance under load
 * then holds twice what it needs. These bounds are some 100 MB above what it holds with two hundred customers at once
 * (docs/operations.md, "Load"), and are the Dockerfile's too.
 */
export const START_PORTAL = ['--max-old-space-size=240', '--max-semi-space-size=16', SERVER];

/** Builds the portal for production unless nothing that goes into it has changed since the last build. */
export async function buildPortal() {
  const wanted = fingerprint();
  if (existsSync(STAMP) && existsSync(SERVER) && readFileSync(STAMP, 'utf8') === wanted) return;
  console.log('Building the portal …');
  await runAside('The build', NODE, ['node_modules/next/dist/bin/next', 'build'], {
    ...process.env,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
  });
  // A standalone build leaves the static files for a CDN; here the same process serves them.
  cpSync('public', '.next/standalone/public', { recursive: true });
  cpSync('.next/static', '.next/standalone/.next/static', { recursive: true });
  writeFileSync(STAMP, wanted);
}

function fingerprint() {
  const hash = createHash('sha256');
  // Both become part of the build (docs/operations.md).
  for (const name of ['NEXT_DEPLOYMENT_ID', 'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY'])
    hash.update(`${process.env[name] ?? ''}\n`);
  for (const input of INPUTS) addTo(hash, input);
  return hash.digest('hex');
}

function addTo(hash, path) {
  if (!existsSync(path)) return;
  if (statSync(path).isDirectory()) {
    for (const name of readdirSync(path).sort()) addTo(hash, join(path, name));
  } else if (!path.includes('.test.')) {
    hash.update(path).update(readFileSync(path));
  }
}
