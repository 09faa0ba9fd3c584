import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  API,
  BANK_URN,
  GRANLI_URN,
  KARI_URN,
  consentRequest,
  right,
  startAltinn,
  type TestAltinn,
} from '../testing/test-kit.ts';

let altinn: TestAltinn;
beforeAll(async () => {
  altinn = await startAltinn(4220);
});
afterAll(() => altinn.close());

const now = () => altinn.sandbox.clock.now('altinn');
const create = (changes: Record<string, unknown> = {}, claims?: Record<string, unknown>) =>
  altinn.call(API, { body: consentRequest(now(), changes), ...(claims && { claims }) });
const organisation = (orgnr: string) => ({ authority: 'iso6523-actorid-upis', ID: `0192:${orgnr}` });
const anyUuid: unknown = expect.stringMatching(/^[0-9a-f-]{36}$/);
const anyInstant: unknown = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?\+00:00$/);
const anyInternalUrn: unknown = expect.stringMatching(/^urn:altinn:party:uuid:[0-9a-f-]{36}$/);
const anyText: unknown = expect.any(String);
const past = '2020-01-01T00:00:00Z';

describe('a consent request that is accepted', () => {
  it('answers 201 with its address and everything written out', async () => {
    const id = randomUUID();
    const { status, headers, json } = await create({ id, validTo: '2027-02-20T12:00:00.1200000+01:00' });
    expect(status).toBe(201);
    expect(headers.get('location')).toBe(`${altinn.origin}${API}/${id}`);
    expect(json).toEqual({
      id,
      from: GRANLI_URN,
      to: BANK_URN,
      requiredDelegator: null,
      handledBy: null,
      validTo: '2027-02-20T11:00:00.12+00:00',
      consentRights: [{ ...right(), metadata: null }],
      requestMessage: null,
      status: 'Created',
      consented: null,
      redirectUrl: 'http://localhost:3000/retur?ref=abc',
      consentRequestEvents: [
        {
          consentEventID: anyUuid,
          created: anyInstant,
          performedBy: BANK_URN,
          eventType: 'Created',
          consentRequestID: id,
        },
      ],
      viewUri: `${altinn.origin}/accessmanagement/ui/consent/request?id=${id}`,
      portalViewMode: 'Hide',
    });
  });

  it('takes names in any case, metaData for metadata, and an id in capitals', async () => {
    const { id, ...rest } = consentRequest(now(), { consentRights: [right({ metaData: {} })] });
    const shouted = Object.fromEntries(
      Object.entries(rest).map(([name, value]) => [name.toUpperCase(), value]),
    );
    const body = { ...shouted, ID: String(id).toUpperCase(), portalviewmode: 'SHOW', unknown: 1 };
    const { status, json } = await altinn.call(API, { body });
    expect(status).toBe(201);
    expect(json).toMatchObject({ id, portalViewMode: 'Show', consentRights: [{ metadata: {} }] });
  });

  it('keeps the supplier of the token as handledBy', async () => {
    const { json } = await create({}, { supplier: organisation('319083014') });
    expect(json).toMatchObject({
      to: BANK_URN,
      handledBy: 'urn:altinn:organization:identifier-no:319083014',
    });
  });
});

describe('the same id again', () => {
  it('answers 200 with the original in its odd shape, whatever else differs', async () => {
    const id = randomUUID();
    const original = await create({ id });
    const { status, json } = await create({ id, redirectUrl: 'https://other.example/' });
    expect(status).toBe(200);
    expect(json).not.toHaveProperty('status');
    expect(json).toMatchObject({
      id,
      validTo: original.json['validTo'],
      redirectUrl: original.json['redirectUrl'],
      consentRequestStatus: 'Created',
      templateId: 'bst_krav_v2',
      templateVersion: 1,
      consentRequestEvents: [{ performedBy: anyInternalUrn }],
    });
  });

  it('validates the repeat like a new one', async () => {
    const id = randomUUID();
    await create({ id });
    expect((await create({ id, validTo: past })).json).toMatchObject({ status: 400, code: 'STD-00000' });
  });

  it('refuses another party with AM-00016', async () => {
    const id = randomUUID();
    await create({ id });
    const { status, json } = await create({ id, from: 'urn:altinn:organization:identifier-no:311851381' });
    expect(status).toBe(400);
    expect(json).toMatchObject({ code: 'AM-00016', type: 'urn:altinn:error:AM-00016', requestId: id });
  });
});

