import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { consents, snapshots } from '#server/platform/db/schema/index.ts';
import { describeDatabases } from '#server/platform/db/testing/db.ts';
import type { OpenDatabase } from '#server/platform/db/types.ts';
import { testTokenSource } from '#server/integrations/maskinporten/testing/maskinporten.ts';
import { testSkatteetatenClient } from '#server/integrations/skatteetaten/testing/skatteetaten.ts';
import type { FaultSpec } from '../../../sandbox/core/fault-registry.ts';
import type { RunningSandbox } from '../../../sandbox/main.ts';
import { BUSINESSES } from '../../../sandbox/data/scenarios/people.ts';
import { startTestSandbox } from '../../../sandbox/core/testing/sandbox.ts';
import type { TaxAccountLoad } from './source-outcome.ts';
import { TaxAccountCache } from './tax-account-cache.ts';
import { forgetConsents, grantForTest, seedBusinesses, testTaxAccountCache } from './testing/tax-account.ts';
import { snapshotEffects } from '#server/effects.ts';

const GRANLI = '313367002';
const SHIELDED = '212201782';
const PERSON = randomUUID();

let running: RunningSandbox;
beforeAll(async () => {
  running = await startTestSandbox();
});
afterAll(async () => {
  await running.close();
});

describeDatabases('the tax account cache', (open) => {
  let opened: OpenDatabase;
  let load: TaxAccountCache['load'];
  let consentId = '';
  /** Every load of a test; a call still under way would be counted as the next test's. */
  const started: Promise<unknown>[] = [];

  beforeAll(async () => {
    opened = await open();
    await seedBusinesses(opened.db, PERSON, BUSINESSES);
  });
  afterAll(() => opened.close());
  beforeEach(async () => {
    running.sandbox.reset();
    const cache = instance();
    load = (...request) => {
      const loading = cache.load(...request);
      started.push(kinds(loading));
      return loading;
    };
    consentId = await grant(GRANLI);
  });

  afterEach(() => Promise.all(started.splice(0)));

  const now = () => new Date(running.sandbox.clock.now('altinn'));
  const calls = () => running.sandbox.exchanges.list({ system: 'skatteetaten' });
  const grants = () =>
    running.sandbox.exchanges
      .list({ system: 'maskinporten' })
      .filter(
        ({ path, tokens }) =>
          path.startsWith('/token') &&
          tokens.some(({ claims }) => claims['scope'] === 'skatteetaten:kravogbetalinger'),
      );
  const inject = (fault: FaultSpec['fault'], more: Partial<FaultSpec> = {}) =>
    running.sandbox.faults.add({ system: 'skatteetaten', fault, ...more });
  const kept = () =>
    opened.db.select({ source: snapshots.source }).from(snapshots).where(eq(snapshots.orgnr, GRANLI));

  const instance = () => testTaxAccountCache(running.sandbox, opened.db);
  const grant = (orgnr: string) => grantForTest(running.sandbox, opened.db, { orgnr, personId: PERSON });

  const kinds = async ({ openAccount, claims, payments, payouts }: TaxAccountLoad) =>
    (await Promise.all([openAccount, claims, payments, payouts])).map(({ kind }) => kind);

  async function revokeAtAltinn(): Promise<void> {
    const url = `${running.sandbox.config.urls.control}/control/consents/${consentId}/revoke`;
    expect((await fetch(url, { method: 'POST' })).status).toBe(200);
  }

  it('fetches four answers concurrently with one token, and saves them encrypted', async () => {
    inject({ kind: 'delay', ms: 50 });
    expect(await kinds(load(GRANLI, now()))).toEqual(['fresh', 'fresh', 'fresh', 'fresh']);
    expect(grants()).toHaveLength(1);
    expect(calls()).toHaveLength(4);
    expect(Math.max(...calls().map(({ concurrency }) => concurrency))).toBe(4);
    const rows = await opened.db.select().from(snapshots).where(eq(snapshots.orgnr, GRANLI));
    expect(rows).toHaveLength(4);
    expect(JSON.stringify(rows)).not.toContain('merverdiavgift');
  });

  it('serves a fresh answer from the database, unchanged, for 60 seconds', async () => {
    const first = await load(GRANLI, now()).openAccount;
    const elsewhere = instance().load(GRANLI, now());
    expect(await elsewhere.openAccount).toEqual(first);
    await kinds(elsewhere);
    const before = calls().length;
    running.sandbox.clock.advance(61_000);
    await load(GRANLI, now()).openAccount;
    expect(calls().length).toBeGreaterThan(before);
  });

  it('fetches again with no-cache', async () => {
    await kinds(load(GRANLI, now()));
    running.sandbox.clock.advance(1_000);
    await kinds(load(GRANLI, now(), { cache: 'no-cache' }));
    expect(calls()).toHaveLength(8);
  });

  it('fetches again for refresh, but at most once in 30 seconds', async () => {
    await kinds(load(GRANLI, now()));
    for (let press = 0; press < 5; press += 1) {
      running.sandbox.clock.advance(5_000);
      await kinds(load(GRANLI, now(), { cache: 'refresh' }));
    }
    expect(calls()).toHaveLength(4);
    running.sandbox.clock.advance(6_000);
    await kinds(load(GRANLI, now(), { cache: 'refresh' }));
    expect(calls()).toHaveLength(8);
  });

  it('coalesces concurrent loads into one call per answer', async () => {
    const loads = Array.from({ length: 10 }, () => kinds(load(GRANLI, now(), { cache: 'no-cache' })));
    await Promise.all(loads);
    expect(calls()).toHaveLength(4);
  });

  it('never has a sixth call in flight', async () => {
    const { sandbox } = running;
    inject({ kind: 'delay', ms: 5 });
    const orgnrs = BUSINESSES.map(({ orgnr }) => orgnr);
    for (const orgnr of orgnrs) await grant(orgnr);
    const loads = Array.from({ length: 30 }, (_, index) =>
      kinds(load(orgnrs[index % orgnrs.length] ?? GRANLI, now(), { cache: 'no-cache' })),
    );
    const outcomes = (await Promise.all(loads)).flat();
    const stats = await (await fetch(`${sandbox.config.urls.control}/control/stats`)).text();
    expect(JSON.parse(stats)).toMatchObject({ skatteetaten: { maxInFlight: 5, refused: 0 } });
    // Only the business that Skatteetaten does not know has nothing to show.
    expect(outcomes.filter((kind) => kind === 'failed').length).toBeLessThanOrEqual(12);
    expect(outcomes.filter((kind) => kind === 'fresh').length).toBeGreaterThanOrEqual(108);
  });

  it('replaces a token that Skatteetaten refuses, once', async () => {
    await kinds(load(GRANLI, now()));
    running.sandbox.tokens.expireAll();
    running.sandbox.clock.advance(1_000);
    expect(await kinds(load(GRANLI, now(), { cache: 'no-cache' }))).toEqual([
      'fresh',
      'fresh',
      'fresh',
      'fresh',
    ]);
    expect(grants()).toHaveLength(2);
    inject({ kind: 'error', code: 'KB-004' });
    running.sandbox.clock.advance(1_000);
    const { openAccount } = load(GRANLI, now(), { cache: 'no-cache' });
    expect(await openAccount).toMatchObject({
      kind: 'stored',
      error: { code: 'setup-refused', upstreamCode: 'KB-004' },
    });
  });

  it('serves a stale answer with its age and the error when Skatteetaten fails', async () => {
    const first = await load(GRANLI, now()).openAccount;
    running.sandbox.clock.advance(3_600_000);
    inject({ kind: 'error', code: 'KB-002' });
    expect(await load(GRANLI, now()).openAccount).toEqual({
      ...first,
      kind: 'stored',
      error: expect.objectContaining({ code: 'upstream-unavailable', upstreamCode: 'KB-002' }) as object,
    });
  });

  it('fails one answer alone when nothing is cached', async () => {
    inject({ kind: 'error', code: 'KB-001' }, { endpoint: `finans/${GRANLI}/innbetalinger` });
    expect(await kinds(load(GRANLI, now()))).toEqual(['fresh', 'fresh', 'failed', 'fresh']);
  });

  it('gives an empty account when Skatteetaten has nothing', async () => {
    await grant('313506673');
    expect(await load('313506673', now()).openAccount).toMatchObject({
      kind: 'fresh',
      value: { claims: [] },
    });
  });

  it('saves nothing about a shielded business and deletes what was saved', async () => {
    const id = await grant(SHIELDED);
    const row = { orgnr: SHIELDED, source: 'open-claims', periodKey: 'current', consentId: id };
    await opened.db.insert(snapshots).values({ ...row, fetchedAt: new Date(0), keyId: 'k', sealed: 'k.old' });
    expect(await load(SHIELDED, now()).openAccount).toMatchObject({
      kind: 'fresh',
      value: { shielded: true },
    });
    expect(await opened.db.select().from(snapshots).where(eq(snapshots.orgnr, SHIELDED))).toEqual([]);
  });

  describe('when the consent is withdrawn', () => {
    it('serves and keeps nothing once Skatteetaten refuses the consent', async () => {
      await kinds(load(GRANLI, now()));
      await revokeAtAltinn();
      running.sandbox.clock.advance(1_000);
      inject({ kind: 'error', code: 'KB-005' });
      expect(await kinds(load(GRANLI, now(), { cache: 'no-cache' }))).toEqual(Array(4).fill('consent-ended'));
      expect(await kept()).toEqual([]);
      const [row] = await opened.db.select().from(consents).where(eq(consents.id, consentId));
      expect(row?.status).toBe('revoked');
    });

    it('learns of the withdrawal from Maskinporten at the next token', async () => {
      await revokeAtAltinn();
      expect(await load(GRANLI, now()).openAccount).toEqual({ kind: 'consent-ended', status: 'revoked' });
      expect(calls()).toEqual([]);
    });

    it('reads the consent in Altinn once for concurrent refusals', async () => {
      await revokeAtAltinn();
      await kinds(load(GRANLI, now()));
      const reads = running.sandbox.exchanges
        .list({ system: 'altinn' })
        .filter(({ path }) => path.includes(consentId));
      expect(reads).toHaveLength(1);
    });

    it('serves and saves nothing of a call that was under way', async () => {
      inject({ kind: 'delay', ms: 150 });
      const loading = load(GRANLI, now());
      await vi.waitFor(() => expect(running.sandbox.stats.of('skatteetaten').inFlight).toBe(4));
      const gone = { status: 'revoked' as const, endedAt: now() };
      await opened.db.update(consents).set(gone).where(eq(consents.id, consentId));
      expect(await loading.openAccount).toEqual({ kind: 'consent-ended', status: 'revoked' });
      await kinds(loading);
      expect(await kept()).toEqual([]);
    });

    it('serves nothing when the consent is refused and Altinn does not answer', async () => {
      await kinds(load(GRANLI, now()));
      running.sandbox.clock.advance(1_000);
      inject({ kind: 'error', code: 'KB-005' });
      running.sandbox.tokens.expireAll();
      running.sandbox.faults.add({ system: 'altinn', fault: { kind: 'status', status: 503 } });
      expect(await load(GRANLI, now(), { cache: 'no-cache' }).openAccount).toMatchObject({ kind: 'failed' });
      expect(await kept()).toHaveLength(4);
    });

    it('reports the set-up when Altinn still has the consent in force', async () => {
      inject({ kind: 'error', code: 'KB-005' });
      expect(await load(GRANLI, now()).openAccount).toMatchObject({
        kind: 'failed',
        error: { code: 'setup-refused', upstreamCode: 'KB-005' },
      });
    });
  });

  it('ends with the validity of the consent and erases what was saved', async () => {
    await kinds(load(GRANLI, now()));
    const later = new Date(now().getTime() + 91 * 86_400_000);
    expect(await load(GRANLI, later).openAccount).toEqual({ kind: 'consent-ended', status: 'expired' });
    expect(await kept()).toEqual([]);
  });

  it('makes no call for a business that never consented', async () => {
    await forgetConsents(opened.db, GRANLI);
    expect(await load(GRANLI, now()).openAccount).toMatchObject({
      kind: 'failed',
      error: { code: 'consent-missing' },
    });
    expect(calls()).toEqual([]);
  });

  it('serves nothing under a new consent of what the old one gave', async () => {
    await kinds(load(GRANLI, now()));
    await grant(GRANLI);
    inject({ kind: 'error', code: 'KB-001' });
    expect(await kinds(load(GRANLI, now()))).toEqual(Array(4).fill('failed'));
  });

  it('gives a failure instead of rejecting when the database does not answer', async () => {
    const unreachable = () => Promise.reject(new Error('no database'));
    const broken = new TaxAccountCache({
      client: testSkatteetatenClient(running.sandbox),
      tokens: testTokenSource(running.sandbox, now),
      scope: 'skatteetaten:kravogbetalinger',
      database: unreachable,
      getConsentState: unreachable,
      syncAfterRefusal: unreachable,
      effects: snapshotEffects,
      cacheSeconds: 60,
      refreshSeconds: 30,
      clock: now,
    });
    expect(await kinds(broken.load(GRANLI, now()))).toEqual(Array(4).fill('failed'));
  });
});
