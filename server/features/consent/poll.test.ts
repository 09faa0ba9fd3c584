import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { portalError } from '#lib/core/portal-error.ts';
import { err, ok } from '#lib/core/result.ts';
import type { AltinnEvent } from '#server/integrations/altinn/feed-schema.ts';
import { consents, snapshots } from '#server/platform/db/schema/index.ts';
import { describeDatabases } from '#server/platform/db/testing/db.ts';
import { act, type ConsentAct } from '../../../sandbox/control-api/consents.ts';
import { startTestSandbox } from '../../../sandbox/core/testing/sandbox.ts';
import { createConsentTestContext } from './testing/bench.ts';
import { getConsentSummary } from './queries.ts';
import { runConsentJob } from './poll.ts';
import type { ConsentDeps } from './deps.ts';
import { feedState } from './feed.ts';
import { checkConsent } from './request-consent.ts';
import { TEST_BUSINESS, UNKNOWN_TO_ALTINN, putSnapshot, testConsentDeps } from './testing/consent.ts';

const { orgnr } = TEST_BUSINESS;
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const RIPE_MS = 5 * MINUTE_MS + 1000;

describeDatabases('runConsentJob', (open) => {
  const context = createConsentTestContext(open, { startTestSandbox, act });
  const { now, ask, steps } = context;
  let consentId: string;
  beforeEach(async () => {
    consentId = await ask();
  });

  const wait = (milliseconds: number) => context.sandbox.clock.advance(milliseconds);
  const pass = (changes: Partial<ConsentDeps['altinn']> = {}) =>
    runConsentJob(
      { ...context.deps, altinn: { ...context.deps.altinn, ...changes } },
      now(),
      new AbortController().signal,
    );
  const state = () => feedState(context.db, now());
  const decide = (...acts: ConsentAct[]) => context.decide(consentId, ...acts);
  const grant = async () => {
    decide('approve');
    await checkConsent(context.deps, orgnr, now());
    await putSnapshot(context.db, consentId, orgnr);
  };
  const row = async () => (await context.db.select().from(consents).where(eq(consents.id, consentId)))[0];
  const readings = () =>
    context.sandbox.exchanges
      .list({ system: 'altinn' })
      .filter(({ method, path }) => method === 'GET' && path.endsWith(consentId)).length;
  const strike = (endpoint: string, status = 503) =>
    context.sandbox.faults.add({
      system: 'altinn',
      endpoint,
      method: 'GET',
      fault: { kind: 'status', status, empty: true },
    });

  describe('reading the feed', () => {
    it('records an approval whose return was lost, once, when the feed reports it', async () => {
      decide('approve');
      expect(await pass()).toMatchObject({ events: 0, read: 0 });
      wait(4 * MINUTE_MS);
      expect(await pass()).toMatchObject({ events: 0, read: 0 });
      wait(MINUTE_MS + 1000);
      // Looking without news would be due as well now; what the feed told has precedence.
      expect(await pass()).toMatchObject({ events: 1, read: 1, failed: 0 });
      expect(await steps()).toEqual(['requested by request', 'granted by feed']);
      expect(await pass()).toMatchObject({ events: 0, read: 0 });
      expect(await state()).toMatchObject({ failuresInRow: 0, eventsInAll: 1, waiting: 0 });
    });

    it('erases the answers on a withdrawal and records its delay', async () => {
      await grant();
      decide('revoke');
      wait(RIPE_MS);
      await pass();
      expect(await context.db.select().from(snapshots)).toEqual([]);
      const { events, last } = await getConsentSummary(context.deps, orgnr, now());
      expect(last?.status).toBe('revoked');
      const [newest] = events;
      expect(newest).toMatchObject({ to: 'revoked', learntBy: 'feed', erased: 1 });
      const late = (newest?.at.getTime() ?? 0) - (newest?.happenedAt?.getTime() ?? 0);
      expect(late).toBeGreaterThanOrEqual(5 * MINUTE_MS);
      expect(late).toBeLessThan(6 * MINUTE_MS);
    });

    it('continues from the stored position in another process and skips unknown requests', async () => {
      decide('approve');
      wait(RIPE_MS);
      await pass();
      decide('revoke');
      wait(RIPE_MS);
      context.sandbox.consents.add({
        ...(context.sandbox.consents.get(consentId) ?? never()),
        id: '99999999-0000-4000-8000-000000000000',
      });
      context.sandbox.exchanges.clear();
      const another = testConsentDeps(context.sandbox, context.db);
      await runConsentJob(another, now(), new AbortController().signal);
      const asked = context.sandbox.exchanges
        .list({ system: 'altinn' })
        .find(({ path }) => path.includes('/events'));
      const from = new URLSearchParams(asked?.path.split('?')[1]).get('createdAfter') ?? '';
      expect(Date.parse(from)).toBeGreaterThan(now().getTime() - 15 * MINUTE_MS);
      expect((await steps()).slice(1)).toEqual(['granted by feed', 'revoked by feed']);
    });

    it('tolerates repeated, missing, unordered and future events', async () => {
      await grant();
      decide('revoke');
      const event = (minutes: number, id = consentId): AltinnEvent => ({
        consentRequestId: id,
        eventType: 'revoked',
        changedDate: new Date(now().getTime() + minutes * MINUTE_MS),
      });
      const feed = (...events: AltinnEvent[]) => ({ listEvents: () => Promise.resolve(ok(events)) });
      const stranger = '99999999-0000-4000-8000-000000000000';
      expect(await pass(feed(event(-6), event(-6), event(-8), event(90, stranger)))).toMatchObject({
        events: 4,
        read: 1,
      });
      expect((await steps()).slice(2)).toEqual(['revoked by feed']);
      // Held back at the present, or nothing would be heard for the next ninety minutes.
      const { position } = await state();
      expect(position?.getTime()).toBeLessThanOrEqual(now().getTime());
      expect(await pass(feed())).toMatchObject({ events: 0, read: 0 });
      expect(await pass(feed(event(-6), event(-5)))).toMatchObject({ read: 0, failed: 0 });
      expect(await steps()).toHaveLength(3);
    });

    it('reads an event that appears slightly out of order', async () => {
      await grant();
      wait(10 * MINUTE_MS);
      decide('revoke');
      const at = now().getTime() - 6 * MINUTE_MS;
      const event = (milliseconds: number, id: string) => ({
        consentRequestId: id,
        eventType: 'revoked' as const,
        changedDate: new Date(at + milliseconds),
      });
      const other = event(30_000, '99999999-0000-4000-8000-000000000000');
      await pass({ listEvents: () => Promise.resolve(ok([other])) });
      const late = (from: Date) => {
        const all = [event(0, consentId), other];
        return Promise.resolve(ok(all.filter(({ changedDate }) => changedDate >= from)));
      };
      expect(await pass({ listEvents: late })).toMatchObject({ events: 1, read: 1 });
      expect((await steps()).at(-1)).toBe('revoked by feed');
    });

    it('reads an event without a date once while Altinn lists it', async () => {
      await grant();
      decide('revoke');
      const listEvents = () =>
        Promise.resolve(
          ok([{ consentRequestId: consentId, eventType: 'revoked' as const, changedDate: undefined }]),
        );
      expect(await pass({ listEvents })).toMatchObject({ events: 1, read: 1 });
      expect((await steps()).at(-1)).toBe('revoked by feed');
      expect(await pass({ listEvents })).toMatchObject({ events: 0, read: 0 });
    });

    it('keeps the requested end when Altinn’s end cannot be represented', async () => {
      await grant();
      const before = await row();
      const readConsentRequest = async (id: string) => {
        const read = await context.deps.altinn.readConsentRequest(id);
        if (!read.ok) return read;
        const { validTo, ...rest } = read.value;
        expect(validTo).toEqual(before?.validTo);
        return ok(rest);
      };
      const listEvents = () =>
        Promise.resolve(
          ok([{ consentRequestId: consentId, eventType: 'accepted' as const, changedDate: undefined }]),
        );
      expect(await pass({ listEvents, readConsentRequest })).toMatchObject({ read: 1 });
      expect(await row()).toMatchObject({ status: 'granted', validTo: before?.validTo });
    });

    it('keeps its position and counts failures while the feed cannot be read', async () => {
      decide('approve');
      wait(RIPE_MS);
      await pass({ listEvents: () => Promise.resolve(err(portalError('upstream-malformed'))) });
      await pass({ listEvents: () => Promise.resolve(err(portalError('upstream-unavailable'))) });
      expect(await state()).toMatchObject({
        succeededAt: undefined,
        lagSeconds: undefined,
        failuresInRow: 2,
        errorCode: 'upstream-unavailable',
      });
      await pass();
      expect(await state()).toMatchObject({ failuresInRow: 0, failuresInAll: 2, errorCode: undefined });
      wait(90_000);
      expect((await state()).lagSeconds).toBeGreaterThanOrEqual(90);
      expect((await state()).lagSeconds).toBeLessThan(110);
    });

    it('retries an event whose consent could not be read', async () => {
      await grant();
      decide('revoke');
      wait(RIPE_MS);
      strike(`consentrequests/${consentId}`);
      expect(await pass()).toMatchObject({ events: 2, read: 0, failed: 1 });
      expect(await state()).toMatchObject({ waiting: 1, failuresInRow: 0 });
      context.sandbox.faults.clear();
      wait(MINUTE_MS);
      expect(await pass()).toMatchObject({ events: 0, read: 0 });
      wait(5 * MINUTE_MS);
      expect(await pass()).toMatchObject({ events: 0, read: 1 });
      expect((await steps()).at(-1)).toBe('revoked by feed');
      expect((await state()).waiting).toBe(0);
    });

    it('reads the feed once under two concurrent runs', async () => {
      decide('approve');
      wait(RIPE_MS);
      await Promise.all([pass(), pass()]);
      expect(await state()).toMatchObject({ eventsInAll: 1, waiting: 0 });
      expect(await steps()).toEqual(['requested by request', 'granted by feed']);
    });

    it('keeps an event that arrives during a read of an older answer', async () => {
      const returnsStaleAnswer: ConsentDeps['altinn']['readConsentRequest'] = async (id) => {
        const answer = await context.deps.altinn.readConsentRequest(id);
        decide('approve');
        wait(RIPE_MS);
        await runConsentJob(
          { ...context.deps, altinn: { ...context.deps.altinn, readConsentRequest: down } },
          now(),
          new AbortController().signal,
        );
        return answer;
      };
      const slow = {
        ...context.deps,
        altinn: { ...context.deps.altinn, readConsentRequest: returnsStaleAnswer },
      };
      expect(await checkConsent(slow, orgnr, now())).toEqual({ ok: true, value: 'requested' });
      expect((await state()).waiting).toBe(1);
      wait(RIPE_MS);
      await pass();
      expect(await steps()).toEqual(['requested by request', 'granted by feed']);
    });

    it('reads the other consents when one is unreadable', async () => {
      wait(6 * MINUTE_MS);
      const [good] = await context.db.select().from(consents);
      if (good === undefined) throw new Error('no consent');
      await context.db.insert(consents).values({
        ...good,
        id: '11111111-0000-4000-8000-000000000000',
        stateHash: 'x',
        orgnr: UNKNOWN_TO_ALTINN.orgnr,
        requestedAt: new Date(good.requestedAt.getTime() - 1000),
      });
      decide('approve');
      const outcome = await pass({
        readConsentRequest: (id) =>
          id === consentId
            ? context.deps.altinn.readConsentRequest(id)
            : Promise.resolve(err(portalError('upstream-malformed', { upstream: 'altinn' }))),
      });
      expect(outcome).toMatchObject({ read: 1, failed: 1 });
      expect((await row())?.status).toBe('granted');
    });

    it('stops reading at the first outage of Altinn', async () => {
      strike('consentrequests');
      wait(6 * MINUTE_MS);
      const [one] = await context.db.select().from(consents);
      if (one === undefined) throw new Error('no consent');
      await context.db.insert(consents).values({
        ...one,
        id: '11111111-0000-4000-8000-000000000000',
        stateHash: 'x',
        orgnr: UNKNOWN_TO_ALTINN.orgnr,
      });
      expect(await pass()).toMatchObject({ events: undefined, read: 0, failed: 1 });
    });
  });

  describe('polling', () => {
    const noFeed = { listEvents: () => Promise.resolve(ok([])) };

    it('reads a recent request within minutes without the feed', async () => {
      decide('approve');
      wait(4 * MINUTE_MS);
      expect(await pass(noFeed)).toMatchObject({ read: 0 });
      wait(MINUTE_MS + 1000);
      expect(await pass(noFeed)).toMatchObject({ read: 1 });
      expect(await steps()).toEqual(['requested by request', 'granted by read']);
    });

    it('reads an old request four times a day', async () => {
      for (let minutes = 0; minutes < 70; minutes += 10) {
        wait(10 * MINUTE_MS);
        await pass(noFeed);
      }
      context.sandbox.exchanges.clear();
      for (let hours = 0; hours < 24; hours += 1) {
        wait(60 * MINUTE_MS);
        await pass(noFeed);
      }
      expect(readings()).toBeGreaterThanOrEqual(3);
      expect(readings()).toBeLessThanOrEqual(4);
    });

    it('reads a consent in force once a day and an ended one never', async () => {
      await grant();
      context.sandbox.exchanges.clear();
      for (let hours = 0; hours < 47; hours += 1) {
        wait(60 * MINUTE_MS);
        await pass(noFeed);
      }
      expect(readings()).toBe(1);
      decide('revoke');
      wait(DAY_MS);
      await pass(noFeed);
      expect((await steps()).at(-1)).toBe('revoked by read');
      wait(3 * DAY_MS);
      await pass(noFeed);
      expect(readings()).toBe(2);
    });

    it('gives up a request that never reached Altinn, and adopts one whose answer was lost', async () => {
      const lost = { viewUri: null, stateHash: 'the first attempt’s' };
      await context.db.update(consents).set(lost).where(eq(consents.id, consentId));
      await context.db.insert(consents).values({
        ...((await row()) ?? never()),
        id: '11111111-0000-4000-8000-000000000000',
        stateHash: 'x',
        orgnr: UNKNOWN_TO_ALTINN.orgnr,
      });
      wait(14 * MINUTE_MS);
      expect(await pass(noFeed)).toMatchObject({ read: 0 });
      wait(2 * MINUTE_MS);
      expect(await pass(noFeed)).toMatchObject({ read: 2 });
      const adopted = await row();
      expect(adopted).toMatchObject({
        status: 'requested',
        viewUri: expect.stringContaining(consentId) as string,
      });
      expect(adopted?.stateHash).not.toBe(lost.stateHash);
      expect((await getConsentSummary(context.deps, UNKNOWN_TO_ALTINN.orgnr, now())).last?.status).toBe(
        'failed',
      );
    });

    it('stops between two reads when the signal is aborted', async () => {
      wait(6 * MINUTE_MS);
      const stopping = new AbortController();
      stopping.abort();
      expect(await runConsentJob(context.deps, now(), stopping.signal)).toMatchObject({
        read: 0,
        events: undefined,
      });
    });
  });

  describe('expiry', () => {
    it('expires consents and erases answers while Altinn is down', async () => {
      await grant();
      context.sandbox.faults.add({ system: 'altinn', fault: { kind: 'status', status: 503, empty: true } });
      wait(90 * DAY_MS);
      expect(await pass()).toMatchObject({ ended: 1, events: undefined });
      expect(await context.db.select().from(snapshots)).toEqual([]);
      expect((await steps()).at(-1)).toBe('expired by clock');
      expect(await pass()).toMatchObject({ ended: 0 });
    });

    it('abandons a request that was not answered in time', async () => {
      wait(90 * DAY_MS);
      expect(await pass()).toMatchObject({ ended: 1 });
      expect((await steps()).at(-1)).toBe('abandoned by clock');
    });
  });
});

const down = () => Promise.resolve(err(portalError('upstream-unavailable', { upstream: 'altinn' })));

function never(): never {
  throw new Error('the test has no such row');
}
