import { eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { auditEvents, snapshots } from '#server/platform/db/schema/index.ts';
import { describeDatabases } from '#server/platform/db/testing/db.ts';
import { setSharing } from './sharing/set-sharing.ts';
import { sharingOf } from './sharing/sharing.ts';
import { act } from '../../../sandbox/control-api/consents.ts';
import { startTestSandbox } from '../../../sandbox/core/testing/sandbox.ts';
import { createConsentTestContext } from './testing/bench.ts';
import { getConsentSummary } from './queries.ts';
import { abandonConsent, checkConsent, startConsent } from './request-consent.ts';
import { KARI, PER, TEST_BUSINESS } from './testing/consent.ts';
import { consentEffects } from '#server/effects.ts';
import { database } from '#server/platform/db/client.ts';

const { orgnr } = TEST_BUSINESS;
const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

describeDatabases('renewing a consent', (open) => {
  const context = createConsentTestContext(open, { startTestSandbox, act });
  const { now, ask, decide } = context;
  let first: string;
  beforeEach(async () => {
    first = await context.granted();
  });

  const check = () => checkConsent(context.deps, orgnr, now());
  const summary = () => getConsentSummary(context.deps, orgnr, now());
  const start = (actor = KARI as typeof KARI | typeof PER) => startConsent(context.deps, actor, orgnr, now());
  const stored = async () => (await context.db.select().from(snapshots)).map(({ consentId }) => consentId);
  /** To a day on which the consent has less than `days` left. */
  const untilDaysLeft = (days: number) => context.sandbox.clock.advance((90 - days) * DAY_MS - HOUR_MS / 2);

  it('is offered from fourteen days before the end, and no sooner', async () => {
    context.sandbox.clock.advance(76 * DAY_MS - HOUR_MS - 5_000);
    expect((await summary()).renewable).toBe(false);
    expect(await start()).toEqual({ ok: true, value: { kind: 'in-force', consentId: first } });
    context.sandbox.clock.advance(10_000);
    expect((await summary()).renewable).toBe(true);
    expect(await start()).toMatchObject({ ok: true, value: { kind: 'asked' } });
  });

  it('leaves the old consent and what was fetched under it alone until the new one is granted', async () => {
    untilDaysLeft(10);
    const second = await ask();
    const waiting = await summary();
    expect([waiting.current?.id, waiting.open?.id, waiting.renewalOf?.id]).toEqual([first, second, first]);
    expect(waiting.renewable).toBe(false);
    expect(await stored()).toEqual([first]);

    decide(second, 'approve');
    expect(await check()).toEqual({ ok: true, value: 'granted' });
    const { current, open: request, renewalOf, last } = await summary();
    expect([current?.id, request, renewalOf]).toEqual([second, undefined, undefined]);
    expect([last?.id, last?.status]).toEqual([first, 'replaced']);
    expect(await stored()).toEqual([]);
    expect(context.dropped).toContain(first);
    const acts = (await getConsentSummary(context.deps, orgnr, now())).history.map(({ act: done }) => done);
    expect(acts).toEqual(['granted', 'replaced', 'asked-to-renew', 'granted', 'asked']);
    const [audited] = await context.db
      .select()
      .from(auditEvents)
      .where(eq(auditEvents.action, 'consent-replaced'));
    expect(audited?.detail).toMatchObject({ consentId: first, replacedBy: second, erased: '1' });
  });

  it('keeps the old consent after a rejection, and may be tried again', async () => {
    untilDaysLeft(10);
    decide(await ask(), 'reject');
    expect(await check()).toEqual({ ok: true, value: 'rejected' });
    const { current, last, renewable } = await summary();
    expect([current?.id, last?.status, renewable]).toEqual([first, 'rejected', true]);
    expect(await stored()).toEqual([first]);
    expect(await start(PER)).toMatchObject({ value: { kind: 'asked' } });
  });

  it('keeps the old consent when the renewal is called off', async () => {
    untilDaysLeft(10);
    await ask();
    expect(await abandonConsent(context.deps, PER, orgnr, now())).toEqual({ ok: true, value: 'abandoned' });
    expect((await summary()).current?.id).toBe(first);
  });

  it('still leads to the new consent when the old one runs out first', async () => {
    untilDaysLeft(1);
    const second = await ask();
    context.sandbox.clock.advance(DAY_MS);
    const between = await summary();
    expect([between.current, between.open?.id, between.renewalOf]).toEqual([undefined, second, undefined]);
    expect(await stored()).toEqual([]);
    decide(second, 'approve');
    await check();
    const { current, last } = await summary();
    expect([current?.id, last?.status]).toEqual([second, 'expired']);
  });

  it('is one request however many ask at once', async () => {
    untilDaysLeft(10);
    const outcomes = await Promise.all([start(), start(PER), start(), start(PER)]);
    expect(new Set(outcomes.map((outcome) => outcome.ok && outcome.value.consentId)).size).toBe(1);
    expect(context.sandbox.consents.all()).toHaveLength(2);
  });

  it('does not interrupt what the advisor may see', async () => {
    untilDaysLeft(10);
    await setSharing(
      { database, effects: consentEffects },
      KARI,
      orgnr,
      { level: 'everything', days: 30 },
      now(),
    );
    const chosen = await sharingOf(orgnr, now());
    const second = await ask();
    decide(second, 'approve');
    await check();
    const after = await sharingOf(orgnr, now());
    expect([chosen.level, after.level]).toEqual(['everything', 'everything']);
    // The old consent's end no longer cuts it short.
    if (chosen.level === 'nothing' || after.level === 'nothing') throw new Error('nothing is shared');
    expect(after.until.getTime()).toBeGreaterThan(chosen.until.getTime());
  });
});
