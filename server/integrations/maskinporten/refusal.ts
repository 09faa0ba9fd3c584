import 'server-only';
import { z } from 'zod';
import { refusalReason } from '#lib/core/refusal-reason.ts';
import { portalError, type PortalError } from '#lib/core/portal-error.ts';
import { parseJson } from '#server/platform/http/parse-json.ts';
import { adviceOn } from './advice.ts';

const errorSchema = z.object({
  error: z.string().catch(''),
  error_description: z.string().catch(''),
  error_uri: z.string().catch(''),
});

/** An answer of Maskinporten's token endpoint that is not a success. */
export interface Refusal {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

/**
 * Reads a refusal (docs/upstream/maskinporten.md#refusals). The number may stand only in `error_uri`; the id for
 * support stands at the end of the description. A refused consent grant is `consent-missing` whatever the number:
 * only Altinn knows why.
 */
export function refusalError(refusal: Refusal, forConsent: boolean, now: Date): PortalError {
  const { status, headers, body } = refusal;
  const { error, error_description, error_uri } = parseJson(body, errorSchema) ?? {
    error: '',
    error_description: '',
    error_uri: '',
  };
  const upstreamCode =
    /MP-\d{3}/.exec(`${error_uri} ${error_description}`)?.[0] ??
    /AM-\d{5}/.exec(error_description)?.[0] ??
    /^[a-z_]{1,60}$/.exec(error)?.[0] ??
    `HTTP ${status}`;
  const correlationId = /\((?:trace_id|correlation id): ([\w-]{1,100})\)/.exec(error_description)?.[1];
  const advice = adviceOn({
    code: upstreamCode,
    description: error_description,
    date: headers.get('date'),
    now,
  });
  const reason = refusalReason(upstreamCode, error_description);
  return portalError(codeOf(status, forConsent), {
    upstream: 'maskinporten',
    upstreamCode,
    ...(reason === undefined ? {} : { refusalReason: reason }),
    ...(correlationId === undefined ? {} : { correlationId }),
    ...(advice === undefined ? {} : { operatorAdvice: advice }),
  });
}

function codeOf(status: number, forConsent: boolean): PortalError['code'] {
  if (status === 429) return 'upstream-busy';
  if (status >= 500) return 'upstream-unavailable';
  if (status < 400) return 'upstream-malformed';
  return forConsent ? 'consent-missing' : 'setup-refused';
}
