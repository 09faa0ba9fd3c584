import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { httpRequest } from './http-request.ts';
import { raceDeadline, remainingMs, withDeadline, withoutDeadline } from './deadline.ts';
import { limitRequests, requestDeadlineMs } from './request-deadline.ts';
import { withRetries } from './resilience.ts';

/** Serves `listener` until the test is over, and gives its address. */
async function serve(listener: Parameters<typeof createServer>[1]): Promise<URL> {
  const server = createServer(listener);
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
}

const silent = { upstream: 'altinn', operation: 'test', method: 'GET', timeoutMs: 600_000 } as const;

describe('a deadline', () => {
  it('is infinite without a deadline', () => {
    expect(remainingMs()).toBe(Number.POSITIVE_INFINITY);
  });

  it('follows the work through promises, and is never extended within it', async () => {
    await withDeadline(1000, async () => {
      await Promise.resolve();
      expect(remainingMs()).toBeLessThanOrEqual(1000);
      withDeadline(60_000, () => expect(remainingMs()).toBeLessThanOrEqual(1000));
      withoutDeadline(() => expect(remainingMs()).toBe(Number.POSITIVE_INFINITY));
    });
  });

  it('cuts a call that would take longer', async () => {
    const url = await serve(() => undefined);
    const answer = await withDeadline(120, () => httpRequest({ ...silent, url }));
    expect(answer).toEqual({ kind: 'no-answer', reason: 'timeout' });
  });

  it('begins no call that could not end', async () => {
    let calls = 0;
    const url = await serve((_request, answer) => {
      calls += 1;
      answer.end();
    });
    const answer = await withDeadline(10, () => httpRequest({ ...silent, url }));
    expect(answer).toEqual({ kind: 'no-answer', reason: 'timeout' });
    expect(calls).toBe(0);
  });

  it('ends the retries of a call', async () => {
    const url = await serve(() => undefined);
    let attempts = 0;
    const policy = { upstream: 'altinn', retries: 5, initialDelayMs: 1 } as const;
    await withDeadline(150, () =>
      withRetries(
        policy,
        () => true,
        () => {
          attempts += 1;
          return httpRequest({ ...silent, url, timeoutMs: 600_000 });
        },
      ),
    );
    expect(attempts).toBe(1);
  });

  it('ends waiting for work that others share, which goes on', async () => {
    const { promise, resolve } = Promise.withResolvers<string>();
    expect(await withDeadline(10, () => raceDeadline(promise, () => 'late'))).toBe('late');
    resolve('done');
    expect(await raceDeadline(promise, () => 'late')).toBe('done');
  });

  it('is given to each request by itself, and to whatever it does', async () => {
    onTestFinished(limitRequests(1000));
    const seen: number[] = [];
    const url = await serve((_request, answer) => {
      void wait(1).then(() => {
        seen.push(remainingMs());
        answer.end();
      });
    });
    await fetch(url);
    await fetch(url);
    expect(seen).toHaveLength(2);
    for (const left of seen) expect(left).toBeLessThanOrEqual(requestDeadlineMs(1000));
    expect(remainingMs()).toBe(Number.POSITIVE_INFINITY);
  });
});
