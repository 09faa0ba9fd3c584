import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { MAIL_WORKER, portalEnvironment, startProcess } from '#server/platform/jobs/testing/process.ts';
import { describePostgres, openTestDatabase } from '#server/platform/db/testing/db.ts';
import type { OpenDatabase } from '#server/platform/db/types.ts';
import { abandonActive } from '#server/platform/jobs/testing/jobs.ts';
import { caughtMails } from '#server/integrations/mail/testing/mail.ts';
import type { RunningSandbox } from '../../../sandbox/main.ts';
import { startTestSandbox } from '../../../sandbox/core/testing/sandbox.ts';
import { batchItems, enqueueBatch } from './batches.ts';
import {
  clearInvitations,
  putClients,
  RANDI,
  sendQueuedInvitations,
  testInvitationDeps,
} from './testing/invitations.ts';

const CLIENTS = 16;

// The embedded engine serves one process only.
describePostgres('a bulk invitation, sent by processes of their own,', (postgres) => {
  let running: RunningSandbox;
  let opened: OpenDatabase;
  let env: NodeJS.ProcessEnv;
  let orgnrs: readonly string[];
  const children: ChildProcess[] = [];

  beforeAll(async () => {
    running = await startTestSandbox();
    opened = await openTestDatabase();
    orgnrs = await putClients(opened.db, RANDI, CLIENTS);
    env = { ...process.env, ...(await portalEnvironment(running.sandbox, opened.db, postgres)) };
  });
  afterAll(async () => {
    for (const child of children) child.kill('SIGKILL');
    await opened.close();
    await running.close();
  });
  beforeEach(async () => {
    running.sandbox.reset();
    await clearInvitations(opened.db);
    // So slowly that a process can be killed in the middle.
    running.sandbox.faults.add({ system: 'mail', endpoint: 'end', fault: { kind: 'delay', ms: 40 } });
  });

  const startPortal = () => {
    const child = startProcess(MAIL_WORKER, env, new Date().toISOString());
    children.push(child);
    return child;
  };
  const deps = (now: Date) => testInvitationDeps(running.sandbox, opened.db, () => now);
  const order = async () => {
    const ordered = await enqueueBatch(deps(new Date()), RANDI, orgnrs, new Date());
    if (!ordered.ok) throw new Error(ordered.error);
    return ordered.value;
  };
  const caught = async () => (await caughtMails(running.sandbox)).map(({ recipients }) => recipients.join());

  it('goes to each client once, though two send it at once', async () => {
    await order();
    await Promise.all([startPortal(), startPortal()].map((child) => once(child, 'exit')));
    const recipients = await caught();
    expect(recipients).toHaveLength(CLIENTS);
    expect(new Set(recipients).size).toBe(CLIENTS);
  });

  it.each([1, 4])('is finished by the next process after kill -9 at mail %i', async (count) => {
    const id = await order();
    const child = startPortal();
    const killed = once(child, 'exit');
    await vi.waitUntil(async () => (await caught()).length >= count, { timeout: 100_000, interval: 5 });
    child.kill('SIGKILL');
    await killed;
    expect((await batchItems(opened.db, RANDI, id)).some(({ outcome }) => outcome === undefined)).toBe(true);

    await abandonActive(opened.db, 'mail');
    await sendQueuedInvitations(deps(new Date()));
    const recipients = await caught();
    expect(new Set(recipients).size).toBe(recipients.length);
    const outcomes = (await batchItems(opened.db, RANDI, id)).map(({ outcome }) => outcome);
    const unclear = outcomes.filter((outcome) => outcome === 'unclear').length;
    expect(outcomes.filter((outcome) => outcome === 'sent')).toHaveLength(CLIENTS - unclear);
    // One mail was under way at most; whether it arrived, the mail server alone knows.
    expect(unclear).toBeLessThanOrEqual(1);
    expect(recipients.length).toBeGreaterThanOrEqual(CLIENTS - unclear);
  });
});
