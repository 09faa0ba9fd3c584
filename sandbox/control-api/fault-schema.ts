import { z } from 'zod';
import { SYSTEMS } from '../core/types.ts';

const LOGIN_KINDS = ['acr-lower', 'login-long-ago'] as const;

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
  z.strictObject({
    kind: z.enum(['hang', 'reset', 'trickle', 'truncated', 'malformed', 'wrong-type', ...LOGIN_KINDS]),
  }),
  z.strictObject({ kind: z.literal('oversized'), bytes: z.int().min(64).max(1_000_000_000).optional() }),
  z.strictObject({ kind: z.literal('leave-out'), members: z.array(z.string().min(1)).min(1) }),
  z.strictObject({ kind: z.literal('odd-rows') }),
  z.strictObject({ kind: z.literal('error'), code: z.string().regex(/^[A-Z]+-\d{3}$/) }),
  z.strictObject({
    kind: z.literal('xml-error'),
    status: z.int().min(400).max(599),
    code: z.string().regex(/^[A-Z]+-\d{3}$/),
  }),
]);

const isLoginKind = (kind: string): boolean => LOGIN_KINDS.some((one) => one === kind);

const MAIL_KINDS: readonly string[] = ['status', 'delay', 'hang', 'reset'];

/** What `POST /control/faults` takes; kinds that only one system can play are refused for the others. */
export const faultOrder = z
  .strictObject({
    system: z.enum(SYSTEMS),
    endpoint: z.string().min(1).optional(),
    method: z.string().min(1).optional(),
    party: z.string().min(1).optional(),
    times: z.int().min(1).optional(),
    share: z.number().gt(0).max(1).optional(),
    fault,
  })
  .refine(
    ({ system, fault: { kind } }) =>
      system === 'skatteetaten' || !['error', 'xml-error', 'odd-rows'].includes(kind),
    {
      error: 'only Skatteetaten has these answers',
    },
  )
  .refine(({ system, fault: { kind } }) => system.endsWith('-login') || !isLoginKind(kind), {
    error: 'only the login providers log people in',
  })
  .refine(({ system, fault: { kind } }) => system !== 'mail' || MAIL_KINDS.includes(kind), {
    error: 'a mail server has only status, delay, hang and reset',
  });
