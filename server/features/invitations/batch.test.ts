import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { MOST_INVITED_AT_ONCE } from '#lib/invitations/invitation.ts';
import { Crashed, crashingBefore } from '#server/features/consent/testing/crash.ts';
import {
  EVA,
  KARI,
  OTHER_BUSINESS,
  seedCustomers,
  TEST_BUSINESS,
  UNKNOWN_TO_ALTINN,
} from '#server/features/consent/testing/consent.ts';
import { businesses, invitations } from '#server/platform/db/schema/index.ts';
import { describeDatabases } from '#server/platform/db/testing/db.ts';
import type { OpenDatabase } from '#server/platform/db/types.ts';
import type { Delivery, MailSender } from '#server/integrations/mail/mail-types.ts';
import { abandonActive } from '#server/platform/jobs/testing/jobs.ts';
import { caughtMails } from '#server/integrations/mail/testing/mail.ts';
import { clearReminders, putConsent, putSettings } from '#server/features/reminders/testing/reminders.ts';
import type { RunningSandbox } from '../../../sandbox/main.ts';
import { startTestSandbox } from '../../../sandbox/core/testing/sandbox.ts';
import { batchesOf, batchItems, batchProgress, enqueueBatch } from './batches.ts';
import { inviteByLink } from './invite.ts';
import { sendBatchItem } from './send-batch-item.ts';
import {
  clearInvitations,
  giveTo,
  putClients,
  RANDI,
  ROLF,
  sendQueuedInvitations,
  testInvitationDeps,
  TONE,
} from './testing/invitations.ts';

const NOW = new Date('2026-12-01T10:00:00Z');
const MINUTE_MS = 60_000;
const NUMBERS = [TEST_BUSINESS, OTHER_BUSINESS, UNKNOWN_TO_ALTINN].map(({ orgnr }) => orgnr);
const [FISH, FOREIGN, THIRD] = NUMBERS as [string, string, string];

let running: RunningSandbox;
beforeAll(async () => void (running = await startTestSandbox()));
afterAll(() => running.close());

