import { addDays, type IsoDate } from '#lib/core/dates/iso-date.ts';
import { DUTY_ACCOUNT, payee, payer, payVat, TAX_ACCOUNT } from '../accounts.ts';
import type { Ledger, Claim, Offset, Payment, Payout } from '../ledger-book.ts';
import { dutyMonths, employerTerms, vatTerms, yearOf } from '../calendar.ts';
import { dueOf, dutyClaim, employerClaim, nb, payEachOnTime, vatClaim } from '../series.ts';
import { CONTRIBUTION, CREDIT_VAT, DUTY } from './literals/fjellro.ts';

const ORGNR = '314961900';
const CHEESE = 'Fjellro Gårdsysteri';
// Synthetic; once unmasked, as some answers are.
const UNMASKED = '30807546607';

const amountOf = (claim: Claim): number => Math.abs(claim.instalments[0]?.amount ?? 0);

/** Late interest of long ago, and the correction of it that was set against it: both in the VAT ledger. */
function correctedInterest(today: IsoDate, principal: Claim): readonly [debit: Claim, credit: Claim] {
  const created = addDays(today, -400);
  const shared = {
    system: 'vat',
    part: ORGNR,
    group: 'Merverdiavgift',
    assessment: 'blank',
    principal: principal.id,
  } as const;
  return [
    {
      ...shared,
      id: 'KRAV-33243589',
      type: 'Forsinkelsesrente',
      text: nb('Forsinkelsesrenter - Mva-melding'),
      created,
      instalments: [
        { id: 'KRAV-33243589', due: addDays(created, 14), amount: 439, pay: payVat('4513252931206001') },
      ],
    },
    {
      ...shared,
      id: 'FORF-91396163',
      type: 'Fors.rente kredit',
      text: nb('Korrigert forsinkelsesrente - Mva-melding'),
      created: addDays(created, 15),
      instalments: [{ id: 'FORF-91396163', due: addDays(created, 15), amount: -10, pay: {} }],
    },
  ];
}

const interestPaid = (today: IsoDate): Payment => ({
  system: 'vat',
  part: ORGNR,
  id: 'FORF-91264797',
  date: addDays(today, -386),
  placedOn: addDays(today, -385),
  amount: 429,
  shares: [{ instalment: 'KRAV-33243589', amount: 429 }],
  payer: payer(CHEESE, UNMASKED, '4513252931206001'),
  type: 'Innbetalt OCR',
  reportedPositive: true,
});

/** The payout of a VAT credit, less what was set off; the newest is on its way. */
function payoutOf(claim: Claim, today: IsoDate, setOff: number, status: Payout['status']): Payout {
  const planned = status === 'bekreftet' ? addDays(dueOf(claim), 10) : addDays(today, -1);
  return {
    part: ORGNR,
    id: `1476${claim.id.slice(-5)}`,
    date: planned > today ? today : planned,
    to: payee(CHEESE, claim.id.endsWith('1') ? '308xxxxxx' : '******46607', 'Tilgode merverdiavgift'),
    status,
    shares: [{ instalment: claim.id, amount: amountOf(claim) - setOff }],
  };
}

/**
 * VAT in the business's favour each term: the newest credit still to be paid out, with the payout on its way; the one
 * before in part set against employer's contribution, the rest paid out. Special duties monthly, the newest unpaid.
 */
export function fjellro(today: IsoDate, situation: string): Ledger {
  const vat = vatTerms(today).map((term) => vatClaim(ORGNR, term, CREDIT_VAT));
  const employer = employerTerms(today).map((term) =>
    employerClaim('contribution', ORGNR, term, CONTRIBUTION, yearOf(today)),
  );
  const duties = dutyMonths(today).map((month) => dutyClaim(ORGNR, month, DUTY));
  const [pending, partlySetOff, ...paidOut] = vat;
  const contribution = employer.find((claim) => dueOf(claim) < today);
  const oldest = vat.at(-1);
  if (
    pending === undefined ||
    partlySetOff === undefined ||
    contribution === undefined ||
    oldest === undefined
  )
    throw new RangeError('history is too short');

  const half = Math.floor(amountOf(contribution) / 2);
  const setOffOn = dueOf(contribution) > dueOf(partlySetOff) ? dueOf(contribution) : dueOf(partlySetOff);
  const contributionId = contribution.instalments[0]?.id ?? '';
  const offsets: readonly Offset[] = [
    {
      credit: partlySetOff.id,
      debit: contributionId,
      amount: half,
      date: setOffOn > today ? today : setOffOn,
    },
    { credit: 'FORF-91396163', debit: 'KRAV-33243589', amount: 10, date: addDays(today, -385) },
  ];
  const byBusiness = {
    system: 'tax',
    part: ORGNR,
    from: payer(CHEESE, '******46607'),
    to: TAX_ACCOUNT,
  } as const;
  const [restPaid] = payEachOnTime([contribution], today, byBusiness);
  if (restPaid === undefined) throw new RangeError('the contribution is not due');
  const rest = amountOf(contribution) - half;
  return {
    orgnr: ORGNR,
    situation,
    today,
    claims: [...vat, ...employer, ...duties, ...correctedInterest(today, oldest)],
    payments: [
      ...payEachOnTime(
        employer.filter((claim) => claim !== contribution),
        today,
        byBusiness,
      ),
      { ...restPaid, amount: rest, shares: [{ instalment: contributionId, amount: rest }] },
      ...payEachOnTime(duties.slice(1), today, { ...byBusiness, to: DUTY_ACCOUNT }),
      interestPaid(today),
    ],
    offsets,
    payouts: [
      payoutOf(pending, today, 0, 'underBehandling'),
      payoutOf(partlySetOff, today, half, 'bekreftet'),
      ...paidOut.map((claim) => payoutOf(claim, today, 0, 'bekreftet')),
    ],
  };
}
