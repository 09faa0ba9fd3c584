import 'server-only';
import { singleton } from '#server/platform/process/singleton.ts';
import { Registry, collectDefaultMetrics, type Gauge } from 'prom-client';
import { daysLeft } from '#lib/pilot/certificates/days-left.ts';
import { osloMidnight } from '#lib/core/dates/oslo-midnight.ts';
import { NIGHT_STATES } from '#lib/tax-account/nightly-refresh/refresh.ts';
import { jobStates } from '#server/background.ts';
import { config } from '#server/platform/config/config.ts';
import { database } from '#server/platform/db/client.ts';
import { instruments } from '#server/platform/observability/instruments.ts';
import { circuitStates } from '#server/platform/http/resilience.ts';
import { log } from '#server/platform/observability/log.ts';
import { consentCounts } from './consent-counts.ts';
import { resetGauge, gauges } from './gauges.ts';
import { isMetricsAuthorized } from './metrics-authorization.ts';
import { services } from '#server/services.ts';

/** Prometheus' text form of the portal's state, or undefined for a caller without the token. */
export async function scrape(
  authorization: string | null,
  now: Date,
): Promise<{ readonly contentType: string; readonly text: string } | undefined> {
  if (!isMetricsAuthorized(authorization, config().metricsToken)) return undefined;
  const registry = singleton('metrics', newRegistry);
  setKeyDays(now);
  setQueue();
  setCircuits();
  await Promise.all([
    unlessItFails([gauges.consents], setConsents),
    unlessItFails([gauges.feedLag, gauges.feedFailures, gauges.feedWaiting], () => setFeed(now)),
    unlessItFails([gauges.jobAge, gauges.jobFailures], () => setJobs(now)),
    unlessItFails([gauges.reminders], setReminders),
    unlessItFails([gauges.refreshClients, gauges.refreshState], setRefresh),
    unlessItFails([gauges.callsFree], setFree),
  ]);
  const all = Registry.merge([registry, instruments().registry]);
  return { contentType: all.contentType, text: await all.metrics() };
}

/** Without the database its figures are unknown, and the process's own are wanted more than ever. */
async function unlessItFails(figures: readonly Gauge[], set: () => Promise<void>): Promise<void> {
  try {
    await set();
  } catch (err) {
    for (const figure of figures) resetGauge(figure);
    log().warn({ err }, 'figures could not be read for monitoring');
  }
}

function newRegistry(): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  for (const gauge of Object.values(gauges)) registry.registerMetric(gauge);
  return registry;
}

function setQueue(): void {
  const { inFlight, queued } = services().limiter.stats();
  gauges.callsInFlight.set(inFlight);
  gauges.callsWaiting.set(queued);
}

/** A circuit that lets one call through to find out is still open. */
function setCircuits(): void {
  gauges.circuits.reset();
  for (const { upstream, operation, state } of circuitStates())
    gauges.circuits.set({ upstream, operation }, Number(state !== 'closed'));
}

/** A registered key has an end only where the operators have said so; else there is no figure. */
function setKeyDays(now: Date): void {
  const { key, keyExpires } = config().maskinporten;
  const ends =
    key.kind === 'certificate'
      ? key.certificate.validTo
      : keyExpires === undefined
        ? undefined
        : osloMidnight(keyExpires);
  if (ends !== undefined) gauges.keyDays.set(daysLeft(ends, now));
}

async function setConsents(): Promise<void> {
  for (const [status, consents] of await consentCounts(await database())) {
    gauges.consents.set({ status }, consents);
  }
}

async function setFeed(now: Date): Promise<void> {
  const feed = await services().consentFeed.feedState(now);
  // Never read is not the same as read just now, so there is no figure until there is one.
  if (feed.lagSeconds !== undefined) gauges.feedLag.set(feed.lagSeconds);
  gauges.feedFailures.set(feed.failuresInRow);
  gauges.feedWaiting.set(feed.waiting);
}

async function setJobs(now: Date): Promise<void> {
  for (const { name, succeededAt, failuresInRow } of await jobStates()) {
    if (succeededAt) gauges.jobAge.set({ name }, (now.getTime() - succeededAt.getTime()) / 1000);
    gauges.jobFailures.set({ name }, failuresInRow);
  }
}

async function setFree(): Promise<void> {
  gauges.callsFree.set(await services().limiter.available());
}

async function setReminders(): Promise<void> {
  for (const [status, mails] of Object.entries(await services().reminders.countMails())) {
    gauges.reminders.set({ status }, mails);
  }
}

async function setRefresh(): Promise<void> {
  const night = await services().nightlyRefresh.getLatestRun();
  // Before the first night there is no figure, which is not the same as zero.
  if (night === undefined) return;
  const { waiting, refreshed, consentEnded, failed } = night;
  const counts = { waiting, refreshed, 'consent-ended': consentEnded, failed };
  for (const [outcome, clients] of Object.entries(counts)) gauges.refreshClients.set({ outcome }, clients);
  for (const state of NIGHT_STATES) gauges.refreshState.set({ state }, Number(state === night.state));
}