describeDatabases('a bulk invitation', (open) => {
  let opened: OpenDatabase;
  let at = NOW;
  beforeAll(async () => {
    opened = await open();
    await seedCustomers(opened.db);
  });
  afterAll(() => opened.close());
  beforeEach(async () => {
    at = NOW;
    running.sandbox.reset();
    await clearInvitations(opened.db);
    await clearReminders(opened.db);
    for (const orgnr of NUMBERS) await giveTo(opened.db, orgnr, RANDI);
  });

  const deps = (mail?: MailSender, db = opened.db) => testInvitationDeps(running.sandbox, db, () => at, mail);
  const order = async (orgnrs: readonly string[], by = RANDI) => {
    const ordered = await enqueueBatch(deps(), by, orgnrs, at);
    if (!ordered.ok) throw new Error(ordered.error);
    return ordered.value;
  };
  const outcomes = async (id: string, by = RANDI) =>
    (await batchItems(opened.db, by, id)).map(({ outcome }) => outcome);
  const write = (personId: string, orgnr: string, address: string) =>
    putSettings(opened.db, personId, [orgnr], ['overdue'], { address });
  const caught = async () => (await caughtMails(running.sandbox)).flatMap(({ recipients }) => recipients);

  it('tells of each client what became of it', async () => {
    await giveTo(opened.db, FOREIGN, ROLF);
    await write(KARI.personId, FISH, 'kari@havglott.example');
    await write(EVA.personId, FOREIGN, 'eva@fremmed.example');
    const [fresh, active, invited] = await putClients(opened.db, RANDI, 3);
    await putConsent(opened.db, active ?? '', KARI.personId, { validTo: new Date('2027-02-01T00:00:00Z') });
    await inviteByLink(deps(), RANDI, invited ?? '', at);
    await giveTo(opened.db, THIRD, RANDI);
    const unknown = '310308242';
    const lonely = '901000000';
    await opened.db.insert(businesses).values({
      orgnr: lonely,
      name: 'Uten adresse',
      form: 'AS',
      advisorEmail: RANDI.email,
      importedAt: NOW,
    });

    const id = await order([FISH, FOREIGN, unknown, fresh ?? '', active ?? '', invited ?? '', lonely]);
    expect(await batchProgress(opened.db, RANDI.email, id)).toMatchObject({ total: 7, done: 0 });
    const each = [
      'sent',
      'not-yours',
      'not-yours',
      'sent',
      'already-active',
      'already-invited',
      'no-address',
    ];
    expect((await sendQueuedInvitations(deps())).toSorted()).toEqual(each.toSorted());
    expect(await outcomes(id)).toEqual(each);
    expect((await caught()).sort()).toEqual([`${fresh ?? ''}@kunde.example`, 'kari@havglott.example']);
    expect(await batchProgress(opened.db, RANDI.email, id)).toMatchObject({
      done: 7,
      finishedAt: at,
      outcomes: { sent: 2, 'not-yours': 2, failed: 0 },
    });
    await opened.db.delete(businesses).where(eq(businesses.orgnr, lonely));
    expect(await sendQueuedInvitations(deps())).toEqual([]);
    expect(await caught()).toHaveLength(2);
  });

  it('checks at sending that the client is still the ordering adviser’s', async () => {
    await giveTo(opened.db, FISH, ROLF, 'Bedrift Øst');
    await write(KARI.personId, FISH, 'kari@havglott.example');
    const randis = await order([FISH]);
    const tones = await order([FISH], TONE);
    await sendQueuedInvitations(deps());
    expect(await outcomes(randis)).toEqual(['not-yours']);
    expect(await outcomes(tones, TONE)).toEqual(['sent']);
  });

  it('is its orderer’s alone, and names no client of others', async () => {
    await giveTo(opened.db, FOREIGN, ROLF);
    const id = await order([FISH, FOREIGN]);
    expect(await batchItems(opened.db, RANDI, id)).toMatchObject([
      { orgnr: FISH, name: TEST_BUSINESS.name },
      { orgnr: FOREIGN, name: undefined },
    ]);
    expect(await batchProgress(opened.db, ROLF.email, id)).toBeUndefined();
    expect(await batchItems(opened.db, ROLF, id)).toEqual([]);
    expect(await batchesOf(opened.db, ROLF.email)).toEqual([]);
    expect(await batchesOf(opened.db, RANDI.email)).toMatchObject([{ id, total: 2 }]);
  });

  it('is refused when it is empty, too long, or cannot be sent', async () => {
    const many = Array.from({ length: MOST_INVITED_AT_ONCE + 1 }, (_, n) => String(n));
    const refused = async (orgnrs: readonly string[], mail = deps().mail) =>
      enqueueBatch({ ...deps(), mail }, RANDI, orgnrs, at);
    expect(await refused([])).toEqual({ ok: false, error: 'empty' });
    expect(await refused(many)).toEqual({ ok: false, error: 'too-many' });
    expect(await refused(many.slice(1))).toMatchObject({ ok: true });
    expect(await enqueueBatch({ ...deps(), mail: undefined }, RANDI, [FISH], at)).toEqual({
      ok: false,
      error: 'mail-off',
    });
  });

  /** How the last of a job's attempts goes. */
  const lastAttempt = async (id: string, mail?: MailSender) =>
    sendBatchItem(deps(mail), { batch: id, position: 0 }, true);

  it('waits while the mail server is away, is given up at the last attempt, and can be run again', async () => {
    await write(KARI.personId, FISH, 'kari@havglott.example');
    const away: MailSender = { send: () => Promise.resolve({ kind: 'unavailable', reason: 'gone' }) };
    const id = await order([FISH]);
    expect(await sendQueuedInvitations(deps(away))).toEqual(['again']);
    expect(await outcomes(id)).toEqual([undefined]);
    expect(await lastAttempt(id, away)).toBe('again');
    expect(await outcomes(id)).toEqual(['failed']);
    expect(await opened.db.select().from(invitations)).toEqual([]);
    expect(await batchProgress(opened.db, RANDI.email, id)).toMatchObject({ finishedAt: at });
    expect(await sendQueuedInvitations(deps())).toEqual(['sent']);
    expect(await outcomes(id)).toEqual(['sent']);
  });

  it('is given up at the last attempt also when that throws', async () => {
    await write(KARI.personId, FISH, 'kari@havglott.example');
    const id = await order([FISH]);
    const broken: MailSender = { send: () => Promise.reject(new TypeError('a bug')) };
    await expect(lastAttempt(id, broken)).rejects.toThrow('a bug');
    expect(await outcomes(id)).toEqual(['failed']);
  });

  it.each([
    [{ kind: 'refused', reply: 550 }, 'refused', 1],
    [{ kind: 'unclear', reason: 'silence' }, 'unclear', 1],
    [{ kind: 'postponed', reply: 450 }, undefined, 3],
  ] as const)('after %j: %s', async (delivery: Delivery, expected, tries) => {
    await write(KARI.personId, FISH, 'kari@havglott.example');
    let tried = 0;
    const mail: MailSender = {
      send: async (_mail, beforeContent) => {
        tried += 1;
        await beforeContent?.();
        return delivery;
      },
    };
    const id = await order([FISH]);
    for (let n = 0; n < 3; n += 1) await sendQueuedInvitations(deps(mail));
    expect(await outcomes(id)).toEqual([expected]);
    expect(tried).toBe(tries);
  });

  it('bears that the process dies before any statement: each client is written to once, and none is forgotten', async () => {
    const orgnrs = await putMore(2);
    for (let nth = 1; ; nth += 1) {
      running.sandbox.reset();
      await clearInvitations(opened.db);
      const id = await order(orgnrs);
      const hasCrashed = await sendQueuedInvitations(
        deps(undefined, crashingBefore(opened.db, nth)),
        hasDied,
      ).then(
        () => false,
        (error: unknown) => {
          if (!hasDied(error)) throw error;
          return true;
        },
      );
      await abandonActive(opened.db, 'mail');
      await sendQueuedInvitations(deps());
      const mails = await caught();
      const found = await outcomes(id);
      expect(new Set(mails).size).toBe(mails.length);
      expect(found.every((outcome) => outcome === 'sent' || outcome === 'unclear')).toBe(true);
      expect(mails.length).toBeGreaterThanOrEqual(found.filter((outcome) => outcome === 'sent').length);
      expect(await batchProgress(opened.db, RANDI.email, id)).toMatchObject({ done: 2, finishedAt: at });
      at = new Date(at.getTime() + 2 * 24 * 60 * MINUTE_MS);
      if (!hasCrashed) break;
      expect(nth).toBeLessThan(200);
    }
  });

  let made = 0;
  /** Clients made once and used again; each test begins without their wishes. */
  async function putMore(many: number): Promise<readonly string[]> {
    made += 1;
    const base = 910_000_000 + made * 1000;
    return putClients(opened.db, RANDI, many, base);
  }
});

/** Drizzle wraps what a statement throws. */
const hasDied = (error: unknown): boolean =>
  error instanceof Crashed || (error instanceof Error && error.cause !== undefined && hasDied(error.cause));
