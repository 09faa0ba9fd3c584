import 'server-only';
import { z } from 'zod';
import { portalError, type PortalError } from '#lib/core/portal-error.ts';
import { err, ok, type Result } from '#lib/core/result.ts';
import { secret } from '#lib/core/secret.ts';
import { httpRequest } from '#server/platform/http/http-request.ts';
import { transportError } from '#server/platform/http/log-failure.ts';
import { parseJson } from '#server/platform/http/parse-json.ts';
import { isTransient, type RetryPolicy, withRetries } from '#server/platform/http/resilience.ts';
import { signGrant, type Grantor } from './grant.ts';
import { refusalError } from './refusal.ts';
import type { SigningKey } from './signing-key.ts';
import type { AccessToken, TokenRequest } from './token-types.ts';

const tokenSchema = z.object({
  access_token: z.string().min(1),
  token_type: z.string().regex(/^bearer$/i),
  /** Seconds. */
  expires_in: z.number().positive(),
});

interface FetchSettings {
  readonly grantor: Grantor;
  readonly endpoint: URL;
  readonly signing: SigningKey;
  readonly timeoutMs: number;
  readonly retry: RetryPolicy;
  readonly now: () => Date;
}

/**
 * Exchanges a grant for a token. Time-outs and 5xx are tried again with a new grant, since the first one is spent. The
 * token's life is counted from before the call, so it is never thought to live longer than it does.
 */
export async function fetchToken(
  settings: FetchSettings,
  request: TokenRequest,
): Promise<Result<AccessToken, PortalError>> {
  const { grantor, endpoint, signing, timeoutMs, retry, now } = settings;
  let sentAt = now();
  const answer = await withRetries(retry, isTransient, async () => {
    sentAt = now();
    const assertion = await signGrant(grantor, request, signing, sentAt);
    const form = new URLSearchParams({
      grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
      assertion,
    });
    return httpRequest({
      upstream: 'maskinporten',
      operation: 'token',
      method: 'POST',
      url: endpoint,
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
      body: form.toString(),
      timeoutMs,
    });
  });
  if (answer.kind === 'no-answer') return err(transportError('maskinporten', answer.reason));
  if (answer.status !== 200) return err(refusalError(answer, request.consent !== undefined, now()));
  const token = parseJson(answer.body, tokenSchema);
  if (token === undefined) {
    return err(
      portalError('upstream-malformed', {
        upstream: 'maskinporten',
        operatorAdvice: 'The token answer cannot be read: something else than Maskinporten may be answering.',
      }),
    );
  }
  return ok({
    value: secret(token.access_token),
    expiresAt: new Date(sentAt.getTime() + token.expires_in * 1000),
  });
}
