import { randomUUID } from 'node:crypto';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { organisationUrn } from '#lib/consent/organisation-urn.ts';
import { signingCertificate } from '#server/platform/certificates/enterprise-certificate.ts';
import { readPkcs12 } from '#server/platform/certificates/pkcs12.ts';
import { makePkcs12 } from '../../../sandbox/systems/maskinporten/pkcs12.ts';
import { SUPPLIER } from '../../../sandbox/data/scenarios/people.ts';
import { startTestSandbox } from '../../../sandbox/core/testing/sandbox.ts';
import type { RunningSandbox } from '../../../sandbox/main.ts';
import { TEST_UPSTREAM, asJwk, testTokenSource } from './testing/maskinporten.ts';
import type { TokenRequest, TokenSource } from './token-types.ts';

const READ: TokenRequest = { scope: 'altinn:consentrequests.read' };
const WRITE: TokenRequest = { scope: 'altinn:consentrequests.write' };

let running: RunningSandbox;
let tokens: TokenSource;

beforeAll(async () => {
  running = await startTestSandbox();
});
afterAll(() => running.close());
beforeEach(() => {
  running.sandbox.reset();
  tokens = testTokenSource(running.sandbox, now);
});

/** The portal's clock goes with the sandbox's. */
const now = () => new Date(running.sandbox.clock.now('altinn'));
const advance = (seconds: number) => running.sandbox.clock.advance(seconds * 1000);
const grants = () =>
  running.sandbox.exchanges.list({ system: 'maskinporten' }).filter(({ path }) => path.startsWith('/token'));
const jtis = () => grants().map(({ tokens: seen }) => seen[0]?.claims['jti']);

async function value(source: TokenSource, request: TokenRequest): Promise<string> {
  const token = await source.token(request);
  if (!token.ok) throw new Error(JSON.stringify(token.error));
  return token.value.value.reveal();
}

describe('a grant', () => {
  it('carries what Maskinporten asks for, and nothing that it refuses', async () => {
    await value(tokens, READ);
    const [seen] = grants()[0]?.tokens ?? [];
    expect(seen?.header).toEqual({ alg: 'RS256', kid: running.sandbox.clientKeys.maskinporten.kid });
    const { iat, exp, ...claims } = seen?.claims ?? {};
    expect(claims).toEqual({
      aud: running.sandbox.config.urls.maskinporten,
      iss: 'bank-portal',
      scope: READ.scope,
      jti: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
    });
    expect(Number(exp) - Number(iat)).toBe(100);
  });

  it('names the consumer when a supplier acts for the bank', async () => {
    const key = asJwk(running.sandbox.clientKeys['maskinporten-supplier'].privateJwk);
    const supplier = testTokenSource(running.sandbox, now, {
      clientId: 'supplier-portal',
      key: { kind: 'jwk', jwk: key },
      consumerOrg: running.sandbox.config.bank.orgnr,
    });
    await value(supplier, READ);
    expect(grants()[0]?.tokens[0]?.claims).toMatchObject({ consumer_org: running.sandbox.config.bank.orgnr });
  });
});

describe('an enterprise certificate', () => {
  const bank = () => running.sandbox.config.bank.orgnr;
  const key = (style: 'buypass-seid2' | 'commfides-seid1', orgnr: string) => {
    const authority = running.sandbox.testAuthority();
    const bytes = makePkcs12('passord', {
      pairs: [authority.issue(style, orgnr)],
      authorities: authority.chain(style),
      encryption: 'modern',
    });
    const content = readPkcs12(bytes, 'passord');
    const signer = content.ok ? signingCertificate(content.value, now()) : content;
    if (!signer.ok) throw new Error(signer.error);
    return { kind: 'certificate', certificate: signer.value } as const;
  };

  it('signs as the bank: its chain stands in x5c, and no kid beside it', async () => {
    const source = testTokenSource(running.sandbox, now, {
      clientId: 'bank-portal-certificate',
      key: key('buypass-seid2', bank()),
    });
    const token = decodeJwt(await value(source, READ));
    expect(token).toMatchObject({ client_amr: 'virksomhetssertifikat', consumer: { ID: `0192:${bank()}` } });
    expect(token).not.toHaveProperty('supplier');
    const header = grants()[0]?.tokens[0]?.header;
    expect(header).toEqual({ alg: 'RS256', x5c: expect.any(Array) as unknown });
    expect(header?.['x5c']).toHaveLength(3);
  });

  it("signs as the supplier: the token is the bank's, and names who fetched it", async () => {
    const source = testTokenSource(running.sandbox, now, {
      clientId: 'supplier-portal-certificate',
      key: key('commfides-seid1', SUPPLIER.orgnr),
      consumerOrg: bank(),
    });
    expect(decodeJwt(await value(source, READ))).toMatchObject({
      consumer: { ID: `0192:${bank()}` },
      supplier: { ID: `0192:${SUPPLIER.orgnr}` },
      delegation_source: 'https://tt02.altinn.no/',
    });
  });
});

