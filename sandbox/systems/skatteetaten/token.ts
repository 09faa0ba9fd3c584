import { createLocalJWKSet, jwtVerify } from 'jose';
import { z } from 'zod';
import { err, ok, type Result } from '#lib/core/result.ts';
import type { Sandbox } from '../../core/types.ts';

/** Scope of this API, and the resource that a consent must name (docs/upstream/altinn.md#the-resource). */
export const SCOPE = 'skatteetaten:kravogbetalinger';
export const RESOURCE = 'ske-samtykke-krav-og-betalinger';

const organisation = z.object({
  authority: z.literal('iso6523-actorid-upis'),
  ID: z.string().regex(/^0192:\d{9}$/),
});

const accessToken = z.object({
  iss: z.string(),
  client_id: z.string().min(1),
  consumer: organisation,
  scope: z.string(),
  iat: z.number(),
  exp: z.number(),
  jti: z.string().min(1),
  authorization_details: z.unknown().optional(),
});

export type AccessToken = z.infer<typeof accessToken>;

/** Why a token was refused, in words for the exchange log. */
export interface TokenFault {
  readonly code: 'KB-004' | 'DAS-008';
  readonly detail: string;
}

const rejected = (detail: string): Result<never, TokenFault> => err({ code: 'KB-004', detail });

/**
 * Checks everything about a bearer token but its consent: signature by Maskinporten's keys, issuer, lifetime by this
 * system's clock, that it has not been ended early, the shape of docs/upstream/maskinporten.md#token, and the scope. Audience is not
 * checked, since a consent token carries none.
 */
export async function verifyToken(
  sandbox: Sandbox,
  authorization: string,
): Promise<Result<AccessToken, TokenFault>> {
  const bearer = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization)?.[1];
  if (bearer === undefined) return rejected('no bearer token');
  let payload: unknown;
  try {
    const verified = await jwtVerify(bearer, createLocalJWKSet(sandbox.maskinportenKeys.jwks()), {
      issuer: sandbox.config.urls.maskinporten,
      algorithms: ['RS256', 'RS384', 'RS512'],
      requiredClaims: ['exp', 'iat', 'jti'],
      currentDate: new Date(sandbox.clock.now('skatteetaten')),
    });
    payload = verified.payload;
  } catch (fault) {
    return rejected(fault instanceof Error ? fault.message : 'signature');
  }
  const token = accessToken.safeParse(payload);
  if (!token.success) return rejected(`claim ${token.error.issues[0]?.path.join('.') ?? ''}`);
  if (!sandbox.tokens.isLive(token.data.jti)) return rejected('token has been ended');
  if (!token.data.scope.split(' ').includes(SCOPE)) return err({ code: 'DAS-008', detail: 'scope' });
  return ok(token.data);
}
