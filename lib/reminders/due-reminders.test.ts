import { assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isoDate, osloDate } from '#lib/core/dates/iso-date.ts';
import { ore } from '#lib/core/money/ore.ts';
import { dueReminders, type ReminderConsent, type ReminderFacts } from './due-reminders.ts';
import { REMINDER_KINDS, type ReminderKind } from './reminder-kinds.ts';
import { isSendingHour } from './sending-hours.ts';

const LONG_AGO = new Date('2026-01-01T12:00:00Z');
const at = (day: string, time = '09:00') => new Date(`${day}T${time}:00Z`);
const all = (chosenAt = LONG_AGO) => REMINDER_KINDS.map((kind) => ({ kind, chosenAt }));

const instalment = (change: Partial<ReminderFacts['instalments'][number]> = {}) => ({
  key: 'i1',
  due: isoDate('2026-12-10'),
  remaining: ore(100),
  suspended: false,
  ...change,
});
const consent = (change: Partial<ReminderConsent> = {}): ReminderConsent => ({
  id: 'c1',
  status: 'granted',
  grantedAt: at('2026-10-01'),
  endedAt: null,
  validTo: at('2026-12-20', '11:00'),
  ...change,
});
const facts = (change: Partial<ReminderFacts>): ReminderFacts => ({
  consents: [],
  instalments: [],
  ...change,
});

const due = (change: Partial<ReminderFacts>, now: Date, choices = all()) =>
  dueReminders(facts(change), choices, now).map(({ kind, subject }) => `${kind} ${subject}`);

describe('an instalment due on 10 December', () => {
  it.each([
    ['2026-12-02', []],
    ['2026-12-03', ['due-soon i1/2026-12-10']],
    ['2026-12-09', ['due-soon i1/2026-12-10']],
    ['2026-12-10', ['due-today i1/2026-12-10']],
    ['2026-12-11', ['overdue i1/2026-12-10']],
    ['2026-12-17', ['overdue i1/2026-12-10']],
    ['2026-12-18', []],
  ])('is on %s: %j', (day, expected) => {
    expect(due({ instalments: [instalment()] }, at(day))).toEqual(expected);
  });

  it.each(['9999-12-31', '9999-12-25', '1000-01-01'])(
    'is due beside one of %s, of which nothing is told',
    (far) => {
      const instalments = [instalment({ key: 'far', due: isoDate(far) }), instalment()];
      expect(due({ instalments }, at('2026-12-10'))).toEqual(['due-today i1/2026-12-10']);
    },
  );

  it('follows the day in Oslo', () => {
    expect(due({ instalments: [instalment()] }, at('2026-12-09', '23:30'))).toEqual([
      'due-today i1/2026-12-10',
    ]);
  });

  it.each([
    ['is paid', { remaining: ore(0) }],
    ['is owed to the business', { remaining: ore(-5) }],
    ['is suspended', { suspended: true }],
  ])('is no matter when it %s', (_name, change) => {
    expect(due({ instalments: [instalment(change)] }, at('2026-12-10'))).toEqual([]);
  });

  it('sends nothing to a person who asked on the same day', () => {
    const asked = (day: string) => all(at(day));
    const list = { instalments: [instalment()] };
    expect(due(list, at('2026-12-10', '15:00'), asked('2026-12-10'))).toEqual([]);
    expect(due(list, at('2026-12-11'), asked('2026-12-10'))).toEqual(['overdue i1/2026-12-10']);
    expect(due(list, at('2026-12-05'), asked('2026-12-04'))).toEqual([]);
  });

  it('is another matter when it is moved', () => {
    const moved = instalment({ due: isoDate('2026-12-11') });
    expect(due({ instalments: [moved] }, at('2026-12-11'))).toEqual(['due-today i1/2026-12-11']);
  });
});

