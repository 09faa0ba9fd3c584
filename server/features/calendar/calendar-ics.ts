import 'server-only';
import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import type { CalendarEvent } from '#lib/calendar/calendar-events.ts';
import type { Language } from '#lib/core/languages.ts';

/** How often a subscribed calendar should ask again: due dates seldom move. */
const REFRESH_SECONDS = 12 * 60 * 60;

export interface CalendarFile {
  readonly name: string;
  readonly events: readonly CalendarEvent[];
  /** How many times an instalment's event has changed since it was first given out: its `SEQUENCE`. */
  readonly revisionOf: (instalment: string) => number;
  /** When the events were put together: their `DTSTAMP`. */
  readonly stamp: Date;
  readonly language: Language;
}

/** The events as a calendar file (RFC 5545): all day, and without blocking the day for other things. */
export function calendarIcs({ name, events, revisionOf, stamp, language }: CalendarFile): string {
  const calendar = ical({
    name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'krav-og-betalinger', product: 'portal', language: language === 'en' ? 'EN' : 'NO' },
    ttl: REFRESH_SECONDS,
  });
  for (const { uid, instalment, date, summary, description } of events)
    calendar.createEvent({
      id: uid,
      sequence: revisionOf(instalment),
      stamp,
      start: new Date(`${date}T00:00:00Z`),
      allDay: true,
      summary,
      description,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  return calendar.toString();
}
