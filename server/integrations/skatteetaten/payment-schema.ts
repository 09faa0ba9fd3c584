import 'server-only';
import { z } from 'zod';
import { betalingsinformasjon, konto } from './payment-info-schema.ts';
import { kravperiode, localisedText } from './text-schema.ts';
import {
  amount,
  date,
  identifier,
  optionalAmount,
  optionalIdentifier,
  rows,
  text,
  withAliases,
} from './wire-values-schema.ts';

/** An instalment that a payment was set against. */
export const plassertKrav = z.preprocess(
  withAliases({
    kravforfallsIdentifikator: 'kravforfallIdentifikator',
    kravforfallidentifikator: 'kravforfallIdentifikator',
    dekketKrav: 'kravbeskrivelse',
    plasseringsdato: 'plassertDato',
  }),
  z.object({
    kravforfallIdentifikator: optionalIdentifier,
    plassertBeloep: amount,
    plassertDato: date,
    kravbeskrivelse: localisedText,
    kravforfallsdato: date,
    opprinneligKravforfallsbeloep: optionalAmount,
    gjenstaaendeKravforfallsbeloep: optionalAmount,
  }),
);

/** A payment, in the current and in the first published spelling. Its placements are read one by one. */
export const innbetaling = z.preprocess(
  withAliases({
    innbetalingIdentifikator: 'innbetalingsidentifikator',
    innbetalingsIdentifikator: 'innbetalingsidentifikator',
    betaltFra: 'innbetaltFra',
    betaltTilKonto: 'mottakersKontonummer',
    plassertInnbetalingMotKrav: 'plassertKrav',
  }),
  z.object({
    partIdentifikator: optionalIdentifier,
    innbetalingsidentifikator: identifier,
    innbetalingsdato: date,
    innbetaltBeloep: amount,
    uplassertBeloep: optionalAmount,
    mottakersKontonummer: konto,
    innbetaltFra: betalingsinformasjon,
    innbetalingstype: text,
    plassertKrav: rows,
  }),
);

/** A credit claim that a payout came from. */
export const kreditKrav = z.preprocess(
  withAliases({
    // Older answers name the claim.
    kravIdentifikator: 'kravforfallidentifikator',
    dekketKrav: 'kravbeskrivelse',
    kravforfallIdentifikator: 'kravforfallidentifikator',
    kravforfallsIdentifikator: 'kravforfallidentifikator',
  }),
  z.object({
    kravforfallidentifikator: optionalIdentifier,
    opprinneligBeloep: optionalAmount,
    gjenstaaendeBeloep: optionalAmount,
    utbetaltBeloep: optionalAmount,
    kravbeskrivelse: localisedText,
    kravtype: text,
    kravperiode,
  }),
);

/** A payout. What it came from is read row by row. */
export const utbetaling = z.preprocess(
  withAliases({
    utbetalingIdentifikator: 'utbetalingsidentifikator',
    utbetalingsIdentifikator: 'utbetalingsidentifikator',
    utbetaltDato: 'utbetaltdato',
  }),
  z.object({
    partIdentifikator: optionalIdentifier,
    utbetalingsidentifikator: identifier,
    utbetaltdato: date,
    utbetaltBeloep: amount,
    betaltTil: betalingsinformasjon,
    utbetalingstatus: text,
    grunnlagForUtbetaling: z
      .union([
        // The claims themselves, as the published field table of 2024 has them.
        z.array(z.unknown()).transform((kreditKrav) => ({ kreditKrav })),
        z.object({ kreditKrav: rows }),
      ])
      .optional()
      .catch(undefined),
  }),
);
