import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { invitationState } from '#lib/invitations/invitation.ts';
import { recordTransition } from '#server/features/consent/transitions.ts';
import { lockConsent } from '#server/features/consent/consent-rows.ts';
import {
  KARI,
  OTHER_BUSINESS,
  PER,
  seedCustomers,
  TEST_BUSINESS,
} from '#server/features/consent/testing/consent.ts';
import { auditEvents, invitations } from '#server/platform/db/schema/index.ts';
import { describeDatabases } from '#server/platform/db/testing/db.ts';
import type { OpenDatabase } from '#server/platform/db/types.ts';
import type { Delivery, MailSender } from '#server/integrations/mail/mail-types.ts';
import { caughtMails } from '#server/integrations/mail/testing/mail.ts';
import { clearReminders, putConsent, putSettings } from '#server/features/reminders/testing/reminders.ts';
import type { RunningSandbox } from '../../../sandbox/main.ts';
import { startTestSandbox } from '../../../sandbox/core/testing/sandbox.ts';
import { invitationAt, openInvitation } from './follow.ts';
import { inviteByLink, inviteByMail } from './invite.ts';
import { invitationsOf } from './invitation-rows.ts';
import { recipientsOf } from './recipients.ts';
import { revokeInvitation } from './revoke.ts';
import {
  BERIT,
  clearInvitations,
  giveTo,
  RANDI,
  ROLF,
  sendQueuedInvitations,
  TONE,
  testInvitationDeps,
  tokenOf,
} from './testing/invitations.ts';
import { consentEffects } from '#server/effects.ts';

const { orgnr } = TEST_BUSINESS;
const NOW = new Date('2026-12-01T10:00:00Z');
const DAY_MS = 86_400_000;
const after = (days: number, ms = 0) => new Date(NOW.getTime() + days * DAY_MS + ms);

let running: RunningSandbox;
beforeAll(async () => void (running = await startTestSandbox()));
afterAll(() => running.close());

