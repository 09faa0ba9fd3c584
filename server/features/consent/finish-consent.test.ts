import { beforeEach, expect, it } from 'vitest';
import { describeDatabases } from '#server/platform/db/testing/db.ts';
import { act, type ConsentAct } from '../../../sandbox/control-api/consents.ts';
import { startTestSandbox } from '../../../sandbox/core/testing/sandbox.ts';
import { createConsentTestContext } from './testing/bench.ts';
import { getConsentSummary } from './queries.ts';
import { finishConsent } from './sync.ts';
import { abandonConsent, checkConsent } from './request-consent.ts';
import { newState } from './return-state.ts';
import { EVA, KARI, PER, TEST_BUSINESS } from './testing/consent.ts';

const { orgnr } = TEST_BUSINESS;
const DAY_MS = 24 * 60 * 60 * 1000;

describeDatabases('finishConsent', (open) => {
  const context = createConsentTestContext(open, { startTestSandbox, act });
  const { now, steps } = context;
  let consentId: string;
  let state: string;
  beforeEach(async () => {
    consentId = await context.ask();
    state = new URL(context.sandbox.consents.get(consentId)?.redirectUrl ?? '').searchParams.get('ref') ?? '';
    context.sandbox.exchanges.clear();
  });

  const comesBack = (actor: { personId: string } = KARI, ref = state) =>
    finishConsent(context.deps, ref, actor.personId, now());
  const reads = () => context.sandbox.exchanges.list({ system: 'altinn' }).length;
  const decide = (...acts: ConsentAct[]) => context.decide(consentId, ...acts);

  it('grants what was approved in Altinn, with the time that Altinn gives', async () => {
    decide('approve');
    expect(await comesBack()).toEqual({ ok: true, value: { orgnr, status: 'granted' } });
    const { current } = await getConsentSummary(context.deps, orgnr, now());
    const approvedAt = context.sandbox.consents.get(consentId)?.events.at(-1)?.at ?? 0;
    expect(current).toMatchObject({ id: consentId, grantedAt: new Date(Math.floor(approvedAt)) });
    expect(await steps()).toEqual(['requested by request', 'granted by callback']);
  });

  it('records a rejection', async () => {
    decide('reject');
    expect(await comesBack()).toMatchObject({ value: { status: 'rejected' } });
  });

  it('leaves an unanswered request open, whatever the browser claims', async () => {
    expect(await comesBack()).toMatchObject({ value: { status: 'requested' } });
    expect(await steps()).toEqual(['requested by request']);
  });

  it('may happen twice, also at the same time', async () => {
    decide('approve');
    const outcomes = await Promise.all([comesBack(), comesBack(), comesBack(PER)]);
    outcomes.push(await comesBack());
    expect(outcomes.map((outcome) => outcome.ok && outcome.value.status)).toEqual(Array(4).fill('granted'));
    expect(await steps()).toEqual(['requested by request', 'granted by callback']);
  });

  it('does not undo a rejection that is known', async () => {
    decide('reject');
    await comesBack();
    expect(await comesBack()).toMatchObject({ value: { status: 'rejected' } });
    expect(await steps()).toEqual(['requested by request', 'rejected by callback']);
    expect(reads()).toBe(1);
  });

  it('keeps the whole story of a consent that was withdrawn before anybody came back', async () => {
    decide('approve', 'revoke');
    expect(await comesBack()).toMatchObject({ value: { status: 'revoked' } });
    expect(await steps()).toEqual(['requested by request', 'granted by callback', 'revoked by callback']);
  });

  it('takes anybody who acts for the business, in whosever browser Altinn sends on', async () => {
    decide('approve');
    expect(await comesBack(PER)).toMatchObject({ value: { status: 'granted' } });
    const [newest] = (await getConsentSummary(context.deps, orgnr, now())).events;
    expect(newest).toMatchObject({ to: 'granted', person: { name: 'Per Havgløtt' } });
  });

  it.each([
    ['a person without a mandate', () => comesBack(EVA)],
    ['an unknown state', () => comesBack(KARI, newState())],
    ['text that is no state', () => comesBack(KARI, "' or 1=1 --")],
    ['nothing', () => comesBack(KARI, '')],
  ])('tells %s nothing, and does not even ask Altinn', async (_, attempt) => {
    decide('approve');
    expect(await attempt()).toEqual({
      ok: false,
      error: expect.objectContaining({ code: 'not-found' }) as object,
    });
    expect(reads()).toBe(0);
    expect(await steps()).toEqual(['requested by request']);
  });

  it('keeps the request open while Altinn is down, and picks the answer up afterwards', async () => {
    decide('approve');
    context.sandbox.faults.add({ system: 'altinn', fault: { kind: 'status', status: 503, empty: true } });
    expect(await comesBack()).toMatchObject({ error: { code: 'upstream-unavailable', upstream: 'altinn' } });
    expect((await getConsentSummary(context.deps, orgnr, now())).open?.id).toBe(consentId);
    context.sandbox.faults.clear();
    context.sandbox.clock.advance(5_000);
    expect(await checkConsent(context.deps, orgnr, now())).toEqual({ ok: true, value: 'granted' });
    expect(await steps()).toEqual(['requested by request', 'granted by read']);
    expect(await comesBack()).toMatchObject({ value: { status: 'granted' } });
  });

  it('does not revive a request that was called off, though it was approved later', async () => {
    await abandonConsent(context.deps, KARI, orgnr, now());
    decide('approve');
    expect(await comesBack()).toMatchObject({ value: { status: 'abandoned' } });
  });

  it('finds an approval that has already run out', async () => {
    decide('approve', 'expire');
    expect(await comesBack()).toMatchObject({ value: { status: 'expired' } });
    expect(await steps()).toEqual(['requested by request', 'granted by callback', 'expired by callback']);
  });

  it('ends by the clock what was never answered in time', async () => {
    context.sandbox.clock.advance(90 * DAY_MS);
    expect(await comesBack()).toMatchObject({ value: { status: 'abandoned' } });
    expect(await steps()).toEqual(['requested by request', 'abandoned by clock']);
  });

  it('loses a request that Altinn has lost', async () => {
    context.sandbox.consents.reset();
    expect(await comesBack()).toMatchObject({ value: { status: 'lost' } });
  });

  it('concludes nothing when Altinn has another business under the id', async () => {
    const record = context.sandbox.consents.get(consentId);
    if (record === undefined) throw new Error('no such consent');
    decide('approve');
    context.sandbox.consents.add({ ...record, from: 'urn:altinn:organization:identifier-no:211993510' });
    expect(await comesBack()).toMatchObject({ error: { code: 'upstream-malformed', severity: 'alarm' } });
    expect(await steps()).toEqual(['requested by request']);
  });
});
