import { randomUUID } from 'node:crypto';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestSandbox } from '../../core/testing/sandbox.ts';
import { makeGrant, present, type GrantChanges } from './testing/test-grant.ts';
import type { RunningSandbox } from '../../main.ts';

let running: RunningSandbox;
beforeAll(async () => {
  running = await startTestSandbox();
});
afterAll(() => running.close());
beforeEach(() => running.sandbox.reset());

const nowSeconds = () => Math.floor(Date.now() / 1000);

async function ask(changes: GrantChanges = {}) {
  const answer = await present(running.sandbox, await makeGrant(running.sandbox, changes));
  const body = (await answer.json()) as Record<string, unknown>;
  return { status: answer.status, body };
}

/** Status, error and the number in `error_uri`. */
async function refusal(changes: GrantChanges) {
  const { status, body } = await ask(changes);
  const uri = String(body['error_uri']);
  expect(body['error_description']).toMatch(/\(trace_id: [0-9a-f]{32}\)$/);
  expect(body['error_description']).not.toMatch(/MP-\d/);
  return [status, body['error'], /\/errors\/(MP-\d+)$/.exec(uri)?.[1] ?? null];
}

describe('a grant', () => {
  it('is answered with a token of two minutes that the key set verifies', async () => {
    const { status, body } = await ask({ claims: { scope: 'altinn:consentrequests.write' } });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      token_type: 'Bearer',
      expires_in: 120,
      scope: 'altinn:consentrequests.write',
    });
    const { maskinporten } = running.sandbox.config.urls;
    const { payload } = await jwtVerify(
      String(body['access_token']),
      createRemoteJWKSet(new URL(`${maskinporten}jwk`)),
      { issuer: maskinporten },
    );
    expect(payload).toMatchObject({
      client_id: 'bank-portal',
      client_amr: 'private_key_jwt',
      consumer: { authority: 'iso6523-actorid-upis', ID: '0192:312601818' },
      scope: 'altinn:consentrequests.write',
      token_type: 'Bearer',
    });
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(120);
    expect(payload).not.toHaveProperty('supplier');
    expect(payload).not.toHaveProperty('authorization_details');
    expect(running.sandbox.tokens.isLive(payload.jti ?? '')).toBe(true);
  });

  const issuerWithoutSlash = () => running.sandbox.config.urls.maskinporten.slice(0, -1);
  const other = () => running.sandbox.clientKeys['maskinporten-supplier'];

  it.each<[string, () => GrantChanges, unknown[]]>([
    [
      'aud without the slash',
      () => ({ claims: { aud: issuerWithoutSlash() } }),
      [400, 'invalid_grant', 'MP-110'],
    ],
    [
      'aud as an array',
      () => ({ claims: { aud: [`${issuerWithoutSlash()}/`] } }),
      [400, 'invalid_grant', 'MP-110'],
    ],
    ['no iat', () => ({ claims: { iat: undefined } }), [400, 'invalid_request', 'MP-011']],
    ['no exp', () => ({ claims: { exp: undefined } }), [400, 'invalid_request', 'MP-011']],
    [
      'a life of 121 seconds',
      () => ({ claims: { exp: nowSeconds() + 121 } }),
      [400, 'invalid_grant', 'MP-130'],
    ],
    [
      'iat 12 seconds ago',
      () => ({ claims: { iat: nowSeconds() - 12, exp: nowSeconds() + 60 } }),
      [400, 'invalid_grant', 'MP-130'],
    ],
    [
      'iat in the future',
      () => ({ claims: { iat: nowSeconds() + 13, exp: nowSeconds() + 60 } }),
      [400, 'invalid_grant', null],
    ],
    ['exp now', () => ({ claims: { exp: nowSeconds() } }), [400, 'invalid_grant', 'MP-130']],
    ['an unknown client', () => ({ clientId: 'someone' }), [400, 'invalid_grant', 'MP-100']],
    ['an unknown kid', () => ({ header: { kid: 'other' } }), [400, 'invalid_grant', null]],
    ['both kid and x5c', () => ({ header: { x5c: ['AAAA'] } }), [400, 'invalid_request', 'MP-011']],
    ['neither kid nor x5c', () => ({ header: { kid: null } }), [400, 'invalid_grant', null]],
    ['another key', () => ({ key: other().privateKey }), [400, 'invalid_grant', 'MP-124']],
    ['PS256', () => ({ header: { alg: 'PS256' } }), [400, 'invalid_request', 'MP-011']],
    ['no scope', () => ({ claims: { scope: undefined } }), [400, 'invalid_scope', null]],
    [
      "another organisation's scope",
      () => ({ claims: { scope: 'nav:aareg' } }),
      [400, 'invalid_scope', 'MP-200'],
    ],
    ["ID-porten's scope", () => ({ claims: { scope: 'openid' } }), [400, 'invalid_scope', 'MP-201']],
  ])('is refused with %s', async (_name, changes, expected) => {
    expect(await refusal(changes())).toEqual(expected);
  });

  it.each(['RS384', 'RS512'])('may be signed with %s', async (alg) => {
    expect((await ask({ header: { alg } })).status).toBe(200);
  });

  it('is refused the second time, and when another has its jti', async () => {
    const grant = await makeGrant(running.sandbox, { claims: { jti: undefined } });
    expect((await present(running.sandbox, grant)).status).toBe(200);
    expect(await (await present(running.sandbox, grant)).json()).toMatchObject({
      error_uri: expect.stringContaining('MP-012') as unknown,
    });
    const jti = randomUUID();
    expect((await ask({ claims: { jti } })).status).toBe(200);
    expect(await refusal({ claims: { jti } })).toEqual([400, 'invalid_grant', 'MP-012']);
  });

  it('is refused in the published words, with every slash escaped', async () => {
    const grant = await makeGrant(running.sandbox, { claims: { aud: 'https://maskinporten.no' } });
    const text = await (await present(running.sandbox, grant)).text();
    expect(text).toContain(
      'Invalid assertion. Client authentication failed. Invalid JWT claim aud (trace_id: ',
    );
    expect(text).toMatch(/"error_uri":"http:\\\/\\\/[^/]*\\\/maskinporten\\\/errors\\\/MP-110"/);
  });

  it('is refused when its key was uploaded more than a year ago', async () => {
    running.sandbox.clock.advance(366 * 86_400_000);
    expect(await refusal({})).toEqual([400, 'invalid_grant', 'MP-121']);
  });

  it('is judged by a clock that can be moved, which the Date header shows', async () => {
    running.sandbox.clock.skew('maskinporten', 30_000);
    const answer = await present(running.sandbox, await makeGrant(running.sandbox));
    expect(answer.status).toBe(400);
    const ahead = Date.parse(answer.headers.get('date') ?? '') - Date.now();
    expect(ahead).toBeGreaterThan(25_000);
  });

  it.each([
    ['not a JWT', 'a.b', 'invalid_request'],
    ['empty', '', 'invalid_request'],
  ])('is refused when it is %s', async (_name, grant, error) => {
    expect(await (await present(running.sandbox, grant)).json()).toMatchObject({ error });
  });
});

