import { expect, it } from 'vitest';
import type { HistoryAct, HistoryRow } from './history.ts';
import { pastConsents } from './past-consents.ts';

const row = (consentId: string, act: HistoryAct, day: number): HistoryRow => ({
  consentId,
  act,
  at: new Date(Date.UTC(2026, 10, day)),
  learntAt: new Date(Date.UTC(2026, 10, day)),
  learntBy: 'read',
  validTo: new Date(Date.UTC(2027, 1, 1)),
});

it('tells each consent that is over once, with who asked, when it was given and how it ended', () => {
  const rows = [
    row('c', 'granted', 9),
    row('a', 'replaced', 9),
    row('c', 'asked-to-renew', 8),
    row('b', 'rejected', 5),
    row('b', 'asked', 4),
    row('a', 'resumed', 4),
    row('a', 'stopped', 3),
    row('a', 'granted', 2),
    row('a', 'asked', 1),
  ];
  expect(
    pastConsents(rows, ['c', undefined]).map(({ consentId, asked, grantedAt, end }) => [
      consentId,
      asked?.at.getUTCDate(),
      grantedAt?.getUTCDate(),
      end.act,
    ]),
  ).toEqual([
    ['a', 1, 2, 'replaced'],
    ['b', 4, undefined, 'rejected'],
  ]);
});

it('returns nothing for a business without a request', () => {
  expect(pastConsents([], [undefined])).toEqual([]);
});
