import { isPrivateAddress } from '../http/private-address.ts';

/** How often one address or one session may ask within a window. */
export interface Limit {
  /** Names the limit in the database, the log and the metrics. */
  readonly name: string;
  readonly about: 'address' | 'session';
  /** Requests that are let through in a window. */
  readonly most: number;
  /** Seconds from the first request of a window until the count starts again. */
  readonly seconds: number;
}

export interface RateLimitedRequest {
  readonly method: string;
  readonly pathname: string;
  /** Whether the request carries a session of the portal's own making. */
  readonly inSession: boolean;
}

/** Wrong tokens for the metrics: enough while monitoring is being set up, and too few to guess a token or to fill the log. */
export const WRONG_TOKENS: Limit = { name: 'metrics-token', about: 'address', most: 30, seconds: 300 };

/** Probes of the load balancer and of the metrics system: they come often, by design, and cost nothing. */
const PROBES = /^\/api\/(?:health|metrics)(?:\/|$)/;
const LOGIN = /^\/api\/auth\//;
/** Files are dear to make. */
const FILES = /\/(?:fil|pdf|xlsx|csv|html|junit)$/;

/**
 * The limits that a request counts towards. People never meet them: they stop what tries keys, empties the bank's files
 * or wears the portal out. `mostPerAddress` is the number for everything from one address in a minute, since a whole office
 * may have one.
 */
export function rateLimitsOf(
  { method, pathname, inSession }: RateLimitedRequest,
  mostPerAddress: number,
): readonly Limit[] {
  if (PROBES.test(pathname)) return [];
  const limits: Limit[] = [{ name: 'all', about: 'address', most: mostPerAddress, seconds: 60 }];
  if (inSession) limits.push({ name: 'person', about: 'session', most: 600, seconds: 60 });
  if (LOGIN.test(pathname)) limits.push({ name: 'login', about: 'address', most: 200, seconds: 300 });
  // Bounds guesses of secrets.
  if (isPrivateAddress(pathname)) limits.push({ name: 'door', about: 'address', most: 300, seconds: 300 });
  if (method !== 'GET' && method !== 'HEAD')
    limits.push(
      inSession
        ? { name: 'act', about: 'session', most: 120, seconds: 60 }
        : { name: 'act', about: 'address', most: 300, seconds: 60 },
    );
  if (inSession && FILES.test(pathname))
    limits.push({ name: 'file', about: 'session', most: 60, seconds: 60 });
  return limits;
}
