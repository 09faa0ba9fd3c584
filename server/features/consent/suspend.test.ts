import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { auditEvents, consents, sharing, snapshots, visits } from '#server/platform/db/schema/index.ts';
import { describeDatabases } from '#server/platform/db/testing/db.ts';
import { setSharing } from './sharing/set-sharing.ts';
import { sharingOf } from './sharing/sharing.ts';
import { act } from '../../../sandbox/control-api/consents.ts';
import { startTestSandbox } from '../../../sandbox/core/testing/sandbox.ts';
import { createConsentTestContext } from './testing/bench.ts';
import { getConsentSummary } from './queries.ts';
import { checkConsent } from './request-consent.ts';
import { resumeConsent, suspendConsent } from './suspend.ts';
import { KARI, PER, TEST_BUSINESS, clearConsents } from './testing/consent.ts';
import { consentEffects } from '#server/effects.ts';
import { database } from '#server/platform/db/client.ts';

const { orgnr } = TEST_BUSINESS;
const DAY_MS = 24 * 60 * 60 * 1000;

describeDatabases('showing in the bank', (open) => {
  const context = createConsentTestContext(open, { startTestSandbox, act });
  const { now, ask, decide } = context;
  let consentId: string;
  beforeEach(async () => {
    consentId = await context.granted();
    await context.db
      .insert(visits)
      .values({ personId: PER.personId, orgnr, consentId, seenAt: now(), keyId: 'k', sealed: 'sealed' });
    context.sandbox.exchanges.clear();
  });

  const stop = (actor = KARI as typeof KARI | typeof PER) =>
    suspendConsent(context.deps, actor, orgnr, now());
  const resume = () => resumeConsent(context.deps, PER, orgnr, now());
  const summary = () => getConsentSummary(context.deps, orgnr, now());
  const reads = () => context.sandbox.exchanges.list({ system: 'altinn' }).length;
  const held = async () => [
    (await context.db.select().from(snapshots)).length,
    (await context.db.select().from(visits)).length,
    (await context.db.select().from(sharing)).length,
  ];
  const steps = (id = consentId) => context.steps(id);

  describe('stopped', () => {
    it('erases everything at once, without asking Altinn, and leaves a receipt and a trace', async () => {
      await setSharing({ database, effects: consentEffects }, KARI, orgnr, { level: 'everything' }, now());
      expect(await held()).toEqual([1, 1, 1]);
      const at = now();
      const receipt = await suspendConsent(context.deps, KARI, orgnr, at);
      const { stopped, current, last } = await summary();
      expect(receipt).toEqual({
        ok: true,
        value: { consentId, stoppedAt: at, validTo: stopped?.validTo },
      });
      expect([current, last?.id, stopped?.id]).toEqual([undefined, consentId, consentId]);
      expect(await held()).toEqual([0, 0, 0]);
      expect(context.dropped).toContain(consentId);
      expect(reads()).toBe(0);
      const [audited] = await context.db
        .select()
        .from(auditEvents)
        .where(eq(auditEvents.action, 'consent-stopped'));
      expect(audited).toMatchObject({ actorRef: KARI.personId, target: orgnr, detail: { erased: '1' } });
    });

    it('gives the same receipt the second time, and one event however many ask', async () => {
      const receipts = [...(await Promise.all([stop(), stop(PER), stop()])), await stop()];
      expect(new Set(receipts.map((receipt) => JSON.stringify(receipt))).size).toBe(1);
      expect(await steps()).toEqual(['requested by request', 'granted by read', 'stopped by person']);
    });

    it('has nothing to stop without a consent, also when an unanswered request is open', async () => {
      await clearConsents(context.db);
      expect(await stop()).toMatchObject({ error: { code: 'consent-missing' } });
      context.sandbox.consents.reset();
      await ask();
      expect(await stop()).toMatchObject({ error: { code: 'consent-missing' } });
      expect((await summary()).open).toBeDefined();
    });

    it('calls off a renewal with it, so that nothing comes back by itself', async () => {
      context.sandbox.clock.advance(80 * DAY_MS);
      const renewal = await ask();
      decide(renewal, 'approve');
      await stop();
      await checkConsent(context.deps, orgnr, now());
      const { current, open: request, stopped } = await summary();
      expect([current, request, stopped?.id]).toEqual([undefined, undefined, consentId]);
      expect(await steps(renewal)).toEqual(['requested by request', 'abandoned by person']);
    });

    it('expires by the clock as any other', async () => {
      await stop();
      context.sandbox.clock.advance(90 * DAY_MS);
      expect((await summary()).last?.status).toBe('expired');
      expect(await resume()).toMatchObject({ error: { code: 'consent-missing' } });
    });

    it('makes way for a new consent', async () => {
      await stop();
      const second = await ask();
      decide(second, 'approve');
      await checkConsent(context.deps, orgnr, now());
      const { current, stopped } = await summary();
      expect([current?.id, stopped]).toEqual([second, undefined]);
      expect((await steps()).at(-1)).toBe('replaced by read');
      expect(context.dropped).toContain(consentId);
    });
  });

  describe('resumed', () => {
    it('comes back when Altinn says that the consent holds, with nothing asked there and nothing shared', async () => {
      await setSharing({ database, effects: consentEffects }, KARI, orgnr, { level: 'summary' }, now());
      const before = (await summary()).current;
      await stop();
      expect(await resume()).toEqual({ ok: true, value: 'granted' });
      const { current, stopped } = await summary();
      expect([current, stopped]).toEqual([before, undefined]);
      expect(context.sandbox.consents.all()).toHaveLength(1);
      expect((await steps()).slice(2)).toEqual(['stopped by person', 'granted by person']);
      expect(await sharingOf(orgnr, now())).toEqual({ level: 'nothing' });
    });

    it('finds that the consent was withdrawn meanwhile', async () => {
      await stop();
      decide(consentId, 'revoke');
      expect(await resume()).toEqual({ ok: true, value: 'revoked' });
      expect((await steps()).at(-1)).toBe('revoked by read');
    });

    it('finds that Altinn does not have the consent any longer', async () => {
      await stop();
      context.sandbox.consents.reset();
      expect(await resume()).toEqual({ ok: true, value: 'lost' });
      expect((await steps()).at(-1)).toBe('lost by read');
    });

    it('changes nothing while Altinn is down', async () => {
      await stop();
      context.sandbox.faults.add({ system: 'altinn', fault: { kind: 'status', status: 503, empty: true } });
      expect(await resume()).toMatchObject({ error: { code: 'upstream-unavailable' } });
      expect((await summary()).stopped?.id).toBe(consentId);
    });

    it('happens once however many ask, and is harmless afterwards', async () => {
      await stop();
      const outcomes = [...(await Promise.all([resume(), resume()])), await resume()];
      expect(outcomes).toEqual(Array(3).fill({ ok: true, value: 'granted' }));
      expect(await steps()).toHaveLength(4);
    });
  });

  it('holds one stopped consent per business: the database itself refuses another', async () => {
    await stop();
    const [row] = await context.db.select().from(consents);
    if (row === undefined) throw new Error('no consent');
    const twin = { ...row, id: '00000000-0000-4000-8000-00000000000f', stateHash: 'another' };
    await expect(context.db.insert(consents).values(twin)).rejects.toThrow();
  });
});
