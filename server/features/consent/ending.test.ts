import { randomUUID } from 'node:crypto';
import { asc, eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { organisationUrn } from '#lib/consent/organisation-urn.ts';
import { auditEvents, consentEvents, consents, snapshots } from '#server/platform/db/schema/index.ts';
import { describeDatabases } from '#server/platform/db/testing/db.ts';
import { act, type ConsentAct } from '../../../sandbox/control-api/consents.ts';
import { startTestSandbox } from '../../../sandbox/core/testing/sandbox.ts';
import { createConsentTestContext } from './testing/bench.ts';
import { getConsentSummary } from './queries.ts';
import { lockConsent } from './consent-rows.ts';
import { syncAfterRefusal } from './sync.ts';
import { recordTransition } from './transitions.ts';
import { KARI, TEST_BUSINESS } from './testing/consent.ts';
import { consentEffects } from '#server/effects.ts';

const { orgnr } = TEST_BUSINESS;
const DAY_MS = 24 * 60 * 60 * 1000;

describeDatabases('a consent in force', (open) => {
  const context = createConsentTestContext(open, { startTestSandbox, act });
  const { now } = context;
  let consentId: string;
  beforeEach(async () => {
    consentId = await context.granted();
    context.sandbox.exchanges.clear();
  });

  const stored = async () => (await context.db.select().from(snapshots)).length;
  const reads = () => context.sandbox.exchanges.list({ system: 'altinn' }).length;
  const reconcile = (learntBy: 'token-error' | 'data-error' = 'token-error') =>
    syncAfterRefusal(context.deps, consentId, learntBy, now());
  const decide = (...acts: ConsentAct[]) => context.decide(consentId, ...acts);
  const lastEvent = async () => {
    const events = await context.db.select().from(consentEvents).orderBy(asc(consentEvents.id));
    return events.at(-1);
  };

  describe('after its validTo', () => {
    it('expires at the next read without a call to Altinn, and erases the answers', async () => {
      context.sandbox.clock.advance(90 * DAY_MS);
      const { current, last } = await getConsentSummary(context.deps, orgnr, now());
      expect([current, last?.status]).toEqual([undefined, 'expired']);
      expect(last?.endedAt).toEqual(last?.validTo);
      expect(await lastEvent()).toMatchObject({ toStatus: 'expired', learntBy: 'clock', personId: null });
      expect(await stored()).toBe(0);
      expect(context.dropped).toEqual([consentId]);
      expect(reads()).toBe(0);
    });

    it('expires once under concurrent reads', async () => {
      context.sandbox.clock.advance(90 * DAY_MS);
      await Promise.all([
        getConsentSummary(context.deps, orgnr, now()),
        getConsentSummary(context.deps, orgnr, now()),
        reconcile(),
      ]);
      expect(await context.db.select().from(consentEvents)).toHaveLength(3);
    });

    it('is in force one moment before validTo', async () => {
      context.sandbox.clock.advance(90 * DAY_MS - 60 * 60 * 1000 - 5_000);
      expect((await getConsentSummary(context.deps, orgnr, now())).current?.id).toBe(consentId);
      expect(await stored()).toBe(1);
    });
  });

  describe('refused by an upstream', () => {
    it.each(['token-error', 'data-error'] as const)(
      'becomes revoked when Altinn reports it (%s)',
      async (learntBy) => {
        decide('revoke');
        expect(await reconcile(learntBy)).toEqual({ ok: true, value: 'revoked' });
        expect(await lastEvent()).toMatchObject({ fromStatus: 'granted', toStatus: 'revoked', learntBy });
        expect(await stored()).toBe(0);
        expect(context.dropped).toContain(consentId);
        const [audited] = await context.db
          .select()
          .from(auditEvents)
          .where(eq(auditEvents.action, 'consent-revoked'));
        expect(audited).toMatchObject({ actorKind: 'portal', target: orgnr, outcome: 'ok' });
      },
    );

    it('becomes expired when Altinn reports an earlier end', async () => {
      decide('expire');
      expect(await reconcile()).toEqual({ ok: true, value: 'expired' });
      expect(await stored()).toBe(0);
    });

    it('becomes lost when Altinn no longer has it', async () => {
      context.sandbox.consents.reset();
      expect(await reconcile()).toEqual({ ok: true, value: 'lost' });
      expect(await lastEvent()).toMatchObject({ fromStatus: 'granted', toStatus: 'lost' });
      expect(await stored()).toBe(0);
      expect(context.dropped).toContain(consentId);
      const { current, last, history } = await getConsentSummary(context.deps, orgnr, now());
      expect([current, last?.status, history[0]?.act]).toEqual([undefined, 'lost', 'lost']);
      const [audited] = await context.db
        .select()
        .from(auditEvents)
        .where(eq(auditEvents.action, 'consent-lost'));
      expect(audited).toMatchObject({ actorKind: 'portal', target: orgnr });
    });

    it('stays granted when Altinn confirms it, and drops its tokens', async () => {
      expect(await reconcile()).toEqual({ ok: true, value: 'granted' });
      expect(await stored()).toBe(1);
      expect(context.dropped).toEqual([consentId]);
    });

    it.each([
      ['is down', { kind: 'status', status: 503, empty: true }],
      ['is not there at all', { kind: 'status', status: 404, body: 'no route', contentType: 'text/plain' }],
    ] as const)('stays granted while Altinn %s', async (_, fault) => {
      decide('revoke');
      context.sandbox.faults.add({ system: 'altinn', fault });
      expect(await reconcile()).toMatchObject({ ok: false, error: { upstream: 'altinn' } });
      expect((await getConsentSummary(context.deps, orgnr, now())).current?.id).toBe(consentId);
      expect(await stored()).toBe(1);
    });

    it('is not read at Altinn after its end', async () => {
      decide('revoke');
      await reconcile();
      context.sandbox.exchanges.clear();
      expect(await reconcile()).toEqual({ ok: true, value: 'revoked' });
      expect(reads()).toBe(0);
    });

    it('throws when the consent is unknown', async () => {
      await expect(syncAfterRefusal(context.deps, randomUUID(), 'token-error', now())).rejects.toThrow();
    });
  });

  it('rolls back the erasure when the end cannot be recorded', async () => {
    await context.db.execute(sql`
      create function refuse_revoked() returns trigger language plpgsql as
      $$ begin if new.to_status = 'revoked' then raise exception 'no'; end if; return new; end $$`);
    await context.db.execute(sql`
      create trigger refuse_revoked before insert on consent_events for each row execute function refuse_revoked()`);
    decide('revoke');
    await expect(reconcile()).rejects.toThrow();
    expect(await stored()).toBe(1);
    expect((await getConsentSummary(context.deps, orgnr, now())).current?.id).toBe(consentId);
    await context.db.execute(sql`drop function refuse_revoked cascade`);
    expect(await reconcile()).toEqual({ ok: true, value: 'revoked' });
    expect(await stored()).toBe(0);
  });

  it.each(['requested', 'granted', 'rejected', 'abandoned', 'failed'] as const)(
    'throws on a transition to %s',
    async (to) => {
      const attempt = context.db.transaction(async (tx) => {
        const locked = await lockConsent(tx, orgnr, consentId);
        await recordTransition(consentEffects, tx, locked, { to, learntBy: 'read', at: now() });
      });
      await expect(attempt).rejects.toThrow(`illegal consent transition from granted to ${to}`);
    },
  );

  it('violates a database constraint when a second consent is granted', async () => {
    const [row] = await context.db.select().from(consents);
    if (row === undefined) throw new Error('no consent');
    const twin = { ...row, id: randomUUID(), stateHash: 'another' };
    await expect(context.db.insert(consents).values(twin)).rejects.toThrow();
  });

  it('shows the requester by the name in the mandates, and no name without a mandate', async () => {
    const { current, events } = await getConsentSummary(context.deps, orgnr, now());
    expect(current?.requestedBy).toEqual({
      personId: KARI.personId,
      name: 'Kari Granli',
      role: 'Daglig leder',
    });
    expect(events.map(({ to, person }) => [to, person?.name])).toEqual([
      ['granted', undefined],
      ['requested', 'Kari Granli'],
    ]);
    expect(context.sandbox.consents.get(consentId)?.from).toBe(organisationUrn(orgnr));
  });
});
