import { get } from 'node:https';
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';

/**
 * Runs in a thread of its own, so that what is measured is the portal and not the test that sends to it: reads a page again and again,
 * and tells on request how many milliseconds each took, and every status but 200.
 */
const { url, cookie } = z.object({ url: z.string(), cookie: z.string() }).parse(workerData);
const seen = { times: [] as number[], failed: [] as number[] };

const read = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const asked = get(url, { headers: { cookie }, rejectUnauthorized: false }, (answer) => {
      answer.resume();
      answer.once('end', () => resolve(answer.statusCode ?? 0));
    });
    asked.once('error', reject);
  });

const stopping = new AbortController();
parentPort?.once('message', () => stopping.abort());
while (!stopping.signal.aborted) {
  const began = performance.now();
  const status = await read();
  seen.times.push(Math.round(performance.now() - began));
  if (status !== 200) seen.failed.push(status);
}
parentPort?.postMessage(seen);
