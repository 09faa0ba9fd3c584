import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Visitor } from '../systems/altinn/testing/page-visitor.ts';
import { makeGrant, present } from '../systems/maskinporten/testing/test-grant.ts';
import { CUSTOMERS } from '../data/scenarios/people.ts';
import { startTestSandbox } from '../core/testing/sandbox.ts';
import { CHECKS } from './texts/checks.ts';
import { CLAIMS } from './texts/claims.ts';
import type { RunningSandbox } from '../main.ts';

let running: RunningSandbox;
let base: string;
beforeAll(async () => {
  running = await startTestSandbox();
  base = `${running.sandbox.config.urls.control}/kontrollrom`;
});
afterAll(() => running.close());
beforeEach(() => running.sandbox.reset());

const page = async (path: string, init?: RequestInit) => {
  const answer = await fetch(`${base}${path}`, init);
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
};

/** Server-sent events from the stream until `count` of them have come. */
async function events(query: string, count: number, headers: Record<string, string> = {}) {
  const stop = new AbortController();
  const answer = await fetch(`${base}/nb/stream?${query}`, { headers, signal: stop.signal });
  let text = '';
  for await (const chunk of answer.body ?? []) {
    text += Buffer.from(chunk).toString('utf8');
    if (text.split('event: ').length > count) break;
  }
  stop.abort();
  return [...text.matchAll(/event: (\w+)\nid: (\d+)\ndata: (.*)\n/g)].map(([, type, id, data = '']) => ({
    type,
    id: Number(id),
    data: JSON.parse(data) as { seq?: number; row?: string },
  }));
}

const grant = async () => {
  await present(
    running.sandbox,
    await makeGrant(running.sandbox, { claims: { scope: 'altinn:consentrequests.read' } }),
  );
};

describe('the diagram', () => {
  it('shows what has passed, and each step with its checks and its token explained', async () => {
    await grant();
    const traffic = await page('/nb/wire');
    expect(traffic.text).toContain('Ber om å få lese samtykker');
    const seq = running.sandbox.exchanges.list({})[0]?.seq ?? 0;
    const step = await page(`/nb/wire/${seq}`);
    expect(step.text).toContain('Godkjent: Klient og signatur');
    expect(step.text).toContain('Hva det gir rett til');
    expect((await page(`/en/wire/${seq}`)).text).toContain('Passed: Client and signature');
    expect((await page('/nb/wire/999999')).status).toBe(404);
  });

  it('says what was refused and why', async () => {
    await present(
      running.sandbox,
      await makeGrant(running.sandbox, { claims: { aud: 'https://wrong.example/' } }),
    );
    const seq = running.sandbox.exchanges.list({})[0]?.seq ?? 0;
    const step = await page(`/nb/wire/${seq}?part=step`);
    expect(step.text).toContain('Avvist: Mottaker og levetid');
    expect(step.text).not.toContain('<html');
  });

  it('loads nothing from elsewhere, cannot be framed and is for this machine only', async () => {
    const { headers } = await page('/nb/wire');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('content-security-policy')).not.toContain('unsafe');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect((await page('/nb/wire', { headers: { origin: 'https://evil.example' } })).status).toBe(403);
  });

  it('serves its own modules without their types, and no other file', async () => {
    const script = await page('/assets/wire.ts');
    expect(script.headers.get('content-type')).toContain('text/javascript');
    expect(script.text).not.toContain('interface ');
    expect((await page('/assets/..%2Fapp.ts')).status).toBe(404);
    expect((await page('/assets/none.css')).status).toBe(404);
    const sheets = [...(await page('/nb/wire')).text.matchAll(/assets\/[a-z]+\.css/g)].map(([name]) => name);
    expect(sheets.length).toBeGreaterThan(1);
    for (const sheet of sheets) expect((await page(`/${sheet}`)).status).toBe(200);
  });
});

describe('the stream', () => {
  it('goes on after the last event that was heard', async () => {
    await grant();
    await grant();
    const [first, second] = await events('after=0', 3).then((all) =>
      all.filter(({ type }) => type === 'step'),
    );
    expect(first?.data.row).toContain('<li');
    const again = await events('after=0', 1, { 'last-event-id': String(first?.id) });
    expect(again.map(({ id }) => id)).toEqual([second?.id]);
  });
});

describe('secrets', () => {
  it('are on no page and in no export of a whole log-in', async () => {
    const visitor = new Visitor(running);
    await visitor.goAs('kari', '/accessmanagement/ui/consent/active');
    await grant();
    const kept = JSON.stringify(running.sandbox.exchanges.list({}));
    const exports = [await page('/nb/wire.md'), await page('/nb/wire.har')].map(({ text }) => text);
    const codes = visitor.passed.flatMap((url) => new URL(url).searchParams.get('code') ?? []);
    expect(codes.length).toBe(1);
    for (const text of [kept, ...exports]) {
      for (const { pid } of CUSTOMERS) expect(text).not.toContain(pid);
      for (const code of codes) expect(text).not.toContain(code);
      expect(text).not.toMatch(/eyJ[\w-]+\.[\w-]+\.[\w-]{20,}/);
      expect(text).not.toContain(running.sandbox.altinnLogin.clientSecret);
    }
  });

  it('leave the checks and the fields of tokens in words that the room knows', async () => {
    const visitor = new Visitor(running);
    await visitor.goAs('kari', '/accessmanagement/ui/consent/active');
    await grant();
    const checks = running.sandbox.exchanges
      .list({})
      .flatMap(({ findings }) => findings.map(({ check }) => check));
    expect(checks.filter((check) => CHECKS[check] === undefined)).toEqual([]);
    expect(checks).toContain('code exchange');
    const fields = running.sandbox.exchanges
      .list({})
      .flatMap(({ tokens }) => tokens)
      .flatMap(({ header, claims }) => Object.keys({ ...header, ...claims }));
    expect(fields).toContain('sid');
    expect(fields.filter((field) => CLAIMS[field] === undefined)).toEqual([]);
  });
});

describe('exports', () => {
  it('are a Mermaid diagram and an HTTP archive', async () => {
    await grant();
    const { text, headers } = await page('/nb/wire.md');
    expect(headers.get('content-disposition')).toContain('attachment');
    expect(text).toContain(
      '  portal->>maskinporten: Ber om å få lese samtykker\n  maskinporten-->>portal: 200',
    );
    const har = JSON.parse((await page('/en/wire.har')).text) as {
      log: { entries: { response: { status: number } }[] };
    };
    expect(har.log.entries.map(({ response }) => response.status)).toEqual([200]);
  });
});
