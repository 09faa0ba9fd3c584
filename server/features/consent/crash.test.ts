import { randomUUID } from 'node:crypto';
import { asc, eq, ne } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import {
  altinnFeed,
  auditEvents,
  consentEvents,
  consents,
  snapshots,
} from '#server/platform/db/schema/index.ts';
import { describeDatabases } from '#server/platform/db/testing/db.ts';
import type { Db, OpenDatabase } from '#server/platform/db/types.ts';
import { act } from '../../../sandbox/control-api/consents.ts';
import type { RunningSandbox } from '../../../sandbox/main.ts';
import { startTestSandbox } from '../../../sandbox/core/testing/sandbox.ts';
import { runConsentJob } from './poll.ts';
import { Crashed, crashingBefore } from './testing/crash.ts';
import type { ConsentDeps } from './deps.ts';
import { finishConsent } from './sync.ts';
import { checkConsent, startConsent } from './request-consent.ts';
import { suspendConsent } from './suspend.ts';
import {
  KARI,
  OTHER_BUSINESS,
  TEST_BUSINESS,
  clearConsents,
  putSnapshot,
  seedCustomers,
  testConsentDeps,
} from './testing/consent.ts';

const { orgnr } = TEST_BUSINESS;
const MINUTE_MS = 60_000;

