import 'server-only';
import { z } from 'zod';
import { freeText } from './text-schema.ts';
import { optionalIdentifier, text } from './wire-values-schema.ts';

/** `konto`; any field may be missing. */
export const konto = z
  .object({
    bankinformasjon: text,
    kontoeiersNavn: text,
    kontonummer: optionalIdentifier,
    iban: text,
    swiftBIC: text,
  })
  .optional()
  .catch(undefined);

/** `betalingsinformasjon`, also of payers; may be `{}`, and so may its `konto`. */
export const betalingsinformasjon = z
  .object({ kidnummer: optionalIdentifier, meldingSendtTilMottaker: freeText, valutakode: text, konto })
  .optional()
  .catch(undefined);
