import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { startProcess } from '#server/platform/jobs/testing/process.ts';

/**
 * In a process of its own, since the test runner's code is never compiled to the end: the compiler drops what is not used
 * any more, and with it what only a call under way was holding.
 */
const CALLS = `
  import('#server/platform/http/http-request.ts').then(async ({ httpRequest }) => {
    const [url, warmUp] = JSON.parse(process.argv[1]);
    const call = (path, timeoutMs) =>
      httpRequest({ upstream: 'altinn', operation: 'test', method: 'GET', url: new URL(path, url), timeoutMs });
    for (let at = 0; at < warmUp; at += 1) await call('/answers', 60000);
    setInterval(globalThis.gc, 20);
    const answers = await Promise.all(Array.from({ length: 10 }, () => call('/hangs', 300)));
    process.exit(answers.every(({ reason }) => reason === 'timeout') ? 0 : 1);
  });
`;

it('a call ends in time also when its code is compiled and memory was collected meanwhile', async () => {
  const server = createServer(({ url }, answer) => {
    if (url === '/answers') answer.end('{}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const env = { ...process.env, LOG_LEVEL: 'fatal', NODE_OPTIONS: '--expose-gc' };
  const child = startProcess(CALLS, env, JSON.stringify([`http://127.0.0.1:${port}`, 3000]));
  try {
    expect(await once(child, 'exit', { signal: AbortSignal.timeout(30_000) })).toEqual([0, null]);
  } finally {
    child.kill('SIGKILL');
    server.closeAllConnections();
    server.close();
  }
});
