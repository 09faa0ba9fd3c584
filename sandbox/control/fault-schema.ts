import { z } from 'zod';
import { SYSTEMS } from '../core/types.ts';

const fault = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('status'),
    status: z.int().min(200).max(599),
    body: z.unknown().optional(),
    contentType: z.string().optional(),
    headers: z.record(z.string(), z.string()).optional(),
    empty: z.boolean().optional(),
  }),
  z.strictObject({ kind: z.literal('delay'), ms: z.int().min(0).max(600_000) }),
  z.strictObject({ kind: z.enum(['hang', 'reset', 'malformed', 'wrong-type', 'acr-lower']) }),
  z.strictObject({ kind: z.literal('oversized'), bytes: z.int().min(64).max(1_000_000_000).optional() }),
  z.strictObject({ kind: z.literal('error'), code: z.string().regex(/^[A-Z]+-\d{3}$/) }),
  z.strictObject({
    kind: z.literal('xml-error'),
    status: z.int().min(400).max(599),
    code: z.string().regex(/^[A-Z]+-\d{3}$/),
  }),
]);

const MAIL_KINDS: readonly string[] = ['status', 'delay', 'hang', 'reset'];

/** What `POST /control/faults` takes; kinds that only one system can play are refused for the others. */
export const faultOrder = z
  .strictObject({
    system: z.enum(SYSTEMS),
    endpoint: z.string().min(1).optional(),
    method: z.string().min(1).optional(),
    party: z.string().min(1).optional(),
    times: z.int().min(1).optional(),
    fault,
  })
  .refine(
    ({ system, fault: { kind } }) => system === 'skatteetaten' || !['error', 'xml-error'].includes(kind),
    {
      error: 'only Skatteetaten has these error bodies',
    },
  )
  .refine(({ system, fault: { kind } }) => system.endsWith('-login') || kind !== 'acr-lower', {
    error: 'only the login providers answer a level',
  })
  .refine(({ system, fault: { kind } }) => system !== 'mail' || MAIL_KINDS.includes(kind), {
    error: 'a mail server has only status, delay, hang and reset',
  });
