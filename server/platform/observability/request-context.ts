import 'server-only';
import { singleton } from '#server/platform/process/singleton.ts';
import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';

/** What every log line and span of one piece of work carries: a request, or a run of a background job. */
export interface RequestContext {
  readonly requestId?: string;
  /** The session's pseudonym, once it is known whose request it is. */
  session?: string;
  readonly job?: string;
  /** Tells one run of a job from the next. */
  readonly run?: string;
}

const storage = () => singleton('work-context', () => new AsyncLocalStorage<RequestContext>());

/** An id from a load balancer is kept when it looks like one. */
const REQUEST_ID = /^[\w-]{8,64}$/;

/** The request's id: the one that the load balancer gave when it looks like one, else a new one. */
export const requestIdOf = (given: string | null | undefined): string =>
  REQUEST_ID.test(given ?? '') ? String(given) : randomUUID();

/** The work at hand; nothing outside of any. */
export const getContext = (): RequestContext | undefined => storage().getStore();

/** Runs `work` as a piece of work of its own. */
export const runWithContext = <T>(context: RequestContext, work: () => T): T => storage().run(context, work);

/** Makes the rest of the running callback, and all that it starts, the work `context`: for code that cannot wrap what follows. */
export const enterContext = (context: RequestContext): void => storage().enterWith(context);

/**
 * Lets what the work at hand logs from now on name the session: 12 letters of its hash, which do not open it.
 * Letters, so that they never look like an identity number.
 */
export function addSessionToContext(sessionHash: string): void {
  const work = getContext();
  if (work === undefined) return;
  work.session = sessionHash.slice(0, 12).replace(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit)));
}

/** Notes that the request at hand is meant for a server action, whose arguments Next has yet to decode. */
export function noteUnreadAction(): void {
  const work = getContext();
  if (work !== undefined) unreadActions().add(work);
}

/** Notes that the request at hand has reached its server action. */
export function noteReadAction(): void {
  const work = getContext();
  if (work !== undefined) unreadActions().delete(work);
}

/** Whether the work at hand is a request that has not reached its action: a failure is then of what was sent, not of the portal. */
export const isUnreadAction = (work = getContext()): boolean =>
  work !== undefined && unreadActions().has(work);

const unreadActions = () => singleton('unread-actions', () => new WeakSet<RequestContext>());
