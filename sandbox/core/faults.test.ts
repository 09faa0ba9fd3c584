import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestSandbox } from './testing/sandbox.ts';
import { withOddRows } from './odd-rows.ts';
import { createFaultBox, type Fault, type FaultSpec } from './fault-registry.ts';
import type { RunningSandbox } from '../main.ts';

let running: RunningSandbox;
beforeAll(async () => {
  running = await startTestSandbox();
});
afterAll(() => running.close());
beforeEach(() => running.sandbox.reset());

const metadata = (init?: RequestInit) =>
  fetch(`${running.sandbox.config.urls.maskinporten}.well-known/oauth-authorization-server`, init);

function strike(fault: Fault) {
  running.sandbox.faults.add({ system: 'maskinporten', times: 1, fault });
  return metadata();
}

it('odd rows follow those of each list, with identifiers of their own', () => {
  const claim = {
    partIdentifikator: '313367002',
    kravidentifikator: '1',
    kravbeskrivelse: { spraakTekst: [{ tekst: 'Mva', spraak: 'nb' }] },
    kravforfall: [{ kravforfallsIdentifikator: '2', forfallsdato: '2026-12-10', gjenstaaendeBeloep: 5 }],
  };
  const { krav, skjermet } = JSON.parse(withOddRows(JSON.stringify({ skjermet: false, krav: [claim] }))) as {
    krav: unknown[];
    skjermet: boolean;
  };
  expect([skjermet, krav.length, krav[0]]).toEqual([false, 4, claim]);
  expect(krav[1]).toMatchObject({
    partIdentifikator: '313367002',
    kravidentifikator: '191',
    kravforfall: [{ kravforfallsIdentifikator: '291', forfallsdato: '9999-12-31', gjenstaaendeBeloep: 5 }],
  });
  expect(krav[2]).toMatchObject({ kravforfall: [{ gjenstaaendeBeloep: 'to tusen' }] });
  expect(JSON.stringify(krav[3]).length).toBeGreaterThan(20_000);
});

describe('fault kinds', () => {
  it('status with a JSON body and headers', async () => {
    const answer = await strike({
      kind: 'status',
      status: 503,
      body: { a: 1 },
      headers: { 'retry-after': '7' },
    });
    expect([answer.status, await answer.json()]).toEqual([503, { a: 1 }]);
    expect(answer.headers.get('retry-after')).toBe('7');
  });

  it('status with text of another type', async () => {
    const answer = await strike({ kind: 'status', status: 502, body: '<b>no</b>', contentType: 'text/html' });
    expect([await answer.text(), answer.headers.get('content-type')]).toEqual(['<b>no</b>', 'text/html']);
  });

  it('status without any body', async () => {
    const answer = await strike({ kind: 'status', status: 404, empty: true });
    expect([answer.status, await answer.text(), answer.headers.get('content-type')]).toEqual([404, '', null]);
  });

  it('delay, and then the ordinary answer', async () => {
    const started = performance.now();
    expect((await strike({ kind: 'delay', ms: 80 })).status).toBe(200);
    expect(performance.now() - started).toBeGreaterThan(75);
  });

  it('hang until the caller gives up', async () => {
    running.sandbox.faults.add({ system: 'maskinporten', times: 1, fault: { kind: 'hang' } });
    await expect(metadata({ signal: AbortSignal.timeout(100) })).rejects.toThrow(/timeout/i);
    expect((await metadata()).status).toBe(200);
  });

  it('reset of the connection', async () => {
    await expect(strike({ kind: 'reset' })).rejects.toMatchObject({ cause: { code: 'ECONNRESET' } });
  });

  it('an answer that breaks off in the middle', async () => {
    const answer = await strike({ kind: 'truncated' });
    expect(answer.status).toBe(200);
    await expect(answer.text()).rejects.toThrow();
  });

  it('an answer that never comes to its end', async () => {
    running.sandbox.faults.add({ system: 'maskinporten', times: 1, fault: { kind: 'trickle' } });
    const answer = await metadata({ signal: AbortSignal.timeout(150) });
    expect(answer.status).toBe(200);
    await expect(answer.text()).rejects.toThrow(/timeout/i);
  });

  it('malformed JSON under the right type', async () => {
    const answer = await strike({ kind: 'malformed' });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      expect.stringMatching(/^application\/json/),
    ]);
    await expect(answer.json()).rejects.toThrow(SyntaxError);
  });

  it('HTML where JSON was due', async () => {
    const answer = await strike({ kind: 'wrong-type' });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      expect.stringMatching(/^text\/html/),
    ]);
  });

  it('an oversized answer of exactly the size asked for', async () => {
    const body = await (await strike({ kind: 'oversized', bytes: 200_000 })).text();
    expect(body).toHaveLength(200_000);
    expect(() => void JSON.parse(body)).not.toThrow();
  });

  it("Skatteetaten's own errors, as JSON and as XML", async () => {
    const { skatteetaten } = running.sandbox.config.urls;
    const get = () => fetch(`${skatteetaten}/finans/313367002/aapnekrav`);
    const { faults } = running.sandbox;
    faults.add({ system: 'skatteetaten', times: 1, fault: { kind: 'error', code: 'KB-002' } });
    const json = await get();
    expect([json.status, await json.json()]).toEqual([500, expect.objectContaining({ kode: 'KB-002' })]);
    faults.add({
      system: 'skatteetaten',
      times: 1,
      fault: { kind: 'xml-error', status: 418, code: 'KB-001' },
    });
    const xml = await get();
    expect([xml.status, await xml.text()]).toEqual([418, expect.stringContaining('<kode>KB-001</kode>')]);
  });
});

