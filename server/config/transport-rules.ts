import 'server-only';
import { isLoopback } from './address-rules.ts';
import type { Environment } from './config-types.ts';
import type { SettingsReader } from './settings-reader.ts';
import { reason } from './value-schemas.ts';

const REASON_EXPECTED = 'why that is safe where the portal runs, in 10 characters or more';

/**
 * In production the wire to PostgreSQL is encrypted and the server's certificate checked, unless the server is on this machine
 * or `DATABASE_WITHOUT_TLS_BECAUSE` says why it need not be.
 */
export function checkDatabaseWire(
  reader: SettingsReader,
  databaseUrl: string | undefined,
  environment: Environment,
): void {
  const because = reader.optional('DATABASE_WITHOUT_TLS_BECAUSE', reason, REASON_EXPECTED);
  if (environment !== 'production' || databaseUrl === undefined || because !== undefined) return;
  const { hostname, searchParams } = new URL(databaseUrl);
  // The driver lets parameters win over what stands before them, and the last of several over the first.
  const host = searchParams.getAll('host').at(-1) ?? hostname;
  const isChecked = searchParams.getAll('sslmode').at(-1) === 'verify-full' && !searchParams.has('ssl');
  // A path is the folder of a socket, which is on this machine too.
  if (isChecked || isLoopback(host) || host.startsWith('/')) return;
  reader.fault(
    'DATABASE_URL',
    'must have sslmode=verify-full in production (or DATABASE_WITHOUT_TLS_BECAUSE says why not)',
  );
}

/** The same of the collector that traces are sent to: `TRACES_WITHOUT_TLS_BECAUSE`. */
export function checkTracesWire(
  reader: SettingsReader,
  collector: URL | undefined,
  environment: Environment,
): void {
  const because = reader.optional('TRACES_WITHOUT_TLS_BECAUSE', reason, REASON_EXPECTED);
  if (environment !== 'production' || collector === undefined || because !== undefined) return;
  if (collector.protocol === 'https:' || isLoopback(collector.hostname)) return;
  reader.fault(
    'OTEL_EXPORTER_OTLP_ENDPOINT',
    'must be https in production (or TRACES_WITHOUT_TLS_BECAUSE says why not)',
  );
}

/** Production never runs with the switch that lets Node accept every certificate. */
export function checkCertificatesAreChecked(reader: SettingsReader, environment: Environment): void {
  if (environment !== 'production' || reader.text('NODE_TLS_REJECT_UNAUTHORIZED') !== '0') return;
  reader.fault(
    'NODE_TLS_REJECT_UNAUTHORIZED',
    'switches off the check of every certificate, which production refuses; name the authority in NODE_EXTRA_CA_CERTS',
  );
}