describe('a token', () => {
  it('is reused until 20 seconds before it expires', async () => {
    const first = await value(tokens, READ);
    advance(99);
    expect(await value(tokens, READ)).toBe(first);
    advance(1);
    expect(await value(tokens, READ)).not.toBe(first);
    expect(grants()).toHaveLength(2);
  });

  it('is not used in its last fifth when it is short-lived', async () => {
    const body = { access_token: 'short', token_type: 'Bearer', expires_in: 10 };
    running.sandbox.faults.add({
      system: 'maskinporten',
      endpoint: 'token',
      times: 1,
      fault: { kind: 'status', status: 200, body },
    });
    expect(await value(tokens, READ)).toBe('short');
    advance(7.9);
    expect(await value(tokens, READ)).toBe('short');
    advance(0.1);
    expect(await value(tokens, READ)).not.toBe('short');
  });

  it('is fetched once for all who ask at the same time', async () => {
    const values = await Promise.all(Array.from({ length: 10 }, () => value(tokens, READ)));
    expect(new Set(values).size).toBe(1);
    expect(grants()).toHaveLength(1);
  });

  it('is kept per scope', async () => {
    expect(await value(tokens, READ)).not.toBe(await value(tokens, WRITE));
  });

  it('is fetched again after it was dropped', async () => {
    const first = await value(tokens, READ);
    tokens.drop(READ);
    expect(await value(tokens, READ)).not.toBe(first);
  });

  it('survives a drop that is about its predecessor', async () => {
    const first = await tokens.token(READ);
    if (!first.ok) throw new Error('no token');
    tokens.drop(READ, first.value);
    const second = await value(tokens, READ);
    tokens.drop(READ, first.value);
    expect(await value(tokens, READ)).toBe(second);
  });
});

describe('a failing Maskinporten', () => {
  const strike = (fault: Parameters<typeof running.sandbox.faults.add>[0]['fault'], times = 9) =>
    running.sandbox.faults.add({ system: 'maskinporten', endpoint: 'token', times, fault });

  it.each([
    { kind: 'status', status: 500, empty: true },
    { kind: 'status', status: 503, body: 'down' },
    { kind: 'reset' },
    { kind: 'hang' },
  ] as const)('is asked again, each time with a grant of its own: %j', async (fault) => {
    strike(fault, 2);
    await value(tokens, READ);
    await vi.waitFor(() => expect(grants()).toHaveLength(3));
    expect(new Set(jtis()).size).toBe(3);
  });

  it.each([
    [{ kind: 'status', status: 502, empty: true }, 'upstream-unavailable', 3],
    [{ kind: 'reset' }, 'upstream-unavailable', 3],
    [{ kind: 'hang' }, 'upstream-unavailable', 3],
    [{ kind: 'status', status: 429, empty: true }, 'upstream-busy', 3],
    [{ kind: 'malformed' }, 'upstream-malformed', 1],
    [{ kind: 'wrong-type' }, 'upstream-malformed', 1],
    [{ kind: 'oversized' }, 'upstream-malformed', 1],
    [{ kind: 'status', status: 302, headers: { location: 'http://127.0.0.1/' } }, 'upstream-malformed', 1],
    [
      { kind: 'status', status: 200, body: { access_token: '', token_type: 'Bearer', expires_in: 1 } },
      'upstream-malformed',
      1,
    ],
    [{ kind: 'status', status: 403, empty: true }, 'setup-refused', 1],
  ] as const)('%j gives %s after %i calls', async (fault, code, calls) => {
    strike(fault);
    expect(await tokens.token(READ)).toMatchObject({ ok: false, error: { code, upstream: 'maskinporten' } });
    // The sandbox notes a call that hung when it finds the connection closed.
    await vi.waitFor(() => expect(grants()).toHaveLength(calls));
  });

  it('is not remembered: the next one who asks gets a token', async () => {
    strike({ kind: 'wrong-type' }, 1);
    expect((await tokens.token(READ)).ok).toBe(false);
    expect((await tokens.token(READ)).ok).toBe(true);
  });
});

