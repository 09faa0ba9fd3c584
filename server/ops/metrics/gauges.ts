import 'server-only';
import { Gauge } from 'prom-client';

/** Those with one figure and no labels. */
const single = new Set<Gauge>();

function gauge(name: string, help: string, labelNames: string[] = []): Gauge {
  const made = new Gauge({ name: `portal_${name}`, help, labelNames, registers: [] });
  if (labelNames.length === 0) single.add(made);
  resetGauge(made);
  return made;
}

/** Leaves no figure: the library's own reset would say zero, and unknown is not zero. */
export function resetGauge(gauge: Gauge): void {
  gauge.reset();
  if (single.has(gauge)) gauge.remove();
}

/** The state that is read at each scrape: the portal's own and, where it is kept in the database, the bank's. */
export const gauges = {
  consents: gauge('consents', 'Consents by status.', ['status']),
  feedLag: gauge('altinn_feed_lag_seconds', "Seconds since Altinn's event feed was last read to its end."),
  feedFailures: gauge('altinn_feed_failures_in_row', 'Failed readings of the feed since the last good one.'),
  feedWaiting: gauge('altinn_feed_waiting', 'Consents that the feed told of and that are not read yet.'),
  // Not `job`: that is what Prometheus calls the portal itself.
  jobAge: gauge('job_success_age_seconds', 'Seconds since a background job last succeeded.', ['name']),
  jobFailures: gauge('job_failures_in_row', 'Failures of a background job since its last success.', ['name']),
  keyDays: gauge(
    'maskinporten_key_days_left',
    'Whole days until the certificate or registered key for Maskinporten ends.',
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
  callsInFlight: gauge('skatteetaten_calls_in_flight', 'Calls of this instance to Skatteetaten under way.'),
  callsWaiting: gauge('skatteetaten_calls_waiting', 'Calls of this instance in the queue to Skatteetaten.'),
  callsFree: gauge(
    'skatteetaten_calls_free',
    'Calls to Skatteetaten that could start now, over all instances.',
  ),
  circuits: gauge('circuit_open', 'Whether calls of a kind are stopped, 1, since the last ones all failed.', [
    'upstream',
    'operation',
  ]),
  reminders: gauge('reminder_mails', 'Reminder mails by what became of them.', ['status']),
};
