import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { isoDate } from '#lib/core/dates/iso-date.ts';
import { calendarIcs, type CalendarFile } from './calendar-ics.ts';

const event = (instalment: string, changes: Partial<CalendarFile['events'][number]> = {}) => ({
  uid: `kravforfall-313367002-${instalment}@krav-og-betalinger`,
  instalment,
  date: isoDate('2026-12-10'),
  summary: 'Forfall for Čáhci; «A, B» & sønner: mva',
  description:
    'Å betale: 21\u00a0200,00\u00a0kr\nLogg inn i banken for å se konto og KID, og om kravet er betalt.',
  ...changes,
});
const file = (changes: Partial<CalendarFile> = {}): string =>
  calendarIcs({
    name: 'Frister hos Skatteetaten for Granli',
    events: [event('a'), event('b', { date: isoDate('2027-03-28') })],
    revisionOf: () => 0,
    stamp: new Date('2026-11-23T12:00:00Z'),
    language: 'nb',
    ...changes,
  });
/** Read back by Mozilla's ical.js. */
const read = (ics: string) =>
  ICAL.Component.fromString(ics)
    .getAllSubcomponents('vevent')
    .map((component) => {
      const one = new ICAL.Event(component);
      return {
        uid: one.uid,
        start: one.startDate.toString(),
        allDay: one.startDate.isDate,
        days: one.duration.toSeconds() / 86_400,
        summary: one.summary,
        description: one.description,
        sequence: one.sequence,
        stamp: String(component.getFirstPropertyValue('dtstamp')),
      };
    });

describe('a calendar file', () => {
  it('reads back as it was meant', () => {
    const [first, second] = read(file());
    expect(first).toEqual({
      uid: 'kravforfall-313367002-a@krav-og-betalinger',
      start: '2026-12-10',
      allDay: true,
      days: 1,
      summary: event('a').summary,
      description: event('a').description,
      sequence: 0,
      stamp: '2026-11-23T12:00:00Z',
    });
    // The day that Oslo's clocks change on.
    expect(second).toMatchObject({ start: '2027-03-28', allDay: true, days: 1 });
  });

  it.each(['America/Los_Angeles', 'Pacific/Kiritimati', 'Europe/Oslo'])(
    'has the same days on a server in %s',
    (zone) => {
      const before = process.env['TZ'];
      process.env['TZ'] = zone;
      try {
        expect(read(file()).map(({ start }) => start)).toEqual(['2026-12-10', '2027-03-28']);
      } finally {
        if (before === undefined) delete process.env['TZ'];
        else process.env['TZ'] = before;
      }
    },
  );

  it('carries the revision of each instalment, under the same uid', () => {
    const later = read(file({ revisionOf: (id) => (id === 'b' ? 3 : 0) }));
    expect(later.map(({ sequence }) => sequence)).toEqual([0, 3]);
    expect(later.map(({ uid }) => uid)).toEqual(read(file()).map(({ uid }) => uid));
  });

  it('is the same text every time it is made of the same', () => expect(file()).toBe(file()));

  it('folds its lines and ends them as the standard says', () => {
    const lines = file().split('\r\n');
    expect(lines.every((line) => !line.includes('\n') && Buffer.byteLength(line) <= 75)).toBe(true);
  });

  it('is a calendar without events when nothing is to be paid', () => {
    expect(read(file({ events: [] }))).toEqual([]);
  });
});
