import 'server-only';
import { z } from 'zod';
import { instant } from './instant-schema.ts';

/** What the feed tells that matters here; anything else, `Created` included, is passed over. */
export const FEED_EVENT_TYPES = ['accepted', 'rejected', 'revoked', 'deleted'] as const;

const eventSchema = z.object({
  consentRequestId: z.guid().toLowerCase(),
  eventType: z.string().toLowerCase().pipe(z.enum(FEED_EVENT_TYPES)),
  /** Absent when it is beyond the calendar: the event is news all the same. */
  changedDate: instant,
});

export type AltinnEvent = Readonly<z.output<typeof eventSchema>>;

/** One page; a row of an unknown type or shape is dropped, never the page (docs/upstream/altinn.md#the-event-feed). */
export const feedSchema = z.object({
  /** Absent, or without a `next`, on the last page; `next` may be relative to the feed. */
  links: z
    .object({ next: z.string().nullish().catch(null) })
    .nullish()
    .catch(null),
  data: z
    .array(eventSchema.nullable().catch(null))
    .transform((rows): readonly AltinnEvent[] => rows.filter((row) => row !== null)),
});
