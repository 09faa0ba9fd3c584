import 'server-only';
import { httpRequestWithoutBreaker } from '#server/platform/http/http-request.ts';
import type { HttpResult } from '#server/platform/http/upstream.ts';
import type { AltinnSettings } from './altinn-client.ts';
import { consentRequestsAddress, wireRequest } from './consent-request.ts';
import { altinnError } from './problem.ts';

/** Whether the bank may ask for consent to the resource. */
type Access =
  | { readonly kind: 'let-in' | 'not-let-in' | 'token-refused' | 'no-token' }
  | Extract<HttpResult, { kind: 'no-answer' }>
  | { readonly kind: 'unclear'; readonly status: number; readonly upstreamCode?: string };

/** An unused number: its check digit is right, and real ones begin with 8 or 9, synthetic ones with 2 or 3. */
const UNUSED_ORGNR = '000000000';
const SCOPE = 'altinn:consentrequests.write';

/**
 * Asks Altinn for a consent that it never can create, from an organisation that does not exist and with an end that
 * has passed. Altinn checks whether the bank is let in before it looks at either
 * (docs/upstream/altinn.md#create-a-request), so a 403 means that it is not, and a complaint about the content that
 * it is.
 */
export async function probeAccess(settings: AltinnSettings, now: Date): Promise<Access> {
  const token = await settings.tokens.token({ scope: SCOPE });
  if (!token.ok) return { kind: 'no-token' };
  const request = {
    id: crypto.randomUUID(),
    from: UNUSED_ORGNR,
    validTo: new Date(now.getTime() - 86_400_000),
    redirectUrl: new URL('https://example.com/'),
  };
  const answer = await httpRequestWithoutBreaker({
    upstream: 'altinn',
    operation: 'consent-access',
    method: 'POST',
    url: consentRequestsAddress(settings.config.baseUrl),
    headers: {
      authorization: `Bearer ${token.value.value.reveal()}`,
      accept: 'application/json',
      'content-type': 'application/json',
    },
    body: JSON.stringify(wireRequest(request, settings)),
    timeoutMs: settings.upstream.timeoutMs,
    isExpected: (found) => found.kind === 'answer' && found.status === 400,
  });
  if (answer.kind === 'no-answer') return answer;
  if (answer.status === 401) return { kind: 'token-refused' };
  if (answer.status === 403) return { kind: 'not-let-in' };
  const { upstreamCode, code } = altinnError(answer);
  const aboutContent =
    code === 'party-unknown' || upstreamCode === 'STD-00000' || upstreamCode === 'STD-00001';
  if (aboutContent) return { kind: 'let-in' };
  return { kind: 'unclear', status: answer.status, ...(upstreamCode === undefined ? {} : { upstreamCode }) };
}
