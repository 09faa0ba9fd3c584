import 'server-only';

/**
 * How long a login lasts, customers and staff alike: 30 minutes without use and 120 in all, as ID-porten's own session
 * does (docs/upstream/login.md#sessions).
 */
const IDLE_LIMIT_MS = 30 * 60 * 1000;
export const ABSOLUTE_LIMIT_MS = 120 * 60 * 1000;

/**
 * Most logins that one person may have at once: a computer or two, a telephone, and what was left open elsewhere. The one that is
 * one too many ends the oldest, so that forgotten sessions lock no person out.
 */
export const MOST_SESSIONS = 10;

/** Use is written down at most this often, so that a page does not cost a write. */
export const TOUCH_INTERVAL_MS = 60 * 1000;

/** Which limit a session has passed at `now`, if any. */
export function passedLimit(
  session: { readonly createdAt: Date; readonly lastSeenAt: Date },
  now: Date,
): 'idle' | 'absolute' | undefined {
  if (now.getTime() - session.createdAt.getTime() >= ABSOLUTE_LIMIT_MS) return 'absolute';
  return now.getTime() - session.lastSeenAt.getTime() >= IDLE_LIMIT_MS ? 'idle' : undefined;
}
