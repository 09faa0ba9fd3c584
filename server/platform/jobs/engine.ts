import 'server-only';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { PgBoss, fromPglite, type Clock, type ConstructorOptions, type Db as Statements } from 'pg-boss';
import type { Db } from '#server/platform/db/client.ts';
import { log } from '#server/platform/observability/log.ts';
import { DEAD_LETTERS, HEARTBEAT_SECONDS, queueNames, QUEUES } from './queues.ts';

/** The schema that the migrations make; no engine may change it. */
const SCHEMA = 'pgboss';

/** How often an instance looks for jobs whose instance has fallen, seconds. */
const SUPERVISE_SECONDS = 30;

/** A dead letter that no person has dealt with by then is deleted, seconds. */
const DEAD_LETTERS_KEPT = 90 * 24 * 60 * 60;

// Timers that never keep a process alive: a script that has added a job may end.
const clock: Clock = {
  now: () => Date.now(),
  setTimeout: (run, milliseconds) => setTimeout(run, milliseconds).unref(),
  setInterval: (run, milliseconds) => setInterval(run, milliseconds).unref(),
  clearTimeout: (timer) => clearTimeout(timer as NodeJS.Timeout),
  clearInterval: (timer) => clearInterval(timer as NodeJS.Timeout),
};

type Client = PGlite | pg.Pool;

/**
 * An engine on the portal's own connections, started, with every queue in place. One that is to `work` also watches the jobs of
 * other instances and sends what is scheduled.
 * @throws Error when the migrations have not made the schema of this version of the library.
 */
export async function startEngine(db: Db, role: 'work' | 'send'): Promise<PgBoss> {
  const client = clientOf(db);
  const works = role === 'work';
  const boss = new PgBoss({
    ...connectionOf(client),
    schema: SCHEMA,
    clock,
    migrate: false,
    createSchema: false,
    // The rest is done with the rights to rows alone.
    reindex: false,
    monitorVacuum: false,
    registerInstance: false,
    openTelemetry: { enabled: false },
    supervise: works,
    schedule: works,
    superviseIntervalSeconds: SUPERVISE_SECONDS,
    monitorIntervalSeconds: SUPERVISE_SECONDS,
  });
  boss.on('error', (err) => log().warn({ err }, 'the job queue could not do something'));
  boss.on('warning', ({ message }) => log().warn({ warning: message }, 'the job queue warns'));
  await boss.start();
  await createQueues(boss);
  return boss;
}

const senders = new WeakMap<Client, Promise<PgBoss>>();

/** The engine through which this process adds jobs to a database; started at the first call. */
export function sender(db: Db): Promise<PgBoss> {
  const client = clientOf(db);
  const known = senders.get(client);
  if (known !== undefined) return known;
  const started = startEngine(db, 'send');
  senders.set(client, started);
  started.catch(() => senders.delete(client));
  return started;
}

async function createQueues(boss: PgBoss): Promise<void> {
  await boss.createQueue(DEAD_LETTERS, { retentionSeconds: DEAD_LETTERS_KEPT });
  for (const name of queueNames) {
    const { policy, ...settings } = QUEUES[name].settings;
    const all = {
      ...settings,
      retryBackoff: true,
      heartbeatSeconds: HEARTBEAT_SECONDS,
      deadLetter: DEAD_LETTERS,
    };
    await boss.createQueue(name, { policy, ...all });
    // Of a queue that an older version made.
    await boss.updateQueue(name, all);
  }
}

function connectionOf(client: Client): Pick<ConstructorOptions, 'db' | 'backend'> {
  return client instanceof PGlite
    ? { db: fromPglite(client), backend: 'pglite' }
    : { db: fromPool(client), backend: 'postgres' };
}

/** The pool itself, since drizzle's own statements give times as texts. A statement that fails closes its connection. */
function fromPool(pool: pg.Pool): Statements {
  return {
    async executeSql(text, values) {
      const answer: pg.QueryResult | pg.QueryResult[] = await pool.query(text, values);
      return { rows: [answer].flat().flatMap(({ rows }) => rows as unknown[]) };
    },
  };
}

function clientOf(db: Db): Client {
  const client: unknown = '$client' in db ? db.$client : undefined;
  if (client instanceof PGlite || client instanceof pg.Pool) return client;
  throw new Error('the database has no client of a known kind');
}
