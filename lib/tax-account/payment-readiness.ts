import { isAccount } from '#lib/core/identifiers/account.ts';
import { ibanOfAccount, isBic, isIban } from '#lib/core/identifiers/iban.ts';
import { hasKidForm, isKid } from '#lib/core/identifiers/kid.ts';
import type { Instalment, PaymentInfo } from './domain.ts';

/** What a person must know before paying. The first four stop a prefilled payment, the rest are warnings beside it. */
export type PaymentWarning =
  | 'kid-missing'
  | 'kid-malformed'
  | 'account-missing'
  | 'account-check-failed'
  /** Has the form of a KID but fits neither check. Such ones have been seen on claims in order (docs/upstream/conventions.md#kid). */
  | 'kid-check-failed'
  | 'account-not-published'
  | 'iban-check-failed'
  | 'iban-of-other-account'
  | 'bic-malformed'
  | 'currency-not-nok';

const BLOCKING: readonly PaymentWarning[] = [
  'kid-missing',
  'kid-malformed',
  'account-missing',
  'account-check-failed',
];

export interface PaymentReadiness {
  /** `blocked`: something needed is missing or fails its check; `none`: nothing remains to pay. */
  readonly state: 'ready' | 'blocked' | 'none';
  readonly warnings: readonly PaymentWarning[];
}

/**
 * Whether an instalment's payment details can be paid with as they are, and what is odd about them. `accounts` are those
 * that Skatteetaten is known to receive money on.
 */
export function paymentReadiness(
  instalment: Pick<Instalment, 'remaining' | 'paymentInfo'>,
  accounts: ReadonlySet<string>,
): PaymentReadiness {
  const state = payableState(instalment);
  if (state === 'none') return { state, warnings: [] };
  const { paymentInfo } = instalment;
  return { state, warnings: [...detailWarnings(paymentInfo), ...accountWarnings(paymentInfo, accounts)] };
}

/** Whether an instalment has all payment details, whatever account it goes to. */
export function payableState({
  remaining,
  paymentInfo,
}: Pick<Instalment, 'remaining' | 'paymentInfo'>): PaymentReadiness['state'] {
  if (remaining <= 0) return 'none';
  return detailWarnings(paymentInfo).some((warning) => BLOCKING.includes(warning)) ? 'blocked' : 'ready';
}

/** What is odd about the details themselves. */
export const detailWarnings = (info: PaymentInfo | undefined): readonly PaymentWarning[] => [
  ...domesticWarnings(info),
  ...foreignWarnings(info),
];

function* accountWarnings(
  info: PaymentInfo | undefined,
  accounts: ReadonlySet<string>,
): Generator<PaymentWarning> {
  const { account } = info ?? {};
  if (account !== undefined && isAccount(account) && !accounts.has(account)) yield 'account-not-published';
}

function* domesticWarnings(info: PaymentInfo | undefined): Generator<PaymentWarning> {
  if (info?.kid === undefined) yield 'kid-missing';
  else if (!hasKidForm(info.kid)) yield 'kid-malformed';
  else if (!isKid(info.kid)) yield 'kid-check-failed';
  if (info?.account === undefined) yield 'account-missing';
  else if (!isAccount(info.account)) yield 'account-check-failed';
}

function* foreignWarnings(info: PaymentInfo | undefined): Generator<PaymentWarning> {
  const { account, iban, bic, currency } = info ?? {};
  if (iban !== undefined && !isIban(iban)) yield 'iban-check-failed';
  else if (
    iban !== undefined &&
    account !== undefined &&
    iban.startsWith('NO') &&
    iban !== ibanOfAccount(account)
  )
    yield 'iban-of-other-account';
  if (bic !== undefined && !isBic(bic)) yield 'bic-malformed';
  if (currency !== undefined && currency !== 'NOK') yield 'currency-not-nok';
}
