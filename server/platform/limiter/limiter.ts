import 'server-only';
import { randomUUID } from 'node:crypto';
import PQueue from 'p-queue';
import { type PortalError, portalError } from '#lib/core/portal-error.ts';
import { err, ok, type Result } from '#lib/core/result.ts';
import { remainingMs } from '#server/platform/http/deadline.ts';
import { type Priority, QueueTicket } from './queue-ticket.ts';
import type { Semaphore } from './semaphore.ts';

export interface LimiterSettings {
  /** Most calls at once. */
  readonly concurrency: number;
  /** Shares the limit with other processes; without it this process is the only one. */
  readonly semaphore?: Semaphore;
  /** A random wait before a permit is asked for, so that every process has the same chance of the next free one. */
  readonly pause?: () => Promise<unknown>;
  /** Most calls in the queue. Default 500. */
  readonly maxQueued?: number;
  /** Longest wait for a call to start, milliseconds. Default 15 000. */
  readonly maxWaitMs?: number;
  readonly observer?: {
    started(waitedMs: number): void;
    rejected(reason: RejectionReason): void;
  };
}

/** `background`: no person waited for the call, and it gave way to others or waited too long. */
type RejectionReason = 'queue-full' | 'timeout' | 'other-instances' | 'background';

const ADVICE: Readonly<Record<RejectionReason, string>> = {
  'queue-full': 'The queue towards Skatteetaten is full.',
  timeout: 'The call waited too long in the queue towards Skatteetaten.',
  'other-instances': "The bank's other processes hold all calls to Skatteetaten.",
  background: 'No person waited for this call, and it gave way to others.',
};

/**
 * Milliseconds after its arrival that a call is ranked by. A call thus goes before less urgent ones that arrived shortly
 * before it, but a less urgent one that has waited longer than the difference goes first: neither kind of person waits for
 * ever. No call waits long enough for a background call to go before a person's.
 */
const ALLOWANCE_MS: Readonly<Record<Priority, number>> = {
  interactive: 0,
  'interactive-with-stale': 5_000,
  background: 1_000_000_000,
};

/** Milliseconds added for each call that the same business has queued or running, so that businesses share the limit. */
const FAIRNESS_MS = 250;

class Rejection extends Error {
  readonly reason: RejectionReason;
  constructor(reason: RejectionReason) {
    super(reason);
    this.reason = reason;
  }
}

interface Call {
  readonly id: string;
  readonly key: string;
  readonly ticket: QueueTicket;
  readonly since: number;
  /** Ends the wait for a place in the process and for a permit. */
  readonly abort: AbortController;
  state: 'queued' | 'waits-for-permit' | 'running' | 'rejected';
}

/**
 * Limits the calls to Skatteetaten, which allows the bank a few at once: a queue ranked by urgency, arrival and business, and a
 * semaphore that all processes share.
 */
export class Limiter {
  readonly #settings: LimiterSettings;
  readonly #queue: PQueue;
  /** Calls that are queued or running, the oldest first. */
  readonly #calls = new Set<Call>();
  #rejected = 0;

  constructor(settings: LimiterSettings) {
    this.#settings = settings;
    this.#queue = new PQueue({ concurrency: settings.concurrency });
  }

