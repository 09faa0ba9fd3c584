import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const PROGRAM = '/usr/sbin/nginx';

/** Finds nginx for the tests of the shipped edge: an installed one, else Debian's package when run as root; else undefined. */
export function findNginx() {
  if (existsSync(PROGRAM)) return PROGRAM;
  if (process.getuid?.() !== 0) return undefined;
  console.log('Installing nginx from the system’s packages …');
  spawnSync('apt-get', ['update'], { stdio: 'ignore' });
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'nginx-light'], {
    stdio: 'ignore',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return existsSync(PROGRAM) ? PROGRAM : undefined;
}
