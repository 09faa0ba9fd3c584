import 'server-only';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { setDeadline } from './deadline.ts';

/**
 * A request may last this many upstream time-outs: enough for a token and the call that it is for, each once at its
 * slowest, and for a retry of one of them that went wrong at once.
 */
const TIMEOUTS = 2.5;
const REQUEST_START = 'http.server.request.start';

/** Milliseconds that a request may wait for other systems in all. */
export const requestDeadlineMs = (upstreamTimeoutMs: number): number => TIMEOUTS * upstreamTimeoutMs;

/**
 * Gives each request to this process, of whatever kind, one deadline from its first byte on: every page, action and
 * route, with all that it calls. Node's channel tells of a request before any handler sees it. Gives what ends this.
 */
export function limitRequests(upstreamTimeoutMs: number): () => void {
  const ms = requestDeadlineMs(upstreamTimeoutMs);
  const enter = (): void => setDeadline(ms);
  subscribe(REQUEST_START, enter);
  return () => void unsubscribe(REQUEST_START, enter);
}
