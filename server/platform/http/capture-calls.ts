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

/** Runs `work` and passes each call to another system to `observer`, and to outer observers. */
export function captureCalls<T>(observer: Observer, work: () => Promise<T>): Promise<T> {
  const outer = observers.getStore();
  const both: Observer = (call) => {
    observer(call);
    outer?.(call);
  };
  return observers.run(both, work);
}

/** Passes a call to the observers of this context, if any. */
export const recordCall: Observer = (call) => observers.getStore()?.(call);
