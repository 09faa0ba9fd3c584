import { osloMidnight } from '#lib/core/dates/oslo-midnight.ts';
import { parseIsoDate } from '#lib/core/dates/iso-date.ts';
import type { RenderedLedger } from './render.ts';
import type { PartyLedger } from './wire.ts';

/** The form of beta-apier, 2022, and of the field table of April 2024: instants for dates, and other names of fields. */

const RENAMED: Readonly<Record<string, string>> = {
  plassertDato: 'plasseringsdato',
  innbetaltFra: 'betaltFra',
  mottakersKontonummer: 'betaltTilKonto',
  plassertKrav: 'plassertInnbetalingMotKrav',
  utbetalingsidentifikator: 'utbetalingIdentifikator',
};

/** Names that differ within one kind of row. */
const RENAMED_IN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  plassertKrav: { kravbeskrivelse: 'dekketKrav' },
  plassertMotkrav: {
    kravforfallsIdentifikator: 'motkravForfallsIdentifikator',
    kravbeskrivelse: 'motkravBeskrivelse',
    forfallsdato: 'motkravForfallsdato',
  },
  kreditKrav: { kravforfallidentifikator: 'kravIdentifikator', kravbeskrivelse: 'dekketKrav' },
};

/** A date as the instant at which it begins in Oslo, with the offset of the season. */
function asInstant(text: string): string {
  const date = parseIsoDate(text);
  if (date === undefined) return text;
  const offset = (Date.parse(`${date}T00:00:00Z`) - osloMidnight(date).getTime()) / 3_600_000;
  return `${date}T00:00:00.000+0${offset}:00`;
}

function inBeta(value: unknown, field: string): unknown {
  if (Array.isArray(value)) return value.map((one) => inBeta(one, field));
  if (typeof value === 'string') return asInstant(value);
  if (typeof value !== 'object' || value === null) return value;
  const row: [string, unknown][] = Object.entries(value);
  const [text] = row.flatMap(([name, inner]) => (name === 'spraakTekst' ? [inner] : []));
  // Texts are plain, and what a payout came from is a list of claims.
  if (Array.isArray(text)) return (text[0] as { readonly tekst?: string } | undefined)?.tekst ?? '';
  if (field === 'grunnlagForUtbetaling') return inBeta(row[0]?.[1], 'kreditKrav');
  return Object.fromEntries(
    row.map(([name, inner]) => [RENAMED_IN[field]?.[name] ?? RENAMED[name] ?? name, inBeta(inner, name)]),
  );
}

/** Rewrites a ledger in that form, with `innbetaling` for the list of payouts. Sums stay as they are. */
export function inBetaForm(ledger: RenderedLedger): PartyLedger {
  const { krav, innbetalinger, utbetalinger, aapnekrav } = ledger;
  // The rows are checked by the client that reads them; here they are only written in another way.
  const rewritten = inBeta({ krav, innbetalinger, utbetalinger, aapnekrav }, '') as Pick<
    PartyLedger,
    'krav' | 'innbetalinger' | 'utbetalinger' | 'aapnekrav'
  >;
  return { ...ledger, ...rewritten, payoutList: 'innbetaling' };
}
