import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { NODE } from './processes.js';

// The headless shell first: it is Chromium without its windows, and takes a quarter less time for the same tests.
const INSTALLED = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * Finds a Chromium for the end-to-end tests: Playwright's own, else an installed one, else Debian's package when run
 * as root. Returns the path for `E2E_CHROMIUM`, or undefined when Playwright finds its own. Throws when there is none.
 */
export function findBrowser() {
  const preset = process.env.E2E_CHROMIUM;
  if (preset !== undefined && existsSync(preset)) return preset;
  const own = spawnSync(NODE, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], {
    stdio: 'ignore',
    timeout: 180_000,
  });
  if (own.status === 0) return undefined;
  const installed = INSTALLED.find((path) => existsSync(path));
  if (installed !== undefined) return installed;
  if (process.getuid?.() === 0) {
    console.log('Installing Chromium from the system’s packages …');
    spawnSync('apt-get', ['update'], { stdio: 'ignore' });
    for (const name of ['chromium-headless-shell', 'chromium']) {
      spawnSync('apt-get', ['install', '-y', '--no-install-recommends', name], { stdio: 'ignore' });
      const path = `/usr/bin/${name}`;
      if (existsSync(path)) return path;
    }
  }
  throw new Error(
    'No Chromium: Playwright could not download its own, and none is installed. Install Chromium and try again, or set E2E_CHROMIUM to its path.',
  );
}
