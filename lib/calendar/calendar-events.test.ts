import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate } from '#lib/core/dates/iso-date.ts';
import { messagesIn } from '#lib/messages/messages.ts';
import { ore } from '#lib/core/money/ore.ts';
import type { Instalment } from '#lib/tax-account/domain.ts';
import { claim, instalment } from '#lib/tax-account/testing/tax-account.ts';
import { calendarEvents, type CalendarOptions } from './calendar-events.ts';

const due = isoDate('2026-12-10');
const options: CalendarOptions = {
  business: { name: 'Granli Eplepress', orgnr: '313367002' },
  showAmounts: false,
  language: 'nb',
  texts: messagesIn('nb').statement,
};
const getEvents = (changes: Partial<Instalment>, more: Partial<CalendarOptions> = {}) =>
  calendarEvents([claim([instalment({ due, ...changes })], { description: { nb: 'Merverdiavgift' } })], {
    ...options,
    ...more,
  });

describe('the calendar', () => {
  it('has a day for each instalment that is to be paid', () => {
    expect(getEvents({})).toEqual([
      {
        uid: 'kravforfall-313367002-instalment@krav-og-betalinger',
        instalment: 'instalment',
        date: due,
        summary: 'Forfallsdato: Merverdiavgift (Granli Eplepress)',
        description: 'Logg inn i banken for å se konto og KID, og om kravet er betalt.',
      },
    ]);
  });

  it.each([
    ['paid', { remaining: ore(0) }],
    ['owed to the business', { remaining: ore(-100) }],
    ['suspended', { suspended: true }],
  ])('leaves out what is %s', (_what, changes) => expect(getEvents(changes)).toEqual([]));

  it('tells the terms of a claim apart, and an instalment of the owner from one of the business', () => {
    const terms = [instalment({ id: 'a', due }), instalment({ id: 'b', due: isoDate('2027-03-15') })];
    const advance = claim(terms, { description: { nb: 'Forskuddsskatt' }, holder: 'owner' });
    expect(calendarEvents([advance], options).map(({ uid, summary }) => [uid, summary])).toEqual([
      [
        'kravforfall-313367002-a%40privat@krav-og-betalinger',
        'Forfallsdato: Forskuddsskatt, termin 1 av 2 (Granli Eplepress)',
      ],
      [
        'kravforfall-313367002-b%40privat@krav-og-betalinger',
        'Forfallsdato: Forskuddsskatt, termin 2 av 2 (Granli Eplepress)',
      ],
    ]);
  });

  it('leaves out what has no date', () => {
    expect(calendarEvents([claim([instalment()])], options)).toEqual([]);
  });

  it('tells amounts only when they are allowed', () => {
    const amount = fc.integer({ min: 100_000, max: 9_999_999 });
    fc.assert(
      fc.property(amount, (remaining) => {
        const kroner = String(Math.floor(remaining / 100));
        const text = (showAmounts: boolean) =>
          JSON.stringify(getEvents({ remaining: ore(remaining) }, { showAmounts })).replace(/\s/g, '');
        expect(text(true)).toContain(kroner);
        expect(text(false).replace('313367002', '')).not.toContain(kroner);
      }),
    );
  });

  it('keeps the uid of an instalment whatever else changes, and gives no two the same', () => {
    const id = fc.string({ minLength: 1 });
    fc.assert(
      fc.property(fc.uniqueArray(id, { minLength: 1 }), (ids) => {
        const before = calendarEvents([claim(ids.map((one) => instalment({ id: one, due })))], options);
        const after = calendarEvents(
          [
            claim(
              ids.map((one) => instalment({ id: one, due: isoDate('2027-01-05'), remaining: ore(1) })),
              { id: 'other' },
            ),
          ],
          { ...options, showAmounts: true, language: 'en', texts: messagesIn('en').statement },
        );
        expect(after.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid));
        expect(new Set(before.map(({ uid }) => uid)).size).toBe(ids.length);
      }),
    );
  });

  it('goes by date', () => {
    const dates = ['2027-03-01', '2026-12-10', '2027-01-05'].map(isoDate);
    const events = calendarEvents([claim(dates.map((date) => instalment({ id: date, due: date })))], options);
    expect(events.map(({ date }) => date)).toEqual([...dates].sort());
  });
});
