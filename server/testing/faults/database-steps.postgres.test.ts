import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { KARI, seedCustomers, TEST_BUSINESS } from '#server/features/consent/testing/consent.ts';
import { openTcpProxy, type TcpProxy } from '#server/platform/db/testing/tcp-proxy.ts';
import { openPostgres } from '#server/platform/db/postgres.ts';
import { describePostgres, openTestDatabase, postgresUrlOf } from '#server/platform/db/testing/db.ts';
import type { OpenDatabase } from '#server/platform/db/types.ts';
import { grantForTest } from '#server/features/tax-account/testing/tax-account.ts';
import type { RunningSandbox } from '../../../sandbox/main.ts';
import { startTestSandbox } from '../../../sandbox/core/testing/sandbox.ts';
import { DATABASE_STEPS } from './database-steps.ts';
import { captureLog, type LogCapture } from './log-testing.ts';
import type { FaultName } from './matrix-types.ts';
import { possible } from './play-testing.ts';
import { startTestPortal, type TestPortal } from './portal-testing.ts';

const { orgnr } = TEST_BUSINESS;
/** Short, since what never comes is waited for in vain; long enough for a busy machine. */
const QUERY_TIMEOUT_MS = 1_500;

describePostgres('the fault matrix of the database', () => {
  let running: RunningSandbox;
  let books: OpenDatabase;
  let opened: OpenDatabase;
  let door: TcpProxy;
  let portal: TestPortal;
  let log: LogCapture;

  beforeAll(async () => {
    [running, books] = await Promise.all([startTestSandbox(), openTestDatabase()]);
    await seedCustomers(books.db);
    door = await openTcpProxy(await postgresUrlOf(books.db));
    opened = await openPostgres({
      url: door.url,
      onIdleError: () => undefined,
      queryTimeoutMs: QUERY_TIMEOUT_MS,
    });
  });
  afterAll(async () => {
    vi.restoreAllMocks();
    await door.close();
    await opened.close();
    await Promise.all([running.close(), books.close()]);
  });
  beforeEach(async () => {
    log = captureLog();
    running.sandbox.reset();
    await door.restore();
    await grantForTest(running.sandbox, books.db, { orgnr, personId: KARI.personId });
    const now = () => new Date(running.sandbox.clock.now('mail'));
    const upstream = { timeoutMs: 10_000, retries: 1 };
    portal = startTestPortal({
      sandbox: running.sandbox,
      db: opened.db,
      books: books.db,
      orgnr,
      upstream,
      now,
    });
  });

  const look = () => {
    running.sandbox.clock.advance(300_000);
    return portal.look('open-claims');
  };
  const strike = async (fault: FaultName) => {
    if (fault === 'refused') await door.shut();
    else door.behave(fault as Parameters<TcpProxy['behave']>[0]);
  };

  it.each(
    DATABASE_STEPS.flatMap((step) => possible(step).map(([fault, cell]) => [fault, step, cell] as const)),
  )('%s', async (fault, step, expected) => {
    await look();
    await strike(fault);
    log.forget();
    const met = await look();
    expect({ ...met, logged: log.last() }).toEqual(expected);
    await door.restore();
    await vi.waitFor(async () => expect(await look()).toEqual(step.good), { timeout: 20_000 });
  });
});
