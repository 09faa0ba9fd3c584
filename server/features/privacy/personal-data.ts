import 'server-only';
import { and, count, eq, max } from 'drizzle-orm';
import { isoDate } from '#lib/core/dates/iso-date.ts';
import type { Executor } from '#server/platform/db/client.ts';
import {
  calendarLinks,
  consents,
  filePayments,
  reminderChoices,
  visits,
} from '#server/platform/db/schema/index.ts';
import { storedAnswers } from '#server/features/tax-account/stored-answers.ts';
import type { StoredItem } from './data-kinds.ts';

/** Everything that is stored about a business and that an erasure by this person takes away; `keptAbout` tells the rest. */
export async function personalData(
  executor: Executor,
  orgnr: string,
  personId: string,
): Promise<readonly StoredItem[]> {
  const answers = await storedAnswers(executor, orgnr);
  return [
    ...answers.map(({ source, year, fetchedAt, until, bytes }) => ({
      kind: 'answer' as const,
      source,
      ...(year === undefined ? {} : { year }),
      fetchedAt,
      until,
      bytes,
    })),
    ...(await storedVisits(executor, orgnr)),
    ...(await storedLinks(executor, orgnr)),
    ...(await storedReferences(executor, orgnr)),
    ...(await storedReminders(executor, orgnr, personId)),
  ];
}

async function storedVisits(executor: Executor, orgnr: string): Promise<readonly StoredItem[]> {
  const rows = await executor
    .select({ fetchedAt: visits.seenAt, until: consents.validTo, sealed: visits.sealed })
    .from(visits)
    .innerJoin(consents, eq(consents.id, visits.consentId))
    .where(eq(visits.orgnr, orgnr))
    .orderBy(visits.seenAt);
  return rows.map(({ sealed, ...row }) => ({ kind: 'visit', ...row, bytes: sealed.length }));
}

async function storedLinks(executor: Executor, orgnr: string): Promise<readonly StoredItem[]> {
  const { createdAt, showAmounts } = calendarLinks;
  const rows = await executor
    .select({ createdAt, showAmounts })
    .from(calendarLinks)
    .where(eq(calendarLinks.orgnr, orgnr))
    .orderBy(createdAt);
  return rows.map((row) => ({ kind: 'calendar-link', ...row }));
}

async function storedReferences(executor: Executor, orgnr: string): Promise<readonly StoredItem[]> {
  const { day } = filePayments;
  const rows = await executor
    .select({ day, references: count() })
    .from(filePayments)
    .where(eq(filePayments.orgnr, orgnr))
    .groupBy(day)
    .orderBy(day);
  return rows.map((row) => ({ kind: 'payment-file', day: isoDate(row.day), references: row.references }));
}

async function storedReminders(
  executor: Executor,
  orgnr: string,
  personId: string,
): Promise<readonly StoredItem[]> {
  const [row] = await executor
    .select({ chosen: count(), chosenAt: max(reminderChoices.chosenAt) })
    .from(reminderChoices)
    .where(and(eq(reminderChoices.orgnr, orgnr), eq(reminderChoices.personId, personId)));
  const chosenAt = row?.chosenAt ?? undefined;
  return row === undefined || chosenAt === undefined
    ? []
    : [{ kind: 'reminders', chosenAt, chosen: row.chosen }];
}
