import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import type Koa from 'koa';
import { bearerToken, decodeToken } from './jwt.ts';
import { peekBody } from './request-body.ts';
import { withOddRows } from './odd-rows.ts';
import type { Fault, FaultRegistry } from './fault-registry.ts';
import type { SystemName } from './types.ts';

/** Writes a system's own error shape, for the fault kinds `error` and `xml-error`. */
export type ErrorWriter = (
  ctx: Koa.Context,
  code: string,
  options: { status?: number; xml: boolean },
) => void;

const OVERSIZED_BYTES = 20_000_000;
const CHUNK = 64 * 1024;
/** Milliseconds between two bytes of an answer that trickles. */
const TRICKLE_MS = 20;

/** Lets the oldest fault that fits the request strike it, and everything else pass. */
export function faultMiddleware(
  box: FaultRegistry,
  system: SystemName,
  writeError: ErrorWriter,
): Koa.Middleware {
  return async (ctx, next) => {
    const text = [ctx.url, await peekBody(ctx.req), claimsIn(ctx)].join('\n');
    const fault = box.take({ system, method: ctx.method, path: ctx.path, text });
    if (fault === undefined) await next();
    else await answer(ctx, fault, next, writeError);
  };
}

async function answer(
  ctx: Koa.Context,
  fault: Fault,
  next: Koa.Next,
  writeError: ErrorWriter,
): Promise<void> {
  switch (fault.kind) {
    case 'delay':
      await wait(fault.ms);
      await next();
      return;
    case 'hang':
      ctx.respond = false;
      if (!ctx.res.closed) await once(ctx.res, 'close');
      return;
    case 'reset':
      ctx.respond = false;
      ctx.req.socket.resetAndDestroy();
      return;
    case 'status': {
      answerStatus(ctx, fault);
      return;
    }
    case 'trickle':
      ctx.respond = false;
      await trickle(ctx.res);
      return;
    case 'truncated':
      ctx.respond = false;
      ctx.res.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
      ctx.res.write('{"data":[', () => ctx.req.socket.destroy());
      return;
    case 'malformed':
      ctx.type = 'application/json';
      ctx.body = '{"korrelasjonsid":"avkuttet","data":[{"belo';
      return;
    case 'wrong-type':
      ctx.type = 'text/html';
      ctx.body = '<!doctype html><title>Gateway</title><p>This is not the answer you are looking for.</p>';
      return;
    case 'oversized':
      ctx.type = 'application/json';
      ctx.body = Readable.from(oversizedJson(fault.bytes ?? OVERSIZED_BYTES));
      return;
    case 'leave-out':
      await next();
      leaveOut(ctx, fault.members);
      return;
    case 'odd-rows':
      await next();
      if (ctx.status === 200 && typeof ctx.body === 'string') ctx.body = withOddRows(ctx.body);
      return;
    case 'error': {
      writeError(ctx, fault.code, { xml: false });
      return;
    }
    case 'xml-error': {
      writeError(ctx, fault.code, { status: fault.status, xml: true });
      return;
    }
    case 'acr-lower':
    case 'login-long-ago':
      await next();
  }
}

function answerStatus(ctx: Koa.Context, fault: Extract<Fault, { kind: 'status' }>): void {
  ctx.status = fault.status;
  ctx.body = fault.empty === true || fault.body === undefined ? '' : fault.body;
  if (ctx.body === '') ctx.remove('Content-Type');
  if (fault.contentType !== undefined) ctx.set('Content-Type', fault.contentType);
  if (fault.headers !== undefined) ctx.set({ ...fault.headers });
}

function leaveOut(ctx: Koa.Context, members: readonly string[]): void {
  const { body } = ctx;
  if (typeof body !== 'object' || body === null) return;
  const { status } = ctx;
  ctx.body = Object.fromEntries(Object.entries(body).filter(([name]) => !members.includes(name)));
  ctx.status = status;
}

/** Endless chunks, until the reader cancels. */
async function trickle(response: ServerResponse): Promise<void> {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.write('{"data":[');
  while (!response.closed) {
    await wait(TRICKLE_MS);
    response.write(' ');
  }
}

function* oversizedJson(bytes: number): Generator<string> {
  const start = '{"fill":"';
  const end = '"}';
  yield start;
  for (let left = bytes - start.length - end.length; left > 0; left -= CHUNK)
    yield 'a'.repeat(Math.min(left, CHUNK));
  yield end;
}

function claimsIn(ctx: Koa.Context): string {
  return JSON.stringify(decodeToken(bearerToken(ctx.get('authorization')) ?? '')?.claims ?? {});
}
