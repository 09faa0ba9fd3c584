import { randomUUID } from 'node:crypto';
import { SpanStatusCode, trace } from '@opentelemetry/api';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestDatabase } from '#server/platform/db/testing/db.ts';
import type { OpenDatabase } from '#server/platform/db/types.ts';
import { createLog } from './log.ts';
import { callAltinn } from '#server/integrations/altinn/authorised-call.ts';
import { testTokenSource } from '#server/integrations/maskinporten/testing/maskinporten.ts';
import {
  grantForTest,
  seedBusinesses,
  testTaxAccountCache,
} from '#server/features/tax-account/testing/tax-account.ts';
import { BUSINESSES } from '../../../sandbox/data/scenarios/people.ts';
import {
  startOtlpReceiver,
  type OtlpReceiver,
  type ReceivedSpan,
} from '../../../sandbox/core/testing/otlp-receiver.ts';
import { startTestSandbox } from '../../../sandbox/core/testing/sandbox.ts';
import type { RunningSandbox } from '../../../sandbox/main.ts';
import { inSpan } from './spans.ts';
import { startTracing } from './tracing.ts';
import { runWithContext, addSessionToContext } from './request-context.ts';

const ORGNR = '313367002';
const PID = '14837830177';
const PERSON = randomUUID();
const REQUEST = '0d0e3c5e-1b9a-4a3e-9f43-aaaaaaaaaaaa';

let running: RunningSandbox;
let opened: OpenDatabase;
let receiver: OtlpReceiver;
const logged: string[] = [];
beforeAll(async () => {
  [running, opened, receiver] = await Promise.all([
    startTestSandbox(),
    openTestDatabase(),
    startOtlpReceiver(),
  ]);
  const { sandbox } = running;
  const { db } = opened;
  await seedBusinesses(db, PERSON, BUSINESSES);
  await grantForTest(sandbox, db, { orgnr: ORGNR, personId: PERSON });
  const now = () => new Date(sandbox.clock.now('altinn'));
  const end = startTracing(receiver.endpoint, 'sandbox');
  const log = createLog('info', { write: (line) => void logged.push(line) });
  await runWithContext({ requestId: REQUEST }, () =>
    inSpan('page', {}, async () => {
      addSessionToContext('0123456789abcdef');
      const load = testTaxAccountCache(sandbox, db).load(ORGNR, now());
      await Promise.all([load.openAccount, load.claims, load.payments, load.payouts]);
      const tokens = testTokenSource(sandbox, now);
      await callAltinn(
        { tokens, upstream: { timeoutMs: 2000, retries: 0 } },
        {
          operation: 'consent-read',
          method: 'GET',
          url: new URL(
            `accessmanagement/api/v1/enterprise/consentrequests/${randomUUID()}`,
            sandbox.config.urls.altinn,
          ),
          scope: 'altinn:consentrequests.read',
        },
      );
      log.info('done');
    }),
  );
  asNextWould();
  await end();
});
afterAll(async () => {
  await Promise.all([running.close(), opened.close(), receiver.close()]);
});

/** Spans as Next makes them, with everything in them that may not leave. */
function asNextWould(): void {
  const tracer = trace.getTracer('next.js', '16');
  const path = `/api/kalender/a-secret-key?pid=${PID}`;
  const attributes = { 'http.method': 'GET', 'http.target': path, 'http.status_code': 500 };
  const request = tracer.startSpan(`GET ${path}`, {
    attributes: {
      ...attributes,
      'next.span_type': 'BaseServer.handleRequest',
      'next.span_name': `GET ${path}`,
    },
  });
  request.recordException(new Error(`no such person: ${PID}`));
  request.setStatus({ code: SpanStatusCode.ERROR, message: `no such person: ${PID}` });
  request.end();
  const url = `https://upstream.example/${ORGNR}?key=a-secret-key`;
  tracer
    .startSpan(`fetch GET ${url}`, { attributes: { 'next.span_type': 'AppRender.fetch', 'http.url': url } })
    .end();
  tracer.startSpan(`something new ${url}`, { attributes: { 'next.route': url } }).end();
}

const named = (name: string): ReceivedSpan[] => receiver.spans.filter((span) => span.name === name);
const parentOf = (child: ReceivedSpan | undefined): string | undefined =>
  receiver.spans.find(({ spanId }) => spanId === child?.parentSpanId)?.name;

it('show a page’s way over token and Skatteetaten, each step below the one that asked for it', () => {
  const [page] = named('page');
  expect(page?.parentSpanId).toBe('');
  const calls = ['aapnekrav', 'krav', 'innbetalinger', 'utbetalinger'].map((name) =>
    named(`skatteetaten ${name}`),
  );
  expect(calls.map((call) => parentOf(call[0]))).toEqual([
    'load open-claims',
    'load claims',
    'load payments',
    'load payouts',
  ]);
  for (const [call] of calls) {
    expect(call).toMatchObject({ traceId: page?.traceId, kind: 3 });
    expect(call?.attributes).toMatchObject({
      'http.response.status_code': 200,
      'portal.upstream': 'skatteetaten',
    });
    expect(call?.attributes['portal.correlation_id']).toMatch(/^[\w-]{8,}$/);
  }
  for (const load of ['open-claims', 'claims']) expect(parentOf(named(`load ${load}`)[0])).toBe('page');
});

it('shows one token fetch below the first caller, and that the others reused it', () => {
  expect(named('maskinporten token').map(parentOf)).toEqual(['token', 'token']);
  const reused = named('token').map(({ attributes }) => attributes['portal.reused']);
  expect(reused.filter((yes) => yes === true)).toHaveLength(3);
  expect(reused.filter((yes) => yes === false)).toHaveLength(2);
});

it('show a call to Altinn and how it ended', () => {
  const [call] = named('altinn consent-read');
  expect(parentOf(call)).toBe('page');
  expect(call?.attributes['http.response.status_code']).toBe(404);
});

it('name the request and the session in every span and line of theirs, and the trace in the line', () => {
  const [page] = named('page');
  for (const span of receiver.spans.filter(({ traceId }) => traceId === page?.traceId))
    expect(span.attributes['portal.request_id']).toBe(REQUEST);
  expect(named('token')[0]?.attributes['portal.session']).toBe('ghijklmnopab');
  const line: unknown = JSON.parse(logged[0] ?? '');
  expect(line).toMatchObject({ requestId: REQUEST, session: 'ghijklmnopab', traceId: page?.traceId });
});

it('never hold paths, queries, addresses, texts of errors, identity numbers, tokens or organisation numbers', () => {
  expect(receiver.raw()).not.toMatch(new RegExp(`${PID}|${ORGNR}|a-secret-key|eyJ|127\\.0\\.0\\.1|https?:`));
  const [request] = named('GET /api/kalender/[token]');
  expect(request?.status.code).toBe(2);
  expect(request?.attributes).toEqual({
    'http.method': 'GET',
    'http.route': '/api/kalender/[token]',
    'http.status_code': 500,
    'next.span_type': 'BaseServer.handleRequest',
  });
  expect(named('unknown')).toHaveLength(1);
});
