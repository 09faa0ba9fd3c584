import 'server-only';
import { errors, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import { meetsLevel, type LoginRefusal } from '#lib/core/auth/login.ts';
import { err, ok, type Result } from '#lib/core/result.ts';

/** Seconds that the provider's clock may differ from ours. */
const CLOCK_TOLERANCE = 10;
/** Seconds after issue in which a token proves a recent login. ID-porten's tokens live for 120. */
const MAX_AGE = 300;

/** Claims every provider must send, and those that decide something. Each login reads the rest by its own schema. */
const CLAIMS = z.looseObject({
  sub: z.string().min(1),
  aud: z.union([z.string(), z.array(z.string())]),
  azp: z.string().optional(),
  nonce: z.string().min(1),
  acr: z.string().optional(),
  sid: z.string().min(1).optional(),
  /** Seconds since 1970: when the person last showed who they are, in this login or one before it. */
  auth_time: z.number().int().positive().optional(),
});

export type IdTokenClaims = z.infer<typeof CLAIMS>;

export interface IdTokenExpectation {
  readonly issuer: string;
  readonly clientId: string;
  /** The level that was asked for; absent = none was. */
  readonly acr?: string;
  readonly now: Date;
}

/**
 * Verifies an ID token as OpenID Connect Core 3.1.3.7 demands: RS256 signature by one of the provider's `keys`, `iss`,
 * `aud` and `azp`, `exp`, `iat`, and that it carries a nonce. That the nonce is this login's own is compared by next-auth
 * with its sealed cookie before this is asked. Last, the level: a missing or lower `acr` than asked for is refused.
 */
export async function verifyIdToken(
  idToken: string,
  keys: JWTVerifyGetKey,
  expected: IdTokenExpectation,
): Promise<
  Result<IdTokenClaims, Extract<LoginRefusal, 'failed' | 'level-too-low' | 'provider-unavailable'>>
> {
  try {
    const { payload } = await jwtVerify(idToken, keys, {
      algorithms: ['RS256'],
      issuer: expected.issuer,
      audience: expected.clientId,
      requiredClaims: ['exp', 'iat', 'sub', 'nonce'],
      maxTokenAge: MAX_AGE,
      clockTolerance: CLOCK_TOLERANCE,
      currentDate: expected.now,
    });
    const claims = CLAIMS.safeParse(payload);
    if (!claims.success || !isMeantFor(expected.clientId, claims.data)) return err('failed');
    if (expected.acr !== undefined && !meetsLevel(expected.acr, claims.data.acr)) return err('level-too-low');
    return ok(claims.data);
  } catch (error) {
    return err(isRefusalOfToken(error) ? 'failed' : 'provider-unavailable');
  }
}

/** A token for several parties must say that it was issued to this one. */
function isMeantFor(clientId: string, { aud, azp }: IdTokenClaims): boolean {
  return azp === undefined ? typeof aud === 'string' || aud.length === 1 : azp === clientId;
}

/** Whether the token is at fault; otherwise the provider's keys could not be had. */
function isRefusalOfToken(error: unknown): boolean {
  const aboutKeys = error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid;
  // jose reports an answer other than 200 from the key set as a bare JOSEError; a network failure is no JOSEError at all.
  return error instanceof errors.JOSEError && error.code !== 'ERR_JOSE_GENERIC' && !aboutKeys;
}
