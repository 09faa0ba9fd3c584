import {
  compactVerify,
  decodeJwt,
  decodeProtectedHeader,
  type JWTPayload,
  type ProtectedHeaderParameters,
} from 'jose';
import type { KeyObject } from 'node:crypto';
import { err, ok, type Result } from '#lib/core/result.ts';
import { certificateKey } from './certificate.ts';
import { NOT_AUTHENTICATED, refuse, type Refusal } from './refusal.ts';
import type { ClientRegister, MaskinportenClient } from './clients.ts';
import type { TestAuthority } from './test-authority.ts';

export interface Assertion {
  readonly client: MaskinportenClient;
  readonly claims: JWTPayload;
  readonly amr: 'private_key_jwt' | 'virksomhetssertifikat';
}

const ALGORITHMS = ['RS256', 'RS384', 'RS512'];

/** Finds whose grant a compact JWS is, and verifies its signature by `kid` or `x5c`; `now` in milliseconds. */
export async function readAssertion(
  jws: string,
  clients: ClientRegister,
  now: number,
  authority: () => TestAuthority,
): Promise<Result<Assertion, Refusal>> {
  const parsed = parse(jws);
  if (parsed === undefined || !ALGORITHMS.includes(parsed.header.alg ?? '')) {
    return refuse('invalid_request', 'Invalid assertion. Invalid parameter value', 'MP-011');
  }
  const { header, claims } = parsed;
  const client = clients.find(claims.iss ?? '');
  if (client === undefined) return refuse('invalid_grant', `${NOT_AUTHENTICATED} Client not found`, 'MP-100');
  const key = keyOf(header, client, now, authority);
  if (!key.ok) return err(key.error);
  try {
    await compactVerify(jws, key.value, { algorithms: ALGORITHMS });
  } catch {
    return refuse('invalid_grant', `${NOT_AUTHENTICATED} Invalid JWT signature`, 'MP-124');
  }
  return ok({ client, claims, amr: header.kid === undefined ? 'virksomhetssertifikat' : 'private_key_jwt' });
}

function parse(jws: string): { header: ProtectedHeaderParameters; claims: JWTPayload } | undefined {
  try {
    return { header: decodeProtectedHeader(jws), claims: decodeJwt(jws) };
  } catch {
    return undefined;
  }
}

function keyOf(
  header: ProtectedHeaderParameters,
  client: MaskinportenClient,
  now: number,
  authority: () => TestAuthority,
): Result<KeyObject, Refusal> {
  const { kid, x5c } = header;
  if (kid === undefined && client.keys.size > 0) {
    const reason = 'The client requires pre-registered jwk and no key identifier (kid) provided';
    return refuse('invalid_grant', `${NOT_AUTHENTICATED} Invalid JWT. ${reason}`);
  }
  if ((kid === undefined) === (x5c === undefined)) {
    return refuse('invalid_request', 'Invalid assertion. Invalid parameter value', 'MP-011');
  }
  if (kid === undefined) return certificateKey(x5c, client.orgnr, now, authority());
  const key = client.keys.get(kid);
  // The words for this one are published nowhere.
  if (key === undefined) {
    return refuse('invalid_grant', `${NOT_AUTHENTICATED} Invalid JWT. Unknown key identifier (kid)`);
  }
  return now < key.expiresAt
    ? ok(key.publicKey)
    : refuse('invalid_grant', `${NOT_AUTHENTICATED} Expired key`, 'MP-121');
}
