// How much memory a process holds, asked of the system, and how long a server takes until it answers.
import { execFile } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';

const call = promisify(execFile);

/** Resident memory of a process, megabytes. */
export async function residentMb(pid: number): Promise<number> {
  const { stdout } = await call('ps', ['-o', 'rss=', '-p', String(pid)]);
  return Number(stdout.trim()) / 1024;
}

/** The most that the process held while `work` went on, looked at four times a second. */
export async function peakMb(pid: number, work: Promise<unknown>): Promise<number> {
  let most = 0;
  const look = async (): Promise<void> => {
    most = Math.max(most, await residentMb(pid));
  };
  const ended = work.then(
    () => true,
    () => true,
  );
  do await look();
  while (!(await Promise.race([ended, wait(250, false)])));
  await work;
  await look();
  return most;
}

/** Milliseconds until `url` answers with 200, asked every ten; rejects after a minute. */
export async function untilReady(url: string): Promise<number> {
  const start = performance.now();
  while (performance.now() - start < 60_000) {
    const answer = await fetch(url, { signal: AbortSignal.timeout(5000) }).catch(() => undefined);
    if (answer?.ok === true) return performance.now() - start;
    await wait(10);
  }
  throw new Error(`${url} was not ready within a minute`);
}
