import 'server-only';
import { once } from 'node:events';
import { startProcess } from '#server/platform/jobs/testing/process.ts';
import type { testConsentDeps } from './consent.ts';

/** What a process that kills itself is told. */
export interface KilledOrders {
  readonly sandbox: Pick<Parameters<typeof testConsentDeps>[0], 'config' | 'clientKeys'>;
  /** Of the embedded database; otherwise `url`, of PostgreSQL. */
  readonly dataDir?: string;
  readonly url?: string;
  /** How far its clock is ahead, in milliseconds. */
  readonly ahead: number;
  /** The statement that it dies before, the first is 1. Past the last one it dies when all is done. */
  readonly nth: number;
  /** Return state and person; without it the process runs the background job. */
  readonly callback?: { readonly state: string; readonly personId: string };
}

/** The clock goes on while the process starts: a grant's time may be ten seconds off, and starting may take longer. */
const PROGRAM = `
  const orders = JSON.parse(process.env.KILLED_ORDERS);
  Promise.all([
    import('#server/platform/db/embedded.ts'),
    import('#server/platform/db/postgres.ts'),
    import('#server/features/consent/testing/crash.ts'),
    import('#server/features/consent/testing/consent.ts'),
    import('#server/features/consent/poll.ts'),
    import('#server/features/consent/sync.ts'),
  ]).then(async ([embedded, postgres, { crashingBefore }, { testConsentDeps }, { runConsentJob }, { finishConsent }]) => {
    const { sandbox, dataDir, url, nth, ahead, callback } = orders;
    const { db } = dataDir === undefined
      ? await postgres.openPostgres({ url, onIdleError: () => undefined })
      : await embedded.openEmbedded(dataDir);
    const die = () => process.kill(process.pid, 'SIGKILL');
    const now = () => Date.now() + ahead;
    const deps = testConsentDeps({ ...sandbox, clock: { now } }, crashingBefore(db, nth, die));
    const at = new Date(now());
    if (callback === undefined) await runConsentJob(deps, at, new AbortController().signal);
    else await finishConsent(deps, callback.state, callback.personId, at);
    die();
  });
`;

/** Runs the process, with a test's own environment, to its end, and gives the signal that ended it. */
export async function killedProcess(
  env: NodeJS.ProcessEnv,
  orders: KilledOrders,
): Promise<NodeJS.Signals | null> {
  const { config, clientKeys } = orders.sandbox;
  const told = JSON.stringify({ ...orders, sandbox: { config, clientKeys } });
  const child = startProcess(PROGRAM, { ...env, KILLED_ORDERS: told, LOG_LEVEL: 'silent' });
  const [, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  return signal;
}
