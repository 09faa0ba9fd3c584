import 'server-only';
import { z } from 'zod';
import { portalError, type PortalError } from '#lib/core/portal-error.ts';
import { err, ok, type Result } from '#lib/core/result.ts';
import { httpRequest } from '#server/platform/http/http-request.ts';
import { transportError } from '#server/platform/http/log-failure.ts';
import { parseJson } from '#server/platform/http/parse-json.ts';
import { isTransient, type RetryPolicy, withRetries } from '#server/platform/http/resilience.ts';

const metadataSchema = z.object({ issuer: z.string(), token_endpoint: z.url() });
const DAY_MS = 24 * 60 * 60 * 1000;

interface MetadataSettings {
  readonly issuer: string;
  readonly timeoutMs: number;
  readonly retry: RetryPolicy;
  readonly now: () => Date;
}

/**
 * Gives the token endpoint's address from the issuer's metadata (RFC 8414). Read once a day, one reader at a time; when
 * a later reading fails, the earlier answer goes on serving.
 */
export function createTokenEndpoint(settings: MetadataSettings): () => Promise<Result<URL, PortalError>> {
  let known: { readonly url: URL; readonly readAt: number } | undefined;
  let reading: Promise<Result<URL, PortalError>> | undefined;

  async function read(): Promise<Result<URL, PortalError>> {
    const fresh = await readTokenEndpoint(settings);
    if (fresh.ok) known = { url: fresh.value, readAt: settings.now().getTime() };
    return known === undefined ? fresh : ok(known.url);
  }

  return async () => {
    if (known !== undefined && settings.now().getTime() - known.readAt < DAY_MS) return ok(known.url);
    reading ??= read().finally(() => {
      reading = undefined;
    });
    return reading;
  };
}

async function readTokenEndpoint({
  issuer,
  timeoutMs,
  retry,
}: MetadataSettings): Promise<Result<URL, PortalError>> {
  const url = new URL(`${issuer}.well-known/oauth-authorization-server`);
  const answer = await withRetries(retry, isTransient, () =>
    httpRequest({ upstream: 'maskinporten', operation: 'metadata', method: 'GET', url, timeoutMs }),
  );
  if (answer.kind === 'no-answer') return err(transportError('maskinporten', answer.reason));
  if (answer.status >= 500 || answer.status === 429) {
    return failed('upstream-unavailable', `Maskinporten's metadata answered ${answer.status}.`);
  }
  if (answer.status !== 200) {
    return failed(
      'setup-refused',
      `MASKINPORTEN_ISSUER has no metadata (${answer.status}): check address and slash.`,
    );
  }
  const metadata = parseJson(answer.body, metadataSchema);
  if (metadata === undefined) return failed('upstream-malformed', "Maskinporten's metadata cannot be read.");
  // RFC 8414 section 3.3: metadata of another issuer must not be used.
  if (metadata.issuer !== issuer) {
    return failed(
      'setup-refused',
      'The metadata names another issuer: MASKINPORTEN_ISSUER must equal it exactly.',
    );
  }
  const endpoint = new URL(metadata.token_endpoint);
  if (endpoint.protocol !== url.protocol)
    return failed('setup-refused', 'The token endpoint has another protocol.');
  return ok(endpoint);
}

const failed = (code: PortalError['code'], operatorAdvice: string): Result<never, PortalError> =>
  err(portalError(code, { upstream: 'maskinporten', operatorAdvice }));
