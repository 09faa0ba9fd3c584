import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asc } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openEmbedded } from '#server/db/embedded.ts';
import { consentEvents, snapshots } from '#server/db/schema/index.ts';
import { act } from '../../sandbox/control/consents.ts';
import type { RunningSandbox } from '../../sandbox/main.ts';
import { startTestSandbox } from '../../sandbox/testing.ts';
import { consentPass } from './consent-pass.ts';
import { checkConsent } from './open-request.ts';
import { startConsent } from './start-consent.ts';
import { KARI, TEST_BUSINESS, putSnapshot, seedCustomers, testConsentDeps } from './testing.ts';

const { orgnr } = TEST_BUSINESS;
const MINUTE_MS = 60_000;

/** A pass in a process of its own, which kills itself before a given statement. */
const PASS = `
  const { sandbox, dataDir, nth, ahead } = JSON.parse(process.env.KILLED_PASS);
  const { openEmbedded } = await import('#server/db/embedded.ts');
  const { dyingBefore } = await import('#server/consent/crash-testing.ts');
  const { testConsentDeps } = await import('#server/consent/testing.ts');
  const { consentPass } = await import('#server/consent/consent-pass.ts');
  const { db } = await openEmbedded(dataDir);
  const dying = dyingBefore(db, nth, () => process.kill(process.pid, 'SIGKILL'));
  const now = () => Date.now() + ahead;
  const deps = testConsentDeps({ ...sandbox, clock: { now } }, dying);
  await consentPass(deps, new Date(now()), new AbortController().signal);
`;

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

function killedPass(nth: number): Promise<NodeJS.Signals | null> {
  const { config, clientKeys } = running.sandbox;
  // A clock that goes on, as far ahead as the sandbox's: a grant's time may be ten seconds off, and starting may take longer.
  const ahead = now().getTime() - Date.now();
  const orders = { sandbox: { config, clientKeys }, dataDir, nth, ahead };
  const child = spawn(
    process.execPath,
    ['--conditions=react-server', '--input-type=module', '--eval', PASS],
    {
      env: { ...process.env, KILLED_PASS: JSON.stringify(orders), LOG_LEVEL: 'silent' },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  return new Promise((resolve) => child.once('close', (_code, signal) => resolve(signal)));
}

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
    const wreck = await openEmbedded(dataDir);
    expect(await wreck.db.select().from(snapshots)).toHaveLength(1);
    expect(await wreck.db.select().from(consentEvents)).toHaveLength(2);
    await wreck.close();
    running.sandbox.clock.advance(6 * MINUTE_MS);
  }

  const next = await openEmbedded(dataDir);
  await consentPass(testConsentDeps(running.sandbox, next.db), now(), new AbortController().signal);
  const events = await next.db.select().from(consentEvents).orderBy(asc(consentEvents.id));
  expect(events.map(({ toStatus, learntBy }) => `${toStatus} by ${learntBy}`)).toEqual([
    'requested by request',
    'granted by read',
    'revoked by feed',
  ]);
  expect(await next.db.select().from(snapshots)).toEqual([]);
  await next.close();
}, 180_000);
