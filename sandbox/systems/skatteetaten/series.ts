import { addDays, type IsoDate } from '#lib/core/dates/iso-date.ts';
import { payDuty, payTax, payVat } from './accounts.ts';
import { sum, type Claim, type LedgerSystem, type Payment } from './ledger-book.ts';
import type { Term } from './calendar.ts';
import type { Betalingsinformasjon, Text } from './wire.ts';

/** References and amounts (NOK) of a recurring claim, dealt out by the term's ordinal. */
export type Literals = readonly (readonly [kid: string, amount: number])[];

/** The pair for a term. A table must be longer than the history, so that no reference is used twice. */
export function literalFor(literals: Literals, ordinal: number): readonly [kid: string, amount: number] {
  const literal = literals[ordinal % literals.length];
  if (literal === undefined) throw new RangeError('empty table');
  return literal;
}

/** Bokmål alone, as most texts come. */
export const nb = (tekst: string): Text => ({ spraakTekst: [{ tekst, spraak: 'nb' }] });

const VAT_MONTHS = [
  'januar - februar',
  'mars - april',
  'mai - juni',
  'juli - august',
  'september - oktober',
  'november - desember',
];

/** VAT of a term, from the VAT ledger. A negative amount is to the business's credit and carries no way to pay it. */
export function vatClaim(part: string, term: Term, literals: Literals): Claim {
  const [kid, amount] = literalFor(literals, term.ordinal);
  const id = `KRAV-33${term.ordinal}`;
  return {
    system: 'vat',
    part,
    id,
    type: 'Mva-melding',
    group: 'Merverdiavgift',
    text: nb('Mva-melding'),
    period: {
      periodeBeskrivelse: nb(VAT_MONTHS[term.number - 1] ?? ''),
      aar: String(term.year),
      fraDato: term.from,
      tilDato: term.to,
      terminTekniskNavn: `0${term.number}`,
    },
    created: term.created,
    instalments: [{ id, due: term.due, amount, pay: amount < 0 ? {} : payVat(kid) }],
    assessment: 'egenfastsatt',
  };
}

const EMPLOYER_KINDS = {
  contribution: { old: 'ARBGAVG', code: 'arbeidsgiveravgift', label: 'Arbeidsgiveravgift', ids: '2535' },
  withholding: { old: 'FORSKTREKK', code: 'forskuddstrekk', label: 'Forskuddstrekk', ids: '2536' },
} as const;

/**
 * Employer's contribution or withholding of a term, from the tax ledger. Terms of years before `newCodesFrom` carry the
 * older ledger's codes, as the real answers still do.
 */
export function employerClaim(
  kind: keyof typeof EMPLOYER_KINDS,
  part: string,
  term: Term,
  literals: Literals,
  newCodesFrom: number,
): Claim {
  const { old, code, label, ids } = EMPLOYER_KINDS[kind];
  const [kid, amount] = literalFor(literals, term.ordinal);
  return {
    system: 'tax',
    part,
    id: `${ids}${term.ordinal}`,
    type: term.year < newCodesFrom ? old : code,
    group: label,
    text: nb(`${label} - ${term.year}/${term.number}`),
    period: {
      periodeBeskrivelse: nb('Termin'),
      aar: String(term.year),
      terminTekniskNavn: String(term.number),
    },
    created: term.created,
    instalments: [{ id: `36${ids}${term.ordinal}`, due: term.due, amount, pay: payTax(kid) }],
  };
}

/** Duty on chocolate and sugar products of a month. */
export function dutyClaim(part: string, month: Term, literals: Literals): Claim {
  const [kid, amount] = literalFor(literals, month.ordinal);
  return {
    system: 'tax',
    part,
    id: `SA-${month.ordinal}`,
    type: 'sjokoladeavgift',
    group: 'Særavgift',
    text: nb('Avgift på sjokolade- og sukkervarer'),
    period: { aar: String(month.year), fraDato: month.from, tilDato: month.to },
    created: month.created,
    instalments: [{ id: `SA-${month.ordinal}-1`, due: month.due, amount, pay: payDuty(kid) }],
    assessment: 'egenfastsatt',
  };
}

/** How a payment was made. */
export interface Payer {
  readonly system: LedgerSystem;
  readonly part: string;
  readonly from: Betalingsinformasjon;
  readonly to?: string;
}

const idOf = (claim: Claim): string => claim.id.replaceAll(/\D/g, '');

/** One payment of claims in full, made on `date` and placed the day after, though never after `today`. */
export function payInFull(claims: readonly Claim[], date: IsoDate, today: IsoDate, by: Payer): Payment {
  const shares = claims.flatMap(({ instalments }) =>
    instalments.map(({ id, amount }) => ({ instalment: id, amount })),
  );
  const nextDay = addDays(date, 1);
  const number = claims.map(idOf)[0] ?? '';
  return {
    system: by.system,
    part: by.part,
    id: by.system === 'vat' ? `FORF-9${number}` : `8${number}`,
    date,
    placedOn: nextDay > today ? today : nextDay,
    amount: sum(shares.map(({ amount }) => amount)),
    shares,
    payer: by.from,
    ...(by.to === undefined ? {} : { to: by.to }),
    type: by.system === 'vat' ? 'Innbetalt OCR' : `Innbetaling ${date}`,
  };
}

/** The due date of a claim's first instalment. */
export function dueOf(claim: Claim): IsoDate {
  const first = claim.instalments[0];
  if (first?.due === undefined) throw new RangeError(`claim ${claim.id} has no due date`);
  return first.due;
}

/** Whether every instalment of a claim is past its due date. */
export const isAllDue = ({ instalments }: Claim, today: IsoDate): boolean =>
  instalments.every(({ due }) => due !== undefined && due < today);

/** Pays each claim by itself, two days before it falls due; those not yet due stay open. */
export const payEachOnTime = (claims: readonly Claim[], today: IsoDate, by: Payer): readonly Payment[] =>
  claims
    .filter((claim) => dueOf(claim) < today)
    .map((claim) => payInFull([claim], addDays(dueOf(claim), -2), today, by));
