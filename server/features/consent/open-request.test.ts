import { asc } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { consentEvents } from '#server/platform/db/schema/index.ts';
import { describeDatabases } from '#server/platform/db/testing/db.ts';
import { act, type ConsentAct } from '../../../sandbox/control-api/consents.ts';
import { startTestSandbox } from '../../../sandbox/core/testing/sandbox.ts';
import { createConsentTestContext } from './testing/bench.ts';
import { abandonConsent, checkConsent, startConsent } from './request-consent.ts';
import { KARI, PER, TEST_BUSINESS } from './testing/consent.ts';

const { orgnr } = TEST_BUSINESS;

describeDatabases('an open request', (open) => {
  const context = createConsentTestContext(open, { startTestSandbox, act });
  const { now } = context;

  const start = () => startConsent(context.deps, KARI, orgnr, now());
  const check = () => checkConsent(context.deps, orgnr, now());
  const abandon = () => abandonConsent(context.deps, PER, orgnr, now());
  const reads = () =>
    context.sandbox.exchanges.list({ system: 'altinn' }).filter(({ method }) => method === 'GET').length;
  const altinnIsDown = () =>
    context.sandbox.faults.add({ system: 'altinn', fault: { kind: 'status', status: 503, empty: true } });
  const decide = (...acts: ConsentAct[]) => {
    for (const record of context.sandbox.consents.all())
      for (const decision of acts) expect(act(context.sandbox, record, decision)).toBeUndefined();
  };
  const steps = async () => {
    const events = await context.db.select().from(consentEvents).orderBy(asc(consentEvents.id));
    return events.map(({ toStatus, learntBy, personId }) => [toStatus, learntBy, personId]);
  };

  describe('checked', () => {
    it('is unknown before anybody asked', async () => {
      expect(await check()).toMatchObject({ error: { code: 'consent-missing' } });
    });

    it('shows what was answered meanwhile', async () => {
      await start();
      expect(await check()).toEqual({ ok: true, value: 'requested' });
      decide('approve');
      context.sandbox.clock.advance(3_001);
      expect(await check()).toEqual({ ok: true, value: 'granted' });
    });

    it('asks Altinn at most once per three seconds, however many look', async () => {
      await start();
      await Promise.all([check(), check(), check()]);
      expect(reads()).toBe(1);
      context.sandbox.clock.advance(1_500);
      await check();
      expect(reads()).toBe(1);
      context.sandbox.clock.advance(1_600);
      await check();
      expect(reads()).toBe(2);
    });

    it('asks Altinn nothing when there is nothing open', async () => {
      await start();
      decide('reject');
      await check();
      context.sandbox.clock.advance(10_000);
      expect(await check()).toEqual({ ok: true, value: 'rejected' });
      expect(reads()).toBe(1);
    });

    it('cannot have been answered before Altinn took it', async () => {
      altinnIsDown();
      await start();
      context.sandbox.faults.clear();
      expect(await check()).toEqual({ ok: true, value: 'requested' });
      expect(reads()).toBe(0);
    });

    it('says so when Altinn cannot be read', async () => {
      await start();
      altinnIsDown();
      expect(await check()).toMatchObject({ error: { code: 'upstream-unavailable' } });
    });
  });

  describe('called off', () => {
    it('is over, by the person who did it', async () => {
      await start();
      expect(await abandon()).toEqual({ ok: true, value: 'abandoned' });
      expect((await steps()).at(-1)).toEqual(['abandoned', 'person', PER.personId]);
    });

    it('may be called off twice, also at the same time', async () => {
      await start();
      const outcomes = [...(await Promise.all([abandon(), abandon()])), await abandon()];
      expect(outcomes).toEqual(Array(3).fill({ ok: true, value: 'abandoned' }));
      expect(await steps()).toHaveLength(2);
    });

    it('is granted instead when it was approved meanwhile', async () => {
      await start();
      decide('approve');
      expect(await abandon()).toEqual({ ok: true, value: 'granted' });
    });

    it('stays open while Altinn cannot be read', async () => {
      await start();
      altinnIsDown();
      expect(await abandon()).toMatchObject({ error: { code: 'upstream-unavailable' } });
      expect(await steps()).toHaveLength(1);
    });

    it('needs no Altinn when it never reached Altinn', async () => {
      altinnIsDown();
      await start();
      expect(await abandon()).toEqual({ ok: true, value: 'abandoned' });
    });

    it('cannot be when there is none', async () => {
      expect(await abandon()).toMatchObject({ error: { code: 'consent-missing' } });
    });

    it('makes room for a new one', async () => {
      await start();
      await abandon();
      expect((await start()).ok).toBe(true);
      expect(context.sandbox.consents.all()).toHaveLength(2);
    });
  });
});
