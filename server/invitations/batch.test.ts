import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { MOST_INVITED_AT_ONCE } from '#lib/invitations/invitation.ts';
import { Died, dyingBefore } from '#server/consent/crash-testing.ts';
import {
  EVA,
  KARI,
  OTHER_BUSINESS,
  seedCustomers,
  TEST_BUSINESS,
  UNKNOWN_TO_ALTINN,
} from '#server/consent/testing.ts';
import { businesses, invitations } from '#server/db/schema/index.ts';
import { describeDatabases } from '#server/db/testing.ts';
import type { OpenDatabase } from '#server/db/types.ts';
import type { Delivery, MailSender } from '#server/mail/mail-types.ts';
import { caughtMails } from '#server/mail/testing.ts';
import { clearReminders, putConsent, putWishes } from '#server/reminders/testing.ts';
import type { RunningSandbox } from '../../sandbox/main.ts';
import { startTestSandbox } from '../../sandbox/testing.ts';
import { invitationsPass } from './batch-pass.ts';
import { batchesOf, batchItems, batchProgress, orderBatch } from './batches.ts';
import { inviteByLink } from './invite.ts';
import { clearInvitations, giveTo, putClients, RANDI, ROLF, testInvitationDeps, TONE } from './testing.ts';

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
    const ordered = await orderBatch(deps(), by, orgnrs, at);
    if (!ordered.ok) throw new Error(ordered.error);
    return ordered.value;
  };
  const outcomes = async (id: string, by = RANDI) =>
    (await batchItems(opened.db, by, id)).map(({ outcome }) => outcome);
  const write = (personId: string, orgnr: string, address: string) =>
    putWishes(opened.db, personId, [orgnr], ['overdue'], { address });
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
    expect(await invitationsPass(deps())).toEqual({ settled: 7, postponed: 0, unclear: 0 });
    expect(await outcomes(id)).toEqual([
      ...['sent', 'not-yours', 'not-yours', 'sent', 'already-active', 'already-invited', 'no-address'],
    ]);
    expect((await caught()).sort()).toEqual([`${fresh ?? ''}@kunde.example`, 'kari@havglott.example']);
    expect(await batchProgress(opened.db, RANDI.email, id)).toMatchObject({
      ...{ done: 7, finishedAt: at },
      outcomes: { sent: 2, 'not-yours': 2, failed: 0 },
    });
    await opened.db.delete(businesses).where(eq(businesses.orgnr, lonely));
    await invitationsPass(deps());
    expect(await caught()).toHaveLength(2);
  });

  it('looks up whose client it is when its turn comes, by the roles of whoever ordered it', async () => {
    await giveTo(opened.db, FISH, ROLF, 'Bedrift Øst');
    await write(KARI.personId, FISH, 'kari@havglott.example');
    const [randis, tones] = [await order([FISH]), await order([FISH], TONE)];
    await invitationsPass(deps());
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
      orderBatch({ ...deps(), mail }, RANDI, orgnrs, at);
    expect(await refused([])).toEqual({ ok: false, error: 'empty' });
    expect(await refused(many)).toEqual({ ok: false, error: 'too-many' });
    expect(await refused(many.slice(1))).toMatchObject({ ok: true });
    expect(await orderBatch({ ...deps(), mail: undefined }, RANDI, [FISH], at)).toEqual({
      ...{ ok: false, error: 'mail-off' },
    });
  });

  it('waits while the mail server is away, and is given up after a day', async () => {
    await write(KARI.personId, FISH, 'kari@havglott.example');
    const away: MailSender = { send: () => Promise.resolve({ kind: 'unavailable', reason: 'gone' }) };
    const id = await order([FISH]);
    expect(await invitationsPass(deps(away))).toMatchObject({ settled: 0, postponed: 1 });
    expect(await outcomes(id)).toEqual([undefined]);
    expect(await opened.db.select().from(invitations)).toEqual([]);
    at = new Date(NOW.getTime() + 24 * 60 * MINUTE_MS);
    await invitationsPass(deps(away));
    expect(await outcomes(id)).toEqual(['failed']);
  });

  it.each([
    [{ kind: 'refused', reply: 550 }, 'refused', 1],
    [{ kind: 'unclear', reason: 'silence' }, 'unclear', 1],
    [{ kind: 'postponed', reply: 450 }, 'failed', 3],
  ] as const)('after %j: %s', async (delivery: Delivery, expected, passes) => {
    await write(KARI.personId, FISH, 'kari@havglott.example');
    let tries = 0;
    const mail: MailSender = {
      send: async (_mail, beforeContent) => {
        tries += 1;
        await beforeContent?.();
        return delivery;
      },
    };
    const id = await order([FISH]);
    for (let n = 0; n < 5; n += 1) await invitationsPass(deps(mail));
    expect(await outcomes(id)).toEqual([expected]);
    expect(tries).toBe(passes);
  });

  it('stops between two clients when it is told to, and goes on with the next pass', async () => {
    await write(KARI.personId, FISH, 'kari@havglott.example');
    const orgnrs = await putMore(2);
    const stop = new AbortController();
    const sender = deps().mail;
    const mail: MailSender = {
      send: (...message) => {
        stop.abort();
        return sender?.send(...message) ?? Promise.reject(new Error('no mail server'));
      },
    };
    const id = await order([FISH, ...orgnrs]);
    expect(await invitationsPass(deps(mail), stop.signal)).toMatchObject({ settled: 1 });
    expect(await outcomes(id)).toEqual(['sent', undefined, undefined]);
    await invitationsPass(deps());
    expect(await outcomes(id)).toEqual(['sent', 'sent', 'sent']);
    expect(await caught()).toHaveLength(3);
  });

  it('bears that the process dies before any statement: nobody is written to twice, nobody is forgotten', async () => {
    const orgnrs = await putMore(2);
    for (let nth = 1; ; nth += 1) {
      running.sandbox.reset();
      await clearInvitations(opened.db);
      const id = await order(orgnrs);
      const died = await invitationsPass(deps(undefined, dyingBefore(opened.db, nth))).then(
        () => false,
        (error: unknown) => {
          if (!hasDied(error)) throw error;
          return true;
        },
      );
      at = new Date(at.getTime() + 6 * MINUTE_MS);
      await invitationsPass(deps());
      const [mails, found] = [await caught(), await outcomes(id)];
      expect(new Set(mails).size).toBe(mails.length);
      expect(found.every((outcome) => outcome === 'sent' || outcome === 'unclear')).toBe(true);
      expect(mails.length).toBeGreaterThanOrEqual(found.filter((outcome) => outcome === 'sent').length);
      at = new Date(at.getTime() + 2 * 24 * 60 * MINUTE_MS);
      if (!died) break;
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
  error instanceof Died || (error instanceof Error && error.cause !== undefined && hasDied(error.cause));
