import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PUBLISHED_ACCOUNTS } from '#lib/core/identifiers/skatteetaten-accounts.ts';
import { CASE_IDS, type CaseId } from '#lib/pilot/integration-test/cases.ts';
import type { CaseReport, Report } from '#lib/pilot/integration-test/report.ts';
import { isNationalId } from '#lib/core/identifiers/national-id.ts';
import { openTestDatabase } from '#server/platform/db/testing/db.ts';
import type { HumanActor } from '#server/features/pilot/integration-test/human-actor.ts';
import { runIntegrationTest } from '#server/features/pilot/integration-test/run.ts';
import { asJwk } from '#server/integrations/maskinporten/testing/maskinporten.ts';
import { Limiter } from '#server/platform/limiter/limiter.ts';
import type { FaultSpec } from '../../sandbox/core/fault-registry.ts';
import type { RunningSandbox } from '../../sandbox/main.ts';
import { startTestSandbox } from '../../sandbox/core/testing/sandbox.ts';
import { sandboxActor } from './sandbox-actor.ts';
import { consentEffects, snapshotEffects } from '#server/effects.ts';

const GRANLI = '313367002';
const FJELLRO = '314961900';
const LYNGHEIM = '314055403';
const SHIELDED = '212201782';
const EMPTY = '313506673';
const UNKNOWN = '316131867';

/** Long enough for a busy machine; a call that hangs costs twice this. */
const UPSTREAM = {
  timeoutMs: 2_000,
  retries: 1,
  retryDelayMs: 1,
  cacheSeconds: 60,
  refreshSeconds: 30,
  concurrency: 5,
};

let running: RunningSandbox;
beforeAll(async () => (running = await startTestSandbox()));
afterAll(() => running.close());
beforeEach(() => running.sandbox.reset());

/** Answers for the test organisations, and can make the open claims fail. */
const unattended = () => sandboxActor(`${new URL(running.sandbox.config.urls.control).origin}/control`);

/** Answers for the test organisations, as a person does: a run with it tries no outages. */
function personLike(): HumanActor {
  const actor = unattended();
  return { waitFor: (wait) => actor.waitFor(wait), goOn: () => actor.goOn() };
}

function runAgainst(
  orgnrs: readonly [string, ...string[]],
  attendant: HumanActor,
  timeoutMs = 300,
): Promise<Report> {
  const { config, clientKeys } = running.sandbox;
  return runIntegrationTest(
    {
      config: {
        environment: 'sandbox',
        bank: { ...config.bank, contact: {} },
        portalUrl: new URL(config.portalUrl),
        maskinporten: {
          issuer: config.urls.maskinporten,
          clientId: 'bank-portal',
          key: { kind: 'jwk', jwk: asJwk(clientKeys.maskinporten.privateJwk) },
        },
        altinn: {
          baseUrl: new URL(config.urls.altinn),
          consentPagesUrl: new URL(config.urls.altinn),
          resource: 'ske-samtykke-krav-og-betalinger',
          validDays: 90,
        },
        skatteetaten: {
          baseUrl: new URL(config.urls.skatteetaten),
          scope: 'skatteetaten:kravogbetalinger',
          rightsPackage: 'finans',
        },
        receivingAccounts: PUBLISHED_ACCOUNTS,
        upstream: UPSTREAM,
      },
      effects: { consent: consentEffects, snapshot: snapshotEffects },
      limiter: new Limiter({ concurrency: 5 }),
      attendant,
      orgnrs,
      clock: () => new Date(),
      signal: new AbortController().signal,
      pollMs: 5,
      timeoutMs: timeoutMs,
      openDatabase: openTestDatabase,
    },
    { testers: ['Test'], versions: [] },
  );
}

const withResult = ({ cases }: Report, result: string): CaseId[] =>
  cases.filter((one) => one.result === result).map(({ id }) => id);

it('carries out every case that the tool can try, without a person', async () => {
  const report = await runAgainst([GRANLI, FJELLRO, LYNGHEIM, SHIELDED, EMPTY, UNKNOWN], unattended());
  expect(report.cases.filter(({ result }) => result === 'failed')).toEqual([]);
  expect(report.cases.map(({ id }) => id)).toEqual(CASE_IDS);
  expect(withResult(report, 'not-run')).toEqual([
    ...['A3', 'A4', 'B5', 'B11', 'B12'],
    ...['E1', 'E2', 'F1', 'F3', 'F4'],
  ]);
  const { calls } = caseOf(report, 'C1');
  expect(calls.length).toBeGreaterThan(0);
  for (const { system, correlationId } of calls)
    if (system === 'skatteetaten') expect(correlationId).toMatch(/^[\da-f-]{36}$/);
  expectNoSecrets(JSON.stringify(report));
});

