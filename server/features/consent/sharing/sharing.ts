import 'server-only';
import { and, desc, eq, gt } from 'drizzle-orm';
import type { Sharing, SharingChange } from '#lib/consent/sharing.ts';
import { getPeople } from '../queries.ts';
import { database } from '#server/platform/db/client.ts';
import { consents, sharing, sharingEvents } from '#server/platform/db/schema/index.ts';

/**
 * What the advisor may see of a business at this moment: nothing without a choice of the customer's, and never more than
 * the consent in force allows.
 */
export async function sharingOf(orgnr: string, now: Date): Promise<Sharing> {
  const db = await database();
  const [row] = await db
    .select({ chosen: sharing, validTo: consents.validTo })
    .from(sharing)
    .innerJoin(consents, eq(consents.id, sharing.consentId))
    .where(and(eq(sharing.orgnr, orgnr), eq(consents.status, 'granted'), gt(consents.validTo, now)));
  if (row === undefined) return { level: 'nothing' };
  const { level, until, setBy, setAt } = row.chosen;
  const end = until !== null && until < row.validTo ? until : row.validTo;
  if (end <= now) return { level: 'nothing' };
  const people = await getPeople(db, orgnr);
  return { level, until: end, setBy: people(setBy), setAt };
}

/** Changes shown to the customer; older ones stay in the database. */
const SHOWN = 100;

/** Every change of what is shared, newest first: who, when and why. */
export async function sharingHistory(orgnr: string): Promise<SharingChange[]> {
  const db = await database();
  const people = await getPeople(db, orgnr);
  const rows = await db
    .select()
    .from(sharingEvents)
    .where(eq(sharingEvents.orgnr, orgnr))
    .orderBy(desc(sharingEvents.id))
    .limit(SHOWN);
  return rows.map(({ at, level, until, reason, personId }) => ({
    at,
    level,
    reason,
    ...(until === null ? {} : { until }),
    ...(personId === null ? {} : { person: people(personId) }),
  }));
}
