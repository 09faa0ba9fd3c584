import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate } from '#lib/core/dates/iso-date.ts';
import { copyableAmount } from '#lib/core/money/format.ts';
import { ore } from '#lib/core/money/ore.ts';
import { claim, instalment } from '#lib/tax-account/testing/tax-account.ts';
import { payables } from './payable.ts';
import { paymentPlan } from './payment-plan.ts';
import { MAX_NAMED, parsePaymentSelection, selectionFields } from './payment-selection.ts';
import { groupFields } from '#lib/core/http/form-fields.ts';
import { chosenKeys, chosenOf, compactSelection, markedBy } from './resolve-selection.ts';
import { ACCOUNT, KID, OTHER_KID } from './testing/orders.ts';

const today = isoDate('2026-11-23');
const payable = (id: string, kid = KID, remaining = 100_000) =>
  instalment({ id, remaining: ore(remaining), paymentInfo: { kid, account: ACCOUNT } });
const plan = (
  params: Record<string, string | string[]>,
  instalments = [payable('a')],
  inFiles?: Set<string>,
) =>
  paymentPlan(parsePaymentSelection(params), [claim(instalments)], {
    today,
    receivingAccounts: new Set([ACCOUNT]),
    ...(inFiles === undefined ? {} : { paidInFilesToday: inFiles }),
  });

describe('a selection', () => {
  it('takes each instalment once, and no more than an address has room for', () => {
    expect(parsePaymentSelection({ valg: ['b', 'a', 'b', ''] }).keys).toEqual(['b', 'a']);
    expect(parsePaymentSelection({}).keys).toEqual([]);
    const many = Array.from({ length: MAX_NAMED + 1 }, (_, at) => `i${at}`);
    expect(parsePaymentSelection({ valg: many })).toMatchObject({
      cut: true,
      keys: many.slice(0, MAX_NAMED),
    });
  });

  it('comes as a page has it: one value as it is, several as a list', () => {
    expect(groupFields(new URLSearchParams('a=1&b=2&b=3'))).toEqual({ a: '1', b: ['2', '3'] });
  });

  it('is the same after a way through an address', () => {
    const id = fc.string({ minLength: 1, maxLength: 30 });
    const amount = fc.integer({ min: 1, max: 1e9 }).map((value) => copyableAmount(ore(value)));
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(id, fc.option(amount)), { selector: ([one]) => one }), (chosen) => {
        const params = groupFields([
          ...chosen.map(([one]) => ['valg', one] as const),
          ...chosen.flatMap(([one, text]) => (text === null ? [] : [[`belop-${one}`, text] as const])),
        ]);
        const selection = parsePaymentSelection(params);
        const address = new URLSearchParams(selectionFields(selection).map(([name, value]) => [name, value]));
        expect(parsePaymentSelection(groupFields(address))).toEqual(selection);
      }),
    );
  });
});

describe('a mark', () => {
  // 322 overdue and 12 to come, as the demo's largest business: an address has room for 100 by name.
  const overdueAt = (at: number) => ({ ...payable(`o${at}`), due: isoDate('2026-11-01') });
  const many = [
    claim([
      ...Array.from({ length: 322 }, (_, at) => overdueAt(at)),
      ...Array.from({ length: 12 }, (_, at) => ({ ...payable(`f${at}`), due: isoDate('2026-12-20') })),
      { ...payable('later-if-at-all'), due: isoDate('2026-10-01'), suspended: true },
    ]),
  ];
  const all = payables(many, today);

  it('means everything overdue, and nothing that is suspended', () => {
    const { count, sum } = chosenOf(markedBy('overdue', all));
    // 322 of 1 000 kroner each.
    expect([count, sum]).toEqual([322, 32_200_000]);
    expect(chosenKeys(parsePaymentSelection({ merk: 'alle' }), all)).toHaveLength(334);
  });

  it('holds a choice of more than an address has room for, less what was left out', () => {
    const keys = markedBy('overdue', all).map(({ key }) => key);
    const posted = parsePaymentSelection({ valg: keys.filter((key) => key !== 'o7') }, 5000);
    const compact = compactSelection(posted, all);
    expect(compact).toMatchObject({ mark: 'overdue', without: ['o7'], keys: [], cut: false });
    const again = parsePaymentSelection(groupFields(selectionFields(compact)));
    expect(chosenKeys(again, all)).toEqual(posted.keys);
  });

  it('is no part of a choice of few', () => {
    const compact = compactSelection(parsePaymentSelection({ valg: ['f1', 'o1'] }), all);
    expect(compact).toEqual({ keys: ['f1', 'o1'], without: [], cut: false, amounts: new Map() });
  });
});

describe('a plan', () => {
  it('pays what remains, or the part that was written', () => {
    expect(plan({ valg: 'a' }).total).toBe(100_000);
    const part = plan({ valg: 'a', 'belop-a': '1 200,50' }, [payable('a', KID, 200_000)]);
    expect(part.orders).toMatchObject([{ amount: 120_050, warnings: ['part-payment'] }]);
  });

  it('leaves out, with the reason, what is too much, no amount, or nothing', () => {
    const reasons = (text: string) => {
      const { orders, payments, total } = plan({ valg: 'a', 'belop-a': text });
      expect([orders, total]).toEqual([[], 0]);
      return payments[0]?.refusals;
    };
    expect(reasons('1000,01')).toEqual(['amount-above-remaining']);
    expect(reasons('mye')).toEqual(['invalid-amount']);
    expect(reasons('0')).toEqual(['amount-not-positive']);
  });

  it('counts what is gone: paid since, or never there', () => {
    expect(plan({ valg: ['a', 'b', 'c'] }, [payable('a'), payable('b', KID, 0)])).toMatchObject({
      gone: 2,
      payments: [{ instalment: { id: 'a' } }],
    });
  });

  it('wants a person’s word where money may go astray or twice, and only there', () => {
    expect(plan({ valg: 'a' }).needsConfirmation).toBe(false);
    expect(plan({ valg: 'a', 'belop-a': '1' }).needsConfirmation).toBe(false);
    expect(plan({ valg: 'a' }, [payable('a')], new Set(['a'])).needsConfirmation).toBe(true);
    const both = [payable('a'), payable('b')];
    expect(plan({ valg: ['a', 'b'] }, both).needsConfirmation).toBe(true);
    expect(plan({ valg: ['a', 'b'] }, [payable('a'), payable('b', OTHER_KID)]).needsConfirmation).toBe(false);
  });
});

it('what can be paid stands by due date, and what lacks a KID is not ready', () => {
  const found = payables(
    [
      claim([
        instalment({ id: 'late', due: isoDate('2026-12-10') }),
        { ...payable('early'), due: isoDate('2026-11-01') },
        payable('paid', KID, 0),
      ]),
    ],
    today,
  );
  expect(found.map(({ row, ready }) => [row.instalment.id, ready])).toEqual([
    ['early', true],
    ['late', false],
  ]);
});
