import 'server-only';
import { portalError } from '#lib/core/portal-error.ts';
import type { PortalError, Upstream } from '#lib/core/portal-error.ts';
import type { TransportErrorReason } from './upstream.ts';

const ADVICE: Record<TransportErrorReason, string> = {
  timeout: 'No whole answer within UPSTREAM_TIMEOUT_MS, or within what a slow page had left of its own time.',
  network: 'The connection failed: name service, firewall, proxy, or the system itself is down.',
  certificate:
    'The TLS certificate was refused: expired, from an unknown authority, or for another host. The connection may be intercepted.',
  'too-large': 'The answer was larger than the portal reads.',
  redirect: 'The answer was a redirect, which the portal never follows: check the configured address.',
  'circuit-open':
    'Not called: the last calls all failed. A trial call is made within a minute, without a restart.',
};

/** The failure of a call that gave no usable answer. */
export function transportError(upstream: Upstream, reason: TransportErrorReason): PortalError {
  const isMalformed = reason === 'too-large' || reason === 'redirect';
  const code = isMalformed ? 'upstream-malformed' : 'upstream-unavailable';
  return portalError(code, { upstream, operatorAdvice: ADVICE[reason] });
}
