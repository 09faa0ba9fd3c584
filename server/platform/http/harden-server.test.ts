import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { noteReadAction } from '#server/platform/observability/request-context.ts';
import { watchRequests } from '#server/platform/observability/watch-requests.ts';
import { hardenServer } from './harden-server.ts';

/** As Next's: it fails on what it cannot decode, and keeps the sockets of upgrades. */
const server = createServer((request, response) => {
  if (request.url === '/acted') noteReadAction();
  response.statusCode = request.url === '/page' ? 200 : 500;
  response.end('made by Next');
});
server.on('upgrade', () => undefined);

let endHardening: () => void;
beforeAll(async () => {
  watchRequests();
  endHardening = hardenServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => {
  endHardening();
  server.closeAllConnections();
  server.close();
});

/** What the server says to these bytes until it closes the connection. */
async function saying(head: string): Promise<string> {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.write(`${head}\r\nHost: localhost\r\n\r\n`);
  return text(socket);
}
const CLOSE = '\r\nConnection: close';

it.each(['TRACE / HTTP/1.1', 'OPTIONS * HTTP/1.1', 'PROPFIND / HTTP/1.1', 'PUT / HTTP/1.1'])(
  'answers 405 to %s',
  async (line) => {
    const answer = await saying(`${line}${CLOSE}`);
    expect(answer).toMatch(/^HTTP\/1\.1 405 /);
    expect(answer).not.toContain('made by Next');
  },
);

it('refuses an upgrade and closes the connection', async () => {
  const answer = await saying('GET / HTTP/1.1\r\nConnection: Upgrade\r\nUpgrade: websocket');
  expect(answer).toMatch(/^HTTP\/1\.1 400 /);
});

it.each([
  ['POST', '/unread', 400],
  ['POST', '/acted', 500],
  ['POST', '/api/reminders/unsubscribe', 500],
  ['GET', '/unread', 500],
  ['GET', '/page', 200],
])('answers %s %s with %d', async (method, path, status) => {
  const length = method === 'POST' ? '\r\nContent-Length: 0\r\nContent-Type: multipart/form-data' : '';
  expect(await saying(`${method} ${path} HTTP/1.1${CLOSE}${length}`)).toMatch(
    new RegExp(`^HTTP/1.1 ${status} `),
  );
});

it('has time limits for the head and the whole of a request', async () => {
  await saying(`GET /page HTTP/1.1${CLOSE}`);
  expect([server.headersTimeout, server.requestTimeout, server.maxConnections]).toEqual([
    10_000, 30_000, 2_000,
  ]);
});
