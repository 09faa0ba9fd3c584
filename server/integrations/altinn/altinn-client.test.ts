import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { TEST_UPSTREAM, testTokenSource } from '#server/integrations/maskinporten/testing/maskinporten.ts';
import { act } from '../../../sandbox/control-api/consents.ts';
import type { RunningSandbox } from '../../../sandbox/main.ts';
import { startTestSandbox } from '../../../sandbox/core/testing/sandbox.ts';
import { createAltinnClient, type AltinnClient, type AltinnSettings } from './altinn-client.ts';
import type { NewConsentRequest } from './consent-request.ts';

const ORGNR = '313367002';
const RESOURCE = 'ske-samtykke-krav-og-betalinger';
const DAY_MS = 24 * 60 * 60 * 1000;

let running: RunningSandbox;
let altinn: AltinnClient;

beforeAll(async () => {
  running = await startTestSandbox();
});
afterAll(() => running.close());
beforeEach(() => {
  running.sandbox.reset();
  altinn = client();
});

const now = () => new Date(running.sandbox.clock.now('altinn'));
const calls = (method?: string) =>
  running.sandbox.exchanges
    .list({ system: 'altinn' })
    .filter((exchange) => method === undefined || exchange.method === method);
const strike = (
  fault: Parameters<typeof running.sandbox.faults.add>[0]['fault'],
  times: number,
  method?: string,
) => running.sandbox.faults.add({ system: 'altinn', endpoint: 'consentrequests', fault, times, method });

function config(): AltinnSettings['config'] {
  const baseUrl = new URL(running.sandbox.config.urls.altinn);
  return { baseUrl, consentPagesUrl: baseUrl, resource: RESOURCE };
}

function client(changes: Partial<AltinnSettings> = {}): AltinnClient {
  return createAltinnClient({
    config: config(),
    bankOrgnr: running.sandbox.config.bank.orgnr,
    upstream: TEST_UPSTREAM,
    tokens: testTokenSource(running.sandbox, now),
    ...changes,
  });
}

const request = (changes: Partial<NewConsentRequest> = {}): NewConsentRequest => ({
  id: randomUUID(),
  from: ORGNR,
  validTo: new Date(now().getTime() + 90 * DAY_MS),
  redirectUrl: new URL('http://localhost:3000/samtykke/retur?ref=abc'),
  ...changes,
});

async function created(changes: Partial<NewConsentRequest> = {}) {
  const consent = await altinn.createConsentRequest(request(changes));
  if (!consent.ok) throw new Error(JSON.stringify(consent.error));
  return consent.value;
}

function decide(id: string, ...deeds: Parameters<typeof act>[2][]) {
  const record = running.sandbox.consents.get(id);
  if (record === undefined) throw new Error('no such consent');
  for (const deed of deeds) expect(act(running.sandbox, record, deed)).toBeUndefined();
}

