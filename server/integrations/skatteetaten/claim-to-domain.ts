import 'server-only';
import { claimGroupOf } from '#lib/tax-account/claim-types/claim-group.ts';
import { absolute, ZERO } from '#lib/core/money/ore.ts';
import type { Assessment, Claim, Instalment, Placement } from '#lib/tax-account/domain.ts';
import { placementAmount } from '#lib/tax-account/placements.ts';
import type { z } from 'zod';
import {
  type krav,
  type kravforfall,
  plassertInnbetaling,
  plassertMotkrav,
  plassertUtbetaling,
} from './claim-schema.ts';
import { defined } from './defined.ts';
import { holderOf, periodOf } from './holder-and-period.ts';
import { ownAccount, paymentInfo } from './payment-info.ts';
import type { RowReader } from './row-reader.ts';

const ASSESSMENTS: Readonly<Record<string, Assessment>> = {
  egenfastsatt: 'self',
  myndighetsfastsatt: 'authority',
};

/** A claim in domain terms. A missing description is an empty one: the page falls back to the type. */
export const toClaim = (wire: z.output<typeof krav>, party: string | undefined, reader: RowReader): Claim =>
  defined({
    id: wire.kravidentifikator,
    type: wire.kravtype ?? '',
    group: claimGroupOf(wire.kravgruppe),
    description: wire.kravbeskrivelse ?? {},
    period: periodOf(wire.kravperiode),
    created: wire.opprettelsesdatoForKrav,
    original: wire.opprinneligBeloep,
    remaining: wire.gjenstaaendeBeloep,
    interest: wire.stipulerteRenter ?? ZERO,
    holder: holderOf(wire.partIdentifikator ?? party),
    assessment: ASSESSMENTS[wire.fastsettingsmaate?.toLowerCase() ?? ''] ?? 'unknown',
    principalId: wire.hovedstolKravidentifikator,
    instalments: wire.kravforfall.map((instalment) => toInstalment(instalment, reader)),
  });

const toInstalment = (wire: z.output<typeof kravforfall>, reader: RowReader): Instalment =>
  defined({
    id: wire.kravforfallsIdentifikator,
    due: wire.forfallsdato,
    original: wire.opprinneligBeloep,
    remaining: wire.gjenstaaendeBeloep,
    suspended: wire.utsattIverksettelse,
    paymentInfo: paymentInfo(wire.betalingsinformasjon),
    placements: [
      ...reader
        .read('placements', 'plassertInnbetaling', plassertInnbetaling, wire.plassertInnbetaling)
        .map(fromPayment),
      ...reader
        .read('placements', 'plassertMotkrav', plassertMotkrav, wire.plassertMotkrav)
        .map((row) => fromCounterclaim(row, wire.kravforfallsIdentifikator)),
      ...reader
        .read('placements', 'plassertUtbetaling', plassertUtbetaling, wire.plassertUtbetaling)
        .map(fromPayout),
    ],
  });

const fromPayment = (wire: z.output<typeof plassertInnbetaling>): Placement =>
  defined({
    kind: 'payment' as const,
    paymentId: wire.innbetalingsIdentifikator,
    amount: placementAmount(wire.plassertBeloep),
    placedOn: wire.plassertDato,
    paidOn: wire.innbetalingsdato,
    paidAmount: wire.innbetaltBeloep === undefined ? undefined : absolute(wire.innbetaltBeloep),
    fromAccount: ownAccount(wire.innbetaltFra),
    paymentType: wire.innbetalingstype,
  });

/** A counter-claim may name the instalment that it was set against instead of its own: then its own is not known. */
const fromCounterclaim = (wire: z.output<typeof plassertMotkrav>, ownId: string): Placement =>
  defined({
    kind: 'counterclaim' as const,
    instalmentId: wire.kravforfallsIdentifikator === ownId ? undefined : wire.kravforfallsIdentifikator,
    amount: placementAmount(wire.plassertBeloep),
    placedOn: wire.plassertDato,
    claimType: wire.kravtype,
    description: wire.kravbeskrivelse,
    period: periodOf(wire.kravperiode),
    due: wire.forfallsdato,
  });

const fromPayout = (wire: z.output<typeof plassertUtbetaling>): Placement =>
  defined({
    kind: 'payout' as const,
    payoutId: wire.utbetalingsidentifikator,
    amount: placementAmount(wire.plassertBeloep),
    placedOn: wire.plassertDato,
    paidOut: wire.utbetaltBeloep === undefined ? undefined : absolute(wire.utbetaltBeloep),
    paidOutOn: wire.utbetaltDato,
    toAccount: ownAccount(wire.betaltTil),
  });
