import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asc } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openEmbedded } from '#server/platform/db/embedded.ts';
import { consentEvents, snapshots } from '#server/platform/db/schema/index.ts';
import { act } from '../../../sandbox/control-api/consents.ts';
import type { RunningSandbox } from '../../../sandbox/main.ts';
import { startTestSandbox } from '../../../sandbox/core/testing/sandbox.ts';
import { runConsentJob } from './poll.ts';
import { killedProcess } from './testing/killed.ts';
import { checkConsent, startConsent } from './request-consent.ts';
import { KARI, TEST_BUSINESS, putSnapshot, seedCustomers, testConsentDeps } from './testing/consent.ts';

const { orgnr } = TEST_BUSINESS;
const MINUTE_MS = 60_000;

let running: RunningSandbox;
const dataDir = mkdtempSync(join(tmpdir(), 'killed-pass-'));
beforeAll(async () => {
  running = await startTestSandbox();
});
afterAll(async () => {
  await running.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const now = () => new Date(running.sandbox.clock.now('altinn'));

const killedPass = (nth: number) =>
  killedProcess(process.env, { sandbox: running.sandbox, dataDir, nth, ahead: now().getTime() - Date.now() });

it('a process killed in the middle of a pass leaves books that the next process puts right', async () => {
  const first = await openEmbedded(dataDir);
  await seedCustomers(first.db);
  const deps = testConsentDeps(running.sandbox, first.db);
  const started = await startConsent(deps, KARI, orgnr, now());
  if (!started.ok) throw new Error(JSON.stringify(started.error));
  const { consentId } = started.value;
  const record = running.sandbox.consents.get(consentId);
  if (record === undefined) throw new Error('no such consent');
  act(running.sandbox, record, 'approve');
  await checkConsent(deps, orgnr, now());
  await putSnapshot(first.db, consentId, orgnr);
  act(running.sandbox, record, 'revoke');
  await first.close();
  running.sandbox.clock.advance(6 * MINUTE_MS);

  // Before the place in the feed is kept; with the news kept but nothing read; and with all erased but nothing committed.
  for (const nth of [4, 8, 14]) {
    expect(await killedPass(nth)).toBe('SIGKILL');
    const crashed = await openEmbedded(dataDir);
    expect(await crashed.db.select().from(snapshots)).toHaveLength(1);
    expect(await crashed.db.select().from(consentEvents)).toHaveLength(2);
    await crashed.close();
    running.sandbox.clock.advance(6 * MINUTE_MS);
  }

  const next = await openEmbedded(dataDir);
  await runConsentJob(testConsentDeps(running.sandbox, next.db), now(), new AbortController().signal);
  const events = await next.db.select().from(consentEvents).orderBy(asc(consentEvents.id));
  expect(events.map(({ toStatus, learntBy }) => `${toStatus} by ${learntBy}`)).toEqual([
    'requested by request',
    'granted by read',
    'revoked by feed',
  ]);
  expect(await next.db.select().from(snapshots)).toEqual([]);
  await next.close();
}, 180_000);
