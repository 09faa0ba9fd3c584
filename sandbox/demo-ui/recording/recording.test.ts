import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { CUSTOMERS } from '../../data/scenarios/people.ts';
import { startTestSandbox } from '../../core/testing/sandbox.ts';
import type { RunningSandbox } from '../../main.ts';
import type { Exchange } from '../../core/exchange-log.ts';
import { startReplay } from './replay.ts';
import { recordingSchema, type Recording } from './schema.ts';

let running: RunningSandbox;
beforeAll(async () => {
  running = await startTestSandbox();
});
afterAll(() => running.close());
beforeEach(() => running.sandbox.reset());

const ORGNR = '313367002';
const DETAILS = [
  { type: 'urn:altinn:consent', id: 'c', from: `urn:altinn:organization:identifier-no:${ORGNR}` },
];

function pass(part: Partial<Exchange>): void {
  running.sandbox.exchanges.record({
    system: 'skatteetaten',
    method: 'GET',
    path: `/finans/${ORGNR}/aapnekrav`,
    status: 200,
    durationMs: 1,
    requestHeaders: { accept: 'application/json', korrelasjonsid: 'one', authorization: '(decoded below)' },
    requestBody: '',
    responseHeaders: { 'content-type': 'application/json' },
    responseBody: '{"sum":1}',
    tokens: [{ where: 'authorization', header: {}, claims: { jti: 'j1' } }],
    findings: [],
    concurrency: 1,
    ...part,
  });
}

/** A grant, two calls side by side with its token, and one that got no answer. */
async function recorded(): Promise<Recording> {
  const { urls } = running.sandbox.config;
  pass({
    system: 'maskinporten',
    method: 'POST',
    path: '/token',
    requestHeaders: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
    requestBody: 'grant_type=g&assertion=(decoded below)',
    responseBody: '{"access_token":"(decoded below)","expires_in":120}',
    tokens: [
      {
        where: 'assertion',
        header: { alg: 'RS256', kid: 'k' },
        claims: { aud: urls.maskinporten, jti: 'g', authorization_details: DETAILS },
      },
      { where: 'access_token', header: {}, claims: { jti: 'j1' } },
    ],
  });
  pass({});
  pass({ path: `/finans/${ORGNR}/krav?fraOgMed=2026-01-01`, concurrency: 2 });
  pass({ path: `/finans/${ORGNR}/utbetalinger`, status: 0, responseBody: '' });
  pass({ path: `/finans/${ORGNR}/utbetalinger`, responseBody: '[]' });
  const answer = await fetch(`${urls.control}/kontrollrom/nb/wire.recording.json?journey=${ORGNR}`);
  expect(answer.headers.get('content-disposition')).toContain(`opptak-${ORGNR}.json`);
  return recordingSchema.parse(await answer.json());
}

