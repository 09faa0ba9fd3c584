import { createHash } from 'node:crypto';
import { ok, type Result } from '#lib/core/result.ts';
import { NOT_AUTHENTICATED, refuse, type Refusal } from './refusal.ts';
import type { JWTPayload } from 'jose';

const MAX_LIFETIME_SECONDS = 120;
const MAX_SKEW_SECONDS = 10;

/** Checks `aud`, and `iat` and `exp` against `now` (seconds), as docs/upstream/maskinporten.md#grant says. */
export function checkAudienceAndTime(
  claims: JWTPayload,
  issuer: string,
  now: number,
): Result<undefined, Refusal> {
  const { aud, iat, exp } = claims;
  if (aud !== issuer) return refuse('invalid_grant', `${NOT_AUTHENTICATED} Invalid JWT claim aud`, 'MP-110');
  if (typeof iat !== 'number' || typeof exp !== 'number') {
    return refuse('invalid_request', 'Invalid assertion. Invalid parameter value', 'MP-011');
  }
  if (iat > now + MAX_SKEW_SECONDS) return refuse('invalid_grant', 'Issue time is after now');
  if (iat < now - MAX_SKEW_SECONDS || exp <= now) {
    return refuse('invalid_grant', 'JWT is expired', 'MP-130');
  }
  if (exp - iat > MAX_LIFETIME_SECONDS || exp <= iat) {
    return refuse('invalid_grant', 'JWT is expired', 'MP-130');
  }
  return ok(undefined);
}

export interface UsedGrants {
  /** True the first time a client presents this grant: by `jti`, or without one by its very text. */
  use(clientId: string, jti: unknown, jws: string, now: number): boolean;
  clear(): void;
}

/** Remembers grants for as long as they could be presented again. */
export function createUsedGrants(): UsedGrants {
  const used = new Map<string, number>();
  return {
    use(clientId, jti, jws, now) {
      for (const [key, until] of used) if (until < now) used.delete(key);
      const identity = typeof jti === 'string' ? jti : createHash('sha256').update(jws).digest('base64url');
      const key = `${clientId} ${identity}`;
      if (used.has(key)) return false;
      used.set(key, now + MAX_LIFETIME_SECONDS + MAX_SKEW_SECONDS);
      return true;
    },
    clear() {
      used.clear();
    },
  };
}
