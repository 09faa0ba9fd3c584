import 'server-only';
import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import type { SigningKey } from './signing-key.ts';
import type { TokenRequest } from './token-types.ts';

/** Seconds; Maskinporten allows 120 (MP-130), and a late clock should not eat the margin. */
const GRANT_SECONDS = 100;

export interface Grantor {
  /** With the final slash. */
  readonly issuer: string;
  readonly clientId: string;
  readonly consumerOrg?: string;
}

/**
 * Signs a JWT bearer grant (RFC 7523, docs/upstream/maskinporten.md#grant). Every grant has its own `jti` and may be
 * sent once: a retry needs a new one.
 */
export async function signGrant(
  grantor: Grantor,
  request: TokenRequest,
  signing: SigningKey,
  now: Date,
): Promise<string> {
  const issuedAt = Math.floor(now.getTime() / 1000);
  const { consent } = request;
  return new SignJWT({
    scope: request.scope,
    ...(consent === undefined ? {} : { authorization_details: [{ type: 'urn:altinn:consent', ...consent }] }),
    ...(grantor.consumerOrg === undefined ? {} : { consumer_org: grantor.consumerOrg }),
  })
    .setProtectedHeader({ alg: signing.alg, ...signing.name })
    .setIssuer(grantor.clientId)
    .setAudience(grantor.issuer)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + GRANT_SECONDS)
    .setJti(randomUUID())
    .sign(signing.key);
}
