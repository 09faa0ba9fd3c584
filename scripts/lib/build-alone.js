import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { INPUTS } from './build.js';
import { NODE, runAside } from './processes.js';

const STAGE = '.data/build-alone';

/**
 * Proves that production code stands alone: builds a copy of the tree that has neither `sandbox` nor `e2e`. The copy
 * has no lock file, so that Next takes the project's folder, and its packages, as the root.
 */
export async function buildAlone() {
  rmSync(STAGE, { recursive: true, force: true });
  mkdirSync(STAGE, { recursive: true });
  for (const input of INPUTS) {
    if (input !== 'package-lock.json' && existsSync(input)) {
      cpSync(input, join(STAGE, input), { recursive: true, filter: (path) => !path.includes('.test.') });
    }
  }
  await runAside(
    'The build without sandbox and e2e',
    NODE,
    ['node_modules/next/dist/bin/next', 'build', STAGE],
    {
      ...process.env,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
    },
  );
  rmSync(STAGE, { recursive: true, force: true });
}
