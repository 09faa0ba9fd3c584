import { overviewOf } from './overview.ts';
import type { RenderedLedger } from './render.ts';
import type {
  Innbetaling,
  Krav,
  Kravforfall,
  Kravperiode,
  PartyLedger,
  PlassertInnbetaling,
  PlassertKrav,
  Text,
} from './wire.ts';

/** The first published form: texts as plain strings and other names around payments. The same facts otherwise. */

const plain = (text: Text): string => (typeof text === 'string' ? text : (text.spraakTekst[0]?.tekst ?? ''));

const plainText = (text: Text | undefined): { kravbeskrivelse?: string } =>
  text === undefined ? {} : { kravbeskrivelse: plain(text) };

function plainPeriod(period: Kravperiode | string | undefined): { kravperiode?: Kravperiode | string } {
  if (period === undefined || typeof period === 'string')
    return period === undefined ? {} : { kravperiode: period };
  const { periodeBeskrivelse, ...rest } = period;
  // The example of the first form has a bare "2022/09" for a period; whole income years keep that here.
  if (rest.fraDato === undefined && rest.aar !== undefined) return { kravperiode: rest.aar };
  return {
    kravperiode: {
      ...rest,
      ...(periodeBeskrivelse === undefined ? {} : { periodeBeskrivelse: plain(periodeBeskrivelse) }),
    },
  };
}

function oldPlacement({
  plassertDato,
  innbetaltFra,
  innbetaltBeloep,
  ...rest
}: PlassertInnbetaling): PlassertInnbetaling {
  return {
    ...rest,
    ...(plassertDato === undefined ? {} : { plasseringsdato: plassertDato }),
    ...(innbetaltFra === undefined ? {} : { betaltFra: innbetaltFra }),
    ...(innbetaltBeloep === undefined ? {} : { innbetaltBeloep: Math.abs(innbetaltBeloep) }),
  };
}

function oldInstalment({ plassertInnbetaling, ...rest }: Kravforfall): Kravforfall {
  // Here the lists are there even when empty.
  return {
    ...rest,
    utsattIverksettelse: false,
    plassertInnbetaling: (plassertInnbetaling ?? []).map(oldPlacement),
    plassertMotkrav: rest.plassertMotkrav ?? [],
  };
}

/** A claim in the first form, which says neither whose it is nor how it was assessed. */
function oldClaim(claim: Krav): Krav {
  const { kravidentifikator, kravtype, kravgruppe, opprettelsesdatoForKrav, stipulerteRenter } = claim;
  return {
    kravidentifikator,
    ...plainText(claim.kravbeskrivelse),
    opprettelsesdatoForKrav,
    ...plainPeriod(claim.kravperiode),
    opprinneligBeloep: claim.opprinneligBeloep,
    kravforfall: claim.kravforfall.map(oldInstalment),
    gjenstaaendeBeloep: claim.gjenstaaendeBeloep,
    ...(stipulerteRenter === undefined ? {} : { stipulerteRenter }),
    kravtype,
    kravgruppe,
  };
}

function oldShare({ plassertDato, kravbeskrivelse, ...rest }: PlassertKrav): PlassertKrav {
  return {
    ...rest,
    ...plainText(kravbeskrivelse),
    ...(plassertDato === undefined ? {} : { plasseringsdato: plassertDato }),
  };
}

function oldPayment({
  plassertKrav,
  mottakersKontonummer,
  innbetaltFra,
  innbetaltBeloep,
  ...rest
}: Innbetaling): Innbetaling {
  return {
    ...rest,
    innbetaltBeloep: Math.abs(innbetaltBeloep),
    plassertInnbetalingMotKrav: (plassertKrav ?? []).map(oldShare),
    ...(mottakersKontonummer === undefined ? {} : { betaltTilKonto: mottakersKontonummer }),
    ...(innbetaltFra === undefined ? {} : { betaltFra: innbetaltFra }),
  };
}

/** Rewrites a ledger in the first form. `today` decides, as before, what is overdue. */
export function inFirstForm(ledger: RenderedLedger, today: string): PartyLedger {
  const krav = ledger.krav.map(oldClaim);
  const innbetalinger = ledger.innbetalinger.map(oldPayment);
  return { ...ledger, krav, innbetalinger, aapnekrav: overviewOf(ledger.party, today, krav, innbetalinger) };
}
