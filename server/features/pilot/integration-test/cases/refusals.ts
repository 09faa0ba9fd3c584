import 'server-only';
import { osloDate } from '#lib/core/dates/iso-date.ts';
import { addYears } from '#lib/core/dates/period.ts';
import { CONTRACT_TESTS } from '#lib/pilot/integration-test/cases.ts';
import { secret } from '#lib/core/secret.ts';
import { withIsolatedCircuitBreakers } from '#server/platform/http/resilience.ts';
import { captureCalls, type ObservedCall } from '#server/platform/http/capture-calls.ts';
import { getResponses } from '../responses.ts';
import type { Failure } from '../human-actor.ts';
import type { TestContext } from '../test-context.ts';
import { Expectations, blockedBy, type Outcome } from '../expectations.ts';
import { maxConcurrent } from '../max-concurrent.ts';
import { errorIn, plainCall } from '../plain-call.ts';
import { withConsent, withToken } from '../with-consent.ts';

/** More customers at once than the bank may have calls. */
const CUSTOMERS = 8;

/** D1: input that Skatteetaten must refuse. The portal's own client never sends it: it splits and orders periods. */
export const badInput = withToken(async ({ context: context, facts, token }) => {
  const { main, clock } = context;
  const today = osloDate(clock());
  const year = addYears(today, -1);
  const threeYears = addYears(today, -3);
  for (const query of [
    { fraOgMed: today, tilOgMed: year },
    { fraOgMed: threeYears, tilOgMed: today },
    { fraOgMed: '2026-02-30', tilOgMed: today },
  ]) {
    const called = await plainCall(context, { orgnr: main, token, path: 'krav', query });
    facts.refusal(errorIn(called), 'KB-006');
  }
});

/** D2: a refused token, and where it can be made to happen a refused resource: told apart, one call each. */
export const refusedToken = withConsent(async ({ context: context, facts }) => {
  const { client, main, attendant } = context;
  const calls: ObservedCall[] = [];
  const first = await captureCalls(
    (call) => calls.push(call),
    () => client.openClaims({ orgnr: main, token: secret('not.a.token') }),
  );
  facts.refusal(first.ok ? undefined : first.error, 'KB-004', 'HTTP 401');
  facts.note(calls.length === 1, 'calls', { count: calls.length, expected: 1 });
  if (attendant.faults !== undefined) {
    await attendant.faults.fail({ kind: 'error', code: 'DAS-008' });
    const outcome = await context.load('open-claims', main);
    await attendant.faults.mend();
    facts.refusal('error' in outcome ? outcome.error : undefined, 'DAS-008');
  }
});

/** D3: an address that is not there, and a party that is not known, are two things. */
export const notThere = withToken(async ({ context: context, facts, token }) => {
  const { main } = context;
  const called = await plainCall(context, { orgnr: main, token, path: 'integration-test' });
  facts.refusal(errorIn(called), 'KB-003', 'DAS-002', 'HTTP 404');
  for (const [orgnr, outcome] of await getResponses(context, 'open-claims'))
    if (outcome.kind === 'failed' && outcome.error.upstreamCode === 'KB-009')
      facts.note(outcome.error.code === 'party-unknown', 'unknownParty', { orgnr });
});

/** D4: a format that is not offered. */
export const otherFormat = withToken(async ({ context: context, facts, token }) => {
  const { main } = context;
  const called = await plainCall(context, {
    orgnr: main,
    token,
    path: 'aapnekrav',
    accept: 'text/csv',
  });
  facts.refusal(errorIn(called), 'KB-008', 'HTTP 406');
});

const FAILURES: readonly (Failure & { readonly calls: 'retried' | 'once' })[] = [
  ...['KB-001', 'KB-002', 'DAS-001', 'DAS-003'].map(
    (code) => ({ kind: 'error', code, calls: 'retried' }) as const,
  ),
  { kind: 'hang', calls: 'retried' },
  { kind: 'wrong-type', calls: 'once' },
];

/** D5: while Skatteetaten fails, the last good answer is shown with its age; when it is back, the new one. */
export async function outages({ attendant, load, main, story, config }: TestContext): Promise<Outcome> {
  if (attendant.faults === undefined)
    return { result: 'not-run', reason: 'needs-faults', see: CONTRACT_TESTS.D5 ?? [] };
  if (story.granted === undefined) return blockedBy('B2');
  const facts = new Expectations();
  await load('open-claims', main);
  for (const { calls: expected, ...failure } of FAILURES) {
    const name = failure.kind === 'error' ? failure.code : failure.kind;
    const calls: ObservedCall[] = [];
    await attendant.faults.fail(failure);
    // Apart, since each failure is to reach Skatteetaten, and the bank's customers are to feel none of them.
    const outcome = await withIsolatedCircuitBreakers(() =>
      captureCalls(
        (call) => calls.push(call),
        () => load('open-claims', main),
      ),
    );
    await attendant.faults.mend();
    facts.check(outcome.kind === 'stored', 'lastGoodShown', 'lastGoodMissing', { code: name });
    const count = calls.filter(({ upstream }) => upstream === 'skatteetaten').length;
    const wanted = expected === 'once' ? 1 : config.upstream.retries + 1;
    facts.note(count === wanted, 'calls', { count, expected: wanted });
  }
  const after = await load('open-claims', main);
  facts.check(after.kind === 'fresh', 'mended', 'notMended');
  return facts.outcome;
}

/** D6: many customers at once stay within the bank's limit, and every request is answered. */
export const manyAtOnce = withToken(async ({ context: context, facts, token }) => {
  const { main, client, config } = context;
  const calls: ObservedCall[] = [];
  const answers = await captureCalls(
    (call) => calls.push(call),
    () => Promise.all(Array.from({ length: CUSTOMERS }, () => client.openClaims({ orgnr: main, token }))),
  );
  for (const answer of answers) if (!answer.ok) facts.error(answer.error);
  const most = maxConcurrent(calls);
  const values = { count: CUSTOMERS, most, limit: config.upstream.concurrency };
  facts.note(most <= config.upstream.concurrency, 'inFlight', values);
});