async function replayed(recording: Recording) {
  const replay = await startReplay(recording);
  onTestFinished(() => replay.close());
  const grant = async (aud = replay.urls.maskinporten) => {
    const part = (fields: object) => Buffer.from(JSON.stringify(fields)).toString('base64url');
    const claims = { aud, jti: 'another', authorization_details: DETAILS };
    const assertion = `${part({ alg: 'RS256', kid: 'mine' })}.${part(claims)}.c2ln`;
    const body = new URLSearchParams({ grant_type: 'g', assertion });
    const headers = { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' };
    const answer = await fetch(`${replay.urls.maskinporten}token`, { method: 'POST', headers, body });
    return answer.status === 200 ? ((await answer.json()) as { access_token: string }).access_token : '';
  };
  const call = (what: string, token: string) =>
    fetch(`${replay.urls.skatteetaten}/finans/${ORGNR}/${what}`, {
      headers: { accept: 'application/json', authorization: `Bearer ${token}` },
    });
  return { replay, grant, call };
}

describe('a recording', () => {
  it('keeps what was said, names for addresses and tokens, and who came side by side', async () => {
    const { exchanges, leftOut } = await recorded();
    expect(leftOut).toEqual([]);
    expect(exchanges.map(({ system, turn }) => [system, turn])).toEqual([
      ['maskinporten', 1],
      ['skatteetaten', 1],
      ['skatteetaten', 1],
      ['skatteetaten', 2],
      ['skatteetaten', 3],
    ]);
    expect(exchanges[0]?.request.assertion).toMatchObject({
      header: { kid: '{{any}}' },
      claims: { aud: '{{maskinporten}}', jti: '{{any}}' },
    });
    expect(exchanges[0]?.response).toMatchObject({
      gives: 'token 1',
      body: { json: { access_token: '{{token}}' } },
    });
    expect(exchanges[1]?.request.uses).toBe('token 1');
    expect(exchanges[3]?.response).toBeNull();
  });

  it('says what it could not keep', async () => {
    pass({ responseBody: `${'x'.repeat(9)} (70000 characters in all)` });
    pass({});
    const { urls } = running.sandbox.config;
    const answer = await fetch(`${urls.control}/kontrollrom/en/wire.recording.json?journey=${ORGNR}`);
    const { leftOut } = recordingSchema.parse(await answer.json());
    expect(leftOut[0]).toContain('too long to be kept whole');
    expect(leftOut[1]).toContain('given before the recording');
  });

  it.each([
    ['a signed token', 'eyJhbGciOiJSUzI1NiJ9.e30.c2ln'],
    ['an identity number', CUSTOMERS[0]?.pid ?? ''],
  ])('is refused with %s in it', async (_what, secret) => {
    const recording = await recorded();
    expect(recordingSchema.safeParse({ ...recording, leftOut: [secret] }).success).toBe(false);
  });

  it('is of one journey', async () => {
    const { control } = running.sandbox.config.urls;
    expect((await fetch(`${control}/kontrollrom/nb/wire.recording.json`)).status).toBe(404);
  });
});

describe('a replay', () => {
  it('answers recorded requests, and repeated ones in their order', async () => {
    const { replay, grant, call } = await replayed(await recorded());
    const token = await grant();
    expect((await call('krav?fraOgMed=2026-01-01', token)).status).toBe(200);
    await expect(call('utbetalinger', token)).rejects.toThrow();
    expect(await (await call('aapnekrav', token)).json()).toEqual({ sum: 1 });
    expect(await (await call('utbetalinger', token)).json()).toEqual([]);
    expect(replay.report()).toEqual([]);
  });

  it('lets nothing overtake the making of a consent request', async () => {
    const path = '/accessmanagement/api/v1/enterprise/consentrequests';
    const accept = 'application/json';
    const altinn = { system: 'altinn', requestHeaders: { accept }, tokens: [] } as const;
    const from = `urn:altinn:organization:identifier-no:${ORGNR}`;
    const id = '9f2c1c1e-6f0b-4a3e-9d3e-2f4b7a0f6a11';
    const requestHeaders = { accept, 'content-type': 'application/json' };
    pass({ ...altinn, method: 'POST', path, requestHeaders, requestBody: JSON.stringify({ id, from }) });
    pass({ ...altinn, path: `${path}/${id}` });
    const { replay } = await replayed(await recorded());
    const read = () => fetch(`${replay.urls.altinn}${path}/${id}`, { headers: { accept } });
    expect((await read()).status).toBe(400);
    expect(replay.report()[0]).toContain('request.method: expected "POST", got "GET"');
    const body = JSON.stringify({ id, from });
    await fetch(replay.urls.altinn + path, {
      method: 'POST',
      headers: requestHeaders,
      body,
    });
    expect((await read()).status).toBe(200);
  });

  it('reports what came too often, with the wrong token, or with other words, and what never came', async () => {
    const { replay, grant, call } = await replayed(await recorded());
    expect(await grant('https://elsewhere.example/')).toBe('');
    const token = await grant();
    await call('aapnekrav', 'another');
    await call('aapnekrav', token);
    expect((await call('aapnekrav', token)).status).toBe(400);
    await call('krav?fraOgMed=2025-01-01', token);
    expect(replay.report()).toEqual([
      expect.stringContaining('claims.aud: expected "{{maskinporten}}", got "https://elsewhere.example/"'),
      expect.stringContaining('aapnekrav: the bearer token is not token 1'),
      expect.stringContaining('it is not /finans/313367002/krav'),
      expect.stringContaining('fraOgMed=2026-01-01", got'),
      expect.stringContaining('never asked GET /finans/313367002/krav'),
      expect.stringContaining('never asked GET /finans/313367002/utbetalinger'),
      expect.stringContaining('never asked GET /finans/313367002/utbetalinger'),
    ]);
  });
});
