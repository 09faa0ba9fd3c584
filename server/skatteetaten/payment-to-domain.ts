import 'server-only';
import { absolute, ZERO } from '#lib/money/ore.ts';
import type { Payment, Payout, UnplacedPayment } from '#lib/taxaccount/domain.ts';
import { placementAmount } from '#lib/taxaccount/placements.ts';
import type { z } from 'zod';
import { defined } from './defined.ts';
import { holderOf, periodOf } from './holder-and-period.ts';
import { ownAccount, receivingAccount } from './payment-info.ts';
import { type innbetaling, kreditKrav, plassertKrav, type utbetaling } from './payment-schema.ts';
import type { RowReader } from './row-reader.ts';

type WirePayment = z.output<typeof innbetaling>;
type WirePayout = z.output<typeof utbetaling>;

/** A payment in domain terms: what was paid and what is unplaced are positive whatever sign the ledger writes. */
export const toPayment = (wire: WirePayment, party: string | undefined, reader: RowReader): Payment =>
  defined({
    id: wire.innbetalingsidentifikator,
    paidOn: wire.innbetalingsdato,
    amount: absolute(wire.innbetaltBeloep),
    unplaced: absolute(wire.uplassertBeloep ?? ZERO),
    toAccount: receivingAccount(wire.mottakersKontonummer),
    fromAccount: ownAccount(wire.innbetaltFra),
    kid: wire.innbetaltFra?.kidnummer,
    type: wire.innbetalingstype,
    holder: holderOf(wire.partIdentifikator ?? party),
    placements: reader.read('plassertKrav', plassertKrav, wire.plassertKrav).map((row) =>
      defined({
        instalmentId: row.kravforfallIdentifikator,
        amount: placementAmount(row.plassertBeloep),
        placedOn: row.plassertDato,
        description: row.kravbeskrivelse ?? {},
        due: row.kravforfallsdato,
        instalmentOriginal: row.opprinneligKravforfallsbeloep,
        instalmentRemaining: row.gjenstaaendeKravforfallsbeloep,
      }),
    ),
  });

/** A payment with money that is not set against anything yet. */
export const toUnplacedPayment = (wire: WirePayment, party: string | undefined): UnplacedPayment =>
  defined({
    paymentId: wire.innbetalingsidentifikator,
    paidOn: wire.innbetalingsdato,
    paid: absolute(wire.innbetaltBeloep),
    unplaced: absolute(wire.uplassertBeloep ?? ZERO),
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
    basis: reader.read('kreditKrav', kreditKrav, wire.grunnlagForUtbetaling?.kreditKrav ?? []).map((row) =>
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