describe('a consent until 20 December at noon', () => {
  it.each([
    ['2026-12-05', []],
    ['2026-12-06', ['consent-expiring c1/14']],
    ['2026-12-16', ['consent-expiring c1/14']],
    ['2026-12-17', ['consent-expiring c1/3']],
    ['2026-12-20', ['consent-expiring c1/3']],
  ])('is on %s: %j', (day, expected) => {
    expect(due({ consents: [consent()] }, at(day))).toEqual(expected);
  });

  it('is not reminded of once it is over, replaced, or was given in its last days', () => {
    expect(due({ consents: [consent()] }, at('2026-12-20', '11:00'))).toEqual([]);
    expect(due({ consents: [consent({ status: 'replaced' })] }, at('2026-12-17'))).toEqual([]);
    const short = consent({ grantedAt: at('2026-12-08') });
    expect(due({ consents: [short] }, at('2026-12-09'))).toEqual([]);
    expect(due({ consents: [short] }, at('2026-12-17'))).toEqual(['consent-expiring c1/3']);
  });
});

describe('a consent that ended on 1 December', () => {
  const gone = (change: Partial<ReminderConsent> = {}) =>
    consent({ status: 'revoked', endedAt: at('2026-12-01'), ...change });

  it('is news for a week, and at once', () => {
    const consents = [gone()];
    expect(due({ consents }, at('2026-12-01', '08:59'))).toEqual([]);
    expect(due({ consents }, at('2026-12-01', '09:01'))).toEqual(['consent-ended c1']);
    expect(due({ consents }, at('2026-12-08', '08:59'))).toEqual(['consent-ended c1']);
    expect(due({ consents }, at('2026-12-08', '09:01'))).toEqual([]);
  });

  it('is no news when another is in force, or when the person asked later', () => {
    expect(
      due({ consents: [gone(), consent({ id: 'c2', validTo: at('2027-03-01') })] }, at('2026-12-02')),
    ).toEqual([]);
    expect(due({ consents: [gone()] }, at('2026-12-02'), all(at('2026-12-01', '10:00')))).toEqual([]);
  });

  it.each(['requested', 'rejected', 'abandoned', 'failed', 'stopped', 'replaced'] as const)(
    'is no news when it is %s',
    (status) => {
      expect(due({ consents: [gone({ status })] }, at('2026-12-02'))).toEqual([]);
    },
  );
});

describe('whatever happens when', () => {
  const day = integer({ min: -40, max: 40 }).map((days) => addDays(isoDate('2026-12-10'), days));

  it('nothing is due that was not chosen, or had begun when it was', () => {
    assert(
      property(constantFrom<ReminderKind>(...REMINDER_KINDS), day, day, (kind, chosen, today) => {
        const list = facts({ instalments: [instalment()], consents: [consent()] });
        const now = at(today);
        const found = dueReminders(list, [{ kind, chosenAt: at(chosen) }], now);
        expect(found.every((one) => one.kind === kind)).toBe(true);
        if (chosen >= osloDate(now)) expect(found).toEqual([]);
        // What is due for a later subscriber is due for an earlier one.
        expect(dueReminders(list, all(), now)).toEqual(expect.arrayContaining([...found]));
      }),
    );
  });

  it('one instalment is due in one way at a time, and each way once, whatever days the portal is up', () => {
    assert(
      property(day, (start) => {
        const list = facts({ instalments: [instalment()] });
        const seen = new Set<string>();
        for (let n = 0; n < 60; n += 1) {
          const found = dueReminders(list, all(), at(addDays(start, n)));
          expect(found.length).toBeLessThanOrEqual(1);
          for (const { kind, subject } of found) seen.add(`${kind} ${subject}`);
        }
        expect(seen.size).toBeLessThanOrEqual(3);
        if (start <= '2026-12-03') expect(seen.size).toBe(3);
      }),
    );
  });
});

describe('sending hours', () => {
  it.each([
    ['2026-12-10T05:59:00Z', false],
    ['2026-12-10T06:00:00Z', true],
    ['2026-12-10T19:59:00Z', true],
    ['2026-12-10T20:00:00Z', false],
    ['2026-07-10T05:00:00Z', true],
  ])('at %s: %s', (now, expected) =>
    expect(isSendingHour(new Date(now), { from: 7, until: 21 })).toBe(expected),
  );

  it('may be the whole day', () => {
    for (let hour = 0; hour < 24; hour += 1)
      expect(isSendingHour(new Date(Date.UTC(2026, 11, 10, hour)), { from: 0, until: 24 })).toBe(true);
  });
});