describe('which requests a fault strikes', () => {
  const status = { kind: 'status', status: 500 } as const;
  const order = (rest: Partial<FaultSpec>): FaultSpec => ({
    system: 'skatteetaten',
    fault: status,
    ...rest,
  });
  const path = '/finans/313367002/krav';
  const incoming = { system: 'skatteetaten', method: 'GET', path, text: `${path}\n{}` } as const;

  it.each<[string, FaultSpec, boolean]>([
    ['any of its system', order({}), true],
    ['none of another system', order({ system: 'altinn' }), false],
    ['by the start of the path', order({ endpoint: 'finans' }), true],
    ['with a slash in front too', order({ endpoint: '/finans' }), true],
    ['with one segment left open', order({ endpoint: 'finans/*/krav' }), true],
    ['not over two segments', order({ endpoint: '*/krav' }), false],
    ['not from the middle', order({ endpoint: 'krav' }), false],
    ['by method', order({ method: 'get' }), true],
    ['not by another method', order({ method: 'POST' }), false],
    ['by the party it names', order({ party: '313367002' }), true],
    ['not by another party', order({ party: '311851381' }), false],
  ])('%s', (_name, one, struck) => {
    const box = createFaultBox();
    box.add(one);
    expect(box.take(incoming) !== undefined).toBe(struck);
  });

  it("Altinn's endpoints by their short names", () => {
    const box = createFaultBox();
    box.add(order({ system: 'altinn', endpoint: 'consentrequests' }));
    const deep = '/accessmanagement/api/v1/enterprise/consentrequests/1';
    expect(box.take({ ...incoming, system: 'altinn', path: deep })).toEqual(status);
  });

  it('as many as it was told to, and then no more', () => {
    const box = createFaultBox();
    box.add(order({ times: 2 }));
    expect([1, 2, 3].map(() => box.take(incoming) !== undefined)).toEqual([true, true, false]);
    expect(box.list()).toEqual([]);
  });

  it('in the order they were given', () => {
    const box = createFaultBox();
    box.add(order({ times: 1, fault: { kind: 'reset' } }));
    box.add(order({ times: 1 }));
    expect([box.take(incoming), box.take(incoming)]).toEqual([{ kind: 'reset' }, status]);
  });
});
