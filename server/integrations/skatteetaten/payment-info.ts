import 'server-only';
import { maskAccount } from '#lib/core/identifiers/account.ts';
import { normaliseIban } from '#lib/core/identifiers/iban.ts';
import type { PaymentInfo } from '#lib/tax-account/domain.ts';
import type { z } from 'zod';
import { defined } from './defined.ts';
import type { betalingsinformasjon, konto } from './payment-info-schema.ts';

type WirePaymentInfo = z.output<typeof betalingsinformasjon>;

/** Where and how to pay; `undefined` when Skatteetaten sent none, or an empty one. */
export function paymentInfo(wire: WirePaymentInfo): PaymentInfo | undefined {
  const info: PaymentInfo = defined({
    kid: wire?.kidnummer,
    account: receivingAccount(wire?.konto),
    accountOwner: wire?.konto?.kontoeiersNavn,
    bank: wire?.konto?.bankinformasjon,
    iban: wire?.konto?.iban === undefined ? undefined : normaliseIban(wire.konto.iban),
    bic: wire?.konto?.swiftBIC?.replace(/\s/g, '').toUpperCase(),
    currency: wire?.valutakode?.toUpperCase(),
    message: wire?.meldingSendtTilMottaker,
  });
  return Object.keys(info).length === 0 ? undefined : info;
}

/** Digits of an account that receives money; one that is not all digits is of no use to anybody who pays. */
export function receivingAccount(wire: z.output<typeof konto>): string | undefined {
  const digits = wire?.kontonummer?.replace(/[\s.]/g, '');
  return digits !== undefined && /^\d+$/.test(digits) ? digits : undefined;
}

/** A person's or business's own account, masked to its last five digits. */
export const ownAccount = (wire: WirePaymentInfo): string | undefined =>
  wire?.konto?.kontonummer === undefined ? undefined : maskAccount(wire.konto.kontonummer);
