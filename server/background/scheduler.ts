import 'server-only';
import { log } from '#server/log/log.ts';
import type { BackgroundJob } from './job.ts';
import { runJob } from './run-job.ts';
import type { RunOptions, RunSettings } from './run-job.ts';

/** Jobs that run again and again until stopped. */
export interface Scheduler {
  /** Runs a job soon, due or not, because somebody waits for it; after the run under way, when there is one. */
  wake(name: string): void;
  /** Starts no more runs, tells those under way to finish, and resolves when they have. */
  stop(): Promise<void>;
}

/** When jobs run, besides their own intervals; tests are in more of a hurry. */
interface Pace {
  /** Milliseconds before the first runs, so that the first visitors come first. */
  readonly headStartMs?: number;
  /** Milliseconds by which runs differ at random, so that instances that started together do not ask together. */
  readonly spreadMs?: number;
}

/** Runs each job in a chain of its own: a run begins some time after the one before has ended, so none overlaps itself. */
export function startScheduler(
  settings: RunSettings,
  jobs: readonly BackgroundJob[],
  { headStartMs = 3_000, spreadMs = 1_000 }: Pace = {},
): Scheduler {
  const stopping = new AbortController();
  const { signal } = stopping;
  /** Jobs that somebody waits for, and what cuts their chains' pauses short. */
  const awaited = new Set<string>();
  const wakers = new Map<string, () => void>();
  const rest = async (job: BackgroundJob, milliseconds: number): Promise<void> => {
    const woken = new AbortController();
    wakers.set(job.name, () => woken.abort());
    if (awaited.has(job.name)) return;
    await pause(milliseconds, AbortSignal.any([signal, woken.signal]));
  };
  const repeat = async (job: BackgroundJob): Promise<void> => {
    await rest(job, headStartMs);
    while (!signal.aborted) {
      await runOnce(settings, job, { signal, early: awaited.delete(job.name) });
      await rest(job, job.everySeconds * 1000 + Math.random() * spreadMs);
    }
  };
  const chains = jobs.map(repeat);
  return {
    wake(name) {
      awaited.add(name);
      wakers.get(name)?.();
    },
    async stop() {
      stopping.abort();
      await Promise.all(chains);
    },
  };
}

async function runOnce(settings: RunSettings, job: BackgroundJob, options: RunOptions): Promise<void> {
  try {
    await runJob(settings, job, options);
  } catch (error) {
    log().error({ err: error, job: job.name }, 'a background job could not be taken up');
  }
}

/** Waits, but not beyond a stop, and never keeps the process alive. */
function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) {
      resolve();
      return;
    }
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    timer.unref();
    signal.addEventListener('abort', done);
  });
}
