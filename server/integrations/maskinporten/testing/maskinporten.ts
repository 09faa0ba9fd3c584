import 'server-only';
import { secret, type Secret } from '#lib/core/secret.ts';
import type { PrivateJwk } from '#server/platform/config/config-types.ts';
import { createTokenSource, type TokenSourceSettings } from '../token-source.ts';
import type { TokenSource } from '../token-types.ts';

/** What tests need of a running sandbox; given by its shape, since only test files may import the sandbox. */
export interface FakeMaskinporten {
  readonly config: { readonly urls: { readonly maskinporten: string } };
  readonly clientKeys: {
    readonly maskinporten: { readonly privateJwk: object };
    readonly 'maskinporten-supplier': { readonly privateJwk: object };
  };
}

/** Quick to try again; gives up when no machine, however busy, would still be about to answer. */
export const TEST_UPSTREAM = { timeoutMs: 2000, retries: 2, retryDelayMs: 1 } as const;

/** The bank's own client at a sandbox's Maskinporten; `changes` make it another one. */
export function testTokenSource(
  sandbox: FakeMaskinporten,
  now: () => Date,
  changes: Partial<TokenSourceSettings['config']> = {},
): TokenSource {
  return createTokenSource({
    config: {
      issuer: sandbox.config.urls.maskinporten,
      clientId: 'bank-portal',
      key: { kind: 'jwk', jwk: asJwk(sandbox.clientKeys.maskinporten.privateJwk) },
      ...changes,
    },
    upstream: TEST_UPSTREAM,
    now,
  });
}

/** The sandbox's keys are JWKs with a `kid`, which its own type does not say. */
export const asJwk = (key: object): Secret<PrivateJwk> => secret(key as PrivateJwk);
