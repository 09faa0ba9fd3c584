import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { secret as asSecret, type Secret } from '#lib/core/secret.ts';
import { persons, sessions } from '#server/platform/db/schema/index.ts';
import { describeDatabases } from '#server/platform/db/testing/db.ts';
import type { OpenDatabase } from '#server/platform/db/types.ts';
import { hashSecret } from './session-secret.ts';
import { endSession, endSessionsOfProvider, resumeSession, startSession } from './session-store.ts';

const NINE = new Date('2026-11-23T09:00:00Z');
const minutes = (count: number) => new Date(NINE.getTime() + count * 60_000);
const STAFF = {
  kind: 'staff',
  subject: 's-1',
  email: 'randi@demobanken.example',
  name: 'Randi',
  roles: ['team-lead'],
  teams: ['Bedrift Øst'],
} as const;

describeDatabases('sessions', (open) => {
  let opened: OpenDatabase;
  let personId: string;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened.close());
  beforeEach(async () => {
    personId = randomUUID();
    await opened.db.insert(persons).values({ id: personId, pidHash: personId, createdAt: NINE });
  });

  const start = (sid: string = randomUUID()) =>
    startSession(opened.db, { kind: 'customer', personId, language: 'nn' }, { sid }, NINE);
  const rowOf = async (secret: Secret) => {
    const [row] = await opened.db
      .select()
      .from(sessions)
      .where(eq(sessions.idHash, hashSecret(secret)));
    return row;
  };

  it('knows a customer by the secret, and does not keep the secret', async () => {
    const secret = await start();
    expect(await resumeSession(opened.db, secret, minutes(1))).toEqual({
      kind: 'customer',
      personId,
      language: 'nn',
      sessionHash: hashSecret(secret),
      startedAt: NINE,
    });
    const stored = JSON.stringify(await rowOf(secret));
    expect(stored).not.toContain(secret.reveal());
  });

  it('knows an employee with name, roles and teams', async () => {
    const secret = await startSession(opened.db, STAFF, {}, NINE);
    expect(await resumeSession(opened.db, secret, NINE)).toEqual({
      kind: 'staff',
      email: STAFF.email,
      name: 'Randi',
      roles: ['team-lead'],
      teams: ['Bedrift Øst'],
      sessionHash: hashSecret(secret),
    });
  });

  it('gives nothing for a secret that it never gave out, nor for a stored hash used as a secret', async () => {
    const secret = await start();
    expect(await resumeSession(opened.db, asSecret(randomUUID()), NINE)).toBeUndefined();
    expect(await resumeSession(opened.db, asSecret(''), NINE)).toBeUndefined();
    expect(await resumeSession(opened.db, asSecret(hashSecret(secret)), NINE)).toBeUndefined();
  });

  it('ends after 30 minutes without use, for good', async () => {
    const secret = await start();
    expect(await resumeSession(opened.db, secret, minutes(30))).toBeUndefined();
    expect(await resumeSession(opened.db, secret, minutes(1))).toBeUndefined();
    expect(await rowOf(secret)).toMatchObject({
      endReason: 'idle',
      endedAt: minutes(30),
    });
  });

  it('ends after 120 minutes in all, however much it is used', async () => {
    const secret = await start();
    for (let minute = 20; minute < 120; minute += 20) {
      expect(await resumeSession(opened.db, secret, minutes(minute))).toBeDefined();
    }
    expect(await resumeSession(opened.db, secret, minutes(119.9))).toBeDefined();
    expect(await resumeSession(opened.db, secret, minutes(120))).toBeUndefined();
    expect(await rowOf(secret)).toMatchObject({ endReason: 'absolute' });
  });

  it('writes its use down at most once a minute', async () => {
    const secret = await start();
    await resumeSession(opened.db, secret, minutes(0.9));
    expect((await rowOf(secret))?.lastSeenAt).toEqual(NINE);
    await resumeSession(opened.db, secret, minutes(1));
    await resumeSession(opened.db, secret, minutes(1.9));
    expect((await rowOf(secret))?.lastSeenAt).toEqual(minutes(1));
  });

  it('ends on log-out once', async () => {
    const secret = await start();
    expect(await endSession(opened.db, secret, 'log-out', minutes(5))).toMatchObject({
      kind: 'customer',
      personId,
    });
    expect(await resumeSession(opened.db, secret, minutes(5))).toBeUndefined();
    expect(await endSession(opened.db, secret, 'log-out', minutes(6))).toBeUndefined();
    expect(await rowOf(secret)).toMatchObject({
      endReason: 'log-out',
      endedAt: minutes(5),
    });
  });

  it("ends by the provider's session id: every such session of that provider, and no other", async () => {
    const first = await start('sid-a');
    const second = await start('sid-a');
    const other = await start('sid-b');
    const staff = await startSession(opened.db, STAFF, { sid: 'sid-a' }, NINE);
    expect(await endSessionsOfProvider(opened.db, 'customer', 'sid-a', minutes(2))).toHaveLength(2);
    expect(await endSessionsOfProvider(opened.db, 'customer', 'sid-a', minutes(3))).toEqual([]);
    expect(await endSessionsOfProvider(opened.db, 'customer', 'unknown', minutes(3))).toEqual([]);
    expect(await resumeSession(opened.db, first, minutes(3))).toBeUndefined();
    expect(await resumeSession(opened.db, second, minutes(3))).toBeUndefined();
    expect(await resumeSession(opened.db, other, minutes(3))).toBeDefined();
    expect(await resumeSession(opened.db, staff, minutes(3))).toBeDefined();
  });

  it('forgets logins that are a day old', async () => {
    const secret = await start();
    await startSession(opened.db, STAFF, {}, minutes(25 * 60));
    expect(await rowOf(secret)).toBeUndefined();
  });
});