it('reports no-data for cases that need what the organisation lacks', async () => {
  const report = await runAgainst([EMPTY], personLike());
  expect(withResult(report, 'failed')).toEqual([]);
  for (const id of ['C2', 'C5', 'C7', 'C11'] as const) expect(caseOf(report, id).reason).toBe('no-data');
  expect(caseOf(report, 'C10').result).toBe('passed');
});

const status = (code: number) => ({ kind: 'status', status: code, empty: true }) as const;
/** A fault during the whole run, the cases that must fail, and one that then cannot be tried. */
const FAULTS: readonly {
  readonly name: string;
  readonly order: FaultSpec;
  /** A second fault. */
  readonly also?: FaultSpec;
  readonly failed: readonly CaseId[];
  readonly blocked?: CaseId;
  /** The fault is where outages are tried. */
  readonly outages?: true;
}[] = [
  {
    name: 'Maskinporten is down',
    order: { system: 'maskinporten', endpoint: 'token', fault: status(503) },
    failed: ['A1', 'A2', 'A5', 'B1', 'B2', 'B9', 'B13'],
    blocked: 'C1',
  },
  {
    name: 'Altinn refuses consent requests',
    order: { system: 'altinn', endpoint: 'consentrequests', method: 'POST', fault: status(403) },
    failed: ['B1', 'B2', 'B9', 'B13'],
    blocked: 'B3',
  },
  {
    name: 'Altinn cannot be read',
    order: { system: 'altinn', endpoint: 'consentrequests/*', method: 'GET', fault: status(500) },
    failed: ['B1', 'B2', 'B9', 'B13'],
    blocked: 'B8',
  },
  {
    name: 'the open claims fail',
    order: {
      system: 'skatteetaten',
      endpoint: 'finans/*/aapnekrav',
      fault: { kind: 'error', code: 'KB-002' },
    },
    failed: ['A5', 'A6', 'C1', 'D2', 'D4', 'D5', 'D6', 'B10'],
    outages: true,
  },
  {
    name: 'the claims of a period are cut off',
    order: { system: 'skatteetaten', endpoint: 'finans/*/krav', fault: { kind: 'malformed' } },
    failed: ['C6', 'D1'],
  },
  {
    name: 'the payouts are more than the portal reads, and the payments never come',
    order: {
      system: 'skatteetaten',
      endpoint: 'finans/*/utbetalinger',
      fault: { kind: 'oversized', bytes: 6_000_000 },
    },
    also: { system: 'skatteetaten', endpoint: 'finans/*/innbetalinger', fault: { kind: 'hang' } },
    failed: ['C7', 'C8'],
  },
  {
    name: 'the event feed fails',
    order: { system: 'altinn', endpoint: 'consentrequests/events', fault: status(500) },
    failed: ['B8'],
  },
];

describe.each(FAULTS)('when $name', ({ order, also, failed, blocked, outages }) => {
  it('fails the cases that meet the fault and no others', async () => {
    running.sandbox.faults.add(order);
    if (also !== undefined) running.sandbox.faults.add(also);
    const report = await runAgainst([GRANLI], outages ? unattended() : personLike(), 40);
    expect(withResult(report, 'failed').toSorted()).toEqual([...failed].toSorted());
    for (const id of failed) expect(caseOf(report, id).facts.some(({ ok }) => !ok)).toBe(true);
    if (blocked !== undefined) expect(caseOf(report, blocked).reason).toBe('blocked');
    expectNoSecrets(JSON.stringify(report));
  });
});

it('reports unanswered when no person acts in time', async () => {
  const absent = { waitFor: () => Promise.resolve(), goOn: () => Promise.resolve() };
  const report = await runAgainst([GRANLI], absent, 20);
  expect(caseOf(report, 'B3').reason).toBe('unanswered');
  expect(caseOf(report, 'B2').reason).toBe('unanswered');
  expect(caseOf(report, 'D5').reason).toBe('needs-faults');
  expect(withResult(report, 'failed')).toEqual([]);
});

function caseOf({ cases }: Report, id: CaseId): CaseReport {
  const found = cases.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no case ${id}`);
  return found;
}

/** Neither tokens nor identity numbers, though approvals carry the persons'. */
function expectNoSecrets(text: string): void {
  expect(text).not.toMatch(/eyJ[\w-]{10}/);
  expect([...text.matchAll(/(?<!\d)\d{11}(?!\d)/g)].filter(([number]) => isNationalId(number))).toEqual([]);
}
