import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { NODE } from '../dev/processes.js';

// The headless shell first: it takes a quarter less time than the whole Chromium.
const BROWSERS = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'].map(
  (name) => `/usr/bin/${name}`,
);
const NGINX = '/usr/sbin/nginx';
const LOCAL_DATABASE = 'postgres://postgres@127.0.0.1:5432/test';

/**
 * The path of a Chromium for `E2E_CHROMIUM`: an installed one, else Debian's package when run as root; undefined when Playwright
 * has downloaded its own. Throws when there is none.
 */
export function findBrowser() {
  const preset = process.env.E2E_CHROMIUM;
  if (preset !== undefined && existsSync(preset)) return preset;
  const install = ['node_modules/@playwright/test/cli.js', 'install', 'chromium'];
  if (spawnSync(NODE, install, { stdio: 'ignore', timeout: 180_000 }).status === 0) return undefined;
  const found = () => BROWSERS.find((path) => existsSync(path));
  if (found() === undefined) aptInstall('chromium-headless-shell');
  if (found() === undefined) aptInstall('chromium');
  if (found() === undefined) throw new Error('No Chromium: install it, or set E2E_CHROMIUM to its path.');
  return found();
}

/** The path of nginx: an installed one, else Debian's package when run as root; undefined when there is none. */
export function findNginx() {
  if (!existsSync(NGINX)) aptInstall('nginx-light');
  return existsSync(NGINX) ? NGINX : undefined;
}

function aptInstall(name) {
  if (process.getuid?.() !== 0) return;
  console.log(`Installing ${name} from the system’s packages …`);
  const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['update'], options);
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', name], options);
}

/** `TEST_DATABASE_URL`, else a local PostgreSQL with trust login and a database `test`, else undefined. */
export async function findTestDatabase() {
  if (process.env.TEST_DATABASE_URL !== undefined) return process.env.TEST_DATABASE_URL;
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: LOCAL_DATABASE, connectionTimeoutMillis: 3000 });
  const connected = await client.connect().then(
    () => true,
    () => false,
  );
  await client.end().catch(() => undefined);
  return connected ? LOCAL_DATABASE : undefined;
}