describe('who may ask', () => {
  it.each([
    ['no token', () => Promise.resolve({ authorization: '' })],
    ['no token of Maskinporten', () => Promise.resolve({ authorization: 'Bearer nonsense' })],
    [
      'another issuer',
      async () => ({ authorization: `Bearer ${await altinn.token({ iss: 'http://other/' })}` }),
    ],
    ['an expired token', async () => ({ authorization: `Bearer ${await altinn.token({ exp: 1 })}` })],
    [
      'a token that was ended',
      async () => ({ authorization: `Bearer ${await altinn.token({ jti: 'ended' })}` }),
    ],
    ['no consumer', async () => ({ authorization: `Bearer ${await altinn.token({ consumer: undefined })}` })],
  ])('answers 401 without a body to %s', async (_case, headers) => {
    const answer = await altinn.call(API, { body: consentRequest(now()), headers: await headers() });
    expect([answer.status, answer.text]).toEqual([401, '']);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
  });

  it.each([
    ['the scope for reading only', {}, { scope: 'altinn:consentrequests.read' }],
    ['`to` that is not the caller', { to: 'urn:altinn:organization:identifier-no:319083014' }, {}],
    [
      'a consumer whom the policy lets not in',
      { to: 'urn:altinn:organization:identifier-no:319083014' },
      { consumer: organisation('319083014') },
    ],
    [
      'a misspelt resource',
      { consentRights: [right({ resource: [{ type: 'urn:altinn:resource', value: 'x' }] })] },
      {},
    ],
    ['unknown parties and a foreign `to`', { to: 'urn:altinn:organization:identifier-no:999999999' }, {}],
  ])('answers 403 without a body to %s', async (_case, changes, claims) => {
    const answer = await create(changes, claims);
    expect([answer.status, answer.text]).toEqual([403, '']);
  });
});

describe('parties that Altinn does not know end the checks at once', () => {
  it.each([
    ['from', { from: 'urn:altinn:organization:identifier-no:999999999' }, 'AM-00003'],
    ['a person from', { from: 'urn:altinn:person:identifier-no:11111111111' }, 'AM-00004'],
    ['requiredDelegator', { requiredDelegator: 'urn:altinn:person:identifier-no:11111111111' }, 'AM-00004'],
  ])('%s', async (_case, changes, code) => {
    const { status, json } = await create({ ...changes, validTo: past, redirectUrl: 'x' });
    expect(status).toBe(400);
    expect(json['code']).toBe(code);
  });
});

describe('content at fault', () => {
  it.each([
    ['validTo in the past', { validTo: past }, ['AM.VLD-00022']],
    ['no rights', { consentRights: [] }, ['AM.VLD-00023']],
    ['a relative redirectUrl', { redirectUrl: '/retur' }, ['AM.VLD-00027']],
    ['a right without an action', { consentRights: [right({ action: [] })] }, ['STD.VLD-00000']],
    [
      'three fields, which share one problem',
      { validTo: past, consentRights: [], redirectUrl: 'retur' },
      ['AM.VLD-00022', 'AM.VLD-00023', 'AM.VLD-00027'],
    ],
  ])('%s answers 400 STD-00000', async (_case, changes, codes) => {
    const { status, headers, json } = await create(changes);
    expect(status).toBe(400);
    expect(headers.get('content-type')).toContain('application/problem+json');
    expect(json).toMatchObject({
      code: 'STD-00000',
      status: 400,
      statusDescription: 'Bad Request',
      traceId: anyText,
      validationErrors: codes.map((code) => ({ code })),
    });
  });

  it.each([
    ['metadata that the resource does not declare', { metaData: { year: '2026' } }, 'AM-00006'],
    ['a right without a resource', { resource: [] }, 'AM-00005'],
  ])('%s answers 400 with its own code', async (_case, changes, code) => {
    const { status, json } = await create({ consentRights: [right(changes)] });
    expect(status).toBe(400);
    expect(json['code']).toBe(code);
  });

  it('answers 500 STD-00001 to two problems, which no retry will cure', async () => {
    const consentRights = [right({ metaData: { Year: '2026', month: '' } }), right({ action: [] })];
    const { status, json } = await create({ consentRights, validTo: past });
    expect(status).toBe(500);
    expect(json).toMatchObject({
      code: 'STD-00001',
      status: 500,
      problems: [
        { code: 'AM-00006', key: 'year' },
        { code: 'AM-00006', key: 'month' },
        { code: 'AM-00007' },
        {
          code: 'STD-00000',
          validationErrors: [{ code: 'STD.VLD-00000', paths: ['/consentRight/1/action'] }],
        },
        { code: 'STD-00000', validationErrors: [{ code: 'AM.VLD-00022' }] },
      ],
    });
  });

  it.each([
    ['no JSON', '{"id":'],
    ['no id', { id: undefined }],
    ['an id that is no UUID', { id: '1' }],
    ['a party of no known kind', { from: 'urn:altinn:party:1' }],
    ['a person as `to`', { to: KARI_URN }],
    ['a validTo without offset', { validTo: '2027-02-20T11:00:00' }],
    ['no redirectUrl', { redirectUrl: undefined }],
    ['an unknown view mode', { portalViewMode: 'popup' }],
  ])('cannot read a body with %s', async (_case, changes) => {
    const body = typeof changes === 'string' ? changes : consentRequest(now(), changes);
    const { status, json } = await altinn.call(API, { body });
    expect(status).toBe(400);
    expect(json).not.toHaveProperty('code');
    expect(json).toHaveProperty('errors');
  });

  it('refuses another content type', async () => {
    const headers = { 'content-type': 'text/plain' };
    expect((await altinn.call(API, { body: consentRequest(now()), headers })).status).toBe(415);
  });
});