describe('a refusal by the set-up', () => {
  const refusal = async (source: TokenSource, request: TokenRequest) => {
    const token = await source.token(request);
    if (token.ok) throw new Error('not refused');
    return token.error;
  };
  const other = (changes: Parameters<typeof testTokenSource>[2]) =>
    testTokenSource(running.sandbox, now, changes);
  const key = (changes: object, name: 'maskinporten' | 'maskinporten-supplier' = 'maskinporten') => ({
    key: { kind: 'jwk', jwk: asJwk({ ...running.sandbox.clientKeys[name].privateJwk, ...changes }) } as const,
  });

  it.each([
    ['MP-100', () => other({ clientId: 'unknown' }), READ],
    [
      'MP-124',
      () => other(key({ kid: running.sandbox.clientKeys.maskinporten.kid }, 'maskinporten-supplier')),
      READ,
    ],
    ['MP-200', () => tokens, { scope: 'skatteetaten:other' }],
    ['MP-201', () => tokens, { scope: 'nonsense' }],
    ['MP-250', () => other({ clientId: 'supplier-portal', ...key({}, 'maskinporten-supplier') }), READ],
    [
      'MP-251',
      () =>
        other({ clientId: 'supplier-portal', ...key({}, 'maskinporten-supplier'), consumerOrg: '313367002' }),
      READ,
    ],
    ['invalid_grant', () => other(key({ kid: 'unknown' })), READ],
    ['invalid_request', () => other({ consumerOrg: running.sandbox.config.bank.orgnr }), READ],
  ])('%s comes with advice and the id that support asks for', async (code, source, request) => {
    expect(await refusal(source(), request)).toMatchObject({
      code: 'setup-refused',
      severity: 'alarm',
      upstreamCode: code,
      correlationId: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
      operatorAdvice: expect.any(String) as string,
    });
  });

  it.each([
    [60, 'behind'],
    [-60, 'ahead of'],
  ])('says that the clock is wrong when it is %i s off', async (skew, word) => {
    running.sandbox.clock.skew('maskinporten', skew * 1000);
    const error = await refusal(tokens, READ);
    expect(error.operatorAdvice).toMatch(new RegExp(`(59|60|61) s ${word} Maskinporten's`));
  });

  it.each([
    ['a public key', () => key({ d: undefined })],
    ['another kind of key', () => key({ kty: 'EC' })],
    ['a damaged key', () => key({ d: 'AQAB', p: undefined })],
  ])('refuses %s before anything is sent', async (_, changes) => {
    expect(await refusal(other(changes()), READ)).toMatchObject({ code: 'setup-refused' });
    expect(grants()).toEqual([]);
  });
});

