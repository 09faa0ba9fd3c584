import 'server-only';
import { absolute, type Ore, ore } from '#lib/core/money/ore.ts';
import type { Payment, Payout, UnplacedPayment } from '#lib/tax-account/domain.ts';
import { placementAmount } from '#lib/tax-account/placements.ts';
import type { z } from 'zod';
import { defined } from './defined.ts';
import { holderOf, periodOf } from './holder-and-period.ts';
import { ownAccount, receivingAccount } from './payment-info.ts';
import { type innbetaling, kreditKrav, plassertKrav, type utbetaling } from './payment-schema.ts';
import type { RowReader } from './row-reader.ts';

type WirePayment = z.output<typeof innbetaling>;
type WirePayout = z.output<typeof utbetaling>;

/** A payment in domain terms: what was paid and what is unplaced are positive whatever sign the ledger writes. */
export function toPayment(wire: WirePayment, party: string | undefined, reader: RowReader): Payment {
  const placements = placementsOf(wire, reader);
  return defined({
    id: wire.innbetalingsidentifikator,
    paidOn: wire.innbetalingsdato,
    amount: absolute(wire.innbetaltBeloep),
    unplaced: unplacedOf(wire, placements),
    toAccount: receivingAccount(wire.mottakersKontonummer),
    fromAccount: ownAccount(wire.innbetaltFra),
    kid: wire.innbetaltFra?.kidnummer,
    type: wire.innbetalingstype,
    holder: holderOf(wire.partIdentifikator ?? party),
    placements,
  });
}

const placementsOf = (wire: WirePayment, reader: RowReader): Payment['placements'] =>
  reader.read('placements', 'plassertKrav', plassertKrav, wire.plassertKrav).map((row) =>
    defined({
      instalmentId: row.kravforfallIdentifikator,
      amount: placementAmount(row.plassertBeloep),
      placedOn: row.plassertDato,
      description: row.kravbeskrivelse ?? {},
      due: row.kravforfallsdato,
      instalmentOriginal: row.opprinneligKravforfallsbeloep,
      instalmentRemaining: row.gjenstaaendeKravforfallsbeloep,
    }),
  );

/** What is not set against anything: as stated, by either sign, else what the placements leave over. */
function unplacedOf(wire: WirePayment, placements: Payment['placements']): Ore {
  if (wire.uplassertBeloep !== undefined) return absolute(wire.uplassertBeloep);
  // Never below zero, and so never beyond what an amount may be, however much the placements come to.
  const paid: number = absolute(wire.innbetaltBeloep);
  return ore(placements.reduce((left, { amount }) => Math.max(0, left - amount), paid));
}

/** A payment from the list of those with money that is not set against anything yet. */
export const toUnplacedPayment = (
  wire: WirePayment,
  party: string | undefined,
  reader: RowReader,
): UnplacedPayment =>
  defined({
    id: wire.innbetalingsidentifikator,
    paidOn: wire.innbetalingsdato,
    paid: absolute(wire.innbetaltBeloep),
    unplaced: unplacedOf(wire, placementsOf(wire, reader)),
    fromAccount: ownAccount(wire.innbetaltFra),
    kid: wire.innbetaltFra?.kidnummer,
    holder: holderOf(wire.partIdentifikator ?? party),
  });

/** A payout in domain terms, with the credit claims that it came from. */
export const toPayout = (wire: WirePayout, party: string | undefined, reader: RowReader): Payout =>
  defined({
    id: wire.utbetalingsidentifikator,
    paidOn: wire.utbetaltdato,
    amount: absolute(wire.utbetaltBeloep),
    status: wire.utbetalingstatus,
    toAccount: ownAccount(wire.betaltTil),
    holder: holderOf(wire.partIdentifikator ?? party),
    basis: reader
      .read('placements', 'kreditKrav', kreditKrav, wire.grunnlagForUtbetaling?.kreditKrav ?? [])
      .map((row) =>
        defined({
          instalmentId: row.kravforfallidentifikator,
          original: row.opprinneligBeloep,
          remaining: row.gjenstaaendeBeloep,
          paidOut: row.utbetaltBeloep === undefined ? undefined : absolute(row.utbetaltBeloep),
          description: row.kravbeskrivelse ?? {},
          type: row.kravtype,
          period: periodOf(row.kravperiode),
        }),
      ),
  });
