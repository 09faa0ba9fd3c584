import { addDays, type IsoDate } from '#lib/core/dates/iso-date.ts';
import { payer, payTax, TAX_ACCOUNT } from '../accounts.ts';
import type { Ledger, Claim } from '../ledger-book.ts';
import { vatTerms, workday } from '../calendar.ts';
import { companyTax } from '../company-tax.ts';
import type { RenderedLedger } from '../render.ts';
import { dueOf, isAllDue, nb, payEachOnTime, payInFull, vatClaim } from '../series.ts';
import type { OddRow, PartyLedger } from '../wire.ts';
import { VAT } from './literals/skjev.ts';

const ORGNR = '219139098';
const REFERENCES = ['0095983514721464500', '0095084434152596228', '0095484170784798022'] as const;

const latePayer = (today: IsoDate): Claim => ({
  system: 'tax',
  part: ORGNR,
  id: '258300201',
  type: 'arbeidsgiveravgift',
  group: 'Arbeidsgiveravgift',
  text: nb('Arbeidsgiveravgift'),
  created: addDays(today, -50),
  instalments: [
    { id: '368300201', due: workday(addDays(today, -40)), amount: 17425, pay: payTax('0095642844525386706') },
  ],
});

/** The ordinary part of the account; see {@link skewed} for what is wrong with it. */
export function skjev(today: IsoDate, situation: string): Ledger {
  const vat = vatTerms(today).map((term) => vatClaim(ORGNR, term, VAT));
  const from = payer('Skjev Balanse AS', '******81546');
  const [, ...olderVat] = vat;
  const tax = companyTax(ORGNR, today, REFERENCES, 21300);
  const byTax = { system: 'tax', part: ORGNR, from, to: TAX_ACCOUNT } as const;
  return {
    orgnr: ORGNR,
    situation,
    today,
    claims: [...vat, ...tax, latePayer(today)],
    payments: [
      ...payEachOnTime(olderVat, today, { system: 'vat', part: ORGNR, from }),
      ...tax
        .filter((claim) => isAllDue(claim, today))
        .map((claim) => payInFull([claim], dueOf(claim), today, byTax)),
    ],
  };
}

/** One claim without its identifier and one with an amount that is no number: neither may fail the page. */
const oddRows = (today: IsoDate): readonly OddRow[] => [
  {
    partIdentifikator: ORGNR,
    kravtype: 'tvangsmulktAopplysningsloven',
    kravgruppe: 'Andre krav',
    kravbeskrivelse: nb('Krav uten identifikator'),
    opprettelsesdatoForKrav: addDays(today, -20),
    opprinneligBeloep: 2460,
    gjenstaaendeBeloep: 2460,
    kravforfall: [
      {
        kravforfallsIdentifikator: '368300301',
        forfallsdato: addDays(today, 15),
        opprinneligBeloep: 2460,
        gjenstaaendeBeloep: 2460,
      },
    ],
  },
  {
    partIdentifikator: ORGNR,
    kravidentifikator: '258300302',
    kravtype: 'forsinkelsesgebyrRegnskapsloven',
    kravgruppe: 'Øvrige offentlige krav',
    kravbeskrivelse: nb('Krav med ugyldig beløp'),
    opprettelsesdatoForKrav: addDays(today, -20),
    opprinneligBeloep: 'to tusen',
    gjenstaaendeBeloep: 'to tusen',
    kravforfall: [
      {
        kravforfallsIdentifikator: '368300302',
        forfallsdato: addDays(today, 15),
        opprinneligBeloep: 'to tusen',
        gjenstaaendeBeloep: 'to tusen',
      },
    ],
  },
];

/** Adds the unreadable rows, and states an overdue sum and a balance that do not follow from the claims. */
export function skewed(ledger: RenderedLedger, today: IsoDate): PartyLedger {
  const { aapnekrav } = ledger;
  const total = aapnekrav.totalOversikt;
  const odd = oddRows(today);
  return {
    ...ledger,
    aapnekrav: {
      ...aapnekrav,
      aapentKravMedGjenstaaendeBeloep: [...(aapnekrav.aapentKravMedGjenstaaendeBeloep ?? []), ...odd],
      ...(total === undefined
        ? {}
        : {
            totalOversikt: {
              ...total,
              sumForfalteKrav: total.sumForfalteKrav + 1250,
              saldo: total.saldo - 740,
            },
          }),
    },
    krav: [...ledger.krav, ...odd],
  };
}
