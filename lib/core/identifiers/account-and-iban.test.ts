import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatAccount, isAccount, maskAccount } from './account.ts';
import { formatIban, ibanOfAccount, isBic, isIban, normaliseIban } from './iban.ts';
import { PUBLISHED_ACCOUNTS } from './skatteetaten-accounts.ts';

const account = fc.integer({ min: 0, max: 9_999_999_999 }).map((number) => String(number).padStart(10, '0'));

describe('accounts', () => {
  it.each([...PUBLISHED_ACCOUNTS])('%s, which Skatteetaten publishes, is valid', (number) =>
    expect(isAccount(number)).toBe(true),
  );

  it('have at most one valid check digit', () => {
    fc.assert(
      fc.property(account, (ten) => {
        const valid = Array.from('0123456789').filter((digit) => isAccount(ten + digit));
        expect(valid.length).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('are grouped 4-2-5', () => expect(formatAccount('76940524802')).toBe('7694\u00a005\u00a024802'));

  it.each([
    ['******43210', '******43210'],
    ['627xxxxxx', '627******'],
    ['12345543210', '******43210'],
    ['1234 55 43210', '******43210'],
    ['1234.55.43210', '******43210'],
    ['DE89370400440532013000', '*****************13000'],
    ['', ''],
  ])('mask %j to %j', (given, masked) => expect(maskAccount(given)).toBe(masked));

  it('never show more than five digits, whatever the text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(maskAccount(text).replace(/\D/g, '').length).toBeLessThanOrEqual(5);
      }),
    );
  });
});

describe('IBAN', () => {
  it('is made as the published one', () => expect(ibanOfAccount('76940524802')).toBe('NO4276940524802'));

  it.each(['NO42 7694 0524 802', 'NO4276940524802', 'no42 76940524802'])('reads %j', (text) => {
    expect(isIban(normaliseIban(text))).toBe(true);
  });

  it.each(['NO4376940524802', 'NO42769405248', 'NO427694052480200', '76940524802', ''])(
    'refuses %j',
    (text) => {
      expect(isIban(text)).toBe(false);
    },
  );

  it('accepts a foreign one', () => expect(isIban('DE89370400440532013000')).toBe(true));

  it('finds every single wrong digit', () => {
    fc.assert(
      fc.property(account, fc.nat(12), fc.integer({ min: 1, max: 9 }), (ten, place, change) => {
        const iban = ibanOfAccount(`${ten}0`);
        expect(isIban(iban)).toBe(true);
        const at = place + 2;
        const wrong = (Number(iban[at]) + change) % 10;
        expect(isIban(`${iban.slice(0, at)}${wrong}${iban.slice(at + 1)}`)).toBe(false);
      }),
    );
  });

  it('is shown in fours', () =>
    expect(formatIban('NO4276940524802')).toBe('NO42\u00a07694\u00a00524\u00a0802'));
});

it.each([
  ['DNBANOKKXXX', true],
  ['DNBANOKK', true],
  ['DNBANOKKXX', false],
  ['dnbanokk', false],
])('BIC %s: %s', (text, valid) => expect(isBic(text)).toBe(valid));
