import { expect, it } from 'vitest';
import { PUBLISHED_ACCOUNTS } from '#lib/core/identifiers/skatteetaten-accounts.ts';
import { ZERO } from '#lib/core/money/ore.ts';
import type { PaymentInfo } from './domain.ts';
import { paymentReadiness } from './payment-readiness.ts';
import { instalment } from './testing/tax-account.ts';

const GOOD: PaymentInfo = {
  kid: '4019008719784337',
  account: '76940524802',
  iban: 'NO4276940524802',
  bic: 'DNBANOKKXXX',
  currency: 'NOK',
};
const without = (name: keyof PaymentInfo): PaymentInfo =>
  Object.fromEntries(Object.entries(GOOD).filter(([key]) => key !== name));

it('is ready when reference and account pass their checks', () => {
  expect(paymentReadiness(instalment({ paymentInfo: GOOD }), PUBLISHED_ACCOUNTS)).toEqual({
    state: 'ready',
    warnings: [],
  });
});

it('needs no details when nothing is left to pay', () => {
  expect(paymentReadiness(instalment({ remaining: ZERO }), PUBLISHED_ACCOUNTS)).toEqual({
    state: 'none',
    warnings: [],
  });
});

it.each<[string, PaymentInfo, string, readonly string[]]>([
  ['no details', {}, 'blocked', ['kid-missing', 'account-missing']],
  ['no KID', without('kid'), 'blocked', ['kid-missing']],
  ['a KID that fails', { ...GOOD, kid: '4019008719784338' }, 'ready', ['kid-check-failed']],
  // Seen on 18 instalments of the payload published in 2022: fits neither MOD10 nor MOD11.
  ['the published KID that fits no check', { ...GOOD, kid: '90066670000011' }, 'ready', ['kid-check-failed']],
  ['what no payment can carry as KID', { ...GOOD, kid: 'A4019008719784337' }, 'blocked', ['kid-malformed']],
  ['no account', without('account'), 'blocked', ['account-missing']],
  [
    'an account that fails',
    { ...without('iban'), account: '76940524803' },
    'blocked',
    ['account-check-failed'],
  ],
  [
    'an account that is not published',
    { ...without('iban'), account: '12345678903' },
    'ready',
    ['account-not-published'],
  ],
  ['an IBAN that fails', { ...GOOD, iban: 'NO4376940524802' }, 'ready', ['iban-check-failed']],
  ['an IBAN of another account', { ...GOOD, account: '76940523121' }, 'ready', ['iban-of-other-account']],
  ['a malformed BIC', { ...GOOD, bic: 'DNB' }, 'ready', ['bic-malformed']],
  ['another currency', { ...GOOD, currency: 'EUR' }, 'ready', ['currency-not-nok']],
])('%s', (_, paymentInfo, state, warnings) => {
  expect(paymentReadiness(instalment({ paymentInfo }), PUBLISHED_ACCOUNTS)).toEqual({ state, warnings });
});
