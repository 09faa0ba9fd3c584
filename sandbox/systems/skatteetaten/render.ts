import type { Ledger } from './ledger-book.ts';
import { overviewOf } from './overview.ts';
import { renderClaim } from './render-claims.ts';
import { renderPayment, renderPayout } from './render-payments.ts';
import type { Innbetaling, Krav, OddRow, PartyLedger, Utbetaling } from './wire.ts';

/** A ledger of ordinary rows: what a book renders to before a situation makes any of it odd. */
export interface RenderedLedger extends PartyLedger {
  readonly krav: readonly (Krav & OddRow)[];
  readonly innbetalinger: readonly Innbetaling[];
  readonly utbetalinger: readonly Utbetaling[];
}

/** The whole ledger of a book in the current wire form. */
export function render(ledger: Ledger): RenderedLedger {
  const krav = ledger.claims.map((claim) => renderClaim(ledger, claim));
  const innbetalinger = ledger.payments.map((payment) => renderPayment(ledger, payment));
  return {
    party: ledger.orgnr,
    situation: ledger.situation,
    skjermet: false,
    aapnekrav: overviewOf(ledger.orgnr, ledger.today, krav, innbetalinger),
    krav,
    innbetalinger,
    utbetalinger: (ledger.payouts ?? []).map((payout) => renderPayout(ledger, payout)),
  };
}
