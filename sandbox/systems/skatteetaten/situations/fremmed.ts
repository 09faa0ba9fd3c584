import { addDays, type IsoDate } from '#lib/core/dates/iso-date.ts';
import { DUTY_ACCOUNT, payer, PAY_TAX_WITHOUT_KID } from '../accounts.ts';
import type { Ledger, Claim } from '../ledger-book.ts';
import { dutyMonths, vatTerms, workday } from '../calendar.ts';
import { dutyClaim, isAllDue, nb, payEachOnTime, vatClaim } from '../series.ts';
import { DUTY, VAT } from './literals/fremmed.ts';

const ORGNR = '211993510';
const FROM = payer('Fremmed Handel AS', '702xxxxxx');

/** A claim on its way to fall due, whatever the day. */
const fine = (today: IsoDate): Claim => ({
  system: 'tax',
  part: ORGNR,
  id: '258200101',
  type: 'tvangsmulktSæravgift',
  group: 'Særavgift',
  text: nb('Tvangsmulkt særavgift'),
  created: addDays(today, -9),
  instalments: [
    { id: '368200101', due: workday(addDays(today, 12)), amount: 1312, pay: PAY_TAX_WITHOUT_KID },
  ],
});

/** A few ordinary claims: VAT and special duties paid as they fall due, one duty overdue, and a fine to come. */
export function fremmed(today: IsoDate, situation: string): Ledger {
  const vat = vatTerms(today).map((term) => vatClaim(ORGNR, term, VAT));
  const duties = dutyMonths(today).map((month) => dutyClaim(ORGNR, month, DUTY));
  const due = duties.filter((claim) => isAllDue(claim, today));
  return {
    orgnr: ORGNR,
    situation,
    today,
    claims: [...vat, ...duties, fine(today)],
    payments: [
      ...payEachOnTime(vat, today, { system: 'vat', part: ORGNR, from: FROM }),
      ...payEachOnTime(due.slice(1), today, { system: 'tax', part: ORGNR, from: FROM, to: DUTY_ACCOUNT }),
    ],
  };
}
