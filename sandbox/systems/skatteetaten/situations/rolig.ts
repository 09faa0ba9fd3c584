import { addDays, type IsoDate } from '#lib/core/dates/iso-date.ts';
import { payer, TAX_ACCOUNT } from '../accounts.ts';
import type { Ledger, Claim } from '../ledger-book.ts';
import { employerTerms, vatTerms } from '../calendar.ts';
import { dueOf, employerClaim, payInFull, vatClaim } from '../series.ts';
import { CONTRIBUTION, VAT, WITHHOLDING } from './literals/rolig.ts';

const ORGNR = '319711473';
const ACCOUNT = payer('Rolig Drift AS', '******54825');

/** Three days before due, and for the newest claims at once: nothing is ever left to pay. */
function paidOn(claim: Claim, today: IsoDate): IsoDate {
  const planned = addDays(dueOf(claim), -3);
  return planned > today ? today : planned;
}

/** Everything is paid, also what has just been claimed. */
export function rolig(today: IsoDate, situation: string): Ledger {
  const vat = vatTerms(today).map((term) => vatClaim(ORGNR, term, VAT));
  const terms = employerTerms(today).map((term): readonly [Claim, Claim] => [
    employerClaim('contribution', ORGNR, term, CONTRIBUTION, 2025),
    employerClaim('withholding', ORGNR, term, WITHHOLDING, 2025),
  ]);
  return {
    orgnr: ORGNR,
    situation,
    today,
    claims: [...vat, ...terms.flat()],
    payments: [
      ...vat.map((claim) =>
        payInFull([claim], paidOn(claim, today), today, { system: 'vat', part: ORGNR, from: ACCOUNT }),
      ),
      ...terms.map((pair) =>
        payInFull(pair, paidOn(pair[0], today), today, {
          system: 'tax',
          part: ORGNR,
          from: ACCOUNT,
          to: TAX_ACCOUNT,
        }),
      ),
    ],
  };
}
