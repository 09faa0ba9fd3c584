import { addDays, type IsoDate } from '#lib/core/dates/iso-date.ts';
import { payee, payer, payVat } from '../accounts.ts';
import { advanceTax } from '../advance-tax.ts';
import { lateInterest, type Claim, type Ledger, type Payment } from '../ledger-book.ts';
import { vatTerms, workday } from '../calendar.ts';
import { dueOf, nb, payEachOnTime, payInFull, vatClaim } from '../series.ts';
import { taxRefunds } from '../settlements.ts';
import { ADVANCE, VAT } from './literals/granli.ts';

const ORGNR = '313367002';
const OWNER = '14837830177';
const BY_BUSINESS = { system: 'vat', part: ORGNR, from: payer('Granli Eplepress', '******46754') } as const;

/** Interest charged for itself once VAT had been paid too late. Due within two weeks, whatever the day. */
function interestClaim(late: Claim, paidOn: IsoDate, today: IsoDate): Claim {
  const principal = late.instalments[0]?.amount ?? 0;
  const id = `FORF-913${late.id.slice(-5)}`;
  return {
    system: 'vat',
    part: ORGNR,
    id,
    type: 'Forsinkelsesrente',
    group: 'Merverdiavgift',
    text: nb('Forsinkelsesrenter - Mva-melding'),
    ...(late.period === undefined ? {} : { period: late.period }),
    created: addDays(today, -5),
    instalments: [
      {
        id,
        due: workday(addDays(today, 9)),
        amount: lateInterest(principal, dueOf(late), paidOn),
        pay: payVat('4448640457805549'),
      },
    ],
    assessment: 'blank',
    principal: late.id,
  };
}

/** A transfer with no reference that Skatteetaten could place. */
const unplaced = (today: IsoDate): Payment => ({
  system: 'tax',
  part: ORGNR,
  id: '85990317',
  date: addDays(today, -3),
  placedOn: addDays(today, -3),
  amount: 2500,
  shares: [],
  payer: payer('Granli Eplepress', '******46754'),
  to: '76940523903',
  type: `Innbetaling ${addDays(today, -3)}`,
});

/**
 * Overdue VAT with interest so far; the term before it paid late, its interest now charged for itself; advance tax and
 * refunds on the owner as a person; a payment that could not be placed. Always something overdue, something due within
 * two weeks and something later.
 */
export function granli(today: IsoDate, situation: string): Ledger {
  const vat = vatTerms(today).map((term) => vatClaim(ORGNR, term, VAT));
  const overdueAt = vat.findIndex((claim) => dueOf(claim) <= addDays(today, -20));
  const [overdue, late] = vat.slice(overdueAt, overdueAt + 2);
  if (overdue === undefined || late === undefined) throw new RangeError('history is too short');

  const paidLateOn = addDays(today, -6);
  const onTime = vat.filter((claim) => claim !== overdue && claim !== late);
  const advance = advanceTax(OWNER, today, ADVANCE, payer('Kari Granli', '******08815', undefined));
  const refunds = taxRefunds(
    OWNER,
    today,
    [4120, 6380, 2914],
    payee('Kari Granli', '627xxxxxx', 'Tilgode skatt'),
  );
  return {
    orgnr: ORGNR,
    situation,
    today,
    claims: [...vat, interestClaim(late, paidLateOn, today), ...advance.claims, ...refunds.claims],
    payments: [
      ...payEachOnTime(onTime, today, BY_BUSINESS),
      payInFull([late], paidLateOn, today, BY_BUSINESS),
      ...advance.payments,
      unplaced(today),
    ],
    payouts: refunds.payouts,
  };
}
