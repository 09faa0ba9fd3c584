import 'server-only';
import { AsyncLocalStorage } from 'node:async_hooks';
import type { TransportErrorReason, UpstreamRequest } from './upstream.ts';

/** A call that was made, without address, headers or body. */
export interface ObservedCall extends Pick<UpstreamRequest, 'upstream' | 'operation'> {
  readonly startedAt: Date;
  readonly durationMs: number;
  readonly outcome: number | TransportErrorReason;
  /** The upstream's id of the exchange, or the one that was sent. */
  readonly correlationId?: string;
}

type Observer = (call: ObservedCall) => void;

const observers = new AsyncLocalStorage<Observer>();

/** Runs `work` and tells `observer` of each call to another system that is made for it; whoever observes already, too. */
export function captureCalls<T>(observer: Observer, work: () => Promise<T>): Promise<T> {
  const outer = observers.getStore();
  const both: Observer = (call) => {
    observer(call);
    outer?.(call);
  };
  return observers.run(both, work);
}

/** Tells whoever observes the work at hand; does nothing when nobody does. */
export const recordCall: Observer = (call) => observers.getStore()?.(call);
