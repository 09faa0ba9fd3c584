import 'server-only';
import { z } from 'zod';
import { portalError, type PortalError, type PortalErrorCode } from '#lib/core/portal-error.ts';
import { parseJson } from '#server/platform/http/parse-json.ts';

const codeSchema = z.string().regex(/^[A-Z]{2,4}(?:\.VLD)?-\d{5}$/);
const withCode = z.object({ code: codeSchema });

const problemSchema = z.object({
  code: codeSchema,
  traceId: z
    .string()
    .regex(/^[\w-]{1,100}$/)
    .optional()
    .catch(undefined),
  validationErrors: z.array(withCode).nullish().catch(null),
  problems: z.array(withCode).nullish().catch(null),
});

/** An answer of Altinn's that is not a success. */
export interface AltinnRefusal {
  readonly status: number;
  readonly body: string;
}

interface Meaning {
  readonly code: PortalErrorCode;
  readonly advice: string;
}

const METADATA: Meaning = {
  code: 'setup-refused',
  advice: 'Altinn wants other metadata for CONSENT_RESOURCE than the portal sends: the resource has changed.',
};

/** docs/upstream/altinn.md#problems, for what this API answers a consumer. */
const MEANINGS: Readonly<Record<string, Meaning>> = {
  'AM-00000': {
    code: 'setup-refused',
    advice:
      'The consent request belongs to another organisation: BANK_ORGNR or the Maskinporten client was changed.',
  },
  'AM-00001': { code: 'not-found', advice: 'Altinn has no such consent request.' },
  'AM-00003': { code: 'party-unknown', advice: 'Altinn does not know the organisation.' },
  'AM-00004': { code: 'party-unknown', advice: 'Altinn does not know the person.' },
  'AM-00005': {
    code: 'setup-refused',
    advice: 'CONSENT_RESOURCE is unknown in this environment, or is not a consent resource.',
  },
  'AM-00006': METADATA,
  'AM-00007': METADATA,
  'AM-00008': METADATA,
  'AM-00009': METADATA,
  'AM-00016': {
    code: 'request-refused',
    advice: 'The id of the request was used before with other parties.',
  },
  'STD-00000': { code: 'request-refused', advice: 'Altinn finds the request invalid.' },
  'STD-00001': { code: 'request-refused', advice: 'Altinn finds several faults in the request.' },
};

/**
 * True for the 500 that says that a request has several faults, which trying again never mends
 * (docs/upstream/altinn.md#create-a-request).
 */
export const isPermanentRefusal = (refusal: AltinnRefusal): boolean =>
  refusal.status === 500 && parseJson(refusal.body, problemSchema)?.code === 'STD-00001';

/** What a refusal means for the portal: decided on the code, and on the status where there is none. */
export function altinnError(refusal: AltinnRefusal): PortalError {
  const problem = parseJson(refusal.body, problemSchema);
  const known = problem === undefined ? undefined : MEANINGS[problem.code];
  const { code, advice } = known ?? byStatus(refusal.status);
  const parts = [...(problem?.validationErrors ?? []), ...(problem?.problems ?? [])].map((part) => part.code);
  return portalError(code, {
    upstream: 'altinn',
    upstreamCode: problem?.code ?? `HTTP ${refusal.status}`,
    operatorAdvice: parts.length === 0 ? advice : `${advice} Named: ${parts.join(', ')}.`,
    ...(problem?.traceId === undefined ? {} : { correlationId: problem.traceId }),
  });
}

function byStatus(status: number): Meaning {
  if (status === 429) return { code: 'upstream-busy', advice: 'Altinn asks for fewer calls.' };
  if (status >= 500) return { code: 'upstream-unavailable', advice: 'Altinn failed.' };
  if (status === 401) {
    return { code: 'setup-refused', advice: 'Altinn refuses a fresh token: the environments may be mixed.' };
  }
  if (status === 403) {
    return {
      code: 'setup-refused',
      advice: 'Altinn does not let the bank ask for CONSENT_RESOURCE, or the token lacks the scope.',
    };
  }
  if (status === 400) return { code: 'request-refused', advice: 'Altinn cannot read the request.' };
  return {
    code: 'upstream-malformed',
    advice: 'Not an answer of this API: check ALTINN_BASE_URL and gateways.',
  };
}
