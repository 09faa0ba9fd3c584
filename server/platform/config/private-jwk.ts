import 'server-only';
import { createPrivateKey } from 'node:crypto';
import { z } from 'zod';
import { secret, type Secret } from '#lib/core/secret.ts';
import type { PrivateJwk } from './config-types.ts';

const RSA_BITS = 2048;
/** What a client signs with at a login provider, by the kind of key. An EC key on another curve than ES256's cannot sign at all. */
const CLIENT_ALGORITHMS = {
  RSA: ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'],
  EC: ['ES256'],
} as const;
/** What Maskinporten takes (docs/upstream/maskinporten.md#grant). */
export const GRANT_ALGORITHMS: readonly string[] = ['RS256', 'RS384', 'RS512'];

const shape = z.looseObject({
  kty: z.enum(['RSA', 'EC']),
  kid: z.string().min(1),
  d: z.string().min(1),
});

export const CLIENT_JWK_EXPECTED =
  'a private JWK as JSON with kid: RSA of 2048 bits or more, or EC on the curve P-256, and alg, where it is there, one that such a key signs with';

/** A private key for the client's assertions at a login provider. */
export const clientJwk = z.string().transform((value, context): Secret<PrivateJwk> => {
  const jwk = readJwk(value);
  if (jwk !== undefined && signsWith(jwk, CLIENT_ALGORITHMS[jwk.kty])) return secret(jwk);
  context.addIssue({ code: 'custom', message: 'not a usable private JWK' });
  return z.NEVER;
});

export const GRANT_JWK_EXPECTED = `a private JWK as JSON with kid: RSA of 2048 bits or more, and alg, where it is there, one of ${GRANT_ALGORITHMS.join(', ')}`;

/** A private key for grants at Maskinporten. */
export const grantJwk = z.string().transform((value, context): Secret<PrivateJwk> => {
  const jwk = readJwk(value);
  if (jwk?.kty === 'RSA' && signsWith(jwk, GRANT_ALGORITHMS)) return secret(jwk);
  context.addIssue({ code: 'custom', message: 'not a usable private JWK' });
  return z.NEVER;
});

/** Whether a key may sign with one of the algorithms: with any of them when it names none itself. */
const signsWith = (jwk: z.infer<typeof shape>, algorithms: readonly unknown[]): boolean =>
  jwk['alg'] === undefined || algorithms.includes(jwk['alg']);

/** The JWK when the crypto library takes it and it is strong enough; never says why not, since it is a secret. */
function readJwk(value: string): z.infer<typeof shape> | undefined {
  try {
    const jwk = shape.parse(JSON.parse(value));
    const details = createPrivateKey({ key: jwk, format: 'jwk' }).asymmetricKeyDetails;
    const isStrong =
      jwk.kty === 'EC' ? details?.namedCurve === 'prime256v1' : (details?.modulusLength ?? 0) >= RSA_BITS;
    return isStrong ? jwk : undefined;
  } catch {
    // JSON, the shape and the crypto library each throw an error of their own, and all mean the same here.
    return undefined;
  }
}
