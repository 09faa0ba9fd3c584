import 'server-only';
import { and, eq } from 'drizzle-orm';
import type { Language } from '#lib/core/languages.ts';
import { secret } from '#lib/core/secret.ts';
import { audit } from '#server/platform/audit/audit.ts';
import { hashSecret, newSessionSecret } from '#server/auth/session/session-secret.ts';
import type { Executor, Tx } from '#server/platform/db/client.ts';
import { calendarLinks, mandates } from '#server/platform/db/schema/index.ts';

/** Whose subscription to which business's due dates. */
export interface CalendarLinkOwner {
  readonly personId: string;
  readonly orgnr: string;
}

/** What the person chose for the calendar. */
export interface CalendarLinkChoices {
  /** Whether amounts may stand in a calendar that others may see. */
  readonly showAmounts: boolean;
  readonly language: Language;
}

const TOKEN = /^[\w-]{43}$/;

const rowOf = ({ personId, orgnr }: CalendarLinkOwner) =>
  and(eq(calendarLinks.personId, personId), eq(calendarLinks.orgnr, orgnr));

/**
 * Makes a private address for a person's calendar and gives its token, 256 random bits that only this call ever shows. An
 * earlier address of the person for the business stops working.
 */
export async function createCalendarLink(
  executor: Executor,
  owner: CalendarLinkOwner,
  { showAmounts, language }: CalendarLinkChoices,
  now: Date,
): Promise<string> {
  const token = newSessionSecret();
  const row = { tokenHash: hashSecret(token), showAmounts, language, createdAt: now };
  await executor.transaction(async (tx) => {
    await tx
      .insert(calendarLinks)
      .values({ personId: owner.personId, orgnr: owner.orgnr, ...row })
      .onConflictDoUpdate({ target: [calendarLinks.personId, calendarLinks.orgnr], set: row });
    await leaveTrace(tx, owner, 'calendar-link-created', now, { showAmounts });
  });
  return token.reveal();
}

/** Makes a person's address for a business stop working; false when there was none. */
export function revokeCalendarLink(
  executor: Executor,
  owner: CalendarLinkOwner,
  now: Date,
): Promise<boolean> {
  return executor.transaction(async (tx) => {
    const gone = await tx
      .delete(calendarLinks)
      .where(rowOf(owner))
      .returning({ at: calendarLinks.createdAt });
    if (gone.length === 0) return false;
    await leaveTrace(tx, owner, 'calendar-link-revoked', now, {});
    return true;
  });
}

/** A person's address for a business as a page may tell of it; the token cannot be shown again. */
export async function calendarLinkOf(
  executor: Executor,
  owner: CalendarLinkOwner,
): Promise<(CalendarLinkChoices & { readonly createdAt: Date }) | undefined> {
  const { showAmounts, language, createdAt } = calendarLinks;
  const [row] = await executor
    .select({ showAmounts, language, createdAt })
    .from(calendarLinks)
    .where(rowOf(owner));
  return row;
}

/**
 * Whose calendar a token opens; `undefined` for a token that is unknown, revoked or no token at all, and for a person who
 * no longer acts for the business. Whether Skatteetaten's data may be shown is for the tax account to say, as on a page.
 */
export async function resolveCalendarToken(
  executor: Executor,
  token: string,
): Promise<(CalendarLinkOwner & CalendarLinkChoices) | undefined> {
  if (!TOKEN.test(token)) return undefined;
  const { personId, orgnr, showAmounts, language } = calendarLinks;
  const [row] = await executor
    .select({ personId, orgnr, showAmounts, language })
    .from(calendarLinks)
    .innerJoin(mandates, and(eq(mandates.personId, personId), eq(mandates.orgnr, orgnr)))
    .where(eq(calendarLinks.tokenHash, hashSecret(secret(token))));
  return row;
}

const leaveTrace = (
  tx: Tx,
  { personId, orgnr }: CalendarLinkOwner,
  action: 'calendar-link-created' | 'calendar-link-revoked',
  at: Date,
  detail: Readonly<Record<string, boolean>>,
): Promise<void> =>
  audit(tx, { at, actor: { kind: 'person', ref: personId }, action, target: orgnr, outcome: 'ok', detail });
