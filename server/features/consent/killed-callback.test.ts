import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asc } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEmbedded } from '#server/platform/db/embedded.ts';
import { auditEvents, consentEvents, consents } from '#server/platform/db/schema/index.ts';
import { describePostgres, openTestDatabase, postgresUrlOf } from '#server/platform/db/testing/db.ts';
import type { Db, OpenDatabase } from '#server/platform/db/types.ts';
import { act } from '../../../sandbox/control-api/consents.ts';
import type { RunningSandbox } from '../../../sandbox/main.ts';
import { startTestSandbox } from '../../../sandbox/core/testing/sandbox.ts';
import { finishConsent } from './sync.ts';
import { killedProcess, type KilledOrders } from './testing/killed.ts';
import { startConsent } from './request-consent.ts';
import { KARI, TEST_BUSINESS, clearConsents, seedCustomers, testConsentDeps } from './testing/consent.ts';

const { orgnr } = TEST_BUSINESS;

/** A database that a process of its own can open as soon as it is closed here. */
interface Books {
  readonly open: () => Promise<OpenDatabase>;
  readonly settings: () => Pick<KilledOrders, 'dataDir' | 'url'>;
}

function killedEverywhere(books: Books): void {
  let running: RunningSandbox;
  beforeAll(async () => {
    running = await startTestSandbox();
  });
  afterAll(() => running.close());

  const now = () => new Date(running.sandbox.clock.now('altinn'));
  const comesBack = (db: Db, state: string) =>
    finishConsent(testConsentDeps(running.sandbox, db), state, KARI.personId, now());

  /** A request that has been answered with yes, and what the browser brings back. */
  async function approved(db: Db): Promise<string> {
    running.sandbox.reset();
    await clearConsents(db);
    const started = await startConsent(testConsentDeps(running.sandbox, db), KARI, orgnr, now());
    const record = started.ok ? running.sandbox.consents.get(started.value.consentId) : undefined;
    if (record === undefined) throw new Error('no such consent');
    act(running.sandbox, record, 'approve');
    return new URL(record.redirectUrl).searchParams.get('ref') ?? '';
  }

  /** The consent, its steps, and how many of them are audited. */
  async function standing(db: Db) {
    const [consent, ...others] = await db.select().from(consents);
    expect(others).toEqual([]);
    const events = await db.select().from(consentEvents).orderBy(asc(consentEvents.id));
    const audited = (await db.select().from(auditEvents)).filter(
      ({ detail }) => detail['consentId'] === consent?.id,
    );
    expect(audited).toHaveLength(events.length);
    return { status: consent?.status, steps: events.map(({ toStatus }) => toStatus) };
  }

  it('leaves the request open or granted, and the same address finishes it once', async () => {
    let opened = await books.open();
    await seedCustomers(opened.db);
    const ends: string[] = [];
    // Until the process gets as far as to the end of the callback, and dies before it can say so.
    for (let nth = 1; ends.at(-1) !== 'granted'; nth += 1) {
      const state = await approved(opened.db);
      const ahead = now().getTime() - Date.now();
      await opened.close();
      const callback = { state, personId: KARI.personId };
      const orders = { sandbox: running.sandbox, ...books.settings(), ahead, nth, callback };
      expect(await killedProcess(process.env, orders)).toBe('SIGKILL');

      opened = await books.open();
      const { status, steps } = await standing(opened.db);
      expect(steps).toEqual(status === 'granted' ? ['requested', 'granted'] : ['requested']);
      ends.push(String(status));
      expect(await comesBack(opened.db, state)).toEqual({ ok: true, value: { orgnr, status: 'granted' } });
      expect(await comesBack(opened.db, state)).toMatchObject({ ok: true });
      expect(await standing(opened.db)).toEqual({ status: 'granted', steps: ['requested', 'granted'] });
    }
    expect(ends.length).toBeGreaterThan(8);
    expect(ends.slice(0, -1)).toEqual(Array(ends.length - 1).fill('requested'));
    await opened.close();
  }, 300_000);
}

describe('a process killed in the callback (embedded)', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'killed-callback-'));
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));
  killedEverywhere({ open: () => openEmbedded(dataDir), settings: () => ({ dataDir }) });
});

describePostgres('a process killed in the callback', () => {
  let database: OpenDatabase;
  let url: string;
  beforeAll(async () => {
    database = await openTestDatabase();
    url = await postgresUrlOf(database.db);
  });
  afterAll(() => database.close());
  // Several processes may have it open.
  const open = () => Promise.resolve({ ...database, close: () => Promise.resolve() });
  killedEverywhere({ open, settings: () => ({ url }) });
});
