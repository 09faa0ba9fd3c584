import 'server-only';
import { type PortalError, type PortalErrorCode, portalError } from '#lib/core/portal-error.ts';
import { correlationIdOf } from '#server/platform/http/http-request.ts';
import { transportError } from '#server/platform/http/log-failure.ts';
import type { UpstreamAnswer } from '#server/platform/http/upstream.ts';
import { readErrorBody } from './error-body.ts';

interface Meaning {
  readonly code: PortalErrorCode;
  /** Severity where it is not the code's usual one. */
  readonly alarm?: true;
  /** Worth calling again at once. */
  readonly transient?: true;
  readonly advice: string;
}

const INTERNAL: Meaning = {
  code: 'upstream-unavailable',
  alarm: true,
  advice: "Skatteetaten's internal authentication failed: report it with the correlation id.",
};

/** Documented codes (docs/upstream/skatteetaten.md#errors). KB-007 is no error and never comes here. */
const BY_CODE: Readonly<Record<string, Meaning>> = {
  'KB-001': { code: 'upstream-unavailable', transient: true, advice: 'Unexpected error at Skatteetaten.' },
  'KB-002': { code: 'upstream-unavailable', transient: true, advice: 'A ledger behind the service failed.' },
  'KB-003': {
    code: 'request-refused',
    advice: 'Unknown URL: check KRAVOGBETALINGER_BASE_URL and RIGHTS_PACKAGE.',
  },
  'KB-004': {
    code: 'setup-refused',
    advice: 'The access token was rejected: check KRAVOGBETALINGER_SCOPE and environment.',
  },
  'KB-005': { code: 'consent-missing', advice: 'The consent in the token was rejected.' },
  'KB-006': { code: 'request-refused', advice: 'The request failed validation: a fault of the portal.' },
  'KB-008': { code: 'request-refused', advice: 'Format not supported: a fault of the portal.' },
  'KB-009': { code: 'party-unknown', advice: 'Skatteetaten does not know the organisation.' },
  'DAS-001': {
    code: 'upstream-unavailable',
    transient: true,
    advice: "Unexpected error in Skatteetaten's platform.",
  },
  'DAS-002': {
    code: 'request-refused',
    advice: 'Unknown URL: check KRAVOGBETALINGER_BASE_URL and RIGHTS_PACKAGE.',
  },
  'DAS-003': {
    code: 'upstream-unavailable',
    transient: true,
    advice: 'Data is unavailable at Skatteetaten just now.',
  },
  'DAS-004': INTERNAL,
  'DAS-005': INTERNAL,
  'DAS-006': INTERNAL,
  'DAS-007': INTERNAL,
  'DAS-008': {
    code: 'setup-refused',
    advice:
      'Not authorised for the resource: check with Skatteetaten what the bank has been given, and RIGHTS_PACKAGE.',
  },
};

/** Answers without a known code: from gateways, or with a code that is new. */
function meaningOfStatus(status: number): Meaning {
  const advice = `HTTP ${status} without a documented code.`;
  if (status === 401) return { code: 'setup-refused', advice };
  if (status === 403) return { code: 'consent-missing', advice };
  if (status === 410) return { code: 'party-unknown', advice };
  if (status === 429) return { code: 'upstream-busy', advice };
  if (status >= 500) {
    return {
      code: 'upstream-unavailable',
      advice,
      ...([502, 503, 504].includes(status) ? { transient: true } : {}),
    };
  }
  // A bare 404 has several meanings and is never taken for an empty result.
  return { code: status >= 400 ? 'request-refused' : 'upstream-malformed', advice };
}

/** True when Skatteetaten has nothing for this party and period: an empty result, not an error. */
export const isNothingFound = (answer: UpstreamAnswer): boolean =>
  answer.kind === 'answer' && answer.status >= 400 && readErrorBody(answer.body).code === 'KB-007';

/** True for what is worth calling again: KB-001, KB-002, DAS-001, DAS-003, gateways' 502 to 504, no answer in time. */
export function isTransientAnswer(answer: UpstreamAnswer): boolean {
  if (answer.kind === 'no-answer') return answer.reason === 'timeout' || answer.reason === 'network';
  if (answer.status < 400) return false;
  const { code } = readErrorBody(answer.body);
  return (BY_CODE[code ?? ''] ?? meaningOfStatus(answer.status)).transient === true;
}

/** True for a documented failure that trying again does not mend: Skatteetaten works, though not for this request. */
export function isPermanentFailure(answer: UpstreamAnswer): boolean {
  if (answer.kind === 'no-answer') return false;
  const meaning = BY_CODE[readErrorBody(answer.body).code ?? ''];
  return meaning !== undefined && meaning.transient !== true;
}

/**
 * The portal's error for an answer that is not a success: decided by the body's code, then by the status. Carries
 * Skatteetaten's correlation id, or the one that was sent when no answer names one.
 */
export function toPortalError(answer: UpstreamAnswer, sentCorrelationId: string): PortalError {
  if (answer.kind === 'no-answer') {
    return { ...transportError('skatteetaten', answer.reason), correlationId: sentCorrelationId };
  }
  const body = readErrorBody(answer.body);
  return skatteetatenError(BY_CODE[body.code ?? ''] ?? meaningOfStatus(answer.status), {
    upstreamCode: body.code ?? `HTTP ${answer.status}`,
    correlationId: body.correlationId ?? correlationIdOf(answer.headers) ?? sentCorrelationId,
  });
}

/** A success whose body is not an answer of the kind asked for. */
export const malformedAnswer = (correlationId: string): PortalError =>
  skatteetatenError(
    { code: 'upstream-malformed', advice: 'The body is not the documented answer for this business.' },
    { correlationId },
  );

const skatteetatenError = (
  meaning: Meaning,
  details: { upstreamCode?: string; correlationId: string },
): PortalError =>
  portalError(meaning.code, {
    upstream: 'skatteetaten',
    operatorAdvice: meaning.advice,
    ...(meaning.alarm === true ? { severity: 'alarm' } : {}),
    ...details,
  });

/** True when the access token was refused: worth one more try with a new one. */
export const isTokenRefusal = ({ upstream, upstreamCode }: PortalError): boolean =>
  upstream === 'skatteetaten' && (upstreamCode === 'KB-004' || upstreamCode === 'HTTP 401');
