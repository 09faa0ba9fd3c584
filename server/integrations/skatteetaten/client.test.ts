import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { isoDate, osloDate } from '#lib/core/dates/iso-date.ts';
import { lastTwelveMonths } from '#lib/core/dates/period.ts';
import type { Secret } from '#lib/core/secret.ts';
import { log } from '#server/platform/observability/log.ts';
import { testTokenSource } from '#server/integrations/maskinporten/testing/maskinporten.ts';
import type { FaultSpec } from '../../../sandbox/core/fault-registry.ts';
import type { RunningSandbox } from '../../../sandbox/main.ts';
import { startTestSandbox } from '../../../sandbox/core/testing/sandbox.ts';
import type { SkatteetatenClient } from './client.ts';
import { acceptedConsent, testSkatteetatenClient } from './testing/skatteetaten.ts';

const GRANLI = '313367002';
const HAVGLOTT = '312819481';
const EMPTY = '313506673';
const UNKNOWN = '316131867';

let running: RunningSandbox;
let client: SkatteetatenClient;
let token: Secret;

beforeAll(async () => {
  running = await startTestSandbox();
});
afterAll(() => running.close());
beforeEach(async () => {
  running.sandbox.reset();
  client = testSkatteetatenClient(running.sandbox);
  token = await tokenFor(GRANLI);
  running.sandbox.exchanges.clear();
});

const now = () => new Date(running.sandbox.clock.now('skatteetaten'));

async function tokenFor(orgnr: string): Promise<Secret> {
  const { sandbox } = running;
  const consent = acceptedConsent(orgnr, sandbox.config.bank.orgnr, now().getTime());
  sandbox.consents.add(consent);
  const answer = await testTokenSource(sandbox, now).token({
    scope: 'skatteetaten:kravogbetalinger',
    consent: { id: consent.id, from: consent.from },
  });
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value.value;
}

const calls = () => running.sandbox.exchanges.list({ system: 'skatteetaten' });
const inject = (fault: FaultSpec['fault'], times?: number) =>
  running.sandbox.faults.add({ system: 'skatteetaten', fault, ...(times === undefined ? {} : { times }) });
const openClaims = () => client.openClaims({ orgnr: GRANLI, token });