describe('asking for a consent', () => {
  it('gives where the person answers, and how long the consent lasts', async () => {
    const wanted = request();
    expect(await altinn.createConsentRequest(wanted)).toEqual({
      ok: true,
      value: {
        id: wanted.id,
        from: ORGNR,
        to: running.sandbox.config.bank.orgnr,
        status: 'created',
        validTo: wanted.validTo,
        viewUri: new URL(
          `${running.sandbox.config.urls.altinn}/accessmanagement/ui/consent/request?id=${wanted.id}`,
        ),
        redirectUrl: wanted.redirectUrl,
      },
    });
  });

  // Altinn's published example of a 201 (February 2026) has no status.
  it('takes the 201 for `created` when the answer has no status', async () => {
    running.sandbox.faults.add({
      system: 'altinn',
      method: 'POST',
      endpoint: 'consentrequests',
      times: 1,
      fault: { kind: 'leave-out', members: ['status'] },
    });
    expect(await created()).toMatchObject({ status: 'created' });
    expect(calls('POST')[0]?.responseBody).not.toContain('"status"');
  });

  it('reads the request when the answer to its creation has no address to answer at', async () => {
    running.sandbox.faults.add({
      system: 'altinn',
      method: 'POST',
      endpoint: 'consentrequests',
      times: 1,
      fault: { kind: 'leave-out', members: ['viewUri'] },
    });
    expect((await created()).viewUri.pathname).toBe('/accessmanagement/ui/consent/request');
    expect(calls().map(({ method }) => method)).toEqual(['POST', 'GET']);
  });

  it('sends no message and no metadata, and hides the request from the list in Altinn', async () => {
    await created();
    const body: unknown = JSON.parse(calls('POST')[0]?.requestBody ?? '');
    expect(body).toMatchObject({
      portalViewMode: 'hide',
      consentRights: [{ action: ['consent'], resource: [{ type: 'urn:altinn:resource', value: RESOURCE }] }],
    });
    expect(JSON.stringify(body)).not.toMatch(/requestMessage|metadata/i);
  });

  it('returns the original when the id was sent before, read again because the repeat has another form', async () => {
    const original = await created();
    const redirectUrl = new URL('http://localhost:3000/samtykke/retur?ref=other');
    expect(await created({ id: original.id, redirectUrl })).toEqual(original);
    expect(calls().map(({ method, status }) => [method, status])).toEqual([
      ['POST', 201],
      ['POST', 200],
      ['GET', 200],
    ]);
  });

  it.each([
    { kind: 'status', status: 500, empty: true },
    { kind: 'status', status: 503, body: '<html>down</html>' },
    { kind: 'reset' },
    { kind: 'hang' },
  ] as const)('is tried again with the same id after %j', async (fault) => {
    strike(fault, 2);
    const { id } = await created();
    await vi.waitFor(() => expect(calls('POST')).toHaveLength(3));
    expect(running.sandbox.consents.all().map((record) => record.id)).toEqual([id]);
  });

  it.each<[string, () => Partial<NewConsentRequest>, object]>([
    [
      'an unknown business',
      () => ({ from: '999999999' }),
      { code: 'party-unknown', upstreamCode: 'AM-00003' },
    ],
    [
      'an end in the past',
      () => ({ validTo: new Date(now().getTime() - 1000) }),
      {
        code: 'request-refused',
        upstreamCode: 'STD-00000',
        operatorAdvice: expect.stringContaining('AM.VLD-00022') as string,
      },
    ],
  ])('is refused for %s, once and for all', async (_, changes, error) => {
    const refused = await altinn.createConsentRequest(request(changes()));
    expect(refused).toMatchObject({ ok: false, error: { ...error, retryable: false, upstream: 'altinn' } });
    expect(refused.ok ? '' : refused.error.correlationId).toMatch(/^00-/);
    expect(calls()).toHaveLength(1);
  });

  it('is refused for an id that was used with other parties', async () => {
    const { id } = await created();
    expect(await altinn.createConsentRequest(request({ id, from: '311851381' }))).toMatchObject({
      error: { code: 'request-refused', upstreamCode: 'AM-00016', retryable: false },
    });
  });

  it('is refused by a bare 403 where the policy does not let the bank ask', async () => {
    const misspelt = client({ config: { ...config(), resource: 'x' } });
    expect(await misspelt.createConsentRequest(request())).toMatchObject({
      error: { code: 'setup-refused', upstreamCode: 'HTTP 403', severity: 'alarm' },
    });
  });

  it('takes the 500 for several faults as what it is: permanent', async () => {
    const body = { code: 'STD-00001', status: 500, problems: [{ code: 'AM-00006' }, { code: 'STD-00000' }] };
    strike({ kind: 'status', status: 500, body, contentType: 'application/problem+json' }, 9);
    expect(await altinn.createConsentRequest(request())).toMatchObject({
      error: {
        code: 'request-refused',
        upstreamCode: 'STD-00001',
        retryable: false,
        operatorAdvice: expect.stringContaining('AM-00006, STD-00000') as string,
      },
    });
    expect(calls()).toHaveLength(1);
  });
});

