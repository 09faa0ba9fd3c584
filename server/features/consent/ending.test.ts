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
import { consentOf } from './consent-of.ts';
import { lockForChange } from './consent-rows.ts';
import { reconcileAfterRefusal } from './reconcile.ts';
import { recordTransition } from './record-transition.ts';
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
    reconcileAfterRefusal(bench.deps, consentId, learntBy, now());
  const decide = (...deeds: ConsentAct[]) => bench.decide(consentId, ...deeds);
  const lastEvent = async () => {
    const events = await bench.db.select().from(consentEvents).orderBy(asc(consentEvents.id));
    return events.at(-1);
  };

  describe('whose time is over', () => {
    it('ends at the next look, by the clock alone, and takes with it what was fetched', async () => {
      bench.sandbox.clock.advance(90 * DAY_MS);
      const { current, last } = await consentOf(bench.deps, orgnr, now());
      expect([current, last?.status]).toEqual([undefined, 'expired']);
      expect(last?.endedAt).toEqual(last?.validTo);
      expect(await lastEvent()).toMatchObject({ toStatus: 'expired', learntBy: 'clock', personId: null });
      expect(await stored()).toBe(0);
      expect(bench.dropped).toEqual([consentId]);
      expect(reads()).toBe(0);
    });

    it('ends once however many look', async () => {
      bench.sandbox.clock.advance(90 * DAY_MS);
      await Promise.all([
        consentOf(bench.deps, orgnr, now()),
        consentOf(bench.deps, orgnr, now()),
        reconcile(),
      ]);
      expect(await bench.db.select().from(consentEvents)).toHaveLength(3);
    });

    it('is still in force a moment before', async () => {
      bench.sandbox.clock.advance(90 * DAY_MS - 60 * 60 * 1000 - 5_000);
      expect((await consentOf(bench.deps, orgnr, now())).current?.id).toBe(consentId);
      expect(await stored()).toBe(1);
    });
  });

  describe('that an upstream refuses', () => {
    it.each(['token-error', 'data-error'] as const)(
      'is revoked when Altinn says so (%s)',
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

    it('has expired when Altinn gives it an earlier end than we knew', async () => {
      decide('expire');
      expect(await reconcile()).toEqual({ ok: true, value: 'expired' });
      expect(await stored()).toBe(0);
    });

    it('is lost, and not revoked, when Altinn no longer has it', async () => {
      bench.sandbox.consents.reset();
      expect(await reconcile()).toEqual({ ok: true, value: 'lost' });
      expect(await lastEvent()).toMatchObject({ fromStatus: 'granted', toStatus: 'lost' });
      expect(await stored()).toBe(0);
      expect(bench.dropped).toContain(consentId);
      const { current, last, history } = await consentOf(bench.deps, orgnr, now());
      expect([current, last?.status, history[0]?.act]).toEqual([undefined, 'lost', 'lost']);
      const [audited] = await bench.db
        .select()
        .from(auditEvents)
        .where(eq(auditEvents.action, 'consent-lost'));
      expect(audited).toMatchObject({ actorKind: 'portal', target: orgnr });
    });

    it('stays granted when Altinn finds it good, though its tokens are forgotten', async () => {
      expect(await reconcile()).toEqual({ ok: true, value: 'granted' });
      expect(await stored()).toBe(1);
      expect(bench.dropped).toEqual([consentId]);
    });

    it.each([
      ['is down', { kind: 'status', status: 503, empty: true }],
      ['is not there at all', { kind: 'status', status: 404, body: 'no route', contentType: 'text/plain' }],
    ] as const)('stays granted while Altinn %s, since nothing is known', async (_, fault) => {
      decide('revoke');
      bench.sandbox.faults.add({ system: 'altinn', fault });
      expect(await reconcile()).toMatchObject({ ok: false, error: { upstream: 'altinn' } });
      expect((await consentOf(bench.deps, orgnr, now())).current?.id).toBe(consentId);
      expect(await stored()).toBe(1);
    });

    it('is not read again once it has ended', async () => {
      decide('revoke');
      await reconcile();
      bench.sandbox.exchanges.clear();
      expect(await reconcile()).toEqual({ ok: true, value: 'revoked' });
      expect(reads()).toBe(0);
    });

    it('must exist', async () => {
      await expect(reconcileAfterRefusal(bench.deps, randomUUID(), 'token-error', now())).rejects.toThrow();
    });
  });

  it('keeps everything when its end cannot be recorded: erasing and recording are one', async () => {
    await bench.db.execute(sql`
      create function refuse_revoked() returns trigger language plpgsql as
      $$ begin if new.to_status = 'revoked' then raise exception 'no'; end if; return new; end $$`);
    await bench.db.execute(sql`
      create trigger refuse_revoked before insert on consent_events for each row execute function refuse_revoked()`);
    decide('revoke');
    await expect(reconcile()).rejects.toThrow();
    expect(await stored()).toBe(1);
    expect((await consentOf(bench.deps, orgnr, now())).current?.id).toBe(consentId);
    await bench.db.execute(sql`drop function refuse_revoked cascade`);
    expect(await reconcile()).toEqual({ ok: true, value: 'revoked' });
    expect(await stored()).toBe(0);
  });

  it.each(['requested', 'granted', 'rejected', 'abandoned', 'failed'] as const)(
    'cannot become %s',
    async (to) => {
      const attempt = bench.db.transaction(async (tx) => {
        const locked = await lockForChange(tx, orgnr, consentId);
        await recordTransition(consentEffects, tx, locked, { to, learntBy: 'read', at: now() });
      });
      await expect(attempt).rejects.toThrow(`cannot go from granted to ${to}`);
    },
  );

  it('cannot have a twin: the database itself refuses', async () => {
    const [row] = await bench.db.select().from(consents);
    if (row === undefined) throw new Error('no consent');
    const twin = { ...row, id: randomUUID(), stateHash: 'another' };
    await expect(bench.db.insert(consents).values(twin)).rejects.toThrow();
  });

  it('shows who asked by the name that the bank has, and names nobody whose mandate is gone', async () => {
    const { current, events } = await consentOf(bench.deps, orgnr, now());
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
