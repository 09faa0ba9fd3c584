import { addDays, type IsoDate } from '#lib/core/dates/iso-date.ts';
import { payTax, payVat, TAX_ACCOUNT } from '../accounts.ts';
import { overviewOf } from '../overview.ts';
import type { RenderedLedger } from '../render.ts';
import { nb } from '../series.ts';
import type { Innbetaling, Krav, Kravforfall, PartyLedger, Utbetaling } from '../wire.ts';

const ORGNR = '316304826';
const OWNER = '19918221479';
/** Of no claim: the person's own for everything, and a message that is another valid reference (MOD11). */
const COLLECTIVE = { kidnummer: '4990951454752774', meldingSendtTilMottaker: '4204056086569078' } as const;

interface Row {
  readonly part: string;
  readonly id: string;
  readonly type: string;
  readonly group: string;
  readonly text: string;
  readonly original: number;
  readonly remaining: number;
  readonly interest?: number;
  readonly due: IsoDate;
  readonly more?: Partial<Kravforfall>;
}

/** A claim of one instalment with the claim's own id, as the VAT ledger has them. */
const claim = ({ part, id, type, group, text, original, remaining, interest, due, more }: Row): Krav => ({
  partIdentifikator: part,
  kravidentifikator: id,
  kravtype: type,
  kravgruppe: group,
  kravbeskrivelse: nb(text),
  opprettelsesdatoForKrav: addDays(due, -25),
  opprinneligBeloep: original,
  gjenstaaendeBeloep: remaining,
  ...(interest === undefined ? {} : { stipulerteRenter: interest }),
  kravforfall: [
    {
      kravforfallsIdentifikator: id,
      forfallsdato: due,
      opprinneligBeloep: original,
      gjenstaaendeBeloep: remaining,
      ...more,
    },
  ],
});

const VAT = { part: ORGNR, type: 'Mva-melding', group: 'Merverdiavgift', text: 'Mva-melding' } as const;
const TAX = { part: OWNER, type: 'RESTSKATT', group: 'Skatt', text: 'Restskatt' } as const;

/** The claims; those that one payment of the owner covered are of both. */
function claims(today: IsoDate): readonly Krav[] {
  const paidOn = addDays(today, -9);
  const due = addDays(today, -30);
  const paid = (id: string, amount: number): Partial<Kravforfall> => ({
    plassertInnbetaling: [
      {
        innbetalingsIdentifikator: id,
        plassertBeloep: amount,
        plassertDato: addDays(paidOn, 1),
        innbetalingsdato: paidOn,
      },
    ],
  });
  const ownCounterclaim = (id: string): Partial<Kravforfall> => ({
    plassertMotkrav: [
      {
        kravforfallsIdentifikator: id,
        plassertBeloep: 1500,
        plassertDato: paidOn,
        kravtype: 'Mva-melding',
        kravbeskrivelse: nb('Mva-melding'),
        forfallsdato: due,
      },
    ],
  });
  return [
    claim({
      ...VAT,
      id: 'krav-1234',
      original: 10_000,
      remaining: 6000,
      interest: 98,
      due,
      more: { betalingsinformasjon: payVat('4323640562241543'), ...paid('inn-1234', -4000) },
    }),
    claim({
      ...TAX,
      id: 'krav-1234',
      original: 8000,
      remaining: 3000,
      interest: 31,
      due: addDays(today, -12),
      more: { betalingsinformasjon: payTax('0095859452669857226'), ...paid('inn-1234', 5000) },
    }),
    claim({ ...VAT, id: 'krav-1235', original: 7000, remaining: 0, due, more: paid('inn-1234', -7000) }),
    claim({ ...TAX, id: 'krav-1236', original: 9000, remaining: 0, due, more: paid('inn-1234', 9000) }),
    claim({
      ...VAT,
      id: 'krav-1237',
      original: 10_000,
      remaining: 0,
      due,
      type: 'arbeidsgiveravgift',
      group: 'Arbeidsgiveravgift',
      text: 'Arbeidsgiveravgift',
      more: paid('inn-1234', 10_000),
    }),
    // Paid by the business's own payment, which has the same id as the owner's.
    claim({ ...VAT, id: 'krav-1238', original: 2500, remaining: 0, due, more: paid('inn-1234', -2500) }),
    // Each names itself as what it was set off against.
    claim({ ...VAT, id: 'krav-1239', original: 1500, remaining: 0, due, more: ownCounterclaim('krav-1239') }),
    claim({
      ...VAT,
      id: 'krav-1240',
      original: -1500,
      remaining: 0,
      due,
      more: ownCounterclaim('krav-1240'),
    }),
    ...refundGoneWrong(due, paidOn),
  ];
}

