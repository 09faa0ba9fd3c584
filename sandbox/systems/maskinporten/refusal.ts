import { randomUUID } from 'node:crypto';
import type Koa from 'koa';
import { err, type Result } from '#lib/core/result.ts';

/** Numbers of docs/upstream/maskinporten.md#refusals. */
export type MpCode =
  | 'MP-011'
  | 'MP-012'
  | 'MP-100'
  | 'MP-110'
  | 'MP-120'
  | 'MP-121'
  | 'MP-122'
  | 'MP-123'
  | 'MP-124'
  | 'MP-130'
  | 'MP-200'
  | 'MP-201'
  | 'MP-250'
  | 'MP-251'
  | 'MP-301'
  | 'MP-302'
  | 'MP-303';

export interface Refusal {
  readonly status: 400 | 403;
  readonly error:
    'invalid_grant' | 'invalid_scope' | 'invalid_request' | 'forbidden' | 'unsupported_grant_type';
  /** Without any number, which stands in `error_uri` alone. */
  readonly description: string;
  readonly code?: MpCode;
}

/** What begins the description of every refusal to authenticate the client. */
export const NOT_AUTHENTICATED = 'Invalid assertion. Client authentication failed.';

/**
 * A failed check: 403 for `forbidden`, 400 for the others. Descriptions are Maskinporten's own, as Digdir's page on
 * troubleshooting and published answers have them, where they are known.
 */
export function refuse(error: Refusal['error'], description: string, code?: MpCode): Result<never, Refusal> {
  const status = error === 'forbidden' ? 403 : 400;
  return err({ status, error, description, ...(code === undefined ? {} : { code }) });
}

/** Writes a refusal as Maskinporten does: the trace id at the end of the description, every slash escaped. */
export function sendRefusal(ctx: Koa.Context, issuer: string, refusal: Refusal): void {
  const { status, error, description, code } = refusal;
  ctx.status = status;
  ctx.type = 'application/json';
  ctx.body = JSON.stringify({
    error,
    error_description: `${description} (trace_id: ${randomUUID().replaceAll('-', '')})`,
    error_uri: `${issuer}errors${code === undefined ? '' : `/${code}`}`,
  }).replaceAll('/', String.raw`\/`);
}
