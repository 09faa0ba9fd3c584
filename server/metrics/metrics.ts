import 'server-only';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { daysLeft } from '#lib/certificates/days-left.ts';
import { NIGHT_STATES } from '#lib/refresh/refresh.ts';
import { jobStates } from '#server/background/background.ts';
import { config } from '#server/config/config.ts';
import { feedState } from '#server/consent/consent.ts';
import { database } from '#server/db/client.ts';
import { reminderMailCounts } from '#server/reminders/reminders.ts';
import { latestNight } from '#server/refresh/refresh.ts';
import { consentCounts } from './consent-counts.ts';
import { mayScrape } from './may-scrape.ts';

// One registry per process, however often modules are loaded.
const holder: typeof globalThis & { portalMetrics?: Registry } = globalThis;

/** Prometheus' text form of the portal's state, or undefined for a caller without the token. */
export async function scrape(
  authorization: string | null,
  now: Date,
): Promise<{ readonly contentType: string; readonly text: string } | undefined> {
  if (!mayScrape(authorization, config().metricsToken)) return undefined;
  const registry = (holder.portalMetrics ??= newRegistry());
  setCertificate(now);
  await Promise.all([setConsents(), setFeed(now), setJobs(now), setReminders(), setRefresh()]);
  return { contentType: registry.contentType, text: await registry.metrics() };
}

function newRegistry(): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  for (const gauge of Object.values(gauges)) registry.registerMetric(gauge);
  return registry;
}

const gauge = (name: string, help: string, labelNames: string[] = []): Gauge =>
  new Gauge({ name: `portal_${name}`, help, labelNames, registers: [] });

const gauges = {
  consents: gauge('consents', 'Consents by status.', ['status']),
  feedLag: gauge('altinn_feed_lag_seconds', "Seconds since Altinn's event feed was last read to its end."),
  feedFailures: gauge('altinn_feed_failures_in_row', 'Failed readings of the feed since the last good one.'),
  feedWaiting: gauge('altinn_feed_waiting', 'Consents that the feed told of and that are not read yet.'),
  jobAge: gauge('job_success_age_seconds', 'Seconds since a background job last succeeded.', ['job']),
  jobFailures: gauge('job_failures_in_row', 'Failures of a background job since its last success.', ['job']),
  certificate: gauge(
    'maskinporten_certificate_days_left',
    'Whole days until the certificate for Maskinporten ends.',
  ),
  refreshClients: gauge(
    'refresh_clients',
    'Clients in the latest night of refreshing figures, by what became of them.',
    ['outcome'],
  ),
  refreshState: gauge(
    'refresh_state',
    'How the latest night of refreshing figures stands: 1 for its state.',
    ['state'],
  ),
  reminders: gauge('reminder_mails', 'Reminder mails by what became of them.', ['status']),
};

/** A registered key has no end that the portal could know, and then there is no figure. */
function setCertificate(now: Date): void {
  const { key } = config().maskinporten;
  if (key.kind === 'certificate') gauges.certificate.set(daysLeft(key.certificate.validTo, now));
}

async function setConsents(): Promise<void> {
  for (const [status, consents] of await consentCounts(await database())) {
    gauges.consents.set({ status }, consents);
  }
}

async function setFeed(now: Date): Promise<void> {
  const feed = await feedState(now);
  // Never read is not the same as read just now, so there is no figure until there is one.
  if (feed.lagSeconds !== undefined) gauges.feedLag.set(feed.lagSeconds);
  gauges.feedFailures.set(feed.failuresInRow);
  gauges.feedWaiting.set(feed.waiting);
}

async function setJobs(now: Date): Promise<void> {
  for (const { name, succeededAt, failuresInRow } of await jobStates()) {
    if (succeededAt) gauges.jobAge.set({ job: name }, (now.getTime() - succeededAt.getTime()) / 1000);
    gauges.jobFailures.set({ job: name }, failuresInRow);
  }
}

async function setReminders(): Promise<void> {
  for (const [status, mails] of Object.entries(await reminderMailCounts())) {
    gauges.reminders.set({ status }, mails);
  }
}

async function setRefresh(): Promise<void> {
  const night = await latestNight();
  // Before the first night there is no figure, which is not the same as zero.
  if (night === undefined) return;
  const { waiting, refreshed, consentEnded, failed } = night;
  const counts = { waiting, refreshed, 'consent-ended': consentEnded, failed };
  for (const [outcome, clients] of Object.entries(counts)) gauges.refreshClients.set({ outcome }, clients);
  for (const state of NIGHT_STATES) gauges.refreshState.set({ state }, Number(state === night.state));
}
