import { and, desc, eq, isNotNull } from 'drizzle-orm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Secret } from '#lib/core/secret.ts';
import { KARI, seedCustomers } from '#server/features/consent/testing/consent.ts';
import { auditEvents, sessions } from '#server/platform/db/schema/index.ts';
import { describeDatabases } from '#server/platform/db/testing/db.ts';
import type { OpenDatabase } from '#server/platform/db/types.ts';
import { actorOf } from '../policy/actor.ts';
import { evictOldestSessions, revokeSession, sessionsOf } from './own-sessions.ts';
import { OPERATOR, revokeSessions, subjectOf, type SessionFilter } from './revoke-sessions.ts';
import { endSession, resumeSession, startSession } from './session-store.ts';

const NOW = new Date('2026-11-23T09:00:00Z');
const RANDI = { subject: 's-1', email: 'randi@demobanken.example', name: 'Randi', roles: [], teams: [] };

describeDatabases('revoking sessions', (open) => {
  let opened: OpenDatabase;
  let secrets: Record<'kari' | 'kariElsewhere' | 'randi' | 'over', Secret>;
  beforeEach(async () => {
    opened = await open();
    await seedCustomers(opened.db);
    const customer = () => startSession(opened.db, { kind: 'customer', personId: KARI.personId }, {}, NOW);
    secrets = {
      kari: await customer(),
      kariElsewhere: await customer(),
      over: await customer(),
      randi: await startSession(opened.db, { kind: 'staff', ...RANDI }, {}, NOW),
    };
    await endSession(opened.db, secrets.over, 'log-out', NOW);
  });
  afterEach(() => opened.close());

  it.each<[SessionFilter, string, number, string[]]>([
    [{ kind: 'person', personId: KARI.personId }, KARI.personId, 2, ['randi']],
    [{ kind: 'staff', email: 'Randi@demobanken.example' }, RANDI.email, 1, ['kari', 'kariElsewhere']],
    [{ kind: 'all' }, 'all', 3, []],
  ])('of %o ends theirs, and theirs only', async (filter, target, count, alive) => {
    expect(await revokeSessions(opened.db, filter, OPERATOR, NOW)).toBe(count);
    const living: string[] = [];
    for (const [name, secret] of Object.entries(secrets))
      if (await resumeSession(opened.db, secret, NOW)) living.push(name);
    expect(living.sort()).toEqual(alive);
    const [row] = await opened.db.select().from(auditEvents).orderBy(desc(auditEvents.id)).limit(1);
    expect(row).toMatchObject({ action: 'sessions-revoked', target, detail: { ended: count } });
    // What had ended before keeps its own reason.
    const loggedOut = and(isNotNull(sessions.endedAt), eq(sessions.endReason, 'log-out'));
    expect(await opened.db.select().from(sessions).where(loggedOut)).toHaveLength(1);
  });

  it('by the person is written down as the person’s, and lists before it what will end', async () => {
    const current = await resumeSession(opened.db, secrets.kari, NOW);
    if (current === undefined) throw new Error('the session lives');
    const own = await sessionsOf(opened.db, current, NOW);
    expect(own.map(({ isCurrent }) => isCurrent).sort()).toEqual([false, true]);
    const tooLate = new Date(NOW.getTime() + 31 * 60_000);
    expect(await sessionsOf(opened.db, current, tooLate)).toEqual([]);
    expect(await revokeSessions(opened.db, subjectOf(current), actorOf(current), NOW)).toBe(2);
    const [row] = await opened.db.select().from(auditEvents).orderBy(desc(auditEvents.id)).limit(1);
    expect(row).toMatchObject({ actorKind: 'person', actorRef: KARI.personId, target: KARI.personId });
  });

  it('revokes a single session for its owner only', async () => {
    const kari = await resumeSession(opened.db, secrets.kari, NOW);
    const randi = await resumeSession(opened.db, secrets.randi, NOW);
    if (kari === undefined || randi === undefined) throw new Error('the sessions live');
    const other = (await sessionsOf(opened.db, kari, NOW)).find(({ isCurrent }) => !isCurrent)?.ref ?? '';
    expect(await revokeSession(opened.db, randi, other, NOW)).toBe(false);
    expect(await revokeSession(opened.db, kari, '', NOW)).toBe(false);
    expect(await resumeSession(opened.db, secrets.kariElsewhere, NOW)).toBeDefined();
    expect(await revokeSession(opened.db, kari, other, NOW)).toBe(true);
    expect(await revokeSession(opened.db, kari, other, NOW)).toBe(false);
    expect(await resumeSession(opened.db, secrets.kariElsewhere, NOW)).toBeUndefined();
    expect(await resumeSession(opened.db, secrets.kari, NOW)).toBeDefined();
    const [row] = await opened.db.select().from(auditEvents).orderBy(desc(auditEvents.id)).limit(1);
    expect(row).toMatchObject({ action: 'session-ended', actorRef: KARI.personId });
    expect(row?.detail).toEqual({ reason: 'revoked' });
  });

  it('evicts the oldest of more than ten sessions of a person, and none of others', async () => {
    const at = (minute: number) => new Date(NOW.getTime() + minute * 60_000);
    for (let minute = 1; minute <= 9; minute += 1)
      await startSession(opened.db, { kind: 'customer', personId: KARI.personId }, {}, at(minute));
    const newest = await startSession(opened.db, { kind: 'customer', personId: KARI.personId }, {}, at(10));
    const holder = { kind: 'person', personId: KARI.personId } as const;
    expect(await opened.db.transaction((tx) => evictOldestSessions(tx, holder, at(10)))).toBe(2);
    expect(await opened.db.transaction((tx) => evictOldestSessions(tx, holder, at(10)))).toBe(0);
    for (const secret of [secrets.kari, secrets.kariElsewhere])
      expect(await resumeSession(opened.db, secret, at(10))).toBeUndefined();
    const current = await resumeSession(opened.db, newest, at(10));
    if (current === undefined) throw new Error('the session lives');
    expect(await sessionsOf(opened.db, current, at(10))).toHaveLength(10);
    expect(await resumeSession(opened.db, secrets.randi, at(10))).toBeDefined();
  });
});
