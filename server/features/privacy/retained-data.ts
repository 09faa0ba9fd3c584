import 'server-only';
import { and, count, eq, max, type SQL } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Executor } from '#server/platform/db/client.ts';
import {
  auditEvents,
  clientNotes,
  consents,
  invitations,
  looks,
  mandates,
  portfolio,
  reminderMails,
  sessions,
  sharingEvents,
} from '#server/platform/db/schema/index.ts';
import type { RetainedItem, KeptKind } from './data-kinds.ts';

/**
 * What stays when the rest is erased, counted: what shows that the bank was allowed, and what it did. Mails and log-ins are
 * the person's own. Only kinds of which there is something.
 */
export async function retainedData(
  executor: Executor,
  orgnr: string,
  personId: string,
): Promise<readonly RetainedItem[]> {
  const counted = async (
    kind: KeptKind,
    table: PgTable,
    where: SQL | undefined,
    at?: PgColumn,
  ): Promise<RetainedItem> => {
    const [row] = await executor
      .select({ count: count(), ...(at === undefined ? {} : { latest: max(at) }) })
      .from(table)
      .where(where);
    const latest = row?.latest;
    return { kind, count: row?.count ?? 0, ...(latest instanceof Date ? { latest } : {}) };
  };
  const items = [
    await counted('customer', mandates, eq(mandates.orgnr, orgnr)),
    await counted('client-list', portfolio, eq(portfolio.orgnr, orgnr), portfolio.fetchedAt),
    await counted('consents', consents, eq(consents.orgnr, orgnr), consents.requestedAt),
    await counted('sharing', sharingEvents, eq(sharingEvents.orgnr, orgnr), sharingEvents.at),
    await counted('looks', looks, eq(looks.orgnr, orgnr), looks.at),
    await counted('notes', clientNotes, eq(clientNotes.orgnr, orgnr), clientNotes.at),
    await counted('invitations', invitations, eq(invitations.orgnr, orgnr), invitations.invitedAt),
    await counted('mails', reminderMails, eq(reminderMails.personId, personId), reminderMails.queuedAt),
    await counted(
      'sessions',
      sessions,
      and(eq(sessions.kind, 'customer'), eq(sessions.personId, personId)),
      sessions.createdAt,
    ),
    await counted('trail', auditEvents, eq(auditEvents.target, orgnr), auditEvents.at),
  ];
  return items.filter((item) => item.count > 0);
}
