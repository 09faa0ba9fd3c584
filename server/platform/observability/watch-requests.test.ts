import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { instruments } from './instruments.ts';
import { getContext, type RequestContext } from './request-context.ts';
import { watchRequests } from './watch-requests.ts';

/** What each request that reached the handler found to be the work at hand, after it had waited for something. */
const seen: (RequestContext | undefined)[] = [];
const server = createServer((request, response) => {
  setImmediate(() => {
    seen.push(getContext());
    response.statusCode = request.url === '/bedrifter' ? 503 : 200;
    response.end(request.headers['x-request-id']);
  });
});
const ask = async (path: string, headers: Record<string, string> = {}): Promise<string> => {
  const { port } = server.address() as AddressInfo;
  return (await fetch(`http://127.0.0.1:${port}${path}`, { headers })).text();
};

beforeAll(async () => {
  watchRequests();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => void seen.splice(0));

it('gives each request an id of its own, over one connection too, and keeps a load balancer’s', async () => {
  const first = await ask('/');
  const second = await ask('/');
  expect(first).toMatch(/^[0-9a-f-]{36}$/);
  expect(second).not.toBe(first);
  expect(await ask('/', { 'x-request-id': 'from-the-balancer' })).toBe('from-the-balancer');
  expect(await ask('/', { 'x-request-id': 'x" level="error' })).toMatch(/^[0-9a-f-]{36}$/);
  expect(seen.map((work) => work?.requestId).slice(0, 3)).toEqual([first, second, 'from-the-balancer']);
});

it('keeps requests apart that are under way at the same time', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => ask('/')));
  expect(new Set(answers).size).toBe(20);
  expect(seen.map((work) => work?.requestId).sort()).toEqual(answers.sort());
});

it('measures by the pattern of the route and by status, and by nothing that was typed', async () => {
  await ask('/bedrift/313367002?a=b');
  await ask('/bedrifter');
  await ask('/wp-login.php');
  const text = await instruments().registry.metrics();
  for (const labels of [
    'route="/bedrift/[orgnr]",method="GET",status="200"',
    'route="/bedrifter",method="GET",status="503"',
    'route="unknown",method="GET",status="200"',
  ])
    expect(text).toContain(`portal_http_request_duration_seconds_count{${labels}} 1`);
  expect(text).not.toMatch(/313367002|wp-login/);
});

it('leaves no work at hand behind', () => {
  expect(getContext()).toBeUndefined();
});
