import { compactVerify, decodeJwt, decodeProtectedHeader } from 'jose';
import type { KeyObject } from 'node:crypto';
import { err, ok } from '#lib/result.ts';
import { certificateKey } from './certificate.ts';
import { refuse } from './refusal.ts';
import type { Result } from '#lib/result.ts';
import type { JWTPayload, ProtectedHeaderParameters } from 'jose';
import type { ClientRegister, MaskinportenClient } from './clients.ts';
import type { Refusal } from './refusal.ts';
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
    return refuse('invalid_grant', 'The grant is not a JWT signed with RS256, RS384 or RS512', 'MP-011');
  }
  const { header, claims } = parsed;
  const client = clients.find(claims.iss ?? '');
  if (client === undefined) return refuse('invalid_client', 'The client was not found', 'MP-100');
  const key = keyOf(header, client, now, authority);
  if (!key.ok) return err(key.error);
  try {
    await compactVerify(jws, key.value, { algorithms: ALGORITHMS });
  } catch {
    return refuse('invalid_grant', 'The signature of the grant is not valid', 'MP-124');
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
  if ((kid === undefined) === (x5c === undefined)) {
    return refuse('invalid_grant', 'The header must have exactly one of kid and x5c', 'MP-011');
  }
  if (client.keys.size > 0 && kid === undefined) {
    return refuse('invalid_client', 'The client requires a registered key, and no kid was given');
  }
  if (kid === undefined) return certificateKey(x5c, client.orgnr, now, authority());
  const key = client.keys.get(kid);
  return key === undefined ? refuse('invalid_client', 'The kid is not registered on the client') : ok(key);
}
