import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { EVA, KARI, PER, seedCustomers, TEST_BUSINESS } from '#server/features/consent/testing/consent.ts';
import { auditEvents, calendarLinks, mandates } from '#server/platform/db/schema/index.ts';
import { describeDatabases } from '#server/platform/db/testing/db.ts';
import type { OpenDatabase } from '#server/platform/db/types.ts';
import { minutesLater, NOW } from '#server/features/privacy/testing/privacy.ts';
import {
  type CalendarLinkOwner,
  calendarLinkOf,
  createCalendarLink,
  resolveCalendarToken,
  revokeCalendarLink,
} from './calendar-link-store.ts';

const { orgnr } = TEST_BUSINESS;
const kari = { personId: KARI.personId, orgnr };
const choices = { showAmounts: false, language: 'nn' } as const;

describeDatabases('calendar links', (open) => {
  let opened: OpenDatabase;
  beforeAll(async () => {
    opened = await open();
    await seedCustomers(opened.db);
  });
  afterAll(() => opened.close());
  beforeEach(() => opened.db.delete(calendarLinks));

  const create = (
    owner: CalendarLinkOwner = kari,
    wanted: Parameters<typeof createCalendarLink>[2] = choices,
  ) => createCalendarLink(opened.db, owner, wanted, NOW);
  const resolve = (token: string) => resolveCalendarToken(opened.db, token);

  it('open the calendar of the person and business that they were made for, as the person chose', async () => {
    const token = await create();
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(await resolve(token)).toEqual({ ...kari, ...choices });
    expect(await calendarLinkOf(opened.db, kari)).toEqual({ ...choices, createdAt: NOW });
  });

  it('leave no token in the database, nor in the audit trail', async () => {
    const token = await create();
    const everything = [
      await opened.db.select().from(calendarLinks),
      await opened.db.select().from(auditEvents),
    ];
    expect(JSON.stringify(everything)).not.toContain(token);
  });

  it('replaces the person’s earlier link of the business, and no other link', async () => {
    const pers = await create({ personId: PER.personId, orgnr });
    const first = await create();
    const second = await create(kari, { showAmounts: true, language: 'nb' });
    expect(await resolve(first)).toBeUndefined();
    expect(await resolve(second)).toMatchObject({ showAmounts: true, language: 'nb' });
    expect(await resolve(pers)).toMatchObject({ personId: PER.personId });
  });

  it('stop when they are revoked, once', async () => {
    const token = await create();
    expect(await revokeCalendarLink(opened.db, kari, minutesLater(1))).toBe(true);
    expect(await resolve(token)).toBeUndefined();
    expect(await calendarLinkOf(opened.db, kari)).toBeUndefined();
    expect(await revokeCalendarLink(opened.db, kari, minutesLater(2))).toBe(false);
    const actions = await opened.db
      .select({ action: auditEvents.action, ref: auditEvents.actorRef })
      .from(auditEvents);
    expect(actions.slice(-2)).toEqual([
      { action: 'calendar-link-created', ref: KARI.personId },
      { action: 'calendar-link-revoked', ref: KARI.personId },
    ]);
  });

  it('stop when the person no longer acts for the business', async () => {
    const token = await create({ personId: PER.personId, orgnr });
    await opened.db
      .delete(mandates)
      .where(and(eq(mandates.personId, PER.personId), eq(mandates.orgnr, orgnr)));
    expect(await resolve(token)).toBeUndefined();
    expect(await resolve(await create({ personId: EVA.personId, orgnr }))).toBeUndefined();
  });

  it.each(['', 'x', 'x'.repeat(43), `${'x'.repeat(43)}'`, '../../etc/passwd'])(
    'are not guessed: %s',
    async (token) => {
      await create();
      expect(await resolve(token)).toBeUndefined();
    },
  );
});
