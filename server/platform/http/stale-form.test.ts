import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { answerStaleForms } from './stale-form.ts';

/** As Next answers an action that it does not have. */
const server = createServer((request, response) => {
  if (request.url === '/stale') {
    response.statusCode = 409;
    response.setHeader('x-nextjs-action-not-found', '1');
    response.setHeader('content-type', 'text/plain');
    response.setHeader('content-length', 'Server Action unavailable.'.length);
    if (request.headers['x-compression'] !== undefined) response.writeHead(409);
    response.end('Server Action unavailable.');
  } else response.end('done');
});
const post = (path: string, headers: Record<string, string> = {}) =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { method: 'POST', headers });

beforeAll(async () => {
  answerStaleForms(new URL('http://localhost:3000'));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

it('answers a form of an earlier deployment with a page in the language of the person', async () => {
  const answer = await post('/stale', { 'accept-language': 'en', cookie: 'other=1; sprak=nn' });
  expect(answer.status).toBe(409);
  expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
  const page = await answer.text();
  expect(page).toContain('<html lang="nn">');
  expect(page).toContain('Sida har kome i ei ny utgåve');
  expect(page).toContain('<a href="">Opne sida på nytt</a>');
});

it('does so when the head is written before the end, as compression does', async () =>
  expect(await (await post('/stale', { 'x-compression': 'yes', 'accept-language': 'en' })).text()).toContain(
    'There is a new version of this page',
  ));

it('leaves the answer to a script as Next gave it', async () => {
  const answer = await post('/stale', { 'next-action': 'a'.repeat(42) });
  expect(answer.headers.get('x-nextjs-action-not-found')).toBe('1');
  expect(await answer.text()).toBe('Server Action unavailable.');
});

it('leaves every other answer as it is', async () =>
  expect(await (await post('/other')).text()).toBe('done'));