describe('a call', () => {
  it('asks as documented, with a correlation id that is never used again', async () => {
    await client.claims({ orgnr: GRANLI, token, from: isoDate('2026-01-01'), to: isoDate('2026-06-30') });
    await openClaims();
    const [claims, open] = calls();
    expect(claims?.path).toBe(`/finans/${GRANLI}/krav?fraOgMed=2026-01-01&tilOgMed=2026-06-30`);
    expect(open?.path).toBe(`/finans/${GRANLI}/aapnekrav`);
    expect(open?.requestHeaders).toMatchObject({ accept: 'application/json' });
    const ids = calls().map(({ requestHeaders }) => requestHeaders['korrelasjonsid']);
    expect(new Set(ids).size).toBe(2);
    expect(ids[0]).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('is retried with a new correlation id after a temporary failure, and then succeeds', async () => {
    inject({ kind: 'error', code: 'KB-002' }, 2);
    const answer = await openClaims();
    expect(answer.ok).toBe(true);
    expect(new Set(calls().map(({ requestHeaders }) => requestHeaders['korrelasjonsid'])).size).toBe(3);
  });
});

describe('a period of more than a year', () => {
  it('is asked for in windows, and each record comes once', async () => {
    const { to, from } = { to: osloDate(now()), from: isoDate('2024-11-01') };
    const answer = await client.payments({ orgnr: GRANLI, token, from, to });
    if (!answer.ok) throw new Error(answer.error.code);
    const ids = answer.value.rows.map(({ id }) => id);
    expect(calls().length).toBe(3);
    expect(calls().every(({ status }) => status === 200)).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(10);
  });

  it('fails whole when one window fails', async () => {
    inject({ kind: 'error', code: 'KB-006' }, 1);
    const answer = await client.claims({
      orgnr: GRANLI,
      token,
      from: isoDate('2024-11-01'),
      to: osloDate(now()),
    });
    expect(answer).toMatchObject({ ok: false, error: { code: 'request-refused' } });
  });
});

describe('every documented code', () => {
  it.each([
    ['KB-001', 'upstream-unavailable', 3, 'error'],
    ['KB-002', 'upstream-unavailable', 3, 'error'],
    ['KB-003', 'request-refused', 1, 'alarm'],
    ['KB-004', 'setup-refused', 1, 'alarm'],
    ['KB-005', 'consent-missing', 1, 'warning'],
    ['KB-006', 'request-refused', 1, 'alarm'],
    ['KB-008', 'request-refused', 1, 'alarm'],
    ['KB-009', 'party-unknown', 1, 'error'],
    ['DAS-001', 'upstream-unavailable', 3, 'error'],
    ['DAS-002', 'request-refused', 1, 'alarm'],
    ['DAS-003', 'upstream-unavailable', 3, 'error'],
    ['DAS-004', 'upstream-unavailable', 1, 'alarm'],
    ['DAS-005', 'upstream-unavailable', 1, 'alarm'],
    ['DAS-006', 'upstream-unavailable', 1, 'alarm'],
    ['DAS-007', 'upstream-unavailable', 1, 'alarm'],
    ['DAS-008', 'setup-refused', 1, 'alarm'],
  ])('%s is %s after %d calls', async (kode, code, count, severity) => {
    inject({ kind: 'error', code: kode });
    const answer = await openClaims();
    expect(answer).toMatchObject({
      ok: false,
      error: { code, severity, upstream: 'skatteetaten', upstreamCode: kode },
    });
    expect(calls()).toHaveLength(count);
    const last = calls().at(-1);
    expect(answer).toMatchObject({ error: { correlationId: last?.responseHeaders['korrelasjonsid'] } });
  });

  it('KB-007 is an empty result', async () => {
    token = await tokenFor(EMPTY);
    const period = lastTwelveMonths(osloDate(now()));
    expect(await client.openClaims({ orgnr: EMPTY, token })).toMatchObject({
      ok: true,
      value: { claims: [], totals: {} },
    });
    for (const list of [client.claims, client.payments, client.payouts]) {
      expect(await list({ orgnr: EMPTY, token, ...period })).toEqual({
        ok: true,
        value: { shielded: false, rows: [], unreadable: {} },
      });
    }
  });

  it('KB-007 is no failure in the log, and what is one still is', async () => {
    token = await tokenFor(EMPTY);
    const logged = vi.spyOn(log(), 'warn');
    await client.openClaims({ orgnr: EMPTY, token });
    expect(logged).not.toHaveBeenCalled();
    inject({ kind: 'error', code: 'KB-009' }, 1);
    await client.openClaims({ orgnr: EMPTY, token });
    expect(logged).toHaveBeenCalledWith(expect.objectContaining({ status: 404 }), 'upstream call failed');
    logged.mockRestore();
  });

  it('KB-009 says that nothing is known of the business', async () => {
    token = await tokenFor(UNKNOWN);
    expect(await client.openClaims({ orgnr: UNKNOWN, token })).toMatchObject({
      error: { code: 'party-unknown' },
    });
  });

  it('KB-005 comes when the token is for another business', async () => {
    expect(await client.openClaims({ orgnr: HAVGLOTT, token })).toMatchObject({
      error: { upstreamCode: 'KB-005' },
    });
  });

  it('KB-004 comes when the token was ended', async () => {
    running.sandbox.tokens.expireAll();
    expect(await openClaims()).toMatchObject({ error: { code: 'setup-refused', upstreamCode: 'KB-004' } });
  });

  it('is understood as XML too', async () => {
    inject({ kind: 'xml-error', status: 403, code: 'KB-005' });
    expect(await openClaims()).toMatchObject({ error: { code: 'consent-missing', upstreamCode: 'KB-005' } });
  });

  it('counts more than the status, which Skatteetaten sometimes has the wrong way round', async () => {
    inject({ kind: 'status', status: 401, body: { kode: 'KB-005', melding: '', korrelasjonsid: 'abc' } });
    expect(await openClaims()).toMatchObject({ error: { code: 'consent-missing', correlationId: 'abc' } });
  });
});

describe('answers of gateways, without a code', () => {
  it.each([
    [400, 'request-refused', 1],
    [401, 'setup-refused', 1],
    [403, 'consent-missing', 1],
    [404, 'request-refused', 1],
    [406, 'request-refused', 1],
    [410, 'party-unknown', 1],
    [429, 'upstream-busy', 1],
    [500, 'upstream-unavailable', 1],
    [502, 'upstream-unavailable', 3],
    [503, 'upstream-unavailable', 3],
    [504, 'upstream-unavailable', 3],
    [204, 'upstream-malformed', 1],
  ])('%d is %s after %d calls', async (status, code, count) => {
    inject({ kind: 'status', status, empty: true });
    expect(await openClaims()).toMatchObject({ ok: false, error: { code, upstreamCode: `HTTP ${status}` } });
    expect(calls()).toHaveLength(count);
  });

  it('are errors by status when their code is new', async () => {
    inject({ kind: 'status', status: 404, body: { kode: 'KB-099', melding: 'Ny' } });
    expect(await openClaims()).toMatchObject({ error: { code: 'request-refused', upstreamCode: 'KB-099' } });
  });

  it('never count as an empty result when they are a plain 404', async () => {
    inject({ kind: 'status', status: 404, body: 'Not found', contentType: 'text/plain' });
    expect((await openClaims()).ok).toBe(false);
  });
});

describe('unusable answers', () => {
  it.each([
    [{ kind: 'malformed' }, 'upstream-malformed'],
    [{ kind: 'wrong-type' }, 'upstream-malformed'],
    [{ kind: 'oversized' }, 'upstream-malformed'],
    [{ kind: 'status', status: 200, body: {} }, 'upstream-malformed'],
    [{ kind: 'status', status: 200, body: [] }, 'upstream-malformed'],
    [{ kind: 'status', status: 200, body: { partIdentifikator: HAVGLOTT } }, 'upstream-malformed'],
    [{ kind: 'hang' }, 'upstream-unavailable'],
    [{ kind: 'reset' }, 'upstream-unavailable'],
  ] as const)('%j is %s, with the correlation id that was sent', async (fault, code) => {
    inject(fault);
    const answer = await openClaims();
    expect(answer).toMatchObject({
      ok: false,
      error: { code, correlationId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string },
    });
  });

  it('pass when the next one is good', async () => {
    inject({ kind: 'reset' }, 1);
    inject({ kind: 'hang' }, 1);
    expect((await openClaims()).ok).toBe(true);
  });
});
