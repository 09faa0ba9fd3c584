import { addDays, type IsoDate } from '#lib/core/dates/iso-date.ts';
import { payer, payTax, payVat, TAX_ACCOUNT } from '../accounts.ts';
import type { Ledger, Claim, Payment } from '../ledger-book.ts';
import { overviewOf } from '../overview.ts';
import type { RenderedLedger } from '../render.ts';
import { nb } from '../series.ts';
import type { Innbetaling, Krav, PartyLedger } from '../wire.ts';

const ORGNR = '314207718';
const OWNER = '07837130349';
/** Fits neither MOD10 nor MOD11, as one on 18 instalments of the payload published in 2022. */
const ODD_KID = '90066670000011';
const FROM = payer('Vetle Ventende', '******47719');

const VAT = { system: 'vat', part: ORGNR, group: 'Merverdiavgift' } as const;

/** VAT that was reported late, so that the claim is younger than its own due date. */
const late = (today: IsoDate): Claim => ({
  ...VAT,
  id: 'KRAV-33905101',
  type: 'Mva-melding',
  text: nb('Mva-melding'),
  created: addDays(today, -48),
  instalments: [{ id: 'KRAV-33905101', due: addDays(today, -50), amount: 7484.4, pay: payVat(ODD_KID) }],
  interest: 120.75,
});

/** One instalment overdue, and beside it one that is suspended and has no due date. */
const appealed = (today: IsoDate): Claim => ({
  ...VAT,
  id: 'KRAV-33905102',
  type: 'fastsettingMva',
  text: nb('Fastsetting av merverdiavgift'),
  created: addDays(today, -120),
  instalments: [
    {
      id: 'KRAV-33905102-1',
      due: addDays(today, -90),
      amount: 12300.95,
      pay: payVat('4972200332245389'),
    },
    { id: 'KRAV-33905102-2', amount: 88505.26, pay: payVat('4972200332245389'), suspended: true },
  ],
  assessment: 'myndighetsfastsatt',
  interest: 512.6,
});

/** Credits whose interest runs in the business's favour: below zero. The old one has nearly as much of it as is left. */
const credits = (today: IsoDate): readonly Claim[] =>
  [
    { id: 'KRAV-33905103', due: addDays(today, -70), amount: -3700.8, interest: -353.47 },
    { id: 'KRAV-33905104', due: addDays(today, -1900), amount: -210.3, interest: -157.85 },
  ].map(({ id, due, amount, interest }) => ({
    ...VAT,
    id,
    type: 'Mva-melding',
    text: nb('Mva-melding'),
    created: addDays(due, -20),
    instalments: [{ id, due, amount, pay: {} }],
    interest,
  }));

const toCome = (today: IsoDate): Claim => ({
  system: 'tax',
  part: ORGNR,
  id: '259100101',
  type: 'arbeidsgiveravgift',
  group: 'Arbeidsgiveravgift',
  text: nb('Arbeidsgiveravgift'),
  created: addDays(today, -9),
  instalments: [
    { id: '369100101', due: addDays(today, 10), amount: 4100.55, pay: payTax('0095299864984032974') },
  ],
});

/** Advance tax that was assessed after its first due date; both terms with one KID. */
const advance = (today: IsoDate): Claim => ({
  system: 'tax',
  part: OWNER,
  id: '259100102',
  type: 'utskrevetForskuddsskattPerson',
  group: 'Skatt',
  text: nb('Utskrevet forskuddsskatt, person'),
  created: addDays(today, -100),
  instalments: [-114, 70].map((days, at) => ({
    id: `36910010${at + 2}`,
    due: addDays(today, days),
    amount: 5000.9,
    pay: payTax('0095923207320215274'),
  })),
  interest: 61.4,
});

const payments = (today: IsoDate): readonly Payment[] => {
  const by = { system: 'tax', part: OWNER, payer: FROM, to: TAX_ACCOUNT } as const;
  const paid = addDays(today, -20);
  return [
    {
      ...by,
      id: '87100101',
      date: paid,
      placedOn: addDays(today, -18),
      amount: 3000,
      shares: [{ instalment: '369100102', amount: 3000 }],
      type: `Innbetaling ${paid}`,
    },
    {
      ...by,
      id: '87100102',
      date: addDays(today, -15),
      placedOn: addDays(today, -15),
      amount: 39076.49,
      shares: [],
      type: `Innbetaling ${addDays(today, -15)}`,
    },
  ];
};

/**
 * Øre in every row, an instalment that is in no sum, interest below zero, claims younger than their due date, and a KID that
 * fits no check; see {@link unsettled} for the rest.
 */
export const ventende = (today: IsoDate, situation: string): Ledger => ({
  orgnr: ORGNR,
  situation,
  today,
  claims: [late(today), appealed(today), ...credits(today), toCome(today), advance(today)],
  payments: payments(today),
});

/**
 * Adds what has been seen and cannot be kept in a book: a payment of nothing that is placed all the same, on a claim whose
 * remainder has not moved, and a payment in the list of unplaced ones of which all is placed.
 */
export function unsettled(ledger: RenderedLedger, today: IsoDate): PartyLedger {
  const date = addDays(today, -30);
  const claim: Krav = {
    partIdentifikator: OWNER,
    kravidentifikator: '259100103',
    kravtype: 'RESTSKATT',
    kravgruppe: 'Skatt',
    kravbeskrivelse: nb('Restskatt'),
    opprettelsesdatoForKrav: date,
    opprinneligBeloep: 1000,
    gjenstaaendeBeloep: 1000,
    kravforfall: [
      {
        kravforfallsIdentifikator: '369100104',
        forfallsdato: addDays(today, 40),
        opprinneligBeloep: 1000,
        gjenstaaendeBeloep: 1000,
        betalingsinformasjon: payTax('0095564618508941484'),
        plassertInnbetaling: [
          {
            innbetalingsIdentifikator: '87100104',
            plassertBeloep: -1000,
            plassertDato: date,
            innbetalingsdato: date,
            innbetaltBeloep: 0,
          },
        ],
      },
    ],
  };
  const krav = [...ledger.krav, { ...claim }];
  const aapnekrav = overviewOf(ORGNR, today, krav, ledger.innbetalinger);
  const placed = ledger.innbetalinger.filter(({ uplassertBeloep }) => uplassertBeloep === 0).slice(0, 1);
  const unplaced: readonly Innbetaling[] = ledger.innbetalinger.filter(
    ({ uplassertBeloep }) => uplassertBeloep !== 0,
  );
  return {
    ...ledger,
    krav,
    aapnekrav: { ...aapnekrav, innbetalingMedUplassertBeloep: [...unplaced, ...placed] },
  };
}