describe('a consent', () => {
  const ORGNR = '313367002';
  const KARI = 'urn:altinn:person:identifier-no:14837830177';
  type EventType = 'Accepted' | 'Rejected' | 'Revoked';

  /** Puts a consent in Altinn's register as if it had been asked for and these things had happened. */
  function consent(
    types: readonly EventType[],
    changes: { to?: string; validSeconds?: number } = {},
  ): string {
    const id = randomUUID();
    const at = running.sandbox.clock.now('altinn');
    running.sandbox.consents.add({
      id,
      from: organisationUrn(ORGNR),
      to: organisationUrn(changes.to ?? running.sandbox.config.bank.orgnr),
      requiredDelegator: null,
      handledBy: null,
      validTo: at + (changes.validSeconds ?? 3600) * 1000,
      resource: 'ske-samtykke-krav-og-betalinger',
      action: ['consent'],
      requestMessage: null,
      redirectUrl: 'http://localhost:3000/samtykke/retur',
      portalViewMode: 'Hide',
      events: types.map((type) => ({ id: randomUUID(), type, at, performedBy: KARI })),
    });
    return id;
  }
  const request = (id: string, orgnr = ORGNR): TokenRequest => ({
    scope: 'skatteetaten:kravogbetalinger',
    consent: { id, from: organisationUrn(orgnr) },
  });

  it('gives a token of its own while it is in force', async () => {
    const one = consent(['Accepted']);
    const two = consent(['Accepted']);
    expect(await value(tokens, request(one))).not.toBe(await value(tokens, request(two)));
  });

  it.each([
    ['AM-00001', 'unknown', () => request(randomUUID())],
    ['AM-00001', "another bank's", () => request(consent(['Accepted'], { to: '319083014' }))],
    ['AM-00011', 'revoked', () => request(consent(['Accepted', 'Revoked']))],
    ['AM-00012', "another business's", () => request(consent(['Accepted']), '311851381')],
    ['AM-00013', 'expired', () => request(consent(['Accepted'], { validSeconds: -1 }))],
    ['AM-00014', 'unanswered', () => request(consent([]))],
  ])('is consent-missing with %s when it is %s', async (upstreamCode, _, wanted) => {
    expect(await tokens.token(wanted())).toMatchObject({
      ok: false,
      error: { code: 'consent-missing', upstream: 'maskinporten', upstreamCode },
    });
    expect(grants()).toHaveLength(1);
  });

  it('is consent-missing for every other 4xx too, since only Altinn knows', async () => {
    running.sandbox.faults.add({
      system: 'maskinporten',
      endpoint: 'token',
      fault: { kind: 'status', status: 403, body: 'nothing readable' },
    });
    expect(await tokens.token(request(consent(['Accepted'])))).toMatchObject({
      error: { code: 'consent-missing', upstreamCode: 'HTTP 403' },
    });
  });

  it('gives no token after it was dropped, not even one whose fetch had begun', async () => {
    const id = consent(['Accepted']);
    const early = value(tokens, request(id));
    tokens.dropConsent(id);
    const late = await value(tokens, request(id));
    expect(await early).not.toBe(late);
    expect(await value(tokens, request(id))).toBe(late);
  });
});

describe('the metadata', () => {
  const reads = () =>
    running.sandbox.exchanges
      .list({ system: 'maskinporten' })
      .filter(({ path }) => path.includes('well-known')).length;
  const strike = (status: number, body: unknown = '') =>
    running.sandbox.faults.add({
      system: 'maskinporten',
      endpoint: '.well-known',
      times: TEST_UPSTREAM.retries + 1,
      fault: { kind: 'status', status, body },
    });

  it('is read once for all scopes, and again the next day', async () => {
    await Promise.all([value(tokens, READ), value(tokens, WRITE)]);
    expect(reads()).toBe(1);
    advance(24 * 60 * 60);
    await value(tokens, READ);
    expect(reads()).toBe(2);
  });

  it('goes on serving when it cannot be read again', async () => {
    await value(tokens, READ);
    advance(24 * 60 * 60);
    strike(503);
    await value(tokens, READ);
  });

  it.each([
    [503, '', 'upstream-unavailable'],
    [404, '', 'setup-refused'],
    [200, '<html>', 'upstream-malformed'],
    [200, { issuer: 'http://127.0.0.1/', token_endpoint: 'http://127.0.0.1/token' }, 'setup-refused'],
  ])('answering %i %j gives %s', async (status, body, code) => {
    strike(status, body);
    expect(await tokens.token(READ)).toMatchObject({ ok: false, error: { code } });
    expect(grants()).toEqual([]);
  });
});
