import { addDays, type IsoDate } from '#lib/core/dates/iso-date.ts';
import { payee, payer, PAY_TAX_WITHOUT_KID, payTax, payVat } from './accounts.ts';
import type { Claim, Payment, Payout, Allocation } from './ledger-book.ts';
import { nb } from './series.ts';

/** The kinds of claim that can be registered, with the type that the wire names them by. */
export const CLAIM_KINDS = {
  vat: { system: 'vat', type: 'Mva-melding', group: 'Merverdiavgift', text: 'Mva-melding' },
  contribution: {
    system: 'tax',
    type: 'arbeidsgiveravgift',
    group: 'Arbeidsgiveravgift',
    text: 'Arbeidsgiveravgift',
  },
  withholding: { system: 'tax', type: 'forskuddstrekk', group: 'Forskuddstrekk', text: 'Forskuddstrekk' },
} as const;
export type ClaimKind = keyof typeof CLAIM_KINDS;

interface ClaimEntry {
  readonly id: string;
  readonly kind: ClaimKind;
  /** NOK; negative when owed to the business. */
  readonly amount: number;
  readonly created: IsoDate;
  readonly due: IsoDate;
  /** Null for a claim that is paid by its number. */
  readonly kid: string | null;
}

interface PaymentEntry {
  readonly id: string;
  readonly amount: number;
  readonly date: IsoDate;
  readonly shares: readonly Allocation[];
}

interface PayoutEntry {
  readonly id: string;
  readonly date: IsoDate;
  readonly shares: readonly Allocation[];
}

/** Edits of a business's account: additions, or a replacement. */
export interface Edits {
  /** False when the account that the business comes with is left out. */
  readonly keepsOriginal: boolean;
  readonly claims: readonly ClaimEntry[];
  readonly payments: readonly PaymentEntry[];
  readonly payouts: readonly PayoutEntry[];
}

export const NOTHING_ADDED: Edits = { keepsOriginal: true, claims: [], payments: [], payouts: [] };

/** The same additions with every date a number of days later. */
export const movedBy = (added: Edits, days: number): Edits => ({
  ...added,
  claims: added.claims.map((one) => ({
    ...one,
    created: addDays(one.created, days),
    due: addDays(one.due, days),
  })),
  payments: added.payments.map((one) => ({ ...one, date: addDays(one.date, days) })),
  payouts: added.payouts.map((one) => ({ ...one, date: addDays(one.date, days) })),
});

/** The number of a claim's only instalment. */
const instalmentOf = (claim: string): string => `${claim}-1`;

/** Additions as entries of a book. */
export function entriesOf(
  part: string,
  { claims, payments, payouts }: Edits,
): {
  readonly claims: readonly Claim[];
  readonly payments: readonly Payment[];
  readonly payouts: readonly Payout[];
} {
  return {
    claims: claims.map(({ id, kind, amount, created, due, kid }): Claim => {
      const { system, type, group, text } = CLAIM_KINDS[kind];
      const pay = kid === null ? PAY_TAX_WITHOUT_KID : system === 'vat' ? payVat(kid) : payTax(kid);
      return {
        system,
        part,
        id,
        type,
        group,
        text: nb(text),
        created,
        instalments: [{ id: instalmentOf(id), due, amount, pay: amount < 0 ? {} : pay }],
      };
    }),
    payments: payments.map((one): Payment => ({
      ...one,
      system: 'tax',
      part,
      placedOn: one.date,
      payer: payer('Registrert i kontrollrommet', '******54825'),
      type: `Innbetaling ${one.date}`,
    })),
    payouts: payouts.map((one): Payout => ({
      ...one,
      part,
      to: payee('Registrert i kontrollrommet', '******54825', 'Utbetaling'),
      status: 'bekreftet',
    })),
  };
}
