import { addDays, type IsoDate } from '#lib/core/dates/iso-date.ts';
import { payer, PAY_TAX_WITHOUT_KID, payTax, payVat } from '../accounts.ts';
import type { Ledger, Claim, Instalment } from '../ledger-book.ts';
import { vatTerms, workday, yearOf } from '../calendar.ts';
import { nb, payEachOnTime, vatClaim } from '../series.ts';
import { VAT } from './literals/lyngheim.ts';

const ORGNR = '314055403';
const OWNER = '09819020148';
const BY_BUSINESS = { system: 'vat', part: ORGNR, from: payer('Lyngheim Foto', '******81546') } as const;

interface Oddity extends Omit<Claim, 'system' | 'part' | 'created' | 'instalments'> {
  readonly part?: string;
  readonly daysToDue: number;
  readonly amount: number;
  readonly pay?: Instalment['pay'];
  readonly suspended?: boolean;
}

/** Claims that are each unlike what a client expects, in one way or another. */
const ODDITIES: readonly Oddity[] = [
  {
    id: 'KRAV-33871204',
    type: 'fastsettingMva',
    group: 'Merverdiavgift',
    text: {
      spraakTekst: [
        { tekst: 'Fastsetting av merverdiavgift, under klagebehandling', spraak: 'nb' },
        { tekst: 'Fastsetjing av meirverdiavgift, under klagehandsaming', spraak: 'nn' },
        { tekst: 'Assessment of VAT, under appeal', spraak: 'en' },
      ],
    },
    assessment: 'myndighetsfastsatt',
    daysToDue: -75,
    amount: 48200,
    pay: payVat('4301002688553699'),
    suspended: true,
  },
  {
    id: '258100411',
    type: 'tvangsmulktAopplysningsloven',
    group: 'Andre krav',
    text: nb('Tvangsmulkt etter a-opplysningsloven'),
    daysToDue: 6,
    amount: 3936,
    pay: PAY_TAX_WITHOUT_KID,
  },
  {
    id: '258100412',
    type: 'forsinkelsesgebyrRegnskapsloven',
    group: 'Øvrige offentlige krav',
    text: nb('Forsinkelsesgebyr - regnskapsloven'),
    daysToDue: 20,
    amount: 7850.5,
    pay: {},
  },
  {
    id: '258100413',
    type: 'MOTP_TILB_BET',
    group: 'Tilbakebetalingskrav',
    text: 'Motpost tilbakebetaling',
    daysToDue: 33,
    amount: 1190,
    pay: { kidnummer: '0095237284858250211', konto: {} },
  },
  {
    id: '258100414',
    type: 'NATURAVGIFT_2',
    group: 'Klima og natur',
    text: { spraakTekst: [] },
    daysToDue: 41,
    amount: 615.25,
    pay: payTax('0095275073191527508'),
    extra: { saksbehandlingsstatus: 'NY', avgiftsgrunnlag: { enhet: 'kvm', mengde: 1230.5 } },
  },
  // No description, no way to pay: a client must fall back to the code.
  { id: '258100415', type: 'ukjentKravtype', group: 'Andre krav', daysToDue: 55, amount: 480 },
  {
    id: '250790017',
    part: OWNER,
    type: 'tilleggsskattPerson',
    group: 'Skatt',
    text: nb('Tilleggsskatt, person'),
    daysToDue: -40,
    amount: 9600,
    pay: payTax('7900012504099345888'),
    suspended: true,
  },
];

function oddClaim(
  { daysToDue, amount, pay, suspended, part = ORGNR, ...rest }: Oddity,
  today: IsoDate,
): Claim {
  return {
    ...rest,
    system: rest.id.startsWith('KRAV') ? 'vat' : 'tax',
    part,
    period: { aar: String(yearOf(today) - 1) },
    created: addDays(today, Math.min(-2, daysToDue - 21)),
    instalments: [
      {
        id: `${rest.id}-1`,
        due: workday(addDays(today, daysToDue)),
        amount,
        ...(pay === undefined ? {} : { pay }),
        ...(suspended === undefined ? {} : { suspended }),
      },
    ],
  };
}

/**
 * Suspended enforcement on the business and on the owner; claims without a KID, with an empty payment object, an empty
 * account or none at all; unknown types, groups and fields; texts in three languages, as a plain string, empty, absent.
 */
export function lyngheim(today: IsoDate, situation: string): Ledger {
  const vat = vatTerms(today).map((term) => vatClaim(ORGNR, term, VAT));
  return {
    orgnr: ORGNR,
    situation,
    today,
    claims: [...ODDITIES.map((oddity) => oddClaim(oddity, today)), ...vat],
    payments: payEachOnTime(vat, today, BY_BUSINESS),
  };
}
