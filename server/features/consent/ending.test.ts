import { randomUUID } from 'node:crypto';
import { asc, eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { organisationUrn } from '#lib/consent/organisation-urn.ts';
import { auditEvents, consentEvents, consents, snapshots } from '#server/platform/db/schema/index.ts';
import { describeDatabases } from '#server/platform/db/testing/db.ts';
import { act } from '../../../sandbox/control/consents.ts';
import type { ConsentAct } from '../../../sandbox/control/consents.ts';
import { startTestSandbox } from '../../../sandbox/testing.ts';
import { consentBench } from './testing/bench.ts';
import { getConsentSummary } from './queries.ts';
import { lockConsent } from './consent-rows.ts';
import { syncAfterRefusal } from './sync.ts';
import { recordTransition } from './transitions.ts';
import { KARI, TEST_BUSINESS } from './testing/consent.ts';
import { consentEffects } from '#server/effects.ts';

const { orgnr } = TEST_BUSINESS;
const DAY_MS = 24 * 60 * 60 * 1000;

describeDatabases('a consent in force', (open) => {
  const bench = consentBench(open, { startTestSandbox, act });
  const { now } = bench;
  let consentId: string;
  beforeEach(async () => {
    consentId = await bench.granted();
    bench.sandbox.exchanges.clear();
  });

  const stored = async () => (await bench.db.select().from(snapshots)).length;
  const reads = () => bench.sandbox.exchanges.list({ system: 'altinn' }).length;
  const reconcile = (learntBy: 'token-error' | 'data-error' = 'token-error') =>
    syncAfterRefusal(bench.deps, consentId, learntBy, now());
  const decide = (...deeds: ConsentAct[]) => bench.decide(consentId, ...deeds);
  const lastEvent = async () => {
    const events = await bench.db.select().from(consentEvents).orderBy(asc(consentEvents.id));
    return events.at(-1);
  };

  describe('after its validTo', () => {
    it('expires at the next read without a call to Altinn, and erases the answers', async () => {
      bench.sandbox.clock.advance(90 * DAY_MS);
      const { current, last } = await getConsentSummary(bench.deps, orgnr, now());
      expect([current, last?.status]).toEqual([undefined, 'expired']);
      expect(last?.endedAt).toEqual(last?.validTo);
      expect(await lastEvent()).toMatchObject({ toStatus: 'expired', learntBy: 'clock', personId: null });
      expect(await stored()).toBe(0);
      expect(bench.dropped).toEqual([consentId]);
      expect(reads()).toBe(0);
    });

    it('expires once under concurrent reads', async () => {
      bench.sandbox.clock.advance(90 * DAY_MS);
      await Promise.all([
        getConsentSummary(bench.deps, orgnr, now()),
        getConsentSummary(bench.deps, orgnr, now()),
        reconcile(),
      ]);
      expect(await bench.db.select().from(consentEvents)).toHaveLength(3);
    });

    it('is in force one moment before validTo', async () => {
      bench.sandbox.clock.advance(90 * DAY_MS - 60 * 60 * 1000 - 5_000);
      expect((await getConsentSummary(bench.deps, orgnr, now())).current?.id).toBe(consentId);
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
        expect(bench.dropped).toContain(consentId);
        const [audited] = await bench.db
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
      bench.sandbox.consents.reset();
      expect(await reconcile()).toEqual({ ok: true, value: 'lost' });
      expect(await lastEvent()).toMatchObject({ fromStatus: 'granted', toStatus: 'lost' });
      expect(await stored()).toBe(0);
      expect(bench.dropped).toContain(consentId);
      const { current, last, history } = await getConsentSummary(bench.deps, orgnr, now());
      expect([current, last?.status, history[0]?.act]).toEqual([undefined, 'lost', 'lost']);
      const [audited] = await bench.db
        .select()
        .from(auditEvents)
        .where(eq(auditEvents.action, 'consent-lost'));
      expect(audited).toMatchObject({ actorKind: 'portal', target: orgnr });
    });

    it('stays granted when Altinn confirms it, and drops its tokens', async () => {
      expect(await reconcile()).toEqual({ ok: true, value: 'granted' });
      expect(await stored()).toBe(1);
      expect(bench.dropped).toEqual([consentId]);
    });

    it.each([
      ['is down', { kind: 'status', status: 503, empty: true }],
      ['is not there at all', { kind: 'status', status: 404, body: 'no route', contentType: 'text/plain' }],
    ] as const)('stays granted while Altinn %s', async (_, fault) => {
      decide('revoke');
      bench.sandbox.faults.add({ system: 'altinn', fault });
      expect(await reconcile()).toMatchObject({ ok: false, error: { upstream: 'altinn' } });
      expect((await getConsentSummary(bench.deps, orgnr, now())).current?.id).toBe(consentId);
      expect(await stored()).toBe(1);
    });

    it('is not read at Altinn after its end', async () => {
      decide('revoke');
      await reconcile();
      bench.sandbox.exchanges.clear();
      expect(await reconcile()).toEqual({ ok: true, value: 'revoked' });
      expect(reads()).toBe(0);
    });

    it('throws when the consent is unknown', async () => {
      await expect(syncAfterRefusal(bench.deps, randomUUID(), 'token-error', now())).rejects.toThrow();
    });
  });

  it('rolls back the erasure when the end cannot be recorded', async () => {
    await bench.db.execute(sql`
      create function refuse_revoked() returns trigger language plpgsql as
      $$ begin if new.to_status = 'revoked' then raise exception 'no'; end if; return new; end $$`);
    await bench.db.execute(sql`
      create trigger refuse_revoked before insert on consent_events for each row execute function refuse_revoked()`);
    decide('revoke');
    await expect(reconcile()).rejects.toThrow();
    expect(await stored()).toBe(1);
    expect((await getConsentSummary(bench.deps, orgnr, now())).current?.id).toBe(consentId);
    await bench.db.execute(sql`drop function refuse_revoked cascade`);
    expect(await reconcile()).toEqual({ ok: true, value: 'revoked' });
    expect(await stored()).toBe(0);
  });

  it.each(['requested', 'granted', 'rejected', 'abandoned', 'failed'] as const)(
    'throws on a transition to %s',
    async (to) => {
      const attempt = bench.db.transaction(async (tx) => {
        const locked = await lockConsent(tx, orgnr, consentId);
        await recordTransition(consentEffects, tx, locked, { to, learntBy: 'read', at: now() });
      });
      await expect(attempt).rejects.toThrow(`illegal consent transition from granted to ${to}`);
    },
  );

  it('violates a database constraint when a second consent is granted', async () => {
    const [row] = await bench.db.select().from(consents);
    if (row === undefined) throw new Error('no consent');
    const twin = { ...row, id: randomUUID(), stateHash: 'another' };
    await expect(bench.db.insert(consents).values(twin)).rejects.toThrow();
  });

  it('shows the requester by the name in the mandates, and no name without a mandate', async () => {
    const { current, events } = await getConsentSummary(bench.deps, orgnr, now());
    expect(current?.requestedBy).toEqual({
      personId: KARI.personId,
      name: 'Kari Granli',
      role: 'Daglig leder',
    });
    expect(events.map(({ to, person }) => [to, person?.name])).toEqual([
      ['granted', undefined],
      ['requested', 'Kari Granli'],
    ]);
    expect(bench.sandbox.consents.get(consentId)?.from).toBe(organisationUrn(orgnr));
  });
});
