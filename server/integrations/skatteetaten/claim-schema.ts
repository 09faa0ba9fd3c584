import 'server-only';
import { z } from 'zod';
import { betalingsinformasjon } from './payment-info-schema.ts';
import { kravperiode, localisedText } from './text-schema.ts';
import {
  amount,
  date,
  flag,
  identifier,
  optionalAmount,
  optionalIdentifier,
  rows,
  text,
  withAliases,
} from './wire-values-schema.ts';

/** A payment set against an instalment. */
export const plassertInnbetaling = z.preprocess(
  withAliases({
    innbetalingsidentifikator: 'innbetalingsIdentifikator',
    innbetalingIdentifikator: 'innbetalingsIdentifikator',
    betaltFra: 'innbetaltFra',
    plasseringsdato: 'plassertDato',
  }),
  z.object({
    innbetalingsIdentifikator: optionalIdentifier,
    plassertBeloep: amount,
    plassertDato: date,
    innbetalingsdato: date,
    innbetaltBeloep: optionalAmount,
    innbetaltFra: betalingsinformasjon,
    innbetalingstype: text,
  }),
);

/** A counter-claim set against an instalment. */
export const plassertMotkrav = z.preprocess(
  withAliases({
    kravforfallIdentifikator: 'kravforfallsIdentifikator',
    kravforfallidentifikator: 'kravforfallsIdentifikator',
    motkravForfallsIdentifikator: 'kravforfallsIdentifikator',
    motkravBeskrivelse: 'kravbeskrivelse',
    motkravForfallsdato: 'forfallsdato',
    plasseringsdato: 'plassertDato',
  }),
  z.object({
    kravforfallsIdentifikator: optionalIdentifier,
    plassertBeloep: amount,
    plassertDato: date,
    kravtype: text,
    kravbeskrivelse: localisedText,
    kravperiode,
    forfallsdato: date,
  }),
);

/** A payout that consumed a credit claim. */
export const plassertUtbetaling = z.preprocess(
  withAliases({
    utbetalingIdentifikator: 'utbetalingsidentifikator',
    utbetalingsIdentifikator: 'utbetalingsidentifikator',
    utbetaltdato: 'utbetaltDato',
    plasseringsdato: 'plassertDato',
  }),
  z.object({
    utbetalingsidentifikator: optionalIdentifier,
    utbetaltBeloep: optionalAmount,
    utbetaltDato: date,
    betaltTil: betalingsinformasjon,
    plassertBeloep: amount,
    plassertDato: date,
  }),
);

/** An instalment. Its placements are read one by one. */
export const kravforfall = z.preprocess(
  withAliases({
    kravforfallIdentifikator: 'kravforfallsIdentifikator',
    kravforfallidentifikator: 'kravforfallsIdentifikator',
  }),
  z.object({
    kravforfallsIdentifikator: identifier,
    forfallsdato: date,
    opprinneligBeloep: amount,
    gjenstaaendeBeloep: amount,
    utsattIverksettelse: flag,
    betalingsinformasjon,
    plassertInnbetaling: rows,
    plassertMotkrav: rows,
    plassertUtbetaling: rows,
  }),
);

/** A claim. An unreadable instalment makes the claim unreadable, since its amounts would be wrong without it. */
export const krav = z.preprocess(
  withAliases({ kravIdentifikator: 'kravidentifikator', kravsidentifikator: 'kravidentifikator' }),
  z.object({
    partIdentifikator: optionalIdentifier,
    kravidentifikator: identifier,
    kravtype: text,
    kravgruppe: text,
    kravbeskrivelse: localisedText,
    kravperiode,
    opprettelsesdatoForKrav: date,
    opprinneligBeloep: amount,
    gjenstaaendeBeloep: amount,
    stipulerteRenter: optionalAmount,
    fastsettingsmaate: text,
    hovedstolKravidentifikator: optionalIdentifier,
    kravforfall: rows.pipe(z.array(kravforfall)),
  }),
);
