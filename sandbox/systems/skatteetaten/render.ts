import type { Book } from './book.ts';
import { overviewOf } from './overview.ts';
import { renderClaim } from './render-claims.ts';
import { renderPayment, renderPayout } from './render-payments.ts';
import type { Innbetaling, Krav, OddRow, Utbetaling } from './wire.ts';
import type { PartyLedger } from './wire.ts';

/** A ledger of ordinary rows: what a book renders to before a situation makes any of it odd. */
export interface RenderedLedger extends PartyLedger {
  readonly krav: readonly (Krav & OddRow)[];
  readonly innbetalinger: readonly Innbetaling[];
  readonly utbetalinger: readonly Utbetaling[];
}

/** The whole ledger of a book in the current wire form. */
export function render(book: Book): RenderedLedger {
  const krav = book.claims.map((claim) => renderClaim(book, claim));
  const innbetalinger = book.payments.map((payment) => renderPayment(book, payment));
  return {
    party: book.orgnr,
    situation: book.situation,
    skjermet: false,
    aapnekrav: overviewOf(book.orgnr, book.today, krav, innbetalinger),
    krav,
    innbetalinger,
    utbetalinger: (book.payouts ?? []).map((payout) => renderPayout(book, payout)),
  };
}
