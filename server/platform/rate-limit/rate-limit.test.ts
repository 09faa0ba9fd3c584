import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Limit } from '#lib/core/auth/rate-limits.ts';
import { rateLimits } from '#server/platform/db/schema/index.ts';
import { describeDatabases } from '#server/platform/db/testing/db.ts';
import type { OpenDatabase } from '#server/platform/db/types.ts';
import { exceededLimit, forgetPastWindows } from './rate-limit.ts';

const NOW = new Date('2026-11-23T12:00:00Z');
const after = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);
const THREE: Limit = { name: 'act', about: 'session', most: 3, seconds: 60 };
const TEN: Limit = { name: 'all', about: 'address', most: 10, seconds: 60 };

describeDatabases('counting requests', (open) => {
  let opened: OpenDatabase;
  let me = '';
  beforeAll(async () => (opened = await open()));
  afterAll(() => opened.close());
  beforeEach(async () => {
    me = randomUUID();
    await opened.db.delete(rateLimits);
  });
  const ask = (now = NOW, subject = me) => {
    const counted = [TEN, THREE].map((limit) => ({ limit, subject }));
    return exceededLimit(() => Promise.resolve(opened.db), counted, now);
  };

  it('allows requests up to the limit, then gives the seconds to wait', async () => {
    for (let n = 0; n < 3; n += 1) expect(await ask()).toBeUndefined();
    expect(await ask(after(20))).toEqual({ limit: THREE, waitSeconds: 40 });
  });

  it('starts a new window when the last one has ended, however many requests exceeded it', async () => {
    for (let n = 0; n < 9; n += 1) await ask(after(59));
    expect(await ask(after(118))).toMatchObject({ limit: THREE, waitSeconds: 1 });
    expect(await ask(after(119))).toBeUndefined();
  });

  it('counts each subject separately', async () => {
    for (let n = 0; n < 4; n += 1) await ask();
    expect(await ask(NOW, randomUUID())).toBeUndefined();
  });

  it('counts every one of many concurrent requests', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask()));
    expect(answers.filter((answer) => answer === undefined)).toHaveLength(3);
  });

  it('deletes windows that have ended, and no others', async () => {
    await ask();
    await ask(after(30), randomUUID());
    await forgetPastWindows(opened.db, after(61));
    expect(await opened.db.select().from(rateLimits)).toHaveLength(2);
  });

  it('allows requests while the database does not answer', async () => {
    const unreachable = () => Promise.reject(new Error('no database'));
    const counted = [{ limit: { ...THREE, most: 0 }, subject: me }];
    expect(await exceededLimit(unreachable, counted, NOW)).toBeUndefined();
  });
});
