import 'server-only';
import { singleton } from '#server/platform/process/singleton.ts';
import { createRemoteJWKSet, customFetch, type JWTVerifyGetKey } from 'jose';
import { httpRequest } from '#server/platform/http/http-request.ts';
import type { ProviderMetadata } from './discovery.ts';
import type { LoginProvider } from './login-provider.ts';

const MAX_BYTES = 200_000;
/** Milliseconds between two readings when a token names a key that is not there: no flood of calls by forged tokens. */
const COOLDOWN_MS = 30_000;

/** Signing keys by the address that they are read from. Exported for tests, which begin without them. */
export const providerKeyCache = () => singleton('login-keys', () => new Map<string, JWTVerifyGetKey>());

/** Forgets the keys: a token that they refuse may have been signed with one that was published since, or mended. */
export const forgetProviderKeys = ({ jwks_uri }: ProviderMetadata): void =>
  void providerKeyCache().delete(jwks_uri);

/** The provider's signing keys, read when first needed, kept for ten minutes, and read again for a key that is new. */
export function providerKeys(provider: LoginProvider, metadata: ProviderMetadata): JWTVerifyGetKey {
  const known = providerKeyCache().get(metadata.jwks_uri);
  if (known) return known;
  const keys = createRemoteJWKSet(new URL(metadata.jwks_uri), {
    timeoutDuration: provider.timeoutMs,
    cooldownDuration: COOLDOWN_MS,
    [customFetch]: async (url) => {
      const answer = await httpRequest({
        upstream: provider.upstream,
        operation: 'keys',
        method: 'GET',
        url: new URL(url),
        headers: { accept: 'application/json' },
        timeoutMs: provider.timeoutMs,
        maxBytes: MAX_BYTES,
      });
      return answer.kind === 'answer'
        ? new Response(answer.body, { status: answer.status })
        : Response.error();
    },
  });
  providerKeyCache().set(metadata.jwks_uri, keys);
  return keys;
}
