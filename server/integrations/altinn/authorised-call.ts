import 'server-only';
import type { PortalError } from '#lib/core/portal-error.ts';
import { err, ok, type Result } from '#lib/core/result.ts';
import { httpRequest } from '#server/platform/http/http-request.ts';
import { transportError } from '#server/platform/http/log-failure.ts';
import { isTransient, withRetries } from '#server/platform/http/resilience.ts';
import type { UpstreamAnswer, UpstreamRequest } from '#server/platform/http/upstream.ts';
import type { TokenSource } from '#server/integrations/maskinporten/token-types.ts';
import { isPermanentRefusal } from './problem.ts';

export type Answered = Extract<UpstreamAnswer, { kind: 'answer' }>;

export interface AltinnCall extends Pick<UpstreamRequest, 'operation' | 'method' | 'url' | 'body'> {
  readonly scope: 'altinn:consentrequests.write' | 'altinn:consentrequests.read';
}

export interface CallSettings {
  readonly tokens: TokenSource;
  readonly upstream: { readonly timeoutMs: number; readonly retries: number; readonly retryDelayMs?: number };
}

/**
 * Calls Altinn with a Maskinporten token. What is transient is tried again, creating included, since that is idempotent
 * by its id; a refused token is dropped and replaced once. Gives any other answer as it is.
 */
export async function callAltinn(
  settings: CallSettings,
  call: AltinnCall,
): Promise<Result<Answered, PortalError>> {
  const first = await attempt(settings, call);
  return first.ok && first.value.status === 401 ? attempt(settings, call) : first;
}

async function attempt(
  { tokens, upstream }: CallSettings,
  { scope, ...call }: AltinnCall,
): Promise<Result<Answered, PortalError>> {
  const token = await tokens.token({ scope });
  if (!token.ok) return token;
  const retry = {
    upstream: 'altinn' as const,
    retries: upstream.retries,
    ...(upstream.retryDelayMs === undefined ? {} : { initialDelayMs: upstream.retryDelayMs }),
  };
  const isPermanent = (answer: UpstreamAnswer) => answer.kind === 'answer' && isPermanentRefusal(answer);
  const mayPass = (answer: UpstreamAnswer) => isTransient(answer) && !isPermanent(answer);
  const answer = await withRetries(retry, mayPass, () =>
    httpRequest({
      ...call,
      upstream: 'altinn',
      timeoutMs: upstream.timeoutMs,
      isPermanent,
      headers: {
        authorization: `Bearer ${token.value.value.reveal()}`,
        accept: 'application/json',
        ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
      },
    }),
  );
  if (answer.kind === 'no-answer') return err(transportError('altinn', answer.reason));
  if (answer.status === 401) tokens.drop({ scope }, token.value);
  return ok(answer);
}
