import { spawnSync } from 'node:child_process';
import { relative } from 'node:path';
import { NODE } from './processes.js';

/** Rooms that exist for demonstrating, testing and developing, and help files of tests. */
const FOREIGN = /^(sandbox|e2e|scripts)\/|(^|\/|-)testing(\.ts$|\/)|\.test\./;

/**
 * Proves that production code stands alone: of all the files that it reaches by imports, none is the sandbox's or a test's.
 * @throws Error that names those that are.
 */
export function standsAlone() {
  const { status, stdout } = spawnSync(
    NODE,
    ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.next.json', '--listFilesOnly'],
    { encoding: 'utf8', maxBuffer: 16 * 1024 * 1024 },
  );
  const files = stdout
    .split('\n')
    .filter((file) => file !== '')
    .map((file) => relative('.', file));
  if (status !== 0 || !files.includes('server/auth/authorise.ts'))
    throw new Error(`The compiler could not tell what production code reaches:\n${stdout}`);
  const foreign = files.filter((file) => !file.startsWith('node_modules/') && FOREIGN.test(file));
  if (foreign.length > 0) throw new Error(`Production code reaches:\n${foreign.join('\n')}`);
}
