import { setTimeout as wait } from 'node:timers/promises';
import { total } from './figures.ts';
import type { MemorySample } from './figures.ts';
import type { LoadStack } from './stack.ts';

const EVERY_MS = 5_000;

/** What the portal's own metrics and the sandbox say of the load. */
export interface Watched {
  readonly memory: readonly MemorySample[];
  /** The longest queue towards Skatteetaten that was seen. */
  readonly longestQueue: number;
  /** The metrics' text form at the beginning and at the end. */
  readonly before: string;
  readonly after: string;
  /** By Skatteetaten's own count of the bank's calls. */
  readonly mostInFlight: number;
  readonly refusedBySkatteetaten: number;
  readonly seconds: number;
  readonly begun: Date;
}

/** Looks every five seconds until `end` is called. */
export async function watchPortal(
  stack: Pick<LoadStack, 'portalUrl' | 'sandboxUrl' | 'metricsToken'>,
): Promise<{ end(): Promise<Watched> }> {
  const headers = { authorization: `Bearer ${stack.metricsToken}` };
  const scrape = async () => (await fetch(`${stack.portalUrl}/api/metrics`, { headers })).text();
  await fetch(`${stack.sandboxUrl}/control/stats`, { method: 'DELETE' });
  const before = await scrape();
  const started = performance.now();
  const begun = new Date();
  const seconds = () => (performance.now() - started) / 1000;
  const memory: MemorySample[] = [];
  let longestQueue = 0;
  const stop = new AbortController();
  const looking = (async () => {
    while (!stop.signal.aborted) {
      const text = await scrape();
      memory.push({
        second: seconds(),
        residentMb: total(text, 'process_resident_memory_bytes') / 1e6,
        heapMb: total(text, 'nodejs_heap_size_used_bytes') / 1e6,
      });
      longestQueue = Math.max(longestQueue, total(text, 'portal_skatteetaten_calls_waiting'));
      await wait(EVERY_MS, undefined, { signal: stop.signal }).catch(() => undefined);
    }
  })();
  return {
    async end() {
      stop.abort();
      await looking;
      const stats = (await (await fetch(`${stack.sandboxUrl}/control/stats`)).json()) as {
        skatteetaten: { maxInFlight: number; refused: number };
      };
      return {
        memory,
        longestQueue,
        before,
        after: await scrape(),
        mostInFlight: stats.skatteetaten.maxInFlight,
        refusedBySkatteetaten: stats.skatteetaten.refused,
        seconds: seconds(),
        begun,
      };
    },
  };
}
