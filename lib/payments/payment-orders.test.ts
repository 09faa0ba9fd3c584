import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate } from '#lib/core/dates/iso-date.ts';
import { PUBLISHED_ACCOUNTS } from '#lib/core/identifiers/skatteetaten-accounts.ts';
import { ore } from '#lib/core/money/ore.ts';
import { messagesIn } from '#lib/messages/messages.ts';
import { claim, instalment } from '#lib/tax-account/testing/tax-account.ts';
import { ORDER_REFUSALS } from './payment-order.ts';
import { paymentOrders } from './payment-orders.ts';
import { choice, KID, OTHER_KID } from './testing/orders.ts';

const today = isoDate('2026-11-23');
const circumstances = { today, receivingAccounts: PUBLISHED_ACCOUNTS };
const one = (given: ReturnType<typeof choice>, more = {}) =>
  paymentOrders([given], { ...circumstances, ...more });

describe('a payment', () => {
  it('pays all that remains unless a smaller amount is given', () => {
    expect(one(choice()).orders).toMatchObject([{ amount: 100_000, kid: KID, warnings: [] }]);
    expect(one(choice({ amount: 1 })).orders).toMatchObject([{ amount: 1, warnings: ['part-payment'] }]);
    expect(one(choice({ amount: 100_000 })).orders).toMatchObject([{ warnings: [] }]);
  });

  it.each([
    ['nothing-to-pay', choice({ remaining: ore(0) })],
    ['nothing-to-pay', choice({ remaining: ore(-500) })],
    ['amount-above-remaining', choice({ amount: 100_001 })],
    ['amount-not-positive', choice({ amount: 0 })],
    ['amount-not-positive', choice({ amount: -1 })],
    ['kid-malformed', choice({}, { kid: '4019 0087' })],
    ['account-check-failed', choice({}, { account: '76940524803' })],
    ['currency-not-nok', choice({}, { currency: 'EUR' })],
  ])('is refused: %s', (reason, given) => {
    const { orders, refused } = one(given);
    expect(orders).toEqual([]);
    expect(refused.map(({ reasons }) => reasons)).toEqual([[reason]]);
  });

  it('is refused with every reason when Skatteetaten sent no way to pay', () => {
    const bare = instalment();
    const { orders, refused } = one({ claim: claim([bare]), instalment: bare });
    expect(orders).toEqual([]);
    expect(refused[0]?.reasons).toEqual(['kid-missing', 'account-missing']);
  });

  it.each([
    ['suspended', choice({ suspended: true }), {}],
    ['after-due', choice({ due: isoDate('2026-11-20') }), {}],
    ['in-file-today', choice({ id: 'a' }), { paidInFilesToday: new Set(['a']) }],
    ['kid-check-failed', choice({}, { kid: '90066670000011' }), {}],
    ['account-not-published', choice({}, { account: '30807546607' }), {}],
    ['iban-of-other-account', choice({}, { iban: 'NO8330001234567' }), {}],
  ])('is made with a warning: %s', (warning, given, more) => {
    expect(one(given, more).orders.map(({ warnings }) => warnings)).toEqual([[warning]]);
  });

  // Christmas Eve is a weekday of the law, so the due date stays; the banks are closed, so the money leaves on Monday 28.
  it('is late when the due date is Christmas Eve and the file is made that day', () => {
    const given = choice({ due: isoDate('2026-12-24') });
    const { orders } = paymentOrders([given], { ...circumstances, today: isoDate('2026-12-24') });
    expect(orders).toMatchObject([{ executionDate: '2026-12-28', warnings: ['after-due'] }]);
  });

  it('is in time on the weekday that a due date on a Sunday moves to', () => {
    const due = isoDate('2026-11-22');
    expect(one(choice({ due })).orders[0]?.warnings).toEqual([]);
  });

  it('goes without warning to an account that the bank has told the portal of', () => {
    const receivingAccounts = new Set(['30807546607']);
    expect(one(choice({}, { account: '30807546607' }), { receivingAccounts }).orders[0]?.warnings).toEqual(
      [],
    );
    expect(one(choice(), { receivingAccounts }).orders[0]?.warnings).toEqual(['account-not-published']);
  });
});

describe('several payments', () => {
  it('with one KID, amount and due date are made apart, and warned about', () => {
    const due = isoDate('2026-12-15');
    const { orders } = paymentOrders(
      [choice({ id: 'a', due }), choice({ id: 'b', due }), choice({ id: 'c', due }, { kid: OTHER_KID })],
      circumstances,
    );
    expect(orders.map(({ warnings }) => warnings)).toEqual([
      ['same-payment-in-selection'],
      ['same-payment-in-selection'],
      [],
    ]);
  });

  // All terms of a year's advance tax share their KID, and mostly their amount.
  it('that are terms of one claim raise no warning, although they share their KID', () => {
    const terms = ['2026-12-15', '2027-03-15', '2027-06-15'].map((due, at) =>
      choice({ id: `term-${at}`, due: isoDate(due) }),
    );
    const { orders } = paymentOrders(terms, { ...circumstances, paidInFilesToday: new Set(['term-0']) });
    expect(orders.map(({ warnings }) => warnings)).toEqual([['in-file-today'], [], []]);
  });

  it('of one instalment are one, and the other is refused', () => {
    const { orders, refused } = paymentOrders([choice(), choice()], circumstances);
    expect(orders.map(({ warnings }) => warnings)).toEqual([[]]);
    expect(refused.map(({ reasons }) => reasons)).toEqual([['chosen-twice']]);
  });

  it('answer for every choice once, and never pay more than remains', () => {
    const any = fc.record({
      remaining: fc.integer({ min: -1000, max: 1000 }),
      amount: fc.integer({ min: -1000, max: 1000 }),
    });
    fc.assert(
      fc.property(fc.array(any), (given) => {
        const choices = given.map(({ remaining, amount }, index) =>
          choice({ id: `${index}`, remaining: ore(remaining), amount }),
        );
        const { orders, refused } = paymentOrders(choices, circumstances);
        expect(
          [...orders, ...refused].map(({ instalment: key }) => Number(key)).sort((a, b) => a - b),
        ).toEqual(choices.map((_, index) => index));
        for (const { amount, remaining } of orders) expect(amount > 0 && amount <= remaining).toBe(true);
      }),
    );
  });
});

it('has a text for every refusal', () => {
  expect(Object.keys(messagesIn('nb').paymentFile.refusals).sort()).toEqual([...ORDER_REFUSALS].sort());
});
