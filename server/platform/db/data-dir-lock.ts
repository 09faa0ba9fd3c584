import 'server-only';
import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const LOCK_FILE = 'database.lock';

/** Another process holds the embedded database. */
export class DatabaseHeldError extends Error {
  override name = 'DatabaseHeldError';
}

/**
 * Takes the embedded database in `dataDir` for this process: a second one would overwrite its files without noticing. A lock that a process
 * left behind is taken over. Returns what releases the lock.
 * @throws DatabaseHeldError when a living process holds it.
 */
export function lockDataDir(dataDir: string): () => void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const path = join(dataDir, LOCK_FILE);
  const mine = `${process.pid} ${processStart(process.pid)} ${randomUUID()}\n`;
  const holder = readText(path);
  if (holder !== undefined && isAlive(holder)) throw held(path, holder);
  if (holder !== undefined) rmSync(path, { force: true });
  if (!create(path, mine)) throw held(path, readText(path) ?? '');
  const release = (): void => {
    process.off('exit', release);
    if (readText(path) === mine) rmSync(path, { force: true });
  };
  process.on('exit', release);
  return release;
}

/** False when another process has been faster. */
function create(path: string, content: string): boolean {
  try {
    writeFileSync(path, content, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function isAlive(content: string): boolean {
  const [pid, start] = content.trim().split(' ');
  try {
    process.kill(Number(pid), 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  // Process numbers are used again (a container's first process is always 1), so the start time must agree as well.
  return start === processStart(Number(pid));
}

/** When the process started, in the kernel's ticks; `-` where the system does not tell. */
function processStart(pid: number): string {
  const stat = readText(`/proc/${pid}/stat`);
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '-';
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

const held = (path: string, holder: string): DatabaseHeldError => {
  const pid = holder.split(' ')[0] ?? 'unknown';
  const advice = 'It serves one process at a time: stop that process, or use PostgreSQL (DATABASE_URL).';
  return new DatabaseHeldError(
    `The embedded database is in use by process ${pid} (lock: ${path}). ${advice}`,
  );
};
