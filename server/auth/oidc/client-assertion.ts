import 'server-only';
import { randomUUID } from 'node:crypto';
import { importJWK, SignJWT } from 'jose';
import type { Secret } from '#lib/core/secret.ts';
import type { PrivateJwk } from '#server/platform/config/config.ts';

/** Seconds; the provider reads it at once. */
const LIFETIME = 60;

export const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/**
 * A signed statement that authenticates the client at the token endpoint (RFC 7523). The audience is the issuer
 * alone, as a single string, which is what ID-porten documents; next-auth's own assertion carries a list
 * (docs/upstream/login.md#client-authentication).
 */
export async function clientAssertion(client: {
  readonly clientId: string;
  readonly issuer: string;
  readonly jwk: Secret<PrivateJwk>;
  readonly now: Date;
}): Promise<string> {
  const jwk = client.jwk.reveal();
  const alg = jwk.alg ?? (jwk.kty === 'EC' ? 'ES256' : 'RS256');
  const issuedAt = Math.floor(client.now.getTime() / 1000);
  return new SignJWT({})
    .setProtectedHeader({ alg, kid: jwk.kid })
    .setIssuer(client.clientId)
    .setSubject(client.clientId)
    .setAudience(client.issuer)
    .setJti(randomUUID())
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + LIFETIME)
    .sign(await importJWK(jwk, alg));
}
