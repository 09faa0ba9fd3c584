import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { isoDate } from '#lib/core/dates/iso-date.ts';
import { ore } from '#lib/core/money/ore.ts';
import { account, claim, instalment } from '#lib/tax-account/testing/tax-account.ts';
import {
  clearConsents,
  KARI,
  PER,
  seedCustomers,
  TEST_BUSINESS,
  UNKNOWN_TO_ALTINN,
} from '#server/features/consent/testing/consent.ts';
import {
  auditEvents,
  calendarLinks,
  clientNotes,
  consents,
  invitations,
  filePayments,
  reminderAddresses,
  reminderChoices,
  snapshots,
  visits,
} from '#server/platform/db/schema/index.ts';
import { projectClients } from '#server/features/portfolio/project-clients.ts';
import { describeDatabases } from '#server/platform/db/testing/db.ts';
import type { OpenDatabase } from '#server/platform/db/types.ts';
import { sealAddress } from '#server/platform/mail-address/addresses.ts';
import { replaceChoices } from '#server/features/reminders/choices.ts';
import { saveSnapshot } from '#server/features/tax-account/snapshots.ts';
import { lastAnswerAt, storedAccount } from '#server/features/tax-account/stored-account.ts';
import { createCalendarLink } from '#server/features/calendar/calendar-link-store.ts';
import { recordPaymentFile } from '#server/features/payments/payment-file-store.ts';
import { getChangesSinceLastVisit } from '#server/features/tax-account/changes-since/since-last-visit.ts';
import { eraseStored } from './erase-stored.ts';
import { exportStored } from './export-stored.ts';
import { retainedData } from './retained-data.ts';
import { personalData } from './personal-data.ts';
import { grantConsent, minutesLater, NOW, revokeConsent } from './testing/privacy.ts';
import { snapshotEffects } from '#server/effects.ts';

const { orgnr } = TEST_BUSINESS;
const OTHER = UNKNOWN_TO_ALTINN.orgnr;
const KID = '4019008719784337';
/** Synthetic, as a text from Skatteetaten might hold it by accident. */
const PID = '14837830177';
const addressOf = (personId: string): string => `${personId}@person.example`;

