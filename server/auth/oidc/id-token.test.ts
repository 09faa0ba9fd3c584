import {
  SignJWT,
  UnsecuredJWT,
  createLocalJWKSet,
  createRemoteJWKSet,
  errors,
  exportJWK,
  generateKeyPair,
  type JWTPayload,
} from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { verifyIdToken } from './id-token.ts';

const ISSUER = 'https://idp.example';
const CLIENT = 'bank-portal-customer';
const NOW = new Date('2026-11-23T09:00:00Z');
const nowSeconds = NOW.getTime() / 1000;
const EXPECTED = { issuer: ISSUER, clientId: CLIENT, acr: 'idporten-loa-substantial', now: NOW };

const GOOD: JWTPayload = {
  iss: ISSUER,
  aud: CLIENT,
  sub: 'pairwise-1',
  nonce: 'n-1',
  acr: 'idporten-loa-substantial',
  iat: nowSeconds - 5,
  exp: nowSeconds + 115,
};

type Key = Awaited<ReturnType<typeof generateKeyPair>>;
let own: Key;
let stranger: Key;
let ps256: Key;
let keys: ReturnType<typeof createLocalJWKSet>;

beforeAll(async () => {
  own = await generateKeyPair('RS256');
  stranger = await generateKeyPair('RS256');
  ps256 = await generateKeyPair('PS256');
  keys = createLocalJWKSet({
    keys: [
      { ...(await exportJWK(own.publicKey)), kid: 'k1' },
      { ...(await exportJWK(ps256.publicKey)), kid: 'k2' },
    ],
  });
});

const signed = (claims: JWTPayload, key: Key = own, header = { alg: 'RS256', kid: 'k1' }) =>
  new SignJWT(claims).setProtectedHeader(header).sign(key.privateKey);

const without = (name: string) => Object.fromEntries(Object.entries(GOOD).filter(([key]) => key !== name));

describe('verifyIdToken', () => {
  it('gives the claims of a good token', async () => {
    const result = await verifyIdToken(
      await signed({ ...GOOD, sid: 's-1', pid: '17912099997' }),
      keys,
      EXPECTED,
    );
    expect(result).toMatchObject({ ok: true, value: { sub: 'pairwise-1', sid: 's-1' } });
  });

  it.each<[string, JWTPayload]>([
    ['another issuer', { ...GOOD, iss: 'https://evil.example' }],
    ['the issuer with a slash more', { ...GOOD, iss: `${ISSUER}/` }],
    ['no issuer', without('iss')],
    ['another client', { ...GOOD, aud: 'someone-else' }],
    ['no audience', without('aud')],
    ['several clients, none of them named as the one meant', { ...GOOD, aud: [CLIENT, 'someone-else'] }],
    ['another client as the one meant', { ...GOOD, aud: [CLIENT, 'someone-else'], azp: 'someone-else' }],
    ['a single audience and another client as the one meant', { ...GOOD, azp: 'someone-else' }],
    ['an end in the past', { ...GOOD, exp: nowSeconds - 11 }],
    ['no end', without('exp')],
    ['issue in the future', { ...GOOD, iat: nowSeconds + 60 }],
    ['issue long ago', { ...GOOD, iat: nowSeconds - 3600 }],
    ['no issue time', without('iat')],
    ['no subject', without('sub')],
    ['an empty subject', { ...GOOD, sub: '' }],
    ['no nonce', without('nonce')],
    ['an empty nonce', { ...GOOD, nonce: '' }],
    ['a nonce that is no text', { ...GOOD, nonce: 1 }],
  ])('refuses a token with %s', async (_what, claims) => {
    expect(await verifyIdToken(await signed(claims), keys, EXPECTED)).toEqual({ ok: false, error: 'failed' });
  });

  it("refuses a signature by a key that is not the provider's, whatever kid it claims", async () => {
    expect(await verifyIdToken(await signed(GOOD, stranger), keys, EXPECTED)).toEqual({
      ok: false,
      error: 'failed',
    });
    const unknownKid = await signed(GOOD, stranger, { alg: 'RS256', kid: 'k9' });
    expect(await verifyIdToken(unknownKid, keys, EXPECTED)).toEqual({ ok: false, error: 'failed' });
  });

  it('refuses claims changed after signing', async () => {
    const [header, , signature] = (await signed(GOOD)).split('.');
    const other = Buffer.from(JSON.stringify({ ...GOOD, sub: 'someone-else' })).toString('base64url');
    const forged = `${header ?? ''}.${other}.${signature ?? ''}`;
    expect(await verifyIdToken(forged, keys, EXPECTED)).toEqual({ ok: false, error: 'failed' });
  });

  it('refuses an unsigned token', async () => {
    const unsigned = new UnsecuredJWT(GOOD).encode();
    expect(await verifyIdToken(unsigned, keys, EXPECTED)).toEqual({ ok: false, error: 'failed' });
  });

  it('refuses HS256, also with the public key as the shared secret', async () => {
    const secret = new TextEncoder().encode(JSON.stringify(await exportJWK(own.publicKey)));
    const token = await new SignJWT(GOOD).setProtectedHeader({ alg: 'HS256', kid: 'k1' }).sign(secret);
    expect(await verifyIdToken(token, keys, EXPECTED)).toEqual({ ok: false, error: 'failed' });
  });

  it('refuses other algorithms, even with a key of the provider', async () => {
    const token = await signed(GOOD, ps256, { alg: 'PS256', kid: 'k2' });
    expect(await verifyIdToken(token, keys, EXPECTED)).toEqual({ ok: false, error: 'failed' });
  });

  it.each(['', 'not-a-token', 'a.b.c'])('refuses %j', async (token) => {
    expect(await verifyIdToken(token, keys, EXPECTED)).toEqual({ ok: false, error: 'failed' });
  });

  it.each<[string, JWTPayload]>([
    ['lower', { ...GOOD, acr: 'idporten-loa-low' }],
    ['missing', without('acr')],
  ])('refuses a level that is %s, and says so', async (_what, claims) => {
    expect(await verifyIdToken(await signed(claims), keys, EXPECTED)).toEqual({
      ok: false,
      error: 'level-too-low',
    });
  });

  it('asks for no level where none is configured', async () => {
    const expected = { issuer: ISSUER, clientId: CLIENT, now: NOW };
    expect((await verifyIdToken(await signed(without('acr')), keys, expected)).ok).toBe(true);
  });

  it('blames the provider, not the person, when its keys cannot be had', async () => {
    const token = await signed(GOOD);
    const timeout = () => Promise.reject(new errors.JWKSTimeout());
    expect(await verifyIdToken(token, timeout, EXPECTED)).toEqual({
      ok: false,
      error: 'provider-unavailable',
    });
    const refused = createRemoteJWKSet(new URL('http://127.0.0.1:1/jwks'));
    expect(await verifyIdToken(token, refused, EXPECTED)).toEqual({
      ok: false,
      error: 'provider-unavailable',
    });
  });
});
