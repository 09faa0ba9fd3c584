import { parseIsoDate } from '#lib/core/dates/iso-date.ts';
import type { IsoDate } from '#lib/core/dates/iso-date.ts';
import { BUSINESSES, CROWD } from '../../data/scenarios/people.ts';
import type { Book } from './book.ts';
import { inBetaForm } from './beta-form.ts';
import { inFirstForm } from './first-form.ts';
import { render } from './render.ts';
import type { RenderedLedger } from './render.ts';
import type { EditableStory } from './story.ts';
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
  readonly book: (today: IsoDate, situation: string) => Book;
  /** What makes the rendered ledger odd. */
  readonly dress?: (ledger: RenderedLedger, today: IsoDate) => PartyLedger;
}

const empty =
  (orgnr: string): Situation['book'] =>
  (today, situation) => ({ orgnr, situation, today, claims: [], payments: [] });

/** Businesses that Skatteetaten knows. 316131867 is left out on purpose: KB-009. */
const SITUATIONS: Readonly<Record<string, Situation>> = {
  '313367002': { book: granli },
  '311851381': { book: bjorkas },
  '314961900': { book: fjellro },
  '314055403': { book: lyngheim },
  '212201782': {
    book: empty('212201782'),
    dress: ({ party, situation }, today) => shieldedRows(withoutRecords(party, situation, true), today),
  },
  '313506673': { book: empty('313506673') },
  '219139098': { book: skjev, dress: skewed },
  '310308242': { book: tusen },
  '312819481': { book: havglott, dress: inFirstForm },
  '319711473': { book: rolig },
  '211993510': { book: fremmed },
  '314207718': { book: ventende, dress: unsettled },
  '316304826': { book: empty('316304826'), dress: twoLedgers },
  '217405939': { book: kakao, dress: inBetaForm },
  ...Object.fromEntries(CROWD.businesses.map(({ orgnr }, at) => [orgnr, oneOfMany(orgnr, at)])),
};

/** Each of the crowd has the account of one of the catalogue, under its own number. */
function oneOfMany(orgnr: string, at: number): Situation {
  const like = at % 2 === 0 ? bjorkas : fjellro;
  return {
    book: (today, situation) => {
      const book = like(today, situation);
      return JSON.parse(JSON.stringify(book).replaceAll(book.orgnr, orgnr)) as Book;
    },
  };
}

/** A business's account as plain facts, as the story tells it; undefined for a business that Skatteetaten does not know. */
export function bookOf(
  orgnr: string,
  today: IsoDate,
  story?: Pick<EditableStory, 'apply'>,
): Book | undefined {
  const situation = BUSINESSES.find((business) => business.orgnr === orgnr)?.situation ?? '';
  const book = SITUATIONS[orgnr]?.book(today, situation);
  return book === undefined ? undefined : (story?.apply(book) ?? book);
}

/**
 * Everything that the sandbox's Skatteetaten holds on a business on a day, `today` being an Oslo date `YYYY-MM-DD`; the
 * same day and story always give the same ledger. Undefined for a business it does not know. Throws a RangeError when
 * `today` is not a date.
 */
export function ledgerOf(
  orgnr: string,
  today: string,
  story?: Pick<EditableStory, 'apply'>,
): PartyLedger | undefined {
  const date = parseIsoDate(today);
  if (date === undefined) throw new RangeError('today is not a date');
  const book = bookOf(orgnr, date, story);
  if (book === undefined) return undefined;
  const { claims, payments, payouts = [] } = book;
  if (claims.length + payments.length + payouts.length === 0 && SITUATIONS[orgnr]?.dress === undefined)
    return withoutRecords(orgnr, book.situation, false);
  const ledger = render(book);
  return SITUATIONS[orgnr]?.dress?.(ledger, date) ?? ledger;
}