describe('the token endpoint', () => {
  const post = async (init: RequestInit) => {
    const answer = await fetch(`${running.sandbox.config.urls.maskinporten}token`, {
      method: 'POST',
      ...init,
    });
    return [answer.status, ((await answer.json()) as { error: unknown }).error];
  };

  it('refuses JSON, other grant types, and a missing assertion', async () => {
    const headers = { 'content-type': 'application/json' };
    expect(await post({ headers, body: '{}' })).toEqual([400, 'invalid_request']);
    const credentials = new URLSearchParams({ grant_type: 'client_credentials' });
    expect(await post({ body: credentials })).toEqual([400, 'unsupported_grant_type']);
    const bare = new URLSearchParams({ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer' });
    expect(await post({ body: bare })).toEqual([400, 'invalid_request']);
  });

  it('is found through the metadata', async () => {
    const { maskinporten } = running.sandbox.config.urls;
    const answer = await fetch(`${maskinporten}.well-known/oauth-authorization-server`);
    expect(await answer.json()).toMatchObject({
      issuer: maskinporten,
      token_endpoint: `${maskinporten}token`,
      jwks_uri: `${maskinporten}jwk`,
      token_endpoint_auth_signing_alg_values_supported: ['RS256', 'RS384', 'RS512'],
    });
  });
});

describe('acting for another organisation', () => {
  const supplier = (claims: Record<string, unknown> = {}): GrantChanges => {
    const key = running.sandbox.clientKeys['maskinporten-supplier'];
    return { clientId: 'supplier-portal', header: { kid: key.kid }, key: key.privateKey, claims };
  };

  it('gives a token with consumer and supplier', async () => {
    const { body } = await ask(supplier({ consumer_org: '312601818' }));
    const claims = JSON.parse(
      Buffer.from(String(body['access_token']).split('.')[1] ?? '', 'base64url').toString(),
    ) as unknown;
    expect(claims).toMatchObject({
      consumer: { ID: '0192:312601818' },
      supplier: { ID: '0192:319083014' },
      delegation_source: 'https://tt02.altinn.no/',
    });
  });

  it.each<[string, () => GrantChanges, unknown[]]>([
    ['has not delegated', () => supplier({ consumer_org: '313367002' }), [403, 'forbidden', 'MP-251']],
    ['is the client itself', () => supplier({ consumer_org: '319083014' }), [400, 'invalid_request', null]],
    ['is no number', () => supplier({ consumer_org: 'NO312601818' }), [400, 'invalid_request', null]],
    ['is not named by a supplier without the scope', () => supplier(), [403, 'forbidden', 'MP-250']],
    [
      'is not what the bank may act for',
      () => ({ claims: { consumer_org: '319083014' } }),
      [403, 'forbidden', 'MP-251'],
    ],
  ])('is refused when the consumer %s', async (_name, changes, expected) => {
    expect(await refusal(changes())).toEqual(expected);
  });
});
