import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeGrant, present } from '../../systems/maskinporten/testing/test-grant.ts';
import { startTestSandbox } from '../../core/testing/sandbox.ts';
import { createTrafficLog, type TrafficEvent, type TrafficLog } from './traffic-log.ts';
import type { Exchange } from '../../core/exchange-log.ts';
import type { RunningSandbox } from '../../main.ts';

let running: RunningSandbox;
let traffic: TrafficLog;
beforeAll(async () => {
  running = await startTestSandbox();
  traffic = createTrafficLog(running.sandbox.exchanges);
});
afterAll(() => running.close());
beforeEach(() => running.sandbox.reset());

const ORGNR = '313367002';
const CONSENT = '9f2c1c1e-6f0b-4a3e-9d3e-2f4b7a0f6a11';

function exchange(part: Partial<Exchange>): void {
  running.sandbox.exchanges.record({
    system: 'altinn',
    method: 'GET',
    path: '/',
    status: 200,
    durationMs: 1,
    requestHeaders: {},
    requestBody: '',
    responseHeaders: {},
    responseBody: '',
    tokens: [],
    findings: [],
    concurrency: 1,
    ...part,
  });
}

const API = '/accessmanagement/api/v1/enterprise/consentrequests';
const create = () =>
  exchange({
    method: 'POST',
    path: API,
    requestBody: JSON.stringify({ id: CONSENT, from: `urn:altinn:organization:identifier-no:${ORGNR}` }),
  });
const bearer = (jti: string) => [{ where: 'authorization', header: {}, claims: { jti } }];
const kinds = (journey?: string) => traffic.steps(journey).map(({ kind }) => kind);

describe('journeys', () => {
  it('find the login, the grant and the pages that belong to a business', () => {
    const login = { system: 'customer-login' } as const;
    const person = { check: 'person', passed: true, detail: 'kari' };
    exchange({ ...login, path: '/authorize?state=s1', responseHeaders: { location: '/interaction/u1' } });
    exchange({ ...login, method: 'POST', path: '/interaction/u1', findings: [person] });
    expect(traffic.journeys()).toEqual(['person:kari']);
    exchange({
      system: 'maskinporten',
      method: 'POST',
      path: '/token',
      tokens: [
        { where: 'assertion', header: {}, claims: { scope: 'altinn:consentrequests.write' } },
        { where: 'access_token', header: {}, claims: { jti: 'j1' } },
      ],
    });
    expect(traffic.journeys()).toEqual(['person:kari']);
    exchange({
      method: 'POST',
      path: API,
      tokens: bearer('j1'),
      requestBody: JSON.stringify({ id: CONSENT, from: `urn:altinn:organization:identifier-no:${ORGNR}` }),
    });
    exchange({ path: `/accessmanagement/ui/consent/request?id=${CONSENT}` });
    expect(kinds(ORGNR)).toEqual([
      'login.authorize',
      'login.person',
      'maskinporten.grant-write',
      'altinn.create',
      'altinn.page',
    ]);
  });

  it('leave out exchanges without a party, until the feed names a consent', () => {
    create();
    exchange({ path: `${API}/events?pageSize=100`, responseBody: '{"data":[]}' });
    expect(kinds(ORGNR)).toEqual(['altinn.create']);
    exchange({
      path: `${API}/events`,
      responseBody: JSON.stringify({ data: [{ consentRequestId: CONSENT }] }),
    });
    expect(kinds(ORGNR)).toEqual(['altinn.create', 'altinn.events']);
  });

  it('keep two persons apart', () => {
    for (const [state, key] of [
      ['a', 'kari'],
      ['b', 'ola'],
    ] as const)
      exchange({
        system: 'customer-login',
        path: `/interaction/${state}`,
        findings: [{ check: 'person', passed: true, detail: key }],
      });
    exchange({ system: 'skatteetaten', path: `/finans/${ORGNR}/aapnekrav` });
    expect(traffic.journeys()).toEqual([ORGNR, 'person:ola']);
  });
});

describe('the real wire', () => {
  it('tells what a grant is for, who asked, and what was checked', async () => {
    await present(running.sandbox, await makeGrant(running.sandbox, {}));
    const [step] = traffic.steps();
    expect(step).toMatchObject({ from: 'portal', to: 'maskinporten' });
    expect(step?.exchange.findings.length).toBeGreaterThan(0);
  });
});

describe('following', () => {
  it('goes on where a listener left off, and starts over after a reset', () => {
    const heard: TrafficEvent[] = [];
    const stop = traffic.listen((event) => heard.push(event));
    create();
    exchange({ path: `${API}/${CONSENT}` });
    stop();
    const first = heard[0]?.revision ?? 0;
    expect(traffic.since(first).map((event) => event.revision)).toEqual([heard[1]?.revision]);
    expect(traffic.since(heard[1]?.revision ?? 0)).toEqual([]);
    running.sandbox.reset();
    create();
    expect(traffic.since(first).map(({ type }) => type)).toEqual(['clear', 'step']);
    // A listener of an earlier process knows of a revision that has not been yet.
    expect(traffic.since(1_000_000).map(({ type }) => type)).toEqual(['clear', 'step']);
  });

  it('keeps the latest two thousand', () => {
    for (let count = 0; count < 2100; count += 1) create();
    expect(traffic.steps().length).toBe(2000);
    expect(traffic.steps()[0]?.exchange.seq).toBe((traffic.steps().at(-1)?.exchange.seq ?? 0) - 1999);
  });
});
