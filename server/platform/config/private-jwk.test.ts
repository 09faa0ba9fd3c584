import { generateKeyPairSync } from 'node:crypto';
import { expect, it } from 'vitest';
import { clientJwk, grantJwk } from './private-jwk.ts';

const rsa = (modulusLength: number) => jwkOf(generateKeyPairSync('rsa', { modulusLength }).privateKey);
const ec = (namedCurve: string) => jwkOf(generateKeyPairSync('ec', { namedCurve }).privateKey);
const jwkOf = (key: ReturnType<typeof generateKeyPairSync>['privateKey']): object => ({
  ...key.export({ format: 'jwk' }),
  kid: 'k1',
});
const RSA = rsa(2048);
const P256 = ec('P-256');

// What each key may sign: a client's assertion, a grant for Maskinporten.
it.each([
  ['RSA 2048', RSA, true, true],
  ['RSA for RS512', { ...RSA, alg: 'RS512' }, true, true],
  ['RSA for PS256, which Maskinporten does not take', { ...RSA, alg: 'PS256' }, true, false],
  ['P-256', P256, true, false],
  ['P-256 for ES256', { ...P256, alg: 'ES256' }, true, false],
  ['P-256 for another curve', { ...P256, alg: 'ES384' }, false, false],
  ['P-384', ec('P-384'), false, false],
  ['P-384 for ES384', { ...ec('P-384'), alg: 'ES384' }, false, false],
  ['P-521', ec('P-521'), false, false],
  ['secp256k1', ec('secp256k1'), false, false],
  ['RSA that is too short', rsa(1024), false, false],
  ['RSA for the algorithm of EC', { ...RSA, alg: 'ES256' }, false, false],
  ['RSA for no signing at all', { ...RSA, alg: 'none' }, false, false],
  ['a public key', { ...P256, d: undefined }, false, false],
  ['a key without a name', { ...RSA, kid: undefined }, false, false],
  ['a key of another kind', jwkOf(generateKeyPairSync('ed25519').privateKey), false, false],
  ['a key with members missing', { kty: 'RSA', kid: 'k1', d: 'AQAB' }, false, false],
])('%s', (_name, key, forClients, forGrants) => {
  const text = JSON.stringify(key);
  expect(clientJwk.safeParse(text).success).toBe(forClients);
  expect(grantJwk.safeParse(text).success).toBe(forGrants);
});

it('refuses what is not JSON', () => {
  expect(clientJwk.safeParse('-----BEGIN PRIVATE KEY-----').success).toBe(false);
});
