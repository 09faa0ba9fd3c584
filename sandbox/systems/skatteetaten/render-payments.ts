import { kroner, sum, type Ledger, type Payment, type Payout } from './ledger-book.ts';
import { findInstalment } from './ledger-index.ts';
import { remainingOf } from './render-claims.ts';
import type { Innbetaling, PlassertKrav, Utbetaling } from './wire.ts';

function renderShares(ledger: Ledger, payment: Payment): readonly PlassertKrav[] {
  return payment.shares.map(({ instalment: id, amount }) => {
    const { claim, instalment } = findInstalment(ledger, id);
    return {
      kravforfallIdentifikator: id,
      plassertBeloep: amount,
      plassertDato: payment.placedOn,
      ...(claim.text === undefined ? {} : { kravbeskrivelse: claim.text }),
      ...(instalment.due === undefined ? {} : { kravforfallsdato: instalment.due }),
      opprinneligKravforfallsbeloep: instalment.amount,
      gjenstaaendeKravforfallsbeloep: remainingOf(ledger, instalment),
    };
  });
}

/** A payment as the API writes it. What is unplaced is what its placements leave over. */
export function renderPayment(ledger: Ledger, payment: Payment): Innbetaling {
  const placed = renderShares(ledger, payment);
  const unplaced = kroner(payment.amount - sum(payment.shares.map(({ amount }) => amount)));
  if (unplaced < 0) throw new RangeError(`payment ${payment.id} places more than was paid`);
  return {
    partIdentifikator: payment.part,
    innbetalingsidentifikator: payment.id,
    innbetalingsdato: payment.date,
    innbetaltBeloep: payment.reportedPositive ? payment.amount : -payment.amount,
    ...(placed.length === 0 ? {} : { plassertKrav: placed }),
    // With the sign of what was paid, as the payload of 2022 has it.
    uplassertBeloep: payment.reportedPositive ? unplaced : kroner(0 - unplaced),
    ...(payment.to === undefined ? {} : { mottakersKontonummer: { kontonummer: payment.to } }),
    innbetaltFra: payment.payer,
    innbetalingstype: payment.type,
  };
}

/** A payout as the API writes it, with the credit claims that it rests on. */
export function renderPayout(ledger: Ledger, payout: Payout): Utbetaling {
  return {
    partIdentifikator: payout.part,
    utbetalingsidentifikator: payout.id,
    utbetaltdato: payout.date,
    utbetaltBeloep: sum(payout.shares.map(({ amount }) => amount)),
    betaltTil: payout.to,
    grunnlagForUtbetaling: {
      kreditKrav: payout.shares.map(({ instalment: id, amount }) => {
        const { claim, instalment } = findInstalment(ledger, id);
        return {
          kravforfallidentifikator: id,
          opprinneligBeloep: instalment.amount,
          gjenstaaendeBeloep: remainingOf(ledger, instalment),
          utbetaltBeloep: amount,
          ...(claim.text === undefined ? {} : { kravbeskrivelse: claim.text }),
          kravtype: claim.type,
          ...(claim.period === undefined ? {} : { kravperiode: claim.period }),
        };
      }),
    },
    utbetalingstatus: payout.status,
  };
}
