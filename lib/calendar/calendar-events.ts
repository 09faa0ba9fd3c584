import { claimTitle } from '#lib/tax-account/claim-types/claim-title.ts';
import type { IsoDate } from '#lib/core/dates/iso-date.ts';
import { fill } from '#lib/messages/fill.ts';
import type { Language } from '#lib/core/languages.ts';
import type { Messages } from '#lib/messages/nb.ts';
import { formatKr } from '#lib/core/money/format.ts';
import type { Claim, Instalment } from '#lib/tax-account/domain.ts';
import { dueState } from '#lib/tax-account/due.ts';
import { instalmentKey } from '#lib/tax-account/record-key.ts';
import { termOf } from '#lib/tax-account/term.ts';

type CalendarTexts = Pick<Messages['statement'], 'calendar' | 'describe'>;

/** A day on which something falls due. */
export interface CalendarEvent {
  /** The same for an instalment every time, whatever changes about it (RFC 5545, 3.8.4.7). */
  readonly uid: string;
  /** See `instalmentKey`. */
  readonly instalment: string;
  readonly date: IsoDate;
  readonly summary: string;
  readonly description: string;
}

export interface CalendarOptions {
  readonly business: { readonly name: string; readonly orgnr: string };
  /** Only where the person has said so: a calendar is often shared, and its link can be passed on. */
  readonly showAmounts: boolean;
  readonly language: Language;
  readonly texts: CalendarTexts;
}

/**
 * One event per instalment with something left to pay, by date. Nothing for instalments that are paid, owed to the
 * business, suspended or without a date: there is no day to be reminded of.
 */
export const calendarEvents = (
  claims: readonly Claim[],
  options: CalendarOptions,
): readonly CalendarEvent[] =>
  claims
    .flatMap((claim) =>
      claim.instalments.filter(isToBePaid).map((instalment) => eventOf(claim, instalment, options)),
    )
    .sort((a, b) => (a.date === b.date ? compare(a.uid, b.uid) : compare(a.date, b.date)));

type Dated = Instalment & { readonly due: IsoDate };

/** Which day it is does not matter here: an overdue instalment is as unpaid as one to come. */
const isToBePaid = (instalment: Instalment): instalment is Dated =>
  instalment.due !== undefined && dueState(instalment, instalment.due) === 'upcoming';

function eventOf(claim: Claim, instalment: Dated, options: CalendarOptions): CalendarEvent {
  const { due, remaining } = instalment;
  const key = instalmentKey(claim, instalment);
  const { business, showAmounts, language, texts } = options;
  const title = claimTitle(claim, language, texts.describe.unnamed);
  const term = termOf(claim, instalment);
  const name = term === undefined ? title : fill(texts.describe.term, { claim: title, ...term });
  return {
    uid: `kravforfall-${business.orgnr}-${encodeURIComponent(key)}@krav-og-betalinger`,
    instalment: key,
    date: due,
    summary: fill(texts.calendar.due, { claim: name, business: business.name }),
    description: [
      ...(showAmounts ? [fill(texts.calendar.amount, { amount: formatKr(remaining, language) })] : []),
      ...(claim.holder === 'owner' ? [texts.calendar.owner] : []),
      texts.calendar.lead,
    ].join('\n'),
  };
}

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
