import 'server-only';
import { portalError, type PortalError, type Upstream } from '#lib/core/portal-error.ts';
import type { Result } from '#lib/core/result.ts';
import { log } from '#server/platform/observability/log.ts';
import type { TransportErrorReason } from './upstream.ts';

const LEVELS = { warning: 'info', error: 'warn', alarm: 'error' } as const;

/**
 * Logs what an operation towards another system failed for, with the advice for operators, and
 * gives the result on. That a call failed is logged by the call itself; this is what it means.
 */
export function logFailure<T>(operation: string, result: Result<T, PortalError>): Result<T, PortalError> {
  if (!result.ok) {
    const { severity, ...told } = result.error;
    log()[LEVELS[severity]]({ operation, ...told }, 'another system could not be used');
  }
  return result;
}

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

/**
 * What Node says of a certificate that it does not take: OpenSSL's results of verification, as Node's documentation of TLS lists
 * them ("X509 certificate error codes"), and a name that is not the host's.
 */
const REFUSED_CERTIFICATE: ReadonlySet<string> = new Set([
  ...['UNABLE_TO_GET_ISSUER_CERT', 'UNABLE_TO_GET_CRL', 'UNABLE_TO_DECRYPT_CERT_SIGNATURE'],
  ...['UNABLE_TO_DECRYPT_CRL_SIGNATURE', 'UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY', 'CERT_SIGNATURE_FAILURE'],
  ...['CRL_SIGNATURE_FAILURE', 'CERT_NOT_YET_VALID', 'CERT_HAS_EXPIRED', 'CRL_NOT_YET_VALID'],
  ...['CRL_HAS_EXPIRED', 'ERROR_IN_CERT_NOT_BEFORE_FIELD', 'ERROR_IN_CERT_NOT_AFTER_FIELD'],
  ...['ERROR_IN_CRL_LAST_UPDATE_FIELD', 'ERROR_IN_CRL_NEXT_UPDATE_FIELD'],
  ...['DEPTH_ZERO_SELF_SIGNED_CERT', 'SELF_SIGNED_CERT_IN_CHAIN', 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY'],
  ...['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'CERT_CHAIN_TOO_LONG', 'CERT_REVOKED', 'INVALID_CA'],
  ...['PATH_LENGTH_EXCEEDED', 'INVALID_PURPOSE', 'CERT_UNTRUSTED', 'CERT_REJECTED', 'HOSTNAME_MISMATCH'],
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

/** Why a call failed before its answer was whole: the other side's certificate was refused, or the network broke. */
export const failureReason = (error: unknown): 'certificate' | 'network' =>
  codesOf(error).some((code) => REFUSED_CERTIFICATE.has(code)) ? 'certificate' : 'network';

/** The codes of an error and of what caused it: fetch tells the reason as the cause of an error of its own. */
function codesOf(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return [];
  const own = 'code' in error && typeof error.code === 'string' ? [error.code] : [];
  return [...own, ...codesOf(error.cause)];
}
