import { parseIsoDate, type IsoDate } from '#lib/core/dates/iso-date.ts';
import { BUSINESSES, CROWD } from '../../data/scenarios/people.ts';
import type { Ledger } from './ledger-book.ts';
import { inBetaForm } from './beta-form.ts';
import { inFirstForm } from './first-form.ts';
import { render, type RenderedLedger } from './render.ts';
import type { LedgerEdits } from './ledger-edits.ts';
import { bjorkas } from './situations/bjorkas.ts';
import { fjellro } from './situations/fjellro.ts';
import { fremmed } from './situations/fremmed.ts';
import { granli } from './situations/granli.ts';
import { havglott } from './situations/havglott.ts';
import { kakao } from './situations/kakao.ts';
import { lyngheim } from './situations/lyngheim.ts';
import { rolig } from './situations/rolig.ts';
import { skewed, skjev } from './situations/skjev.ts';
import { shieldedRows } from './situations/stille-vann.ts';
import { tusen } from './situations/tusen.ts';
import { twoLedgers } from './situations/tvillingdal.ts';
import { unsettled, ventende } from './situations/ventende.ts';
import type { PartyLedger } from './wire.ts';

/** A ledger without any record; `skjermet` when that is all that may be said. */
const withoutRecords = (party: string, situation: string, skjermet: boolean): PartyLedger => ({
  party,
  situation,
  skjermet,
  aapnekrav: { partIdentifikator: party, skjermet },
  krav: [],
  innbetalinger: [],
  utbetalinger: [],
});

interface Situation {
  readonly ledger: (today: IsoDate, situation: string) => Ledger;
  /** What makes the rendered ledger odd. */
  readonly transform?: (ledger: RenderedLedger, today: IsoDate) => PartyLedger;
}

const empty =
  (orgnr: string): Situation['ledger'] =>
  (today, situation) => ({ orgnr, situation, today, claims: [], payments: [] });

/** Businesses that Skatteetaten knows. 316131867 is left out on purpose: KB-009. */
const SITUATIONS: Readonly<Record<string, Situation>> = {
  '313367002': { ledger: granli },
  '311851381': { ledger: bjorkas },
  '314961900': { ledger: fjellro },
  '314055403': { ledger: lyngheim },
  '212201782': {
    ledger: empty('212201782'),
    transform: ({ party, situation }, today) => shieldedRows(withoutRecords(party, situation, true), today),
  },
  '313506673': { ledger: empty('313506673') },
  '219139098': { ledger: skjev, transform: skewed },
  '310308242': { ledger: tusen },
  '312819481': { ledger: havglott, transform: inFirstForm },
  '319711473': { ledger: rolig },
  '211993510': { ledger: fremmed },
  '314207718': { ledger: ventende, transform: unsettled },
  '316304826': { ledger: empty('316304826'), transform: twoLedgers },
  '217405939': { ledger: kakao, transform: inBetaForm },
  ...Object.fromEntries(CROWD.businesses.map(({ orgnr }, at) => [orgnr, oneOfMany(orgnr, at)])),
};

/** Each of the crowd has the account of one of the catalogue, under its own number. */
function oneOfMany(orgnr: string, at: number): Situation {
  const like = at % 2 === 0 ? bjorkas : fjellro;
  return {
    ledger: (today, situation) => {
      const ledger = like(today, situation);
      return JSON.parse(JSON.stringify(ledger).replaceAll(ledger.orgnr, orgnr)) as Ledger;
    },
  };
}

/** A business's account as plain facts, as the story tells it; undefined for a business that Skatteetaten does not know. */
export function editedLedgerOf(
  orgnr: string,
  today: IsoDate,
  story?: Pick<LedgerEdits, 'apply'>,
): Ledger | undefined {
  const situation = BUSINESSES.find((business) => business.orgnr === orgnr)?.situation ?? '';
  const ledger = SITUATIONS[orgnr]?.ledger(today, situation);
  return ledger === undefined ? undefined : (story?.apply(ledger) ?? ledger);
}

/**
 * Everything that the sandbox's Skatteetaten holds on a business on a day, `today` being an Oslo date `YYYY-MM-DD`; the
 * same day and story always give the same ledger. Undefined for a business it does not know. Throws a RangeError when
 * `today` is not a date.
 */
export function ledgerOf(
  orgnr: string,
  today: string,
  story?: Pick<LedgerEdits, 'apply'>,
): PartyLedger | undefined {
  const date = parseIsoDate(today);
  if (date === undefined) throw new RangeError('today is not a date');
  const ledger = editedLedgerOf(orgnr, date, story);
  if (ledger === undefined) return undefined;
  const { claims, payments, payouts = [] } = ledger;
  if (claims.length + payments.length + payouts.length === 0 && SITUATIONS[orgnr]?.transform === undefined)
    return withoutRecords(orgnr, ledger.situation, false);
  const rendered = render(ledger);
  return SITUATIONS[orgnr]?.transform?.(rendered, date) ?? rendered;
}
