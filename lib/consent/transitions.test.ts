import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONSENT_STATUSES, type ConsentStatus } from './consent.ts';
import {
  ALTINN_STATUSES,
  hasEnded,
  mayBecome,
  stepByClock,
  stepWhenUnknown,
  stepsAfterReading,
  type AltinnStatus,
} from './transitions.ts';

const LEGAL: readonly (readonly [ConsentStatus | null, ConsentStatus])[] = [
  [null, 'requested'],
  ['requested', 'granted'],
  ['requested', 'rejected'],
  ['requested', 'abandoned'],
  ['requested', 'failed'],
  ['requested', 'lost'],
  ['granted', 'expired'],
  ['granted', 'revoked'],
  ['granted', 'stopped'],
  ['granted', 'replaced'],
  ['granted', 'lost'],
  ['stopped', 'granted'],
  ['stopped', 'expired'],
  ['stopped', 'revoked'],
  ['stopped', 'replaced'],
  ['stopped', 'lost'],
];
const NOW = new Date('2026-11-23T12:00:00Z');
const LATER = new Date('2026-11-23T12:00:01Z');

it('allows exactly the legal transitions', () => {
  const allowed = [null, ...CONSENT_STATUSES].flatMap((from) =>
    CONSENT_STATUSES.filter((to) => mayBecome(from, to)).map((to) => [from, to]),
  );
  expect(new Set(allowed.map(String))).toEqual(new Set(LEGAL.map(String)));
});

describe('hasEnded', () => {
  it('is true of all but the three living statuses', () => {
    expect(CONSENT_STATUSES.filter((status) => !hasEnded(status))).toEqual([
      'requested',
      'granted',
      'stopped',
    ]);
  });
});

describe('stepWhenUnknown', () => {
  it.each([
    ['requested', false, 'failed'],
    ['requested', true, 'lost'],
    ['granted', true, 'lost'],
    ['stopped', true, 'lost'],
    ['revoked', true, undefined],
    ['lost', true, undefined],
  ] as const)('%s, confirmed before: %s, becomes %s', (current, confirmed, expected) => {
    expect(stepWhenUnknown(current, confirmed)).toBe(expected);
  });
});

describe('stepsAfterReading', () => {
  const table: readonly (readonly [ConsentStatus, AltinnStatus, Date, readonly ConsentStatus[]])[] = [
    ['requested', 'created', LATER, []],
    ['requested', 'created', NOW, ['abandoned']],
    ['requested', 'accepted', LATER, ['granted']],
    ['requested', 'accepted', NOW, ['granted', 'expired']],
    ['requested', 'rejected', LATER, ['rejected']],
    ['requested', 'revoked', LATER, ['granted', 'revoked']],
    ['requested', 'deleted', LATER, ['lost']],
    ['requested', 'unknown', LATER, []],
    ['requested', 'unknown', NOW, ['abandoned']],
    ['requested', 'expired', LATER, ['abandoned']],
    ['granted', 'accepted', LATER, []],
    ['granted', 'accepted', NOW, ['expired']],
    ['granted', 'revoked', LATER, ['revoked']],
    ['granted', 'revoked', NOW, ['revoked']],
    ['granted', 'expired', LATER, ['expired']],
    ['granted', 'deleted', LATER, ['lost']],
    ['granted', 'created', LATER, ['lost']],
    ['granted', 'rejected', LATER, ['lost']],
    ['stopped', 'accepted', LATER, []],
    ['stopped', 'accepted', NOW, ['expired']],
    ['stopped', 'revoked', LATER, ['revoked']],
    ['stopped', 'expired', LATER, ['expired']],
    ['stopped', 'deleted', LATER, ['lost']],
    ['granted', 'unknown', LATER, []],
    ['granted', 'unknown', NOW, ['expired']],
  ];
  it.each(table)('%s, Altinn says %s until %j: %j', (current, status, validTo, steps) => {
    expect(stepsAfterReading(current, { status, validTo }, NOW)).toEqual(steps);
  });

  it('only makes legal transitions, and reading twice changes nothing more', () => {
    const seen = fc.record({
      status: fc.constantFrom(...ALTINN_STATUSES),
      validTo: fc.constantFrom(NOW, LATER),
    });
    fc.assert(
      fc.property(fc.constantFrom(...CONSENT_STATUSES), seen, (current, reading) => {
        let status = current;
        for (const step of stepsAfterReading(current, reading, NOW)) {
          expect(mayBecome(status, step)).toBe(true);
          status = step;
        }
        expect(stepsAfterReading(status, reading, NOW)).toEqual([]);
        if (hasEnded(current)) expect(status).toBe(current);
      }),
    );
  });
});

describe('stepByClock', () => {
  it.each(CONSENT_STATUSES)('leaves %s alone before its end', (status) => {
    expect(stepByClock(status, LATER, NOW)).toBeUndefined();
  });

  it('ends the living at the very instant of validTo', () => {
    const ends = CONSENT_STATUSES.map((status) => [status, stepByClock(status, NOW, NOW)]);
    expect(ends.filter(([, step]) => step !== undefined)).toEqual([
      ['requested', 'abandoned'],
      ['granted', 'expired'],
      ['stopped', 'expired'],
    ]);
  });
});
