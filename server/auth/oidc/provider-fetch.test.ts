import { decodeJwt, decodeProtectedHeader } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { secret as asSecret } from '#lib/core/secret.ts';
import { startTestSandbox } from '../../../sandbox/core/testing/sandbox.ts';
import type { RunningSandbox } from '../../../sandbox/main.ts';
import { clientAssertion } from './client-assertion.ts';
import { discover, knownMetadata, metadataCache } from './discovery.ts';
import { loginProvider, type LoginProvider } from './login-provider.ts';
import { ProviderUnavailable, providerFetch } from './provider-fetch.ts';
import { testLoginConfig } from '../testing/auth.ts';

const NOW = new Date();

let running: RunningSandbox;
let provider: LoginProvider;
beforeAll(async () => {
  running = await startTestSandbox();
  provider = loginProvider('customer', testLoginConfig(running.sandbox));
});
afterAll(() => running.close());
beforeEach(() => {
  running.sandbox.reset();
  metadataCache().clear();
});

const discoveries = () =>
  running.sandbox.exchanges
    .list({ system: 'customer-login' })
    .filter(({ path }) => path.includes('openid-configuration'));
const strike = (endpoint: string, fault: Parameters<typeof running.sandbox.faults.add>[0]['fault']) =>
  running.sandbox.faults.add({ system: 'customer-login', endpoint, fault });
const wellKnown = '.well-known/openid-configuration';

describe('discovery', () => {
  it('asks once a day', async () => {
    expect(knownMetadata(provider)).toBeUndefined();
    const first = await discover(provider, NOW);
    expect(first).toMatchObject({ ok: true, value: { issuer: provider.issuer } });
    await discover(provider, new Date(NOW.getTime() + 23 * 3_600_000));
    expect(discoveries()).toHaveLength(1);
    await discover(provider, new Date(NOW.getTime() + 24 * 3_600_000));
    expect(discoveries()).toHaveLength(2);
    expect(knownMetadata(provider)).toEqual(first.ok ? first.value : undefined);
  });

  it('asks again when the caller needs to know that the provider answers now', async () => {
    await discover(provider, NOW);
    strike(wellKnown, { kind: 'status', status: 503, empty: true });
    expect(await discover(provider, NOW, { fresh: true })).toMatchObject({
      error: { code: 'upstream-unavailable' },
    });
    expect((await discover(provider, NOW)).ok).toBe(true);
  });

  it.each([
    ['hangs', { kind: 'hang' }, 'upstream-unavailable'],
    ['breaks off', { kind: 'reset' }, 'upstream-unavailable'],
    [
      'sends somewhere else',
      { kind: 'status', status: 302, headers: { location: 'http://127.0.0.1:1/' } },
      'upstream-unavailable',
    ],
    ['is cut off', { kind: 'malformed' }, 'upstream-malformed'],
    ['is far too long', { kind: 'oversized' }, 'upstream-unavailable'],
    [
      'lacks what the portal needs',
      { kind: 'status', status: 200, body: { issuer: 'x' } },
      'upstream-malformed',
    ],
  ] as const)('fails when the document %s, and remembers nothing', async (_how, fault, code) => {
    strike(wellKnown, fault);
    expect(await discover(provider, NOW)).toMatchObject({
      ok: false,
      error: { code, upstream: 'customer-login' },
    });
    expect(knownMetadata(provider)).toBeUndefined();
  });

  it('refuses a document of another issuer', async () => {
    const genuine = await discover(provider, NOW);
    strike(wellKnown, {
      kind: 'status',
      status: 200,
      body: { ...(genuine.ok ? genuine.value : {}), issuer: `${provider.issuer}/` },
    });
    expect(await discover(provider, NOW, { fresh: true })).toMatchObject({
      error: { code: 'setup-refused' },
    });
  });

  it('refuses plain http outside the sandbox', async () => {
    expect(await discover({ ...provider, allowHttp: false }, NOW)).toMatchObject({
      error: { code: 'setup-refused' },
    });
  });
});

describe('the fetch that next-auth gets', () => {
  it('calls no address but the token endpoint', async () => {
    const call = providerFetch(provider, () => NOW);
    const body = new URLSearchParams({ code: 'c' });
    for (const address of [
      `${provider.issuer}/userinfo`,
      'http://127.0.0.1:1/token',
      `${provider.issuer}/token?x=1`,
    ]) {
      await expect(call(address, { method: 'POST', body })).rejects.toThrow('Only the token endpoint');
    }
    await expect(call(`${provider.issuer}/token`)).rejects.toThrow('Only the token endpoint');
  });

  it.each([
    ['hangs', { kind: 'hang' }],
    ['breaks off', { kind: 'reset' }],
    ['is down', { kind: 'status', status: 502, empty: true }],
    ['sends somewhere else', { kind: 'status', status: 307, headers: { location: 'http://127.0.0.1:1/' } }],
  ] as const)('says that the provider is unavailable when the token endpoint %s', async (_how, fault) => {
    strike('token', fault);
    const call = providerFetch(provider, () => NOW);
    const answer = call(`${provider.issuer}/token`, {
      method: 'POST',
      body: new URLSearchParams({ code: 'c' }),
    });
    await expect(answer).rejects.toThrow(ProviderUnavailable);
  });

  it('leaves the authentication of a client with a secret to next-auth', async () => {
    const { clientId, clientSecret } = running.sandbox.altinnLogin;
    const call = providerFetch(
      { ...provider, clientId, auth: { kind: 'secret', secret: asSecret(clientSecret) } },
      () => NOW,
    );
    const exchange = (secret: string) =>
      call(`${provider.issuer}/token`, {
        method: 'POST',
        headers: { authorization: `Basic ${btoa(`${clientId}:${secret}`)}` },
        body: new URLSearchParams({
          grant_type: 'authorization_code',
          code: 'c',
          redirect_uri: 'http://127.0.0.1/',
        }),
      });
    expect(await (await exchange('wrong')).json()).toMatchObject({ error: 'invalid_client' });
    expect(await (await exchange(clientSecret)).json()).toMatchObject({ error: 'invalid_grant' });
  });

  it("serves discovery from the portal's own copy, with the userinfo endpoint that next-auth insists on", async () => {
    const call = providerFetch(provider, () => NOW);
    const served: unknown = await (await call(new URL(wellKnown, `${provider.issuer}/`))).json();
    expect(served).toMatchObject({
      issuer: provider.issuer,
      userinfo_endpoint: expect.any(String) as string,
    });
    await call(new URL(wellKnown, `${provider.issuer}/`));
    expect(discoveries()).toHaveLength(1);
  });
});

it('signs a client assertion as ID-porten documents it: the issuer alone as audience, as text', async () => {
  if (provider.auth.kind !== 'key') throw new Error('the sandbox gives keys');
  const { clientId, issuer } = provider;
  const input = { clientId, issuer, jwk: provider.auth.jwk, now: NOW };
  const one = await clientAssertion(input);
  const two = await clientAssertion(input);
  expect(decodeProtectedHeader(one)).toEqual({ alg: 'RS256', kid: provider.auth.jwk.reveal().kid });
  const issuedAt = Math.floor(NOW.getTime() / 1000);
  const { jti, ...claims } = decodeJwt(one);
  expect(claims).toEqual({ iss: clientId, sub: clientId, aud: issuer, iat: issuedAt, exp: issuedAt + 60 });
  expect(jti).not.toBe(decodeJwt(two).jti);
});