describeDatabases('an invitation', (open) => {
  let opened: OpenDatabase;
  let at = NOW;
  beforeAll(async () => {
    opened = await open();
    await seedCustomers(opened.db);
    await giveTo(opened.db, orgnr, RANDI);
    await giveTo(opened.db, OTHER_BUSINESS.orgnr, ROLF);
  });
  afterAll(() => opened.close());
  beforeEach(async () => {
    at = NOW;
    running.sandbox.reset();
    await clearInvitations(opened.db);
    await clearReminders(opened.db);
  });

  const deps = (mail?: MailSender) => testInvitationDeps(running.sandbox, opened.db, () => at, mail);
  const link = async (now = NOW) => {
    const made = await inviteByLink(deps(), RANDI, orgnr, now);
    if (!made.ok) throw new Error(made.error);
    return made.value;
  };
  const leadsTo = (url: URL, now = at) => invitationAt(deps(), tokenOf(url), now);
  const states = async (now = at) =>
    (await invitationsOf(opened.db, orgnr)).map((row) => invitationState(row, now));
  const toAddress = (text: string, mail?: MailSender, now = at) =>
    inviteByMail(deps(mail), RANDI, orgnr, { kind: 'address', text, language: 'nb' }, now);
  const ending = (delivery: Delivery): MailSender => ({
    send: async (_mail, beforeContent = () => Promise.resolve(true)) => {
      if (delivery.kind === 'unclear') await beforeContent();
      return delivery;
    },
  });

  it('is a link that says nothing, kept as a hash, for one client, for fourteen days', async () => {
    const url = await link();
    expect(url.href).toMatch(/^http:\/\/localhost:3000\/invitasjon\/[\w-]{43}$/);
    expect(JSON.stringify(await opened.db.select().from(invitations))).not.toContain(tokenOf(url));
    expect(await leadsTo(url)).toMatchObject({ orgnr });
    expect(await leadsTo(url, after(14, -1))).toMatchObject({ orgnr });
    expect(await leadsTo(url, after(14))).toBeUndefined();
    expect(await states(after(14))).toEqual(['expired']);
    expect(await invitationAt(deps(), 'x'.repeat(43), NOW)).toBeUndefined();
    expect(await invitationAt(deps(), '', NOW)).toBeUndefined();
  });

  it('records the first opening, and audits it without a person', async () => {
    const url = await link();
    await openInvitation(deps(), tokenOf(url), after(1));
    await openInvitation(deps(), tokenOf(url), after(2));
    expect(await invitationsOf(opened.db, orgnr)).toMatchObject([{ openedAt: after(1) }]);
    expect(await states()).toEqual(['opened']);
    const trail = await opened.db.select().from(auditEvents);
    expect(trail.filter(({ action }) => action === 'invitation-opened')).toMatchObject([
      { actorKind: 'portal', target: orgnr },
    ]);
  });

  it('gives way to a new one, and its link dies', async () => {
    const first = await link();
    const second = await link(after(1));
    expect(await leadsTo(first, after(1))).toBeUndefined();
    expect(await leadsTo(second, after(1))).toMatchObject({ orgnr });
    expect(await states(after(1))).toEqual(['sent', 'replaced']);
  });

  it('dies at once when it is revoked, by the client’s own advisor alone', async () => {
    const url = await link();
    expect(await revokeInvitation(deps(), ROLF, orgnr, NOW)).toBe(false);
    expect(await leadsTo(url)).toMatchObject({ orgnr });
    expect(await revokeInvitation(deps(), RANDI, orgnr, NOW)).toBe(true);
    expect(await leadsTo(url)).toBeUndefined();
    expect(await states()).toEqual(['revoked']);
    expect(await revokeInvitation(deps(), RANDI, orgnr, NOW)).toBe(false);
  });

  it('is completed in the transaction that records the consent, and does nothing more', async () => {
    const url = await link();
    const id = await putConsent(opened.db, orgnr, KARI.personId, {
      status: 'requested',
      grantedAt: null,
      requestedAt: NOW,
      validTo: after(90),
    });
    await openInvitation(deps(), tokenOf(url), after(13));
    const late = after(15);
    await opened.db.transaction(async (tx) => {
      await recordTransition(consentEffects, tx, await lockConsent(tx, orgnr, id), {
        to: 'granted',
        learntBy: 'callback',
        at: late,
      });
    });
    expect(await invitationsOf(opened.db, orgnr)).toMatchObject([{ completedAt: late }]);
    expect(await states(late)).toEqual(['completed']);
    expect(await leadsTo(url, late)).toBeUndefined();
  });

  it('is not for another advisor’s client, nor for a business that the bank does not know', async () => {
    for (const other of [OTHER_BUSINESS.orgnr, '310308242']) {
      const made = await inviteByLink(deps(), RANDI, other, NOW);
      expect(made).toEqual({ ok: false, error: 'not-found' });
    }
    expect(await opened.db.select().from(invitations)).toEqual([]);
  });

  it('is for the team lead too, and not for who only reads', async () => {
    await giveTo(opened.db, orgnr, RANDI, 'Bedrift Øst');
    expect(await inviteByLink(deps(), TONE, orgnr, NOW)).toMatchObject({ ok: true });
    expect(await inviteByLink(deps(), BERIT, orgnr, NOW)).toEqual({ ok: false, error: 'not-found' });
    expect(await revokeInvitation(deps(), BERIT, orgnr, NOW)).toBe(false);
    await giveTo(opened.db, orgnr, RANDI);
    expect(await inviteByLink(deps(), TONE, orgnr, NOW)).toEqual({ ok: false, error: 'not-found' });
  });

  it('is not for a client whose consent lasts, but for one whose consent ends within fourteen days', async () => {
    await putConsent(opened.db, orgnr, KARI.personId, { validTo: after(15) });
    expect(await inviteByLink(deps(), RANDI, orgnr, NOW)).toEqual({ ok: false, error: 'already-active' });
    expect(await inviteByLink(deps(), RANDI, orgnr, after(1))).toMatchObject({ ok: true });
  });

  it('goes to a client five times a day at most', async () => {
    for (let n = 0; n < 5; n += 1) await link(new Date(NOW.getTime() + n));
    expect(await inviteByLink(deps(), RANDI, orgnr, after(0, 10))).toEqual({ ok: false, error: 'too-many' });
    expect(await inviteByLink(deps(), RANDI, orgnr, after(1, 10))).toMatchObject({ ok: true });
  });

  it('goes by mail to where the advisor says, without a name, a number or the address being kept', async () => {
    expect(await toAddress('Post@Havglott.example')).toEqual({ ok: true, value: 'sent' });
    const [mail, ...more] = await caughtMails(running.sandbox);
    expect(more).toEqual([]);
    expect(mail?.recipients).toEqual(['Post@Havglott.example']);
    expect(mail?.source).not.toMatch(/Havgl.tt Fisk|312819481|Kari/);
    const [url] = /http:\/\/localhost:3000\/invitasjon\/[\w-]{43}/.exec(mail?.text ?? '') ?? [];
    expect(await leadsTo(new URL(url ?? ''))).toMatchObject({ orgnr });
    expect(await states()).toEqual(['sent']);
    expect(JSON.stringify(await opened.db.select().from(invitations))).not.toMatch(/post@havglott/i);
  });

  it('goes to one mailbox three times a day at most, whichever way the address is written', async () => {
    for (const text of ['a@b.example', 'A@b.example', ' a@B.example ']) {
      expect(await toAddress(text)).toMatchObject({ ok: true });
    }
    expect(await toAddress('a@b.example')).toEqual({ ok: false, error: 'too-many' });
    expect(await toAddress('c@b.example')).toMatchObject({ ok: true });
  });

  it('goes to people who have confirmed an address, in their language', async () => {
    await putSettings(opened.db, KARI.personId, [orgnr], ['overdue'], {
      address: 'kari@havglott.example',
      language: 'nn',
    });
    expect(await recipientsOf(opened.db, orgnr)).toMatchObject([
      { personId: KARI.personId, name: 'Kari Granli' },
    ]);
    const sent = await inviteByMail(deps(), RANDI, orgnr, { kind: 'person', personId: KARI.personId }, NOW);
    expect(sent).toEqual({ ok: true, value: 'sent' });
    const [mail] = await caughtMails(running.sandbox);
    expect(mail?.recipients).toEqual(['kari@havglott.example']);
    expect(mail?.headers['content-language']).toBe('nn');
    expect(await inviteByMail(deps(), RANDI, orgnr, { kind: 'person', personId: 'unknown' }, NOW)).toEqual({
      ok: false,
      error: 'no-address',
    });
  });

  it('lists the requester of the latest consent first', async () => {
    const kari = KARI.personId;
    const per = PER.personId;
    await putSettings(opened.db, kari, [orgnr], ['overdue'], { address: 'kari@havglott.example' });
    await putSettings(opened.db, per, [orgnr], ['overdue'], { address: 'per@havglott.example' });
    const offered = async () => (await recipientsOf(opened.db, orgnr)).map(({ personId }) => personId);
    expect(await offered()).toEqual([kari, per]);
    await putConsent(opened.db, orgnr, per, { status: 'expired', endedAt: NOW });
    expect(await offered()).toEqual([per, kari]);
  });

  it('is said no to when there is no mail server, or no address', async () => {
    const silent = { ...deps(), mail: undefined };
    const to = { kind: 'address', text: 'a@b.example', language: 'nb' } as const;
    expect(await inviteByMail(silent, RANDI, orgnr, to, NOW)).toEqual({ ok: false, error: 'mail-off' });
    expect(await toAddress('a at b')).toEqual({ ok: false, error: 'address-invalid' });
  });

  it.each([
    [{ kind: 'unavailable', reason: 'gone' }, ['sent']],
    [{ kind: 'postponed', reply: 450 }, ['sent']],
    [{ kind: 'refused', reply: 550 }, ['refused', 'replaced']],
    [{ kind: 'unclear', reason: 'silence' }, ['unclear', 'replaced']],
  ] as const)(
    'after %j: the link before it works only if the mail cannot have come',
    async (delivery, expected) => {
      const before = await link(after(0, -1));
      expect(await toAddress('a@b.example', ending(delivery))).toEqual({ ok: true, value: delivery.kind });
      expect(await states()).toEqual(expected);
      expect((await leadsTo(before)) !== undefined).toBe(expected.length === 1);
    },
  );

  it('is taken away, or left unclear, when an instance falls while sending', async () => {
    const fallen = new Promise<never>(() => undefined);
    const falls = (content: boolean) =>
      new Promise<void>((resolve) => {
        const send: MailSender['send'] = async (_mail, beforeContent) => {
          if (content) await beforeContent?.();
          resolve();
          return fallen;
        };
        void toAddress(content ? 'late@b.example' : 'early@b.example', { send });
      });
    await falls(false);
    expect(await states()).toEqual(['underway']);
    await sendQueuedInvitations(deps());
    expect(await states()).toEqual([]);
    await falls(true);
    expect(await states()).toEqual(['underway']);
    await sendQueuedInvitations(deps());
    expect(await states()).toEqual(['unclear']);
  });

  it('that is revoked while the mail server waits never leaves', async () => {
    const revoking: MailSender = {
      send: async (_mail, beforeContent = () => Promise.resolve(true)) => {
        await revokeInvitation(deps(), RANDI, orgnr, at);
        expect(await beforeContent()).toBe(false);
        return { kind: 'withheld' };
      },
    };
    expect(await toAddress('a@b.example', revoking)).toEqual({ ok: true, value: 'withheld' });
    await sendQueuedInvitations(deps());
    expect(await states()).toEqual(['revoked']);
  });
});
