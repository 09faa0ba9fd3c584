import 'server-only';
import { z } from 'zod';

const amount = z.number();
const openClaim = z.object({ gjenstaaendeBeloep: amount.catch(0) });

/**
 * What the figures of an answer are compared with: read from the payload by a way of its own, past the portal's schemas
 * and mapping, so that one fault cannot agree with itself. Amounts in kroner.
 */
export const openPayload = z.object({
  aapentKravMedGjenstaaendeBeloep: z.array(openClaim).catch([]),
  totalOversikt: z.object({ saldo: amount.optional() }).optional().catch(undefined),
});

/** Every owner's identity number that an answer holds, at any depth. */
export const ownersIn = (body: string): readonly string[] => [
  ...new Set(
    [...body.matchAll(/"partIdentifikator"\s*:\s*"(\d{11})"/g)].flatMap(([, number]) => number ?? []),
  ),
];
