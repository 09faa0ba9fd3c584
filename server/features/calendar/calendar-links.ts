import 'server-only';
import { database } from '#server/platform/db/client.ts';
import {
  type CalendarLinkChoices,
  type CalendarLinkOwner,
  calendarLinkOf as linkOf,
  createCalendarLink as create,
  resolveCalendarToken as resolve,
  revokeCalendarLink as revoke,
} from './calendar-link-store.ts';

// The service as pages, actions and the calendar's own route call it. Whether the person may act for the business is
// `authorise`'s to say before a link is made; a token needs no session.

/** See calendar-link-store.ts. */
export const createCalendarLink = async (
  owner: CalendarLinkOwner,
  choices: CalendarLinkChoices,
  now: Date,
): Promise<string> => create(await database(), owner, choices, now);

/** See calendar-link-store.ts. */
export const revokeCalendarLink = async (owner: CalendarLinkOwner, now: Date): Promise<boolean> =>
  revoke(await database(), owner, now);

/** See calendar-link-store.ts. */
export const calendarLinkOf = async (owner: CalendarLinkOwner): ReturnType<typeof linkOf> =>
  linkOf(await database(), owner);

/** See calendar-link-store.ts. */
export const resolveCalendarToken = async (token: string): ReturnType<typeof resolve> =>
  resolve(await database(), token);
