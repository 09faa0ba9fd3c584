import 'server-only';
import { type PortalError, portalError } from '#lib/errors/portal-error.ts';
import { err, ok, type Result } from '#lib/result.ts';
import { timeLeftMs } from '#server/http/deadline.ts';
import type { Slots } from './slots.ts';
import { type Turn, urgentTurn } from './turn.ts';
import { TurnQueue } from './turn-queue.ts';

/** Lets calls through to Skatteetaten a few at a time: it allows the bank five at once (protocols.md section 5). */
export interface Gate {
  /**
   * Runs `work` when it is `key`'s turn. Fails with 'upstream-busy' when too many wait already, or when the turn does not
   * come in time, be it the gate's or the work's own; `work` has then not run. Rejects as `work` does. Without a `turn`
   * somebody is taken to wait who has nothing else to show.
   */
  run<T>(key: string, work: () => Promise<T>, turn?: Turn): Promise<Result<T, PortalError>>;
  load(): GateLoad;
  /** How many more calls could start at this moment, in this process and in the others. */
  room(): Promise<number>;
  /** Calls under way, and those that could be beside them, over all processes. */
  bank(): Promise<{ readonly inFlight: number; readonly free: number }>;
}

/** The queue of this process at a moment. */
interface GateLoad {
  readonly inFlight: number;
  readonly waiting: number;
  /** How long the one has waited who has waited longest. Milliseconds; 0 when nobody waits. */
  readonly longestWaitMs: number;
  /** Calls that somebody waited for and that got no turn, since the process started. */
  readonly refused: number;
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

/**
 * The queue was full, the turn did not come in time, the bank's other processes held every call, or no person waited for
 * the call any more.
 */
type RefusedTurn = 'full' | 'late' | 'others' | 'left';

/** Gives back what a call holds, and lets the next one in; never rejects. */
type Leave = () => void;

interface Waiter {
  readonly key: string;
  readonly turn: Turn;
  readonly since: number;
  readonly settle: (entered: Result<Leave, RefusedTurn>) => void;
  readonly fail: (error: Error) => void;
}

/** How long one search for a free call lasts before it is seen whether anybody still waits. Milliseconds. */
const SEARCH_MS = 1_000;

/**
 * So long a slot serves this process's calls one after the other before it is given back, milliseconds: long enough to spare
 * the database two statements for most calls, short enough that another process gets its share of five within a second.
 */
export const HOLD_MS = 2_000;

/**
 * How long a slot that nobody here waits for is kept for the next call before it is given back, milliseconds: a page's four
 * answers then come without a statement each for the way back of its slot, and a page after it without one for the way there.
 */
export const KEEP_MS = 20;

/**
 * How long this process then leaves the slot to others that wait, milliseconds. It would always be the first to see that it
 * is free, and they look again within this time (slots.ts).
 */
const OTHERS_FIRST_MS = 100;

/** A gate whose turns go by what is at stake, and are fair between keys; see {@link TurnQueue}. */
export function createGate(settings: GateSettings): Gate {
  const { concurrency, maxWaiting = 500, maxWaitMs = 15_000, slots, observer } = settings;
  const queue = new TurnQueue<Waiter>();
  /** Calls under way, with those whose slot is on its way back. */
  let inside = 0;
  /** Slots of this process that no call needs at this moment: each gives what lets the next one in. Counted as inside. */
  const kept: (() => void)[] = [];
  /** Searches for a free call over all processes. Who gets what they find is decided when they have found it. */
  let searching = 0;
  let refused = 0;

  function admitNext(): void {
    if (slots === undefined) {
      while (inside < concurrency && admit(leaveAlone)) inside++;
      return;
    }
    while (queue.size > 0 && kept.length > 0) kept.pop()?.();
    while (inside + searching < concurrency && searching < queue.size) void search(slots);
  }

  /** Lets the next one in; false when nobody waits. */
  function admit(leave: Leave): boolean {
    const waiter = queue.next();
    waiter?.settle(ok(leave));
    return waiter !== undefined;
  }

  async function search(shared: Slots): Promise<void> {
    searching++;
    try {
      const giveBack = await shared.take(SEARCH_MS);
      if (giveBack === undefined) return;
      inside++;
      hold(giveBack);
    } catch (error) {
      queue.next()?.fail(new Error('the slots could not be read', { cause: error }));
    } finally {
      searching--;
      admitNext();
    }
  }

  /** Lets calls in one after the other, until nobody waits or others should have the slot. */
  function hold(giveBack: () => Promise<void>): void {
    const until = performance.now() + HOLD_MS;
    const end = (next: () => void): void => void giveBack().then(next, next);
    const leave = (): void => {
      if (performance.now() >= until) end(() => void setTimeout(leaveAlone, OTHERS_FIRST_MS));
      else if (!admit(leave)) keep(leave, () => end(leaveAlone));
    };
    leave();
  }

  /** Keeps a slot for the next call; `end` when none comes. */
  function keep(leave: Leave, end: () => void): void {
    const use = (): void => {
      clearTimeout(timer);
      admit(leave);
    };
    const timer = setTimeout(() => {
      kept.splice(kept.indexOf(use), 1);
      end();
    }, KEEP_MS);
    kept.push(use);
  }

  const leaveAlone = (): void => {
    inside--;
    admitNext();
  };

  /** Waits for the turn, at most `ms`. */
  function enter(key: string, turn: Turn, ms: number): Promise<Result<Leave, RefusedTurn>> {
    if (queue.size >= maxWaiting) {
      // What nobody waits for makes way for those who do.
      const unwanted = turn.stake === 'nobody' ? undefined : queue.removeUnwanted();
      if (unwanted === undefined) return Promise.resolve(err('full'));
      unwanted.settle(err('left'));
    }
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        queue.remove(waiter);
        waiter.settle(err(whyLate(turn)));
      }, ms);
      const waiter: Waiter = {
        key,
        turn,
        since: performance.now(),
        settle: (entered) => {
          clearTimeout(timer);
          if (entered.ok) turn.came();
          resolve(entered);
        },
        fail: (error) => {
          clearTimeout(timer);
          reject(error);
        },
      };
      queue.add(waiter);
      turn.queued();
      admitNext();
    });
  }

  function whyLate({ stake }: Turn): RefusedTurn {
    if (stake === 'nobody') return 'left';
    return slots !== undefined && inside === 0 ? 'others' : 'late';
  }

  return {
    load: () => ({
      inFlight: inside - kept.length,
      waiting: queue.size,
      longestWaitMs:
        performance.now() - Math.min(performance.now(), ...queue.waiting.map(({ since }) => since)),
      refused,
    }),
    async room() {
      const here = Math.max(0, concurrency - inside + kept.length - queue.size);
      return slots === undefined ? here : Math.min(here, (await slots.free()) + kept.length);
    },
    async bank() {
      const free = slots === undefined ? concurrency - inside : (await slots.free()) + kept.length;
      return { inFlight: concurrency - free, free };
    },
    async run(key, work, turn = urgentTurn()) {
      const started = performance.now();
      const entered = await enter(key, turn, Math.min(maxWaitMs, timeLeftMs()));
      if (!entered.ok) {
        if (entered.error !== 'left') refused++;
        observer?.refused(entered.error);
        return err(
          portalError('upstream-busy', {
            upstream: 'skatteetaten',
            operatorAdvice: ADVICE[entered.error],
            ...(entered.error === 'left' ? { severity: 'warning' } : {}),
          }),
        );
      }
      observer?.entered(performance.now() - started);
      try {
        return ok(await work());
      } finally {
        // An answer that is here does not wait until its slot is back; the next call from here does.
        entered.value();
      }
    },
  };
}

const ADVICE: Record<RefusedTurn, string> = {
  full: 'The queue towards Skatteetaten is full.',
  late: 'No turn in time in the queue towards Skatteetaten.',
  others: "The bank's other processes hold all calls to Skatteetaten.",
  left: 'Nobody waited for this call any more, and others needed the turns.',
};