/** A refund that went to another person's account, shown unmasked, and was claimed back: a pair that cancels out. */
function refundGoneWrong(due: IsoDate, paidOn: IsoDate): readonly Krav[] {
  const shared = { part: OWNER, group: 'Tilbakebetalingskrav', remaining: 0, due } as const;
  return [
    claim({
      ...shared,
      id: 'krav-1241',
      type: 'MOTP_TILB_BET',
      text: 'Motpost tilbakebetaling',
      original: 18_335,
      more: {
        plassertInnbetaling: [
          {
            innbetalingsIdentifikator: 'inn-1235',
            plassertBeloep: 18_335,
            plassertDato: paidOn,
            innbetalingsdato: paidOn,
          },
        ],
      },
    }),
    claim({
      ...shared,
      id: 'krav-1242',
      type: 'KRAV_UTBET_KRED',
      text: 'Utbetalt kredit',
      original: -18_335,
      more: {
        plassertUtbetaling: [
          {
            utbetalingsidentifikator: 'ut-1234',
            utbetaltBeloep: 18_335,
            utbetaltDato: due,
            betaltTil: { konto: { kontoeiersNavn: 'En Annen Person', kontonummer: '62704112233' } },
            plassertBeloep: 18_335,
            plassertDato: due,
          },
        ],
      },
    }),
  ];
}

function payments(today: IsoDate): readonly Innbetaling[] {
  const date = addDays(today, -9);
  const covered = (id: string, amount: number, left: number, text: string) => ({
    kravforfallIdentifikator: id,
    plassertBeloep: amount,
    plassertDato: addDays(date, 1),
    kravbeskrivelse: nb(text),
    opprinneligKravforfallsbeloep: amount + left,
    gjenstaaendeKravforfallsbeloep: left,
  });
  const shared = {
    innbetalingsdato: date,
    uplassertBeloep: 0,
    mottakersKontonummer: { kontonummer: TAX_ACCOUNT },
    innbetalingstype: `Innbetaling ${date}`,
  };
  return [
    {
      ...shared,
      partIdentifikator: OWNER,
      innbetalingsidentifikator: 'inn-1234',
      innbetaltBeloep: -35_000,
      innbetaltFra: { ...COLLECTIVE, konto: { kontonummer: '******47719' } },
      plassertKrav: [
        covered('krav-1234', 4000, 6000, 'Mva-melding'),
        covered('krav-1234', 5000, 3000, 'Restskatt'),
        covered('krav-1235', 7000, 0, 'Mva-melding'),
        covered('krav-1236', 9000, 0, 'Restskatt'),
        covered('krav-1237', 10_000, 0, 'Arbeidsgiveravgift'),
      ],
    },
    {
      ...shared,
      partIdentifikator: ORGNR,
      innbetalingsidentifikator: 'inn-1234',
      innbetaltBeloep: -2500,
      innbetaltFra: {
        kidnummer: '4029313758584715',
        meldingSendtTilMottaker: '4954061358952548',
        konto: { kontonummer: '******47719' },
      },
      plassertKrav: [covered('krav-1238', 2500, 0, 'Mva-melding')],
    },
    {
      ...shared,
      partIdentifikator: OWNER,
      innbetalingsidentifikator: 'inn-1235',
      innbetaltBeloep: -18_335,
      innbetaltFra: { konto: { kontonummer: '62704112233' } },
      plassertKrav: [covered('krav-1241', 18_335, 0, 'Motpost tilbakebetaling')],
    },
  ];
}

const payout = (today: IsoDate): Utbetaling => ({
  partIdentifikator: OWNER,
  utbetalingsidentifikator: 'ut-1234',
  utbetaltdato: addDays(today, -30),
  utbetaltBeloep: 18_335,
  betaltTil: { konto: { kontoeiersNavn: 'En Annen Person', kontonummer: '62704112233' } },
  grunnlagForUtbetaling: {
    kreditKrav: [
      {
        kravforfallidentifikator: 'krav-1242',
        opprinneligBeloep: -18_335,
        gjenstaaendeBeloep: 0,
        utbetaltBeloep: 18_335,
        kravbeskrivelse: nb('Utbetalt kredit'),
        kravtype: 'KRAV_UTBET_KRED',
      },
    ],
  },
  utbetalingstatus: 'bekreftet',
});

/**
 * Two ledgers that number by themselves: the business and its owner have claims and payments with the same ids, one payment of
 * the owner covers claims of both, and one payout comes three times. Beside what was registered in the control room.
 */
export function twoLedgers(ledger: RenderedLedger, today: IsoDate): PartyLedger {
  const krav = [...ledger.krav, ...claims(today).map((row) => ({ ...row }))];
  const innbetalinger = [...ledger.innbetalinger, ...payments(today)];
  return {
    ...ledger,
    krav,
    innbetalinger,
    utbetalinger: [...ledger.utbetalinger, payout(today), payout(today), payout(today)],
    aapnekrav: overviewOf(ORGNR, today, krav, innbetalinger),
  };
}
