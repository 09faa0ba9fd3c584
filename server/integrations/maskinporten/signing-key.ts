import 'server-only';
import type { KeyObject } from 'node:crypto';
import { importJWK, type CryptoKey } from 'jose';
import { portalError, type PortalError } from '#lib/core/portal-error.ts';
import { err, ok, type Result } from '#lib/core/result.ts';
import { GRANT_ALGORITHMS } from '#server/platform/config/private-jwk.ts';
import type { MaskinportenKey, PrivateJwk } from '#server/platform/config/config-types.ts';

/**
 * The key that signs grants, and how the grant's header names it: exactly one of `kid` and `x5c`
 * (docs/upstream/maskinporten.md#grant).
 */
export interface SigningKey {
  readonly alg: string;
  readonly name: { readonly kid: string } | { readonly x5c: string[] };
  readonly key: CryptoKey | KeyObject;
}

/** Makes the configured key ready; `setup-refused` when it cannot sign grants. Never says anything of the key itself. */
export async function readSigningKey(configured: MaskinportenKey): Promise<Result<SigningKey, PortalError>> {
  if (configured.kind === 'jwk') return readJwk(configured.jwk.reveal());
  const { privateKey, x5c } = configured.certificate;
  return ok({ alg: 'RS256', name: { x5c: [...x5c] }, key: privateKey });
}

async function readJwk(jwk: PrivateJwk): Promise<Result<SigningKey, PortalError>> {
  const alg = jwk.alg ?? 'RS256';
  if (jwk.kty !== 'RSA' || jwk.d === undefined || !GRANT_ALGORITHMS.includes(alg)) {
    return refused(`MASKINPORTEN_PRIVATE_JWK must be a private RSA key for ${GRANT_ALGORITHMS.join(', ')}.`);
  }
  try {
    const key = await importJWK(jwk, alg);
    if (key instanceof Uint8Array) return refused('MASKINPORTEN_PRIVATE_JWK is not an asymmetric key.');
    return ok({ alg, name: { kid: jwk.kid }, key });
  } catch {
    return refused('MASKINPORTEN_PRIVATE_JWK cannot be read as a key: look for missing or altered members.');
  }
}

const refused = (operatorAdvice: string): Result<never, PortalError> =>
  err(portalError('setup-refused', { upstream: 'maskinporten', operatorAdvice }));
