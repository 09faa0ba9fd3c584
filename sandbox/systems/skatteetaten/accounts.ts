import type { Betalingsinformasjon } from './wire.ts';

/** Skatteetaten's published account for tax, advance tax, withholding and employer's contribution. */
export const TAX_ACCOUNT = '76940524802';
/** A published account that the demo uses for special duties. */
export const DUTY_ACCOUNT = '76940523121';

/** Payment details as the VAT ledger writes them: IBAN without spaces, short BIC. */
export const payVat = (kid: string): Betalingsinformasjon => ({
  kidnummer: kid,
  konto: {
    kontoeiersNavn: 'Skatteetaten',
    kontonummer: '76940518888',
    iban: 'NO5876940518888',
    swiftBIC: 'DNBANOKK',
  },
});

const TAX_KONTO = {
  kontoeiersNavn: 'SKATTEETATEN - SKATTEINNKREVING',
  kontonummer: TAX_ACCOUNT,
  iban: 'NO42 7694 0524 802',
  swiftBIC: 'DNBANOKKXXX',
} as const;

/** Payment details as the tax ledger writes them: IBAN in fours, long BIC. */
export const payTax = (kid: string): Betalingsinformasjon => ({ kidnummer: kid, konto: TAX_KONTO });

/** The tax ledger's account for a claim that has no KID, such as a credit or a fine. */
export const PAY_TAX_WITHOUT_KID: Betalingsinformasjon = { konto: TAX_KONTO };

/** Payment details of special duties: IBAN in odd groups, as a published example has it. */
export const payDuty = (kid: string): Betalingsinformasjon => ({
  kidnummer: kid,
  valutakode: 'NOK',
  konto: {
    bankinformasjon: 'DNB Bank ASA, Postboks 1600 Sentrum, 0021 Oslo, Norge',
    kontoeiersNavn: 'SKATTEETATEN SÆRAVGIFTER',
    kontonummer: DUTY_ACCOUNT,
    iban: 'NO33 7694 05 23121',
    swiftBIC: 'DNBANOKKXXX',
  },
});

/** Who paid, as shown on a payment: `account` comes masked in more than one way, and sometimes not at all. */
export const payer = (name: string, account: string, kid?: string): Betalingsinformasjon => ({
  ...(kid === undefined ? {} : { kidnummer: kid, meldingSendtTilMottaker: kid }),
  konto: { kontoeiersNavn: name, kontonummer: account },
  valutakode: 'NOK',
});

/** Where a payout went. */
export const payee = (name: string, account: string, message: string): Betalingsinformasjon => ({
  meldingSendtTilMottaker: message,
  konto: { kontoeiersNavn: name, kontonummer: account },
  valutakode: 'NOK',
});
