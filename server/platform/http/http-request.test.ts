import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { log } from '#server/platform/observability/log.ts';
import { httpRequest } from './http-request.ts';
import type { UpstreamRequest } from './upstream.ts';

let server: Server | undefined;

afterEach(async () => {
  vi.restoreAllMocks();
  server?.closeAllConnections();
  await new Promise((resolve) => (server === undefined ? resolve(undefined) : server.close(resolve)));
  server = undefined;
});

async function serve(listener: RequestListener): Promise<URL> {
  const started = createServer(listener);
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  const address = started.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return new URL(`http://127.0.0.1:${address.port}/path?secret=in-the-query`);
}

const request = (url: URL, more: Partial<UpstreamRequest> = {}): UpstreamRequest => ({
  upstream: 'altinn',
  operation: 'test',
  method: 'GET',
  url,
  timeoutMs: 5000,
  ...more,
});

describe('callUpstream', () => {
  it('gives status, headers and body, and sends what it was given', async () => {
    let seen: IncomingMessage | undefined;
    const url = await serve((incoming, answer) => {
      seen = incoming;
      incoming.pipe(answer.writeHead(418, { 'x-own': 'yes' }));
    });
    const answer = await httpRequest(
      request(url, { method: 'POST', body: 'æøå', headers: { 'content-type': 'text/plain' } }),
    );
    expect(answer).toMatchObject({ kind: 'answer', status: 418, body: 'æøå' });
    expect(answer.kind === 'answer' && answer.headers.get('x-own')).toBe('yes');
    expect(seen?.headers['content-type']).toBe('text/plain');
  });

  it.each<[string, (answer: ServerResponse) => void]>([
    ['never answers', () => undefined],
    ['stops in the middle of the body', (answer) => void answer.writeHead(200).write('{"half":')],
  ])('gives up when the upstream %s', async (_, behave) => {
    const url = await serve((_incoming, answer) => behave(answer));
    expect(await httpRequest(request(url, { timeoutMs: 60 }))).toEqual({
      kind: 'no-answer',
      reason: 'timeout',
    });
  });

  it.each<[string, (answer: ServerResponse) => void]>([
    ['before the answer', (answer) => answer.destroy()],
    [
      'within the body',
      (answer) => answer.writeHead(200, { 'content-length': '9' }).write('{', () => answer.destroy()),
    ],
  ])('reports a connection that breaks %s', async (_, behave) => {
    const url = await serve((_incoming, answer) => behave(answer));
    expect(await httpRequest(request(url))).toEqual({ kind: 'no-answer', reason: 'network' });
  });

  it.each<[string, (answer: ServerResponse) => void]>([
    ['announced', (answer) => answer.writeHead(200, { 'content-length': '1001' }).end('a'.repeat(1001))],
    ['unannounced', (answer) => answer.writeHead(200).end('a'.repeat(1001))],
    [
      'compressed',
      (answer) =>
        answer.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(1_000_000))),
    ],
  ])('refuses a body that is too large (%s)', async (_, behave) => {
    const url = await serve((_incoming, answer) => behave(answer));
    expect(await httpRequest(request(url, { maxBytes: 1000 }))).toEqual({
      kind: 'no-answer',
      reason: 'too-large',
    });
  });

  it('reads a body of exactly the limit', async () => {
    const url = await serve((_incoming, answer) => answer.end('a'.repeat(1000)));
    expect(await httpRequest(request(url, { maxBytes: 1000 }))).toMatchObject({ kind: 'answer' });
  });

  it('never follows a redirect, which could carry a token elsewhere', async () => {
    let calls = 0;
    const url = await serve((_incoming, answer) => {
      calls += 1;
      answer.writeHead(302, { location: '/elsewhere' }).end();
    });
    expect(await httpRequest(request(url))).toEqual({ kind: 'no-answer', reason: 'redirect' });
    expect(calls).toBe(1);
  });

  it('logs neither query, headers nor bodies', async () => {
    const url = await serve((_incoming, answer) =>
      answer.writeHead(500, { korrelasjonsid: 'abc-123', 'x-own': 'answer-header' }).end('answer-body'),
    );
    const lines: unknown[] = [];
    vi.spyOn(log(), 'warn').mockImplementation((...line: unknown[]) => void lines.push(line));
    const headers = { authorization: 'Bearer token-value' };
    await httpRequest(request(url, { method: 'POST', body: 'request-body', headers }));
    expect(lines).toEqual([
      [
        expect.objectContaining({
          upstream: 'altinn',
          operation: 'test',
          status: 500,
          correlationId: 'abc-123',
        }),
        'upstream call failed',
      ],
    ]);
    expect(JSON.stringify(lines)).not.toMatch(
      /in-the-query|token-value|request-body|answer-body|answer-header/,
    );
  });

  it('logs no correlation id that is not plain, lest the upstream write lines of its own', async () => {
    const url = await serve((_incoming, answer) =>
      answer.writeHead(200, { korrelasjonsid: 'a b {"level":"fatal"}' }).end(),
    );
    const info = vi.spyOn(log(), 'info').mockImplementation(() => undefined);
    await httpRequest(request(url));
    expect(info.mock.calls[0]?.[0]).toMatchObject({ correlationId: undefined });
  });
});
