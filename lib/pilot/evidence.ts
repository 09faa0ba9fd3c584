import { isPassed, type CheckLine } from './checks/check-line.ts';
import type { CaseId } from './integration-test/cases.ts';
import { countsOf, type Report } from './integration-test/report.ts';
import type { AutomaticTaskId, Evidence } from './phases.ts';

/** What the portal has at hand without asking anybody. */
export interface Known {
  readonly environment: 'sandbox' | 'test' | 'production';
  /** The latest report in this environment. */
  readonly report: Report | undefined;
  /** The latest check of what the portal needs; absent when none was made. */
  readonly check?: { readonly at: Date; readonly lines: readonly CheckLine[] };
  readonly customers: number;
  readonly granted: number;
  /** Seconds since Altinn's feed was read; absent when it never was. */
  readonly feedLagSeconds?: number;
  readonly metrics: boolean;
}

/** The cases that show that a thing is in place. */
const SHOWN_BY: Readonly<Record<'client' | 'scopes' | 'resource', readonly CaseId[]>> = {
  client: ['A1'],
  scopes: ['A1', 'B7'],
  resource: ['B1'],
};

/** An hour; the feed is read every minute or so. */
const FEED_STALE_SECONDS = 3600;

/** What the portal can say of the automatic tasks. A set-up shown in the sandbox shows nothing of the bank's own. */
export function evidenceOf(known: Known): Readonly<Record<AutomaticTaskId, Evidence>> {
  const { environment, report, customers, granted, feedLagSeconds, metrics } = known;
  const production = environment === 'production';
  return {
    client: byCases(report, SHOWN_BY.client),
    scopes: byCases(report, SHOWN_BY.scopes),
    resource: byCases(report, SHOWN_BY.resource),
    setup: { done: environment !== 'sandbox', key: 'runs' },
    check: byCheck(known),
    customers: { done: customers > 0, key: 'count', count: customers },
    feed: {
      done: feedLagSeconds !== undefined && feedLagSeconds < FEED_STALE_SECONDS,
      key: feedLagSeconds === undefined ? 'feedNever' : 'feedRead',
      ...(feedLagSeconds === undefined ? {} : { count: Math.ceil(feedLagSeconds / 60) }),
    },
    test: wholeTest(report),
    monitoring: { done: metrics, key: metrics ? 'metricsOn' : 'metricsOff' },
    production: { done: production, key: production ? 'inProduction' : 'notInProduction' },
    firstCustomers: { done: production && granted > 0, key: 'count', count: granted },
  };
}

function byCheck({ environment, check }: Known): Evidence {
  if (check === undefined) return { done: false, key: 'checkNever' };
  const { at, lines } = check;
  if (!isPassed(lines)) return { done: false, key: 'checkFailed', at };
  const done = environment !== 'sandbox';
  return { done, key: done ? 'checkPassed' : 'checkSandbox', at };
}

function byCases(report: Report | undefined, ids: readonly CaseId[]): Evidence {
  if (report === undefined) return { done: false, key: 'noReport' };
  const done =
    report.head.environment !== 'sandbox' &&
    ids.every((id) => report.cases.some((one) => one.id === id && one.result === 'passed'));
  return judged(report, done);
}

function wholeTest(report: Report | undefined): Evidence {
  if (report === undefined) return { done: false, key: 'noReport' };
  const { failed, passed } = countsOf(report);
  const cut = report.cases.some(({ reason }) => ['stopped', 'unanswered', 'blocked'].includes(reason ?? ''));
  return judged(report, report.head.environment !== 'sandbox' && failed === 0 && passed > 0 && !cut);
}

const judged = ({ head }: Report, done: boolean): Evidence => ({
  done,
  key: done ? 'passedAt' : 'failedAt',
  at: new Date(head.finishedAt),
});