describeDatabases('a process that crashes', (open) => {
  let running: RunningSandbox;
  let opened: OpenDatabase;
  let consentId: string;
  let overdueId: string;

  beforeAll(async () => {
    running = await startTestSandbox();
    opened = await open();
    await seedCustomers(opened.db);
  });
  afterAll(async () => {
    await opened.close();
    await running.close();
  });
  beforeEach(reset);

  const now = () => new Date(running.sandbox.clock.now('altinn'));
  const depsOn = (db: Db): ConsentDeps => testConsentDeps(running.sandbox, db);
  const whole = () => depsOn(opened.db);
  const record = () => {
    const found = running.sandbox.consents.get(consentId);
    if (found === undefined) throw new Error('no such consent');
    return found;
  };
  async function reset(): Promise<void> {
    running.sandbox.reset();
    await clearConsents(opened.db);
    const started = await startConsent(whole(), KARI, orgnr, now());
    if (!started.ok) throw new Error(JSON.stringify(started.error));
    ({ consentId } = started.value);
    overdueId = randomUUID();
    act(running.sandbox, record(), 'approve');
  }
  const stepsOf = async (id: string) =>
    (
      await opened.db
        .select()
        .from(consentEvents)
        .where(eq(consentEvents.consentId, id))
        .orderBy(asc(consentEvents.id))
    ).map(({ toStatus }) => toStatus);
  /** Status and events agree, each transition is audited once, and no answer is stored without a consent in force. */
  async function expectConsistent(): Promise<void> {
    for (const { id, status } of await opened.db.select().from(consents)) {
      if (id !== overdueId || status !== 'granted') expect((await stepsOf(id)).at(-1)).toBe(status);
    }
    const loose = await opened.db
      .select({ id: snapshots.consentId })
      .from(snapshots)
      .innerJoin(consents, eq(consents.id, snapshots.consentId))
      .where(ne(consents.status, 'granted'));
    expect(loose).toEqual([]);
    const events = await opened.db.select().from(consentEvents);
    const audited = (await opened.db.select().from(auditEvents)).filter(
      ({ detail }) => detail['consentId'] === consentId || detail['consentId'] === overdueId,
    );
    expect(audited).toHaveLength(events.length);
  }

  /** Crashes `deed` before each of its statements in turn and runs `afterwards` on each result. Returns their number. */
  async function crashBeforeEachStatement(
    prepare: () => Promise<void>,
    run: (deps: ConsentDeps) => Promise<unknown>,
    afterwards: () => Promise<void>,
  ): Promise<number> {
    for (let nth = 1; ; nth += 1) {
      await reset();
      await prepare();
      const outcome = await run(depsOn(crashingBefore(opened.db, nth))).catch((error: unknown) => error);
      if (!isDeath(outcome)) {
        await expectConsistent();
        return nth - 1;
      }
      await expectConsistent();
      await afterwards();
      await expectConsistent();
    }
  }

  it('is completed by a second return when it crashes in the callback', async () => {
    const state = () => new URL(record().redirectUrl).searchParams.get('ref') ?? '';
    const comesBack = (deps: ConsentDeps) => finishConsent(deps, state(), KARI.personId, now());
    const deaths = await crashBeforeEachStatement(
      () => Promise.resolve(),
      comesBack,
      async () => {
        expect(await comesBack(whole())).toEqual({ ok: true, value: { orgnr, status: 'granted' } });
        expect(await stepsOf(consentId)).toEqual(['requested', 'granted']);
      },
    );
    expect(deaths).toBeGreaterThanOrEqual(8);
  });

  it('is completed by the next job run when it crashes in the callback', async () => {
    const state = () => new URL(record().redirectUrl).searchParams.get('ref') ?? '';
    await crashBeforeEachStatement(
      () => Promise.resolve(),
      (deps) => finishConsent(deps, state(), KARI.personId, now()),
      async () => {
        running.sandbox.clock.advance(6 * MINUTE_MS);
        await runConsentJob(whole(), now(), new AbortController().signal);
        expect(await stepsOf(consentId)).toEqual(['requested', 'granted']);
      },
    );
  });

  it('is completed by the next job run when it crashes in a job, with nothing lost or repeated', async () => {
    const pass = (deps: ConsentDeps) => runConsentJob(deps, now(), new AbortController().signal);
    const deaths = await crashBeforeEachStatement(
      async () => {
        await checkConsent(whole(), orgnr, now());
        await putSnapshot(opened.db, consentId, orgnr);
        act(running.sandbox, record(), 'revoke');
        running.sandbox.clock.advance(6 * MINUTE_MS);
        const [row] = await opened.db.select().from(consents);
        if (row === undefined) throw new Error('no consent');
        const validTo = new Date(now().getTime() - 1);
        const overdue = { id: overdueId, orgnr: OTHER_BUSINESS.orgnr, stateHash: 'other', validTo };
        await opened.db.insert(consents).values({ ...row, ...overdue });
        await putSnapshot(opened.db, overdueId, OTHER_BUSINESS.orgnr);
      },
      pass,
      async () => {
        running.sandbox.clock.advance(6 * MINUTE_MS);
        await pass(whole());
        expect(await stepsOf(consentId)).toEqual(['requested', 'granted', 'revoked']);
        expect(await stepsOf(overdueId)).toEqual(['expired']);
        expect(await opened.db.select().from(snapshots)).toEqual([]);
        const [feed] = await opened.db.select().from(altinnFeed);
        expect(feed?.eventsInAll).toBe(2);
        expect((await opened.db.select().from(consents)).map(({ newsAt }) => newsAt)).toEqual([null, null]);
      },
    );
    expect(deaths).toBeGreaterThanOrEqual(20);
  });

  it('has suspended completely or not at all when it crashes while suspending', async () => {
    await crashBeforeEachStatement(
      async () => {
        await checkConsent(whole(), orgnr, now());
        await putSnapshot(opened.db, consentId, orgnr);
      },
      (deps) => suspendConsent(deps, KARI, orgnr, now()),
      async () => {
        expect(await suspendConsent(whole(), KARI, orgnr, now())).toMatchObject({ ok: true });
        expect(await stepsOf(consentId)).toEqual(['requested', 'granted', 'stopped']);
      },
    );
  });
});

/** A death may reach the caller inside what the database layer says about it. */
const isDeath = (outcome: unknown): boolean =>
  outcome instanceof Crashed || (outcome instanceof Error && outcome.cause instanceof Crashed);
