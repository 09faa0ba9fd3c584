import 'server-only';
import { type PortalError, portalError } from '#lib/errors/portal-error.ts';
import { err, ok, type Result } from '#lib/result.ts';
import { timeLeftMs } from '#server/http/deadline.ts';
import type { Slots } from './slots.ts';

/** Lets calls through to Skatteetaten a few at a time: it allows the bank five at once (protocols.md section 5). */
export interface Gate {
  /**
   * Runs `work` when it is `key`'s turn. Fails with 'upstream-busy' when too many wait already, or when the turn does not
   * come in time, be it the gate's or the work's own; `work` has then not run. Rejects as `work` does.
   */
  run<T>(key: string, work: () => Promise<T>): Promise<Result<T, PortalError>>;
  /** How many calls of this process are under way and waiting. */
  load(): { readonly inFlight: number; readonly waiting: number };
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
  /** Hears of each call that got its turn, and of each that did not. */
  readonly observer?: GateObserver;
}

interface GateObserver {
  entered(waitedMs: number): void;
  refused(reason: RefusedTurn): void;
}

/** The queue was full, the turn did not come in time, or the bank's other processes held every call. */
type RefusedTurn = 'full' | 'late' | 'others';

interface Waiter {
  readonly enter: () => void;
}

/**
 * A gate that is fair between keys: they take turns, one call each, so that a business with many calls waiting does not
 * hold up the others. Calls of one key keep their order.
 */
export function createGate(settings: GateSettings): Gate {
  const { concurrency, maxWaiting = 500, maxWaitMs = 15_000, slots, observer } = settings;
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

  /** Waits for the key's turn; false when it does not come within `ms`. */
  function turn(key: string, ms: number): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        leaveQueue(key, waiter);
        resolve(false);
      }, ms);
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

  const leave = (): void => {
    inside--;
    admitNext();
  };

  /** Gives what lets the next one in; that never rejects. */
  async function enter(key: string, patienceMs: number): Promise<Result<() => Promise<void>, RefusedTurn>> {
    const deadline = performance.now() + patienceMs;
    if (waiting >= maxWaiting) return err('full');
    if (!(await turn(key, patienceMs))) return err('late');
    if (slots === undefined) {
      return ok(() => {
        leave();
        return Promise.resolve();
      });
    }
    let release: (() => Promise<void>) | undefined;
    try {
      release = await slots.take(deadline - performance.now());
    } finally {
      if (release === undefined) leave();
    }
    const held = release;
    return held === undefined ? err('others') : ok(() => held().then(leave, leave));
  }

  return {
    load: () => ({ inFlight: inside, waiting }),
    async room() {
      const here = Math.max(0, concurrency - inside - waiting);
      return slots === undefined ? here : Math.min(here, await slots.free());
    },
    async run(key, work) {
      const started = performance.now();
      const entered = await enter(key, Math.min(maxWaitMs, timeLeftMs()));
      if (!entered.ok) {
        observer?.refused(entered.error);
        return err(
          portalError('upstream-busy', { upstream: 'skatteetaten', operatorAdvice: ADVICE[entered.error] }),
        );
      }
      observer?.entered(performance.now() - started);
      try {
        return ok(await work());
      } finally {
        // An answer that is here does not wait until its slot is back; the next call from here does.
        void entered.value();
      }
    },
  };
}

const ADVICE: Record<RefusedTurn, string> = {
  full: 'The queue towards Skatteetaten is full.',
  late: 'No turn in time in the queue towards Skatteetaten.',
  others: "The bank's other processes hold all calls to Skatteetaten.",
};
