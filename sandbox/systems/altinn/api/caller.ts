import { createLocalJWKSet, jwtVerify } from 'jose';
import type Koa from 'koa';
import { z } from 'zod';
import type { Sandbox } from '../../../core/types.ts';
import { organisationUrn } from '../parties.ts';
import { answerBare } from './problems.ts';

/** Who calls, from a verified Maskinporten token. */
export interface Caller {
  /** URN of the consumer, on whose behalf the call is made. */
  readonly consumer: string;
  /** URN of the supplier that makes it for the consumer; null when the consumer calls itself. */
  readonly supplier: string | null;
}

const organisation = z.object({
  authority: z.literal('iso6523-actorid-upis'),
  ID: z.string().regex(/^0192:\d{9}$/),
});

const tokenSchema = z.object({
  scope: z.string().default(''),
  jti: z.string(),
  consumer: organisation.optional().catch(undefined),
  supplier: organisation.optional(),
});

const keySetSchema = z.object({ keys: z.array(z.looseObject({ kty: z.string() })) });

/**
 * Verifies the bearer token with Maskinporten's keys by Altinn's clock and requires one of the scopes. Undefined when it
 * has answered itself: 401 without a live token of Maskinporten's, 403 without the scope, 401 without a consumer; all
 * with an empty body.
 */
export async function requireCaller(
  ctx: Koa.Context,
  sandbox: Sandbox,
  scopes: readonly string[],
): Promise<Caller | undefined> {
  const refuse = (status: number, check: string, detail: string): undefined => {
    sandbox.note(ctx, { check, passed: false, detail });
    answerBare(ctx, status);
    if (status === 401) ctx.set('WWW-Authenticate', 'Bearer');
  };
  const token = /^Bearer (\S+)$/i.exec(ctx.get('authorization'))?.[1];
  if (token === undefined) {
    refuse(401, 'bearer token', 'none in the Authorization header');
    return;
  }

  const verified = await verify(token, sandbox);
  if ('fault' in verified) {
    refuse(401, 'bearer token', verified.fault);
    return;
  }
  const { scope, consumer, supplier } = verified.claims;
  if (!scope.split(' ').some((granted) => scopes.includes(granted))) {
    refuse(403, 'scope', `the token has "${scope}", needed is ${scopes.join(' or ')}`);
    return;
  }
  if (consumer === undefined) {
    refuse(401, 'consumer', 'the token names none');
    return;
  }
  sandbox.note(ctx, {
    check: 'bearer token',
    passed: true,
    detail: `consumer ${consumer.ID}, scope ${scope}`,
  });
  const urn = (party: z.infer<typeof organisation>) => organisationUrn(party.ID.slice('0192:'.length));
  return { consumer: urn(consumer), supplier: supplier === undefined ? null : urn(supplier) };
}

type Verified = { readonly claims: z.infer<typeof tokenSchema> } | { readonly fault: string };

async function verify(token: string, sandbox: Sandbox): Promise<Verified> {
  const keys = createLocalJWKSet(keySetSchema.parse(sandbox.maskinportenKeys.jwks()));
  try {
    const { payload } = await jwtVerify(token, keys, {
      issuer: sandbox.config.urls.maskinporten,
      algorithms: ['RS256'],
      requiredClaims: ['exp', 'jti'],
      currentDate: new Date(sandbox.clock.now('altinn')),
    });
    const claims = tokenSchema.parse(payload);
    return sandbox.tokens.isLive(claims.jti) ? { claims } : { fault: 'ended before its time' };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : 'unreadable' };
  }
}