  /**
   * Runs `work` for the business `key` as soon as the limit allows. Fails with 'upstream-busy' without running it when the
   * queue is full or the wait too long. Rejects when `work` does, or when the semaphore cannot be read. Without a `ticket`
   * the call is the most urgent.
   */
  async run<T>(
    key: string,
    work: () => Promise<T>,
    ticket: QueueTicket = interactiveTicket(),
  ): Promise<Result<T, PortalError>> {
    if (!this.#makeRoom(ticket)) return this.#failure('queue-full');
    const abort = new AbortController();
    const call: Call = { id: randomUUID(), key, ticket, since: performance.now(), abort, state: 'queued' };
    try {
      return ok(await this.#enqueue(call, work));
    } catch (error) {
      if (error instanceof Rejection) return this.#failure(error.reason);
      throw error;
    } finally {
      this.#calls.delete(call);
    }
  }

  /** Of this process: milliseconds, 0 when no call waits; calls of persons that were rejected since the process started. */
  stats(): { inFlight: number; queued: number; longestWaitMs: number; rejected: number } {
    const waiting = this.#waiting();
    const now = performance.now();
    return {
      inFlight: this.#calls.size - waiting.length,
      queued: waiting.length,
      longestWaitMs: now - (waiting[0]?.since ?? now),
      rejected: this.#rejected,
    };
  }

  /** How many more calls could start now. */
  async available(): Promise<number> {
    return Math.min(this.#places(), (await this.usage()).free);
  }

  /** Permits in use and free, over all processes. */
  async usage(): Promise<{ readonly inFlight: number; readonly free: number }> {
    const { semaphore, concurrency } = this.#settings;
    const free = semaphore === undefined ? this.#places() : await semaphore.available();
    return { inFlight: concurrency - free, free };
  }

  #places(): number {
    return Math.max(0, this.#settings.concurrency - this.#calls.size);
  }

  #waiting(): readonly Call[] {
    return [...this.#calls].filter(({ state }) => state !== 'running');
  }

  async #enqueue<T>(call: Call, work: () => Promise<T>): Promise<T> {
    const { maxWaitMs = 15_000, observer } = this.#settings;
    const { id, key, ticket, since, abort } = call;
    const ahead = [...this.#calls].filter((other) => other.key === key).length;
    const rank = () => -(since + ALLOWANCE_MS[ticket.priority] + FAIRNESS_MS * ahead);
    const pausesFirst = this.#places() === 0;
    const late = () => this.#reject(call, this.#lateReason(ticket));
    const timer = setTimeout(late, Math.min(maxWaitMs, remainingMs()));
    const stopRanking = ticket.onPriorityChange(() => {
      if (call.state === 'queued') this.#queue.setPriority(id, rank());
    });
    const start = async () => {
      call.state = 'waits-for-permit';
      const release = await this.#acquire(abort.signal, pausesFirst);
      call.state = 'running';
      clearTimeout(timer);
      ticket.started();
      observer?.started(performance.now() - since);
      try {
        return await work();
      } finally {
        // The answer does not wait for the release.
        void release?.();
      }
    };
    this.#calls.add(call);
    ticket.queued();
    try {
      return await this.#queue.add(start, { id, priority: rank(), signal: abort.signal });
    } finally {
      clearTimeout(timer);
      stopRanking();
    }
  }

  /** Waits for a permit. A process that is busy pauses first: it would always be the first to see a permit that it released. */
  async #acquire(signal: AbortSignal, pausesFirst: boolean): Promise<(() => Promise<void>) | undefined> {
    const { semaphore, pause = () => Promise.resolve() } = this.#settings;
    if (semaphore === undefined) return undefined;
    if (pausesFirst) await pause();
    for (;;) {
      signal.throwIfAborted();
      const release = await semaphore.tryAcquire();
      if (release !== undefined && !signal.aborted) return release;
      void release?.();
      await pause();
    }
  }

  #reject(call: Call, reason: RejectionReason): void {
    this.#calls.delete(call);
    call.state = 'rejected';
    call.abort.abort(new Rejection(reason));
  }

  /** False when the queue is full; a background call gives way to a person's. */
  #makeRoom({ priority }: QueueTicket): boolean {
    const waiting = this.#waiting();
    if (waiting.length < (this.#settings.maxQueued ?? 500)) return true;
    const evicted = waiting.find(({ ticket }) => ticket.priority === 'background');
    if (priority === 'background' || evicted === undefined) return false;
    this.#reject(evicted, 'background');
    return true;
  }

  #lateReason({ priority }: QueueTicket): RejectionReason {
    if (priority === 'background') return 'background';
    return this.stats().inFlight === 0 ? 'other-instances' : 'timeout';
  }

  #failure(reason: RejectionReason): Result<never, PortalError> {
    if (reason !== 'background') this.#rejected += 1;
    this.#settings.observer?.rejected(reason);
    return err(
      portalError('upstream-busy', {
        upstream: 'skatteetaten',
        operatorAdvice: ADVICE[reason],
        ...(reason === 'background' ? { severity: 'warning' } : {}),
      }),
    );
  }
}

/** The ticket of a call that a person waits for who has nothing to see until it is answered. */
function interactiveTicket(): QueueTicket {
  const ticket = new QueueTicket();
  ticket.addWaiter('interactive');
  return ticket;
}
