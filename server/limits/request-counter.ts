import 'server-only';
import type { Executor } from '#server/db/client.ts';
import { log } from '#server/log/log.ts';
import { type Count, countAsking, type Counted, keyOf, type OverLimit, overLimit } from './count-asking.ts';

/** What this process knows of a window: at least so many requests are in it. */
interface Window {
  readonly asked: number;
  readonly endsAt: Date;
}

/** The most windows that are remembered; some hundred bytes each. */
const MOST = 10_000;

/**
 * Counts requests towards limits in the database. Somebody who was below half of each limit when last counted does not wait
 * for it: they are counted all the same, and from then on for everybody. This process's own requests are known at once, the
 * other instances' as of its last answer: within one process nobody gets past a limit, and of many at once around it some may
 * be refused that would just have passed. When counting fails the request goes on
 * (ADR 15).
 */
export function createRequestCounter(database: () => Promise<Executor>) {
  const known = new Map<string, Window>();

  function learn({ key, asked, endsAt }: Count): void {
    const window = known.get(key);
    // Answers may come out of order.
    const newer = window?.endsAt.getTime() === endsAt.getTime() && window.asked > asked;
    known.set(key, newer ? window : { asked, endsAt });
  }

  async function counts(counted: readonly Counted[], now: Date): Promise<readonly Count[]> {
    try {
      const found = await countAsking(await database(), counted, now);
      if (known.size >= MOST) known.clear();
      found.forEach(learn);
      return found;
    } catch (err) {
      log().warn({ err }, 'requests could not be counted');
      return [];
    }
  }

  /** Which request of its window this one is as far as this process knows; `undefined` for the first that it sees. */
  function noted(key: string, now: Date): number | undefined {
    const window = known.get(key);
    if (window === undefined || window.endsAt <= now) return undefined;
    const asked = window.asked + 1;
    known.set(key, { ...window, asked });
    return asked;
  }

  return async (counted: readonly Counted[], now: Date): Promise<OverLimit | undefined> => {
    const counting = counts(counted, now);
    const here = new Map(counted.map((one) => [keyOf(one), noted(keyOf(one), now)]));
    const knownOf = (key: string, otherwise: number): number => here.get(key) ?? otherwise;
    if (counted.every((one) => knownOf(keyOf(one), Infinity) <= one.limit.most / 2)) return undefined;
    // Those who went on may be counted after this one, and must not make room for it.
    const found = await counting;
    return overLimit(
      found.map((count) => ({ ...count, asked: Math.max(count.asked, knownOf(count.key, 0)) })),
      now,
    );
  };
}
