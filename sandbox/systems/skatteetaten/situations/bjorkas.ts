import { addDays, type IsoDate } from '#lib/core/dates/iso-date.ts';
import { PAY_TAX_WITHOUT_KID, payer, payTax, payVat, TAX_ACCOUNT } from '../accounts.ts';
import type { Ledger, Claim, Payment } from '../ledger-book.ts';
import { dateOf, employerTerms, workday, yearOf } from '../calendar.ts';
import { dueOf, employerClaim, literalFor, nb, payEachOnTime, payInFull } from '../series.ts';
import { CONTRIBUTION, RESIDUAL, WITHHOLDING } from './literals/bjorkas.ts';

const ORGNR = '311851381';
const OWNER = '02918531036';
const BY_BUSINESS = {
  system: 'tax',
  part: ORGNR,
  from: payer('Bjørkås Byggservice', '******81546', '0095726388250456970'),
  to: TAX_ACCOUNT,
} as const;
const BY_OWNER = {
  system: 'tax',
  part: OWNER,
  from: payer('Ola Bjørkås', '308xxxxxx'),
  to: TAX_ACCOUNT,
} as const;

/** VAT that the authority assessed when no return came. The claim type is one that no published list has. */
const assessment = (today: IsoDate): Claim => ({
  system: 'vat',
  part: ORGNR,
  id: 'KRAV-33949619',
  type: 'Fasts § 12-1 (1) 1. pkt.',
  group: 'Merverdiavgift',
  text: nb('Fastsetting § 12-1 (1) 1. pkt.'),
  period: { periodeBeskrivelse: nb('mars - april'), aar: String(yearOf(today) - 1), terminTekniskNavn: '02' },
  created: addDays(today, -12),
  instalments: [
    { id: 'KRAV-33949619', due: workday(addDays(today, 16)), amount: 31250, pay: payVat('4458294209479972') },
  ],
  assessment: 'myndighetsfastsatt',
});

/** A deviation of one krone in the business's favour and the entry that writes it off: a credit set against a debit. */
function smallChange(today: IsoDate): readonly [credit: Claim, debit: Claim] {
  const created = addDays(today, -310);
  const shared = { system: 'tax', part: ORGNR, group: 'Andre krav', created } as const;
  const term = `${yearOf(created)}/1`;
  const instalment = (id: string, amount: number) => [{ id, due: created, amount, pay: PAY_TAX_WITHOUT_KID }];
  return [
    {
      ...shared,
      id: '248930987',
      type: 'AVVIK_ARBGAVG_KREDIT',
      text: nb(`Kredit avvikskrav arbeidsgiveravgift - ${term}`),
      instalments: instalment('361500114', -1),
    },
    {
      ...shared,
      id: '248930989',
      type: 'BORTSKRV_DEBET',
      text: nb(`Bortskriving småbeløp debet - ${term}`),
      instalments: instalment('361500115', 1),
    },
  ];
}

/** Tax still owed after the yearly settlement, on the owner as a person, in two instalments in August and September. */
function residualTax(today: IsoDate): readonly Claim[] {
  return [0, 1, 2]
    .map((back) => yearOf(today) - back)
    .filter((year) => dateOf(year, 6, 25) <= today)
    .map((year): Claim => {
      const [kid, half] = literalFor(RESIDUAL, year);
      const dates = [dateOf(year, 8, 20), dateOf(year, 9, 24)] as const;
      return {
        system: 'tax',
        part: OWNER,
        id: `25077${year}`,
        type: year < yearOf(today) ? 'RESTSKATT' : 'restskattPerson',
        group: 'Skatt',
        text: nb(`Restskatt - ${year - 1}`),
        period: { periodeBeskrivelse: nb('Inntektsår'), aar: String(year - 1) },
        created: dateOf(year, 6, 25),
        instalments: dates.map((due, index) => ({
          id: `36377${year}${index + 1}`,
          due: workday(due),
          amount: half,
          pay: payTax(kid),
        })),
      };
    });
}

/** A residual tax claim's instalments are paid as they fall due. */
const payResidual = (claim: Claim, today: IsoDate): readonly Payment[] =>
  claim.instalments.flatMap((instalment) => {
    if (instalment.due === undefined || instalment.due >= today) return [];
    const date = addDays(instalment.due, -1);
    return [
      {
        ...payInFull([{ ...claim, instalments: [instalment] }], date, today, BY_OWNER),
        id: `85${instalment.id}`,
      },
    ];
  });

/**
 * Employer's contribution and withholding each term, paid together; of the latest withholding due a part is missing and
 * bears interest. Besides: an assessment by the authority, a credit of one krone set off, the owner's residual tax.
 */
export function bjorkas(today: IsoDate, situation: string): Ledger {
  const newCodes = yearOf(today);
  const terms = employerTerms(today).map((term) => ({
    contribution: employerClaim('contribution', ORGNR, term, CONTRIBUTION, newCodes),
    withholding: employerClaim('withholding', ORGNR, term, WITHHOLDING, newCodes),
  }));
  const [latest, ...earlier] = terms.filter(({ contribution }) => dueOf(contribution) < today);
  const lacking = latest?.withholding.instalments[0];
  if (latest === undefined || lacking === undefined) throw new RangeError('history is too short');

  const inPart = payInFull([latest.withholding], dueOf(latest.withholding), today, BY_BUSINESS);
  const [credit, debit] = smallChange(today);
  const residual = residualTax(today);
  return {
    orgnr: ORGNR,
    situation,
    today,
    claims: [
      ...terms.flatMap(({ contribution, withholding }) => [contribution, withholding]),
      assessment(today),
      credit,
      debit,
      ...residual,
    ],
    payments: [
      ...payEachOnTime([latest.contribution], today, BY_BUSINESS),
      { ...inPart, amount: 12000, shares: [{ instalment: lacking.id, amount: 12000 }] },
      ...earlier.map(({ contribution, withholding }) =>
        payInFull([contribution, withholding], addDays(dueOf(contribution), -1), today, BY_BUSINESS),
      ),
      ...residual.flatMap((claim) => payResidual(claim, today)),
    ],
    offsets: [{ credit: '361500114', debit: '361500115', amount: 1, date: addDays(today, -308) }],
  };
}
