import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ore } from '#lib/core/money/ore.ts';
import type { Claim } from '../domain.ts';
import { account, claim, instalment } from '../testing/tax-account.ts';
import { type Change, changesSince } from './changes-since.ts';
import { fingerprints } from './fingerprint.ts';
import { anyClaims, on, TODAY } from './testing/overview.ts';

const BEFORE = on(-7);
const open = (id: string, changes: Parameters<typeof instalment>[0] = {}, days = 30) =>
  claim([instalment({ id: `${id}-1`, due: on(days), ...changes })], { id });

const changes = (before: readonly Claim[], after: readonly Claim[], extra = {}) =>
  changesSince(fingerprints(account(before), BEFORE), account(after, extra), TODAY);
const told = (list: readonly Change[]) =>
  list.map((change) => [change.kind, change.kind === 'closed' ? change.was.id : change.claim.id]);

describe('changesSince', () => {
  it('has nothing to tell when nothing changed', () => {
    fc.assert(
      fc.property(anyClaims, (claims) => {
        expect(changesSince(fingerprints(account(claims), TODAY), account(claims), TODAY)).toEqual([]);
      }),
    );
  });

  it('tells of new claims, and of those that are no longer open', () => {
    expect(told(changes([open('old'), open('both')], [open('both'), open('new')]))).toEqual([
      ['new', 'new'],
      ['closed', 'old'],
    ]);
  });

  it('does not tell that what is suspended has passed its due date', () => {
    const passed = (changes = {}) => [open('a', changes, -2)];
    expect(told(changes(passed(), passed()))).toEqual([['overdue', 'a']]);
    expect(told(changes(passed({ suspended: true }), passed({ suspended: true })))).toEqual([]);
  });

  it('tells a claim of the owner from one of the business with the same id', () => {
    const owners = { ...open('krav-1234'), holder: 'owner' as const };
    expect(told(changes([open('krav-1234')], [owners]))).toEqual([
      ['new', 'krav-1234'],
      ['closed', 'krav-1234'],
    ]);
  });

  it('tells how much was placed, and what a credit was used for', () => {
    const after = [
      open('debt', { remaining: ore(60_000) }),
      open('credit', { original: ore(-900), remaining: ore(-300) }),
    ];
    const before = [open('debt'), open('credit', { original: ore(-900), remaining: ore(-900) })];
    expect(changes(before, after)).toMatchObject([
      { kind: 'placed', amount: 40_000 },
      { kind: 'placed', amount: 600 },
    ]);
    expect(changes(after, before)).toMatchObject([
      { kind: 'placement-undone', amount: 40_000 },
      { kind: 'placement-undone', amount: 600 },
    ]);
  });

  it('takes a changed claim for no payment', () => {
    const after = open('a', { original: ore(80_000), remaining: ore(80_000) });
    expect(changes([open('a')], [after])).toMatchObject([
      { kind: 'amount-changed', before: 100_000, after: 80_000 },
    ]);
  });

  it('tells once when an instalment passes its due date, also beside a payment', () => {
    const before = open('a', {}, -1);
    const after = open('a', { remaining: ore(90_000) }, -1);
    expect(changes([before], [after])).toMatchObject([
      { kind: 'placed', amount: 10_000 },
      { kind: 'overdue', amount: 90_000 },
    ]);
    expect(told(changes([open('b', {}, -9)], [open('b', {}, -9)]))).toEqual([]);
  });

  it('says nothing of a shielded account, nor that a claim is gone while rows are unreadable', () => {
    expect(changes([open('a')], [], { shielded: true })).toEqual([]);
    expect(changes([open('a')], [], { unreadable: { claims: 1 } })).toEqual([]);
  });

  it('accounts for every øre: what remained and what happened give what remains', () => {
    fc.assert(
      fc.property(anyClaims, anyClaims, (before, after) => {
        let expected = before.reduce((total, { remaining }) => total + remaining, 0);
        for (const change of changes(before, after)) {
          if (change.kind === 'closed') expected -= change.was.remaining;
          if (change.kind === 'new') expected += change.claim.remaining;
          if (change.kind === 'amount-changed') expected += change.after - change.before;
          const sign = change.kind !== 'closed' && change.claim.original < 0 ? -1 : 1;
          if (change.kind === 'placed') expected -= sign * change.amount;
          if (change.kind === 'placement-undone') expected += sign * change.amount;
        }
        expect(after.reduce((total, { remaining }) => total + remaining, 0)).toBe(expected);
      }),
    );
  });
});
