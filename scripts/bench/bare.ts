// The bare application that the portal is compared with: the same framework, an empty page and a filled one, built beside the product.
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { NODE, requireFreePort, runAside, start } from '../lib/processes.js';

const SOURCE = 'scripts/bench/bare';
const HOME = resolve('.data/bench/bare');
const SERVER = join(HOME, '.next/standalone/.data/bench/bare/server.js');
const STAMP = join(HOME, '.next/.build-stamp');

/** Builds it unless it has been built with this version of Next and these files. */
export async function buildBare(): Promise<void> {
  const files = ['next.config.js', 'app/layout.js', 'app/page.js', 'app/filled/page.js'].map((name) =>
    join(SOURCE, name),
  );
  const wanted = [...files, 'node_modules/next/package.json']
    .map((name) => readFileSync(name, 'utf8'))
    .join('\n');
  if (existsSync(STAMP) && existsSync(SERVER) && readFileSync(STAMP, 'utf8') === wanted) return;
  rmSync(HOME, { recursive: true, force: true });
  cpSync(SOURCE, HOME, { recursive: true });
  await runAside('The bare page’s build', NODE, ['node_modules/next/dist/bin/next', 'build', HOME], {
    ...process.env,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
  });
  cpSync(join(HOME, '.next/static'), join(SERVER, '../.next/static'), { recursive: true });
  writeFileSync(STAMP, wanted);
}

/** Starts the built application at `port`, which must be free; it has not answered yet. */
export async function startBare(port: number) {
  await requireFreePort(port, 'The bare page');
  const program = start('The bare page', NODE, [SERVER], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      HOSTNAME: 'localhost',
      PORT: String(port),
    },
    logFile: join(HOME, 'bare.log'),
  });
  return { url: `http://localhost:${port}/`, program };
}