describe('reading a consent', () => {
  it('follows what the person did, without a trace of who it was', async () => {
    const { id } = await created();
    decide(id, 'approve');
    const accepted = await altinn.readConsentRequest(id);
    expect(accepted).toMatchObject({
      ok: true,
      value: { status: 'accepted', acceptedAt: expect.any(Date) as Date },
    });
    expect(calls('GET').at(-1)?.responseBody).toMatch(/identifier-no:[\d*]*\*[\d*]*"/);
    expect(JSON.stringify(accepted)).not.toMatch(/\d{11}/);
    decide(id, 'revoke');
    expect(await altinn.readConsentRequest(id)).toMatchObject({
      value: { status: 'revoked', revokedAt: expect.any(Date) as Date },
    });
  });

  it('shows a rejection', async () => {
    const { id } = await created();
    decide(id, 'reject');
    expect(await altinn.readConsentRequest(id)).toMatchObject({ value: { status: 'rejected' } });
  });

  it('shows no status of its own for a consent whose time is over', async () => {
    const { id } = await created();
    decide(id, 'approve', 'expire');
    const read = await altinn.readConsentRequest(id);
    expect(read).toMatchObject({ value: { status: 'accepted' } });
    const end = (read.ok && read.value.validTo) || expect.fail('Altinn gives no end');
    expect(end < now()).toBe(true);
  });

  it('tells what Altinn does not have from what a gateway does not find', async () => {
    expect(await altinn.readConsentRequest(randomUUID())).toMatchObject({
      error: { code: 'not-found', upstreamCode: 'AM-00001' },
    });
    strike({ kind: 'status', status: 404, body: 'Not found', contentType: 'text/plain' }, 1);
    expect(await altinn.readConsentRequest(randomUUID())).toMatchObject({
      error: { code: 'upstream-malformed' },
    });
  });

  it("takes another bank's request for the fault of set-up that it is", async () => {
    const { id } = await created();
    const record = running.sandbox.consents.get(id);
    if (record === undefined) throw new Error('no record');
    running.sandbox.consents.add({ ...record, to: 'urn:altinn:organization:identifier-no:319083014' });
    expect(await altinn.readConsentRequest(id)).toMatchObject({
      error: { code: 'setup-refused', upstreamCode: 'AM-00000' },
    });
  });

  it.each([
    [{ kind: 'status', status: 502, empty: true }, 'upstream-unavailable', 3],
    [{ kind: 'reset' }, 'upstream-unavailable', 3],
    [{ kind: 'status', status: 429, empty: true }, 'upstream-busy', 3],
    [{ kind: 'malformed' }, 'upstream-malformed', 1],
    [{ kind: 'wrong-type' }, 'upstream-malformed', 1],
    [{ kind: 'oversized' }, 'upstream-malformed', 1],
  ] as const)('%j gives %s after %i calls', async (fault, code, expected) => {
    strike(fault, 9);
    expect(await altinn.readConsentRequest(randomUUID())).toMatchObject({ error: { code } });
    await vi.waitFor(() => expect(calls()).toHaveLength(expected));
  });

  it('believes nothing about another consent than the one asked for', async () => {
    const one = await created();
    const two = await created();
    const body: unknown = JSON.parse(calls('POST')[1]?.responseBody ?? '');
    strike({ kind: 'status', status: 200, body }, 1);
    expect(two.id).not.toBe(one.id);
    expect(await altinn.readConsentRequest(one.id)).toMatchObject({ error: { code: 'upstream-malformed' } });
  });

  it.each([
    ['a person as the one who is asked', { from: 'urn:altinn:person:identifier-no:14837830177' }],
    ['no end', { validTo: null }],
  ])('does not take %s', async (_, changes) => {
    const { id } = await created();
    const body = { ...(JSON.parse(calls('POST')[0]?.responseBody ?? '') as object), ...changes };
    strike({ kind: 'status', status: 200, body }, 1);
    expect(await altinn.readConsentRequest(id)).toMatchObject({ error: { code: 'upstream-malformed' } });
  });

  it.each(['https://altinn.example/request', 'javascript:alert(1)', ''])(
    'follows no viewUri like %j, and reads the rest of the answer all the same',
    async (viewUri) => {
      const { id } = await created();
      const answer = JSON.parse(calls('POST')[0]?.responseBody ?? '') as object;
      const elsewhere = { ...answer, viewUri };
      strike({ kind: 'status', status: 201, body: elsewhere }, 1, 'POST');
      strike({ kind: 'status', status: 200, body: elsewhere }, 1, 'GET');
      const refused = await altinn.createConsentRequest(request({ id }));
      expect(refused).toMatchObject({ error: { code: 'upstream-malformed' } });
      strike({ kind: 'status', status: 200, body: { ...elsewhere, status: 'Revoked' } }, 1, 'GET');
      const read = await altinn.readConsentRequest(id);
      expect(read).toMatchObject({ value: { id, status: 'revoked' } });
      expect(read.ok && 'viewUri' in read.value).toBe(false);
    },
  );

  const EVENT = { created: '2026-11-23T12:00:00+00:00' };
  it.each([
    ['no status and an approval', { status: undefined }, ['Created', 'Accepted'], 'accepted'],
    ['no status and the end of time', { status: null }, ['Created', 'Revoked', 'Expired'], 'revoked'],
    ['neither status nor events', { status: undefined }, [], 'unknown'],
    ['an unknown status', { status: 'Paused' }, ['Created', 'Accepted'], 'unknown'],
    ['a status called unknown', { status: 'Unknown' }, ['Created'], 'unknown'],
  ])('reads %s', async (_, changes, types, status) => {
    const { id } = await created();
    const answer = JSON.parse(calls('POST')[0]?.responseBody ?? '') as object;
    const consentRequestEvents = types.map((eventType) => ({ ...EVENT, eventType }));
    const body = { ...answer, consentRequestEvents, ...changes };
    strike({ kind: 'status', status: 200, body }, 1);
    expect(await altinn.readConsentRequest(id)).toMatchObject({ ok: true, value: { id, status } });
  });

  it('reads a return address in a scheme of its own', async () => {
    const { id } = await created();
    const answer = JSON.parse(calls('POST')[0]?.responseBody ?? '') as object;
    strike({ kind: 'status', status: 200, body: { ...answer, redirectUrl: 'bankapp:/retur?ref=abc' } }, 1);
    expect(await altinn.readConsentRequest(id)).toMatchObject({
      ok: true,
      value: { redirectUrl: new URL('bankapp:/retur?ref=abc') },
    });
  });

  it('takes lower case, unknown members and odd events', async () => {
    const { id } = await created();
    const answer = JSON.parse(calls('POST')[0]?.responseBody ?? '') as object;
    const body = { ...answer, status: 'ACCEPTED', more: [1], consented: '2026-11-23T12:00:00.123456+01:00' };
    strike(
      { kind: 'status', status: 200, body: { ...body, consentRequestEvents: [null, { odd: true }] } },
      1,
    );
    expect(await altinn.readConsentRequest(id)).toMatchObject({
      value: { status: 'accepted', acceptedAt: new Date('2026-11-23T11:00:00.123Z') },
    });
  });
});

describe('the access token', () => {
  it('is replaced once when Altinn refuses it', async () => {
    const { id } = await created();
    await altinn.readConsentRequest(id);
    running.sandbox.tokens.expireAll();
    expect((await altinn.readConsentRequest(id)).ok).toBe(true);
    expect(calls('GET').map(({ status }) => status)).toEqual([200, 401, 200]);
  });

  it('is not replaced for ever', async () => {
    strike({ kind: 'status', status: 401, empty: true }, 9);
    expect(await altinn.readConsentRequest(randomUUID())).toMatchObject({ error: { code: 'setup-refused' } });
    expect(calls()).toHaveLength(2);
  });

  it('missing stops the call, with the error of Maskinporten', async () => {
    running.sandbox.faults.add({
      system: 'maskinporten',
      fault: { kind: 'status', status: 503, empty: true },
    });
    expect(await altinn.readConsentRequest(randomUUID())).toMatchObject({
      error: { code: 'upstream-unavailable', upstream: 'maskinporten' },
    });
    expect(calls()).toEqual([]);
  });
});

describe('the event feed', () => {
  const FIVE_MINUTES = 5 * 60_000;

  it('tells of what happened more than five minutes ago, page by page, without what is of no use', async () => {
    const since = now();
    const ids: string[] = [];
    for (let count = 0; count < 101; count += 1) ids.push((await created()).id);
    for (const id of ids) decide(id, 'approve');
    expect(await altinn.listEvents(since)).toEqual({ ok: true, value: [] });
    running.sandbox.clock.advance(FIVE_MINUTES);
    const events = await altinn.listEvents(since);
    if (!events.ok) throw new Error(JSON.stringify(events.error));
    expect(events.value.map(({ consentRequestId }) => consentRequestId)).toEqual(ids);
    expect(new Set(events.value.map(({ eventType }) => eventType))).toEqual(new Set(['accepted']));
    expect(
      calls('GET')
        .slice(-2)
        .map(({ path }) => path.includes('continuationToken')),
    ).toEqual([false, true]);
  });

  it('passes over rows of unknown types and shapes, and never follows a link to another address', async () => {
    const row = {
      consentRequestId: randomUUID(),
      eventType: 'Revoked',
      changedDate: '2026-11-23T12:00:00+00:00',
    };
    const data = [
      { ...row, eventType: 'Created' },
      { ...row, eventType: 'Teleported' },
      { odd: 1 },
      null,
      row,
    ];
    const next = 'http://evil.example/feed?continuationToken=abc';
    strike({ kind: 'status', status: 200, body: { links: { next }, data } }, 1);
    strike({ kind: 'status', status: 200, body: { links: { next: null }, data: [] } }, 1);
    const events = await altinn.listEvents(now());
    expect(events).toEqual({
      ok: true,
      value: [{ ...row, eventType: 'revoked', changedDate: new Date(row.changedDate) }],
    });
    expect(calls().map(({ status, path }) => [status, path.includes('continuationToken=abc')])).toEqual([
      [200, false],
      [200, true],
    ]);
  });

  it.each([
    ['no links', undefined, [false]],
    ['empty links', {}, [false]],
    ['a link that is no address', { next: 'http://[' }, [false]],
    ['a relative link', { next: '?continuationToken=abc' }, [false, true]],
    ['a relative link with a path', { next: '/events?continuationToken=abc' }, [false, true]],
  ])('reads a page with %s', async (_, links, pages) => {
    const row = { consentRequestId: randomUUID(), eventType: 'Revoked', changedDate: '2026-11-23T12:00:00Z' };
    strike({ kind: 'status', status: 200, body: { links, data: [row] } }, 1);
    strike({ kind: 'status', status: 200, body: { data: [] } }, 1);
    expect(await altinn.listEvents(now())).toMatchObject({
      ok: true,
      value: [{ consentRequestId: row.consentRequestId }],
    });
    expect(calls().map(({ path }) => path.includes('continuationToken=abc'))).toEqual(pages);
  });

  it.each([
    [{ kind: 'status', status: 500, empty: true }, 'upstream-unavailable'],
    [{ kind: 'malformed' }, 'upstream-malformed'],
    [{ kind: 'status', status: 400, body: { code: 'STD-00000', validationErrors: [] } }, 'request-refused'],
  ] as const)('gives nothing at all when a page fails: %j', async (fault, code) => {
    strike(fault, 9);
    expect(await altinn.listEvents(now())).toMatchObject({ ok: false, error: { code } });
  });
});