describeDatabases('what is stored about a business', (open) => {
  let opened: OpenDatabase;
  beforeAll(async () => {
    opened = await open();
    await seedCustomers(opened.db);
  });
  afterAll(() => opened.close());
  beforeEach(async () => {
    for (const table of [
      visits,
      calendarLinks,
      filePayments,
      reminderChoices,
      reminderAddresses,
      clientNotes,
      invitations,
    ])
      await opened.db.delete(table);
    await clearConsents(opened.db);
    await store(orgnr);
    await store(OTHER);
  });

  async function store(of: string): Promise<void> {
    const { db } = opened;
    const consentId = await grantConsent(db, of);
    const seen = account([
      claim([instalment({ id: '1', due: isoDate('2026-12-10'), remaining: ore(1_234_567) })], {
        description: { nb: `Mva-melding for ${PID}` },
      }),
    ]);
    const none = { shielded: false, rows: [], unreadable: {} };
    await saveSnapshot(
      db,
      { orgnr: of, source: 'open-claims', consentId },
      { value: seen, fetchedAt: NOW },
      snapshotEffects,
    );
    await saveSnapshot(
      db,
      { orgnr: of, source: 'payments', consentId, year: 2025 },
      { value: none, fetchedAt: minutesLater(1) },
      snapshotEffects,
    );
    for (const { personId } of [KARI, PER])
      await getChangesSinceLastVisit(db, { personId, orgnr: of, loggedInAt: NOW }, seen, minutesLater(2));
    await createCalendarLink(
      db,
      { personId: KARI.personId, orgnr: of },
      { showAmounts: true, language: 'nb' },
      minutesLater(3),
    );
    await recordPaymentFile(db, { personId: KARI.personId, orgnr: of, instalments: [KID] }, minutesLater(4));
    for (const { personId } of [KARI, PER]) {
      const address = { personId, language: 'nb', ...sealAddress(personId, addressOf(personId)) } as const;
      await db.insert(reminderAddresses).values(address).onConflictDoNothing();
      await db.transaction((tx) => replaceChoices(tx, { personId, orgnr: of }, ['overdue'], minutesLater(4)));
    }
  }

  const about = (of: string = orgnr, personId: string = KARI.personId) =>
    personalData(opened.db, of, personId);

  it('is told of, each thing with when it came and when it must be gone', async () => {
    const until = (await opened.db.select().from(consents))[0]?.validTo;
    const bytes = expect.any(Number) as number;
    expect(await about()).toEqual([
      { kind: 'answer', source: 'open-claims', fetchedAt: NOW, until, bytes },
      { kind: 'answer', source: 'payments', year: 2025, fetchedAt: minutesLater(1), until, bytes },
      { kind: 'visit', fetchedAt: minutesLater(2), until, bytes },
      { kind: 'visit', fetchedAt: minutesLater(2), until, bytes },
      { kind: 'calendar-link', createdAt: minutesLater(3), showAmounts: true },
      { kind: 'payment-file', day: '2026-11-23', references: 1 },
      { kind: 'reminders', chosenAt: minutesLater(4), chosen: 1 },
    ]);
  });

  it('is told apart from what stays, which is counted', async () => {
    const kept = await retainedData(opened.db, orgnr, KARI.personId);
    expect(kept).toContainEqual({ kind: 'consents', count: 1, latest: NOW });
    expect(kept.map(({ kind }) => kind)).toContain('trail');
    expect(kept.map(({ kind }) => kind)).not.toContain('looks');
  });

  it('includes what employees have written and sent, but not the words or their addresses', async () => {
    const by = { staffEmail: 'randi@bank.example', staffName: 'Randi' };
    await opened.db
      .insert(clientNotes)
      .values({ orgnr, at: minutesLater(7), ...by, text: 'Ringes opp på fredag.' });
    await opened.db.insert(invitations).values({
      id: randomUUID(),
      orgnr,
      channel: 'link',
      invitedBy: by.staffEmail,
      invitedAt: minutesLater(8),
      tokenHash: 'hash-of-a-link',
      expiresAt: minutesLater(9),
      delivery: 'handed',
    });
    await projectClients(opened.db, [orgnr]);
    const kept = await retainedData(opened.db, orgnr, KARI.personId);
    expect(kept).toContainEqual({ kind: 'notes', count: 1, latest: minutesLater(7) });
    expect(kept).toContainEqual({ kind: 'invitations', count: 1, latest: minutesLater(8) });
    expect(kept.find(({ kind }) => kind === 'client-list')?.count).toBe(1);
    const others = await retainedData(opened.db, OTHER, KARI.personId);
    expect(others.filter(({ kind }) => kind === 'notes' || kind === 'invitations')).toEqual([]);
    const text = await exportStored(opened.db, orgnr, KARI, minutesLater(10));
    expect((JSON.parse(text) as { kept: object }).kept).toMatchObject({
      clientList: { state: 'active', shared: 'nothing', overdue: null },
      notes: [{ at: minutesLater(7).toISOString() }],
      invitations: [{ at: minutesLater(8).toISOString(), channel: 'link', openedAt: null }],
    });
    expect(text).not.toMatch(/Ringes|randi@bank|hash-of-a-link/);
  });

  it('can be read in the export, without identity numbers, references or what is other people’s own', async () => {
    const text = await exportStored(opened.db, orgnr, KARI, minutesLater(5));
    const content = JSON.parse(text) as { answers: unknown[]; visits: unknown[]; other: unknown[] } & Record<
      'reminders' | 'kept',
      object
    >;
    expect(content.answers).toMatchObject([
      {
        source: 'open-claims',
        value: { claims: [{ remaining: 1_234_567, description: { nb: 'Mva-melding for ***********' } }] },
      },
      { source: 'payments', year: 2025, value: { rows: [] } },
    ]);
    expect(content.visits).toMatchObject([{ lastSeenAt: minutesLater(2).toISOString() }]);
    expect(content.other).toHaveLength(2);
    expect(content.reminders).toMatchObject({
      chosen: [{ kind: 'overdue', chosenAt: minutesLater(4).toISOString() }],
      address: addressOf(KARI.personId),
    });
    expect(content.kept).toMatchObject({
      customer: { name: TEST_BUSINESS.name },
      consents: [{ status: 'granted', requestedBy: 'you', events: [] }],
      sharing: { now: null, changes: [] },
      looks: [],
      mails: [],
    });
    expect(text).not.toMatch(`${PID}|${KID}|${PER.personId}|${addressOf(PER.personId)}|${OTHER}`);
    const event = (await opened.db.select().from(auditEvents)).at(-1);
    expect(event).toMatchObject({ action: 'stored-exported', target: orgnr, actorRef: KARI.personId });
  });

  it('erases the data of every person of that business and of no other', async () => {
    const erased = await eraseStored(opened.db, orgnr, PER, minutesLater(6));
    expect(erased).toEqual({ answers: 2, visits: 2, calendarLinks: 1, references: 1, reminders: 1 });
    expect(await about(orgnr, PER.personId)).toEqual([]);
    // Kari was not asked, so hers go on.
    expect((await about()).map(({ kind }) => kind)).toEqual(['reminders']);
    expect(await about(OTHER)).toHaveLength(7);
    await eraseStored(opened.db, OTHER, PER, minutesLater(7));
    const addresses = await opened.db.select().from(reminderAddresses);
    expect(addresses.find(({ personId }) => personId === PER.personId)).toMatchObject({ sealed: null });
    expect(addresses.find(({ personId }) => personId === KARI.personId)?.sealed).toBeTruthy();
    expect(await opened.db.select().from(consents)).toHaveLength(2);
    expect((await opened.db.select().from(auditEvents)).at(-2)).toMatchObject({
      action: 'stored-erased',
      target: orgnr,
      actorRef: PER.personId,
      detail: erased,
    });
  });

  it('tells how many claims are open without asking anybody, while the consent holds', async () => {
    expect((await storedAccount(opened.db, orgnr, minutesLater(600)))?.claims).toHaveLength(1);
    expect(await lastAnswerAt(opened.db, orgnr)).toEqual(minutesLater(1));
    const [consent] = await opened.db.select().from(consents).where(eq(consents.orgnr, orgnr));
    expect(await storedAccount(opened.db, orgnr, consent?.validTo ?? NOW)).toBeUndefined();
    await revokeConsent(opened.db, consent?.id ?? '');
    expect(await storedAccount(opened.db, orgnr, minutesLater(600))).toBeUndefined();
  });

  it('names an answer also when it can no longer be read', async () => {
    await opened.db.update(snapshots).set({ sealed: 'gone.AAAA' });
    expect(await about()).toHaveLength(7);
    expect(await exportStored(opened.db, orgnr, KARI, NOW)).toContain('"source": "open-claims"');
  });
});
