import 'server-only';
import { eq } from 'drizzle-orm';
import { audit } from '#server/platform/audit/audit.ts';
import type { Executor } from '#server/platform/db/client.ts';
import { clearClientFigures } from '#server/features/portfolio/project-clients.ts';
import { endReminders } from '#server/features/reminders/end-reminders.ts';
import { calendarLinks, filePayments, snapshots, visits } from '#server/platform/db/schema/index.ts';
import type { StoredActor } from './export-stored.ts';

/** How much was erased of each kind. */
export interface Erased {
  readonly answers: number;
  readonly visits: number;
  readonly calendarLinks: number;
  readonly references: number;
  /** The kinds of reminders that the person had chosen for the business. */
  readonly reminders: number;
}

/**
 * Erases everything that `storedAbout` tells of, for all persons of the business, in one transaction with its audit row;
 * of reminders only the person's own. The consent stays: the next page view fetches
 * from Skatteetaten again.
 */
export function eraseStored(
  executor: Executor,
  orgnr: string,
  { personId }: StoredActor,
  now: Date,
): Promise<Erased> {
  return executor.transaction(async (tx) => {
    const erased: Erased = {
      answers: (
        await tx.delete(snapshots).where(eq(snapshots.orgnr, orgnr)).returning({ at: snapshots.fetchedAt })
      ).length,
      visits: (await tx.delete(visits).where(eq(visits.orgnr, orgnr)).returning({ at: visits.seenAt }))
        .length,
      calendarLinks: (
        await tx
          .delete(calendarLinks)
          .where(eq(calendarLinks.orgnr, orgnr))
          .returning({ at: calendarLinks.createdAt })
      ).length,
      references: (
        await tx
          .delete(filePayments)
          .where(eq(filePayments.orgnr, orgnr))
          .returning({ day: filePayments.day })
      ).length,
      reminders: await endReminders(tx, personId, orgnr),
    };
    await clearClientFigures(tx, orgnr);
    await audit(tx, {
      at: now,
      actor: { kind: 'person', ref: personId },
      action: 'stored-erased',
      target: orgnr,
      outcome: 'ok',
      detail: { ...erased },
    });
    return erased;
  });
}
