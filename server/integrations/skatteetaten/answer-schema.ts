import 'server-only';
import { z } from 'zod';
import { flag, optionalAmount, optionalIdentifier, rows, text, withAliases } from './wire-values-schema.ts';

/** Sums that Skatteetaten states; a nonsense one makes all of them unknown, since they are read together. */
export const sums = z.object({
  sumStipulerteRenter: optionalAmount,
  sumForfalteKrav: optionalAmount,
  sumIkkeForfalteKrav: optionalAmount,
  sumUplasserteInnbetalinger: optionalAmount,
  saldo: optionalAmount,
});

const head = { partIdentifikator: optionalIdentifier, skjermet: flag };

/** Sums of one claim group. */
export const kravgruppeSums = sums.extend({ kravgruppe: text });

/** The answers around the rows. Rows stay unread here, so that one odd row never fails the answer. */
export const aapnekrav = z.object({
  ...head,
  aapentKravMedGjenstaaendeBeloep: rows,
  innbetalingMedUplassertBeloep: rows,
  totalOversikt: rows,
  oversiktPerKravgruppe: rows,
});
export const kravliste = z.object({ ...head, krav: rows });
export const innbetalinger = z.object({ ...head, innbetaling: rows });
/** Its list has been published as `innbetaling` too. */
export const utbetalinger = z.preprocess(
  withAliases({ innbetaling: 'utbetaling' }),
  z.object({ ...head, utbetaling: rows }),
);
