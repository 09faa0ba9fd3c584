import 'server-only';
import { singleton } from '#server/platform/process/singleton.ts';
import { z } from 'zod';
import { err, ok, type Result } from '#lib/core/result.ts';
import { portalError, type PortalError } from '#lib/core/portal-error.ts';
import { httpRequest } from '#server/platform/http/http-request.ts';
import { parseJson } from '#server/platform/http/parse-json.ts';
import { logFailure } from '#server/platform/http/log-failure.ts';
import type { LoginProvider } from './login-provider.ts';

/** ID-porten lets clients keep its metadata for a day (docs/upstream/login.md#discovery). */
const CACHE_MS = 24 * 60 * 60 * 1000;
const MAX_BYTES = 100_000;

const METADATA = z.object({
  issuer: z.string(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  jwks_uri: z.url(),
  end_session_endpoint: z.url().optional(),
  authorization_response_iss_parameter_supported: z.boolean().optional(),
});

/** The part of a provider's metadata that the portal uses (OpenID Connect Discovery 1.0). */
export type ProviderMetadata = z.infer<typeof METADATA>;

interface Entry {
  readonly metadata: ProviderMetadata;
  readonly fetchedAt: number;
}

/** The providers' metadata as last read, by issuer. Exported for tests, which begin without it. */
export const metadataCache = () => singleton('login-metadata', () => new Map<string, Entry>());

/** The metadata of `provider` as last read, however long ago, if it was read at all; makes no call. */
export function knownMetadata(provider: Pick<LoginProvider, 'issuer'>): ProviderMetadata | undefined {
  return metadataCache().get(provider.issuer)?.metadata;
}

/**
 * The provider's metadata, at most a day old. `fresh` asks again, to learn whether the provider answers now. Fails with
 * 'upstream-unavailable', or with 'setup-refused' when the document names another issuer or an address over plain http.
 */
export async function discover(
  provider: LoginProvider,
  now: Date,
  options: { fresh?: boolean; timeoutMs?: number } = {},
): Promise<Result<ProviderMetadata, PortalError>> {
  const known = metadataCache().get(provider.issuer);
  if (known && options.fresh !== true && now.getTime() - known.fetchedAt < CACHE_MS)
    return ok(known.metadata);
  return logFailure('discovery', await read(provider, now, options.timeoutMs ?? provider.timeoutMs));
}

async function read(
  provider: LoginProvider,
  now: Date,
  timeoutMs: number,
): Promise<Result<ProviderMetadata, PortalError>> {
  const answer = await httpRequest({
    upstream: provider.upstream,
    operation: 'discovery',
    method: 'GET',
    url: new URL(`${provider.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`),
    headers: { accept: 'application/json' },
    timeoutMs,
    maxBytes: MAX_BYTES,
  });
  const { upstream } = provider;
  if (answer.kind === 'no-answer' || answer.status !== 200)
    return err(portalError('upstream-unavailable', { upstream }));

  const metadata = parseJson(answer.body, METADATA);
  if (metadata === undefined) return err(portalError('upstream-malformed', { upstream }));
  const fault = faultIn(metadata, provider);
  if (fault !== undefined) return err(portalError('setup-refused', { upstream, operatorAdvice: fault }));
  metadataCache().set(provider.issuer, { metadata: metadata, fetchedAt: now.getTime() });
  return ok(metadata);
}

function faultIn(metadata: ProviderMetadata, provider: LoginProvider): string | undefined {
  // The issuer must be the very text that was configured (OpenID Connect Discovery 1.0, 4.3).
  if (metadata.issuer !== provider.issuer) return 'The metadata of the login provider names another issuer.';
  const addresses = [
    metadata.authorization_endpoint,
    metadata.token_endpoint,
    metadata.jwks_uri,
    metadata.end_session_endpoint ?? metadata.issuer,
  ];
  const insecure = addresses.some((address) => new URL(address).protocol !== 'https:');
  return insecure && !provider.allowHttp
    ? 'The login provider names an address that is not https.'
    : undefined;
}
