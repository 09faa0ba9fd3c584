import { addDays, type IsoDate } from '#lib/core/dates/iso-date.ts';
import { payer, TAX_ACCOUNT } from '../accounts.ts';
import type { Ledger, Payment } from '../ledger-book.ts';
import { vatTerms } from '../calendar.ts';
import { companyTax } from '../company-tax.ts';
import { dueOf, isAllDue, payEachOnTime, payInFull, vatClaim } from '../series.ts';
import { VAT } from './literals/havglott.ts';

const ORGNR = '312819481';
const FROM = payer('Havgløtt Fisk AS', '******81546');
const REFERENCES = ['0095282133233757924', '0095973031530696771', '0095443405825969903'] as const;

/** What was paid in excess and awaits its place. */
const unplaced = (today: IsoDate): Payment => ({
  system: 'tax',
  part: ORGNR,
  id: 'inn-90417',
  date: addDays(today, -11),
  placedOn: addDays(today, -11),
  amount: 18400.75,
  shares: [],
  payer: FROM,
  to: '76940524357',
  type: 'bankoverføring',
});

/**
 * A company in arrears with its newest VAT, paid up otherwise. Its answers come in the first published form, see
 * `first-form.ts`.
 */
export function havglott(today: IsoDate, situation: string): Ledger {
  const vat = vatTerms(today).map((term) => vatClaim(ORGNR, term, VAT));
  const [, ...older] = vat;
  const tax = companyTax(ORGNR, today, REFERENCES, 84500);
  const byTax = { system: 'tax', part: ORGNR, from: FROM, to: TAX_ACCOUNT } as const;
  const paidTax = tax.filter((claim) => isAllDue(claim, today));
  return {
    orgnr: ORGNR,
    situation,
    today,
    claims: [...vat, ...tax],
    payments: [
      ...payEachOnTime(older, today, { system: 'vat', part: ORGNR, from: FROM }),
      ...paidTax.map((claim) => payInFull([claim], dueOf(claim), today, byTax)),
      unplaced(today),
    ],
  };
}
