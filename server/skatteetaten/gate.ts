import 'server-only';
import { type PortalError, portalError } from '#lib/errors/portal-error.ts';
import { err, ok, type Result } from '#lib/result.ts';
import type { Slots } from './slots.ts';

/** Lets calls through to Skatteetaten a few at a time: it allows the bank five at once (protocols.md section 5). */
export interface Gate {
  /**
   * Runs `work` when it is `key`'s turn. Fails with 'upstream-busy' when too many wait already, or when the turn does not
   * come in time; `work` has then not run. Rejects as `work` does.
   */
  run<T>(key: string, work: () => Promise<T>): Promise<Result<T, PortalError>>;
  /** How many more calls could start at this moment, in this process and in the others. */
  room(): Promise<number>;
}

export interface GateSettings {
  /** Most calls at once. */
  readonly concurrency: number;
  /** Most calls that may wait. Default 500. */
  readonly maxWaiting?: number;
  /** Longest wait for a turn, milliseconds. Default 15 000. */
  readonly maxWaitMs?: number;
  /** Where the bank's other processes take their turns too; without it this process is the only one. */
  readonly slots?: Slots;
}

interface Waiter {
  readonly enter: () => void;
}

/**
 * A gate that is fair between keys: they take turns, one call each, so that a business with many calls waiting does not
 * hold up the others. Calls of one key keep their order.
 */
export function createGate(settings: GateSettings): Gate {
  const { concurrency, maxWaiting = 500, maxWaitMs = 15_000, slots } = settings;
  /** Keys in the order of their next turn; a map keeps insertion order. */
  const queues = new Map<string, Waiter[]>();
  let inside = 0;
  let waiting = 0;

  function admitNext(): void {
    while (inside < concurrency) {
      const next = queues.entries().next().value;
      if (next === undefined) return;
      const [key, queue] = next;
      const waiter = queue.shift();
      // The key goes last in line for its next call.
      queues.delete(key);
      if (queue.length > 0) queues.set(key, queue);
      if (waiter === undefined) continue;
      waiting--;
      inside++;
      waiter.enter();
    }
  }

  /** Waits for the key's turn; false when it does not come in time. */
  function turn(key: string): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        leaveQueue(key, waiter);
        resolve(false);
      }, maxWaitMs);
      const waiter: Waiter = {
        enter: () => {
          clearTimeout(timer);
          resolve(true);
        },
      };
      queues.set(key, [...(queues.get(key) ?? []), waiter]);
      waiting++;
      admitNext();
    });
  }

  function leaveQueue(key: string, waiter: Waiter): void {
    const rest = (queues.get(key) ?? []).filter((other) => other !== waiter);
    if (rest.length > 0) queues.set(key, rest);
    else queues.delete(key);
    waiting--;
  }

  return {
    async room() {
      const here = Math.max(0, concurrency - inside - waiting);
      return slots === undefined ? here : Math.min(here, await slots.free());
    },
    async run(key, work) {
      const deadline = performance.now() + maxWaitMs;
      if (waiting >= maxWaiting) return err(busy('The queue towards Skatteetaten is full.'));
      if (!(await turn(key))) return err(busy('No turn in time in the queue towards Skatteetaten.'));
      try {
        if (slots === undefined) return ok(await work());
        const release = await slots.take(deadline - performance.now());
        if (release === undefined)
          return err(busy("The bank's other processes hold all calls to Skatteetaten."));
        try {
          return ok(await work());
        } finally {
          await release();
        }
      } finally {
        inside--;
        admitNext();
      }
    },
  };
}

const busy = (operatorAdvice: string): PortalError =>
  portalError('upstream-busy', { upstream: 'skatteetaten', operatorAdvice });
