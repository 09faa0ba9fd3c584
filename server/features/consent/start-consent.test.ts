import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { addDays, osloDate } from '#lib/core/dates/iso-date.ts';
import { portalError } from '#lib/core/portal-error.ts';
import { err } from '#lib/core/result.ts';
import { auditEvents, consentEvents, consents } from '#server/platform/db/schema/index.ts';
import { describeDatabases } from '#server/platform/db/testing/db.ts';
import { act } from '../../../sandbox/control-api/consents.ts';
import { startTestSandbox } from '../../../sandbox/core/testing/sandbox.ts';
import { createConsentTestContext } from './testing/bench.ts';
import { getConsentSummary } from './queries.ts';
import type { ConsentDeps } from './deps.ts';
import { finishConsent } from './sync.ts';
import { checkConsent, startConsent } from './request-consent.ts';
import { KARI, PER, TEST_BUSINESS, UNKNOWN_TO_ALTINN, clearConsents } from './testing/consent.ts';

const { orgnr } = TEST_BUSINESS;
const HOUR_MS = 60 * 60 * 1000;

describeDatabases('startConsent', (open) => {
  const context = createConsentTestContext(open, { startTestSandbox, act });
  const { now } = context;

  const rows = () => context.db.select().from(consents);
  const inAltinn = () => context.sandbox.consents.all();
  const strike = (fault: Parameters<typeof context.sandbox.faults.add>[0]['fault'], times = 9) =>
    context.sandbox.faults.add({
      system: 'altinn',
      endpoint: 'consentrequests',
      method: 'POST',
      fault,
      times,
    });

  async function started(actor = KARI as typeof KARI | typeof PER) {
    const outcome = await startConsent(context.deps, actor, orgnr, now());
    if (!outcome.ok || outcome.value.kind !== 'asked') throw new Error(JSON.stringify(outcome));
    return outcome.value;
  }
  const stateInAltinn = () => new URL(inAltinn()[0]?.redirectUrl ?? '').searchParams.get('ref') ?? '';

  it('asks Altinn, and leaves the request, its event and an audit row', async () => {
    const at = now();
    const { consentId, viewUri } = await started();
    expect(viewUri).toBe(
      `${context.sandbox.config.urls.altinn}/accessmanagement/ui/consent/request?id=${consentId}`,
    );
    const [row] = await rows();
    expect(row).toMatchObject({
      id: consentId,
      orgnr,
      status: 'requested',
      viewUri,
      requestedBy: KARI.personId,
    });
    const asked = (row?.validTo.getTime() ?? 0) - at.getTime();
    expect(Math.round(asked / HOUR_MS)).toBe(90 * 24 - 1);
    expect(await context.db.select().from(consentEvents)).toMatchObject([
      { consentId, fromStatus: null, toStatus: 'requested', learntBy: 'request', personId: KARI.personId },
    ]);
    const audited = await context.db
      .select()
      .from(auditEvents)
      .where(eq(auditEvents.action, 'consent-requested'));
    expect(audited.at(-1)).toMatchObject({ actorKind: 'person', actorRef: KARI.personId, target: orgnr });
  });

  it('gives Altinn a short, plain return address, and keeps only the hash of its secret', async () => {
    await started();
    const address = inAltinn()[0]?.redirectUrl ?? '';
    expect(address).toMatch(/^http:\/\/localhost:3000\/samtykke\/retur\?ref=[\w-]{43}$/);
    expect(JSON.stringify(await rows())).not.toContain(stateInAltinn());
  });

  it('makes one request of many at once, in two tabs and by two persons', async () => {
    const outcomes = await Promise.all([KARI, PER, KARI, PER, KARI].map((actor) => started(actor)));
    expect(new Set(outcomes.map(({ viewUri }) => viewUri)).size).toBe(1);
    expect(await rows()).toHaveLength(1);
    expect(inAltinn()).toHaveLength(1);
    expect(await context.db.select().from(consentEvents)).toHaveLength(1);
    // The first return with the stored address is accepted.
    expect(await finishConsent(context.deps, stateInAltinn(), PER.personId, now())).toMatchObject({
      ok: true,
    });
  });

  it('leads to the open request later on, too', async () => {
    const first = await started();
    context.sandbox.clock.advance(24 * HOUR_MS);
    expect(await started(PER)).toEqual(first);
  });

  it('asks for nothing while a consent is in force', async () => {
    const { consentId } = await started();
    const record = context.sandbox.consents.get(consentId);
    if (record !== undefined) act(context.sandbox, record, 'approve');
    await checkConsent(context.deps, orgnr, now());
    expect(await startConsent(context.deps, PER, orgnr, now())).toEqual({
      ok: true,
      value: { kind: 'in-force', consentId },
    });
    expect(inAltinn()).toHaveLength(1);
  });

  it('creates a new request when the earlier consent or request has expired', async () => {
    const first = await started();
    context.sandbox.clock.advance(90 * 24 * HOUR_MS);
    const second = await started();
    expect(second.consentId).not.toBe(first.consentId);
    const { open: current, last } = await getConsentSummary(context.deps, orgnr, now());
    expect([current?.id, last?.id, last?.status]).toEqual([second.consentId, first.consentId, 'abandoned']);
  });

  it('does not know a business that is no customer', async () => {
    expect(await startConsent(context.deps, KARI, '313367002', now())).toMatchObject({
      error: { code: 'not-found' },
    });
    expect(await rows()).toEqual([]);
  });

  describe('under an agreement with a last day', () => {
    it('asks for no longer than to the last second of that day in Oslo', async () => {
      const latestEnd = addDays(osloDate(now()), 10);
      const asked = await startConsent({ ...context.deps, latestEnd }, KARI, orgnr, now());
      expect(asked).toMatchObject({ ok: true, value: { kind: 'asked' } });
      const [row] = await rows();
      expect(osloDate(row?.validTo ?? now())).toBe(latestEnd);
      expect(osloDate(new Date((row?.validTo.getTime() ?? 0) + 1000))).toBe(addDays(latestEnd, 1));
      expect(inAltinn()[0]?.validTo).toBe(row?.validTo.getTime());
    });

    it('asks for nothing when the day is over', async () => {
      const latestEnd = addDays(osloDate(now()), -1);
      expect(await startConsent({ ...context.deps, latestEnd }, KARI, orgnr, now())).toMatchObject({
        error: {
          code: 'setup-refused',
          operatorAdvice: expect.stringContaining('CONSENT_LATEST_END') as string,
        },
      });
      expect([await rows(), inAltinn()]).toEqual([[], []]);
    });
  });

  describe('while Altinn fails', () => {
    it('keeps the request, and completes the same one later', async () => {
      strike({ kind: 'status', status: 503, empty: true });
      expect(await startConsent(context.deps, KARI, orgnr, now())).toMatchObject({
        error: { code: 'upstream-unavailable', upstream: 'altinn' },
      });
      const [row] = await rows();
      expect(row).toMatchObject({ status: 'requested', viewUri: null });
      context.sandbox.faults.clear();
      expect((await started(PER)).consentId).toBe(row?.id);
      expect(await rows()).toHaveLength(1);
      // The way back is the one that Altinn was given now, not the first attempt's.
      expect(await finishConsent(context.deps, stateInAltinn(), KARI.personId, now())).toMatchObject({
        ok: true,
      });
    });

    it('finds the way back when the answer was lost but the request had arrived', async () => {
      const dropsResponse: ConsentDeps['altinn']['createConsentRequest'] = async (request) => {
        await context.deps.altinn.createConsentRequest(request);
        return err(portalError('upstream-unavailable', { upstream: 'altinn' }));
      };
      const losing = {
        ...context.deps,
        altinn: { ...context.deps.altinn, createConsentRequest: dropsResponse },
      };
      expect(await startConsent(losing, KARI, orgnr, now())).toMatchObject({ ok: false });
      const address = () => inAltinn()[0]?.redirectUrl;
      const before = address();
      await started();
      expect(address()).toBe(before);
      expect(await finishConsent(context.deps, stateInAltinn(), KARI.personId, now())).toEqual({
        ok: true,
        value: { orgnr, status: 'requested' },
      });
    });

    it('ends a request that Altinn never will accept, and lets the person ask again', async () => {
      const unknown = UNKNOWN_TO_ALTINN.orgnr;
      expect(await startConsent(context.deps, KARI, unknown, now())).toMatchObject({
        error: { code: 'party-unknown', upstreamCode: 'AM-00003' },
      });
      const { open: request, last, events } = await getConsentSummary(context.deps, unknown, now());
      expect([request, last?.status]).toEqual([undefined, 'failed']);
      expect(events.map(({ to }) => to)).toEqual(['failed', 'requested']);
      const [event] = await context.db
        .select()
        .from(consentEvents)
        .where(eq(consentEvents.toStatus, 'failed'));
      expect(event?.detail).toEqual({ code: 'party-unknown', upstreamCode: 'AM-00003' });
      await startConsent(context.deps, KARI, unknown, now());
      expect(await rows()).toHaveLength(2);
    });

    it('fails once when several asked at once', async () => {
      await Promise.all(
        [KARI, PER].map((actor) => startConsent(context.deps, actor, UNKNOWN_TO_ALTINN.orgnr, now())),
      );
      const failed = await context.db
        .select()
        .from(consentEvents)
        .where(eq(consentEvents.toStatus, 'failed'));
      expect(new Set(failed.map(({ consentId }) => consentId)).size).toBe(failed.length);
    });

    it('concludes nothing from an answer about another business', async () => {
      await started();
      const answer = context.sandbox.exchanges.list({ system: 'altinn' }).at(-1)?.responseBody ?? '';
      await clearConsents(context.db);
      strike({ kind: 'status', status: 503, empty: true });
      await startConsent(context.deps, KARI, orgnr, now());
      const [row] = await rows();
      context.sandbox.faults.clear();
      const from = 'urn:altinn:organization:identifier-no:211993510';
      strike({ kind: 'status', status: 201, body: { ...(JSON.parse(answer) as object), id: row?.id, from } });
      expect(await startConsent(context.deps, KARI, orgnr, now())).toMatchObject({
        error: { code: 'upstream-malformed' },
      });
      expect(await rows()).toEqual([{ ...row, checkedAt: expect.any(Date) as Date }]);
    });
  });
});
