import 'server-only';
import { desc, inArray } from 'drizzle-orm';
import { z } from 'zod';
import type { ConsentEvent } from '#lib/consent/consent.ts';
import type { Executor } from '#server/platform/db/client.ts';
import { consentEvents } from '#server/platform/db/schema/index.ts';
import type { ConsentRow } from './consent-rows.ts';
import type { People } from './people.ts';

/** What record-transition.ts adds to an event. */
const detailSchema = z.object({
  renewalOf: z.string().optional(),
  happenedAt: z.iso
    .datetime()
    .transform((text) => new Date(text))
    .optional(),
  erased: z.coerce.number().int().optional(),
});

/** Every event of some consents of one business, newest first. */
export async function eventsOf(
  executor: Executor,
  rows: readonly ConsentRow[],
  people: People,
): Promise<ConsentEvent[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const events = await executor
    .select()
    .from(consentEvents)
    .where(inArray(consentEvents.consentId, ids))
    .orderBy(desc(consentEvents.at), desc(consentEvents.id));
  return events.map((event) => {
    const { renewalOf, happenedAt, erased } = detailSchema.parse(event.detail ?? {});
    return {
      consentId: event.consentId,
      to: event.toStatus,
      at: event.at,
      learntBy: event.learntBy,
      ...(event.fromStatus === null ? {} : { from: event.fromStatus }),
      ...(event.personId === null ? {} : { person: people(event.personId) }),
      ...(renewalOf === undefined ? {} : { renewal: true }),
      ...(happenedAt === undefined ? {} : { happenedAt }),
      ...(erased === undefined ? {} : { erased }),
    };
  });
}
