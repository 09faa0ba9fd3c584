import 'server-only';
import { setTimeout as wait } from 'node:timers/promises';
import { discover } from '#server/auth/oidc/discovery.ts';
import { loginProvider } from '#server/auth/oidc/login-provider.ts';
import { startBackground, stopBackground } from '#server/background.ts';
import { config, type Config } from '#server/platform/config/config.ts';
import { closeDatabase, database } from '#server/platform/db/client.ts';
import { databaseFailure, failureText } from '#server/platform/db/database-failure.ts';
import { SchemaStateError } from '#server/platform/db/schema-state.ts';
import { hardenServer } from '#server/platform/http/harden-server.ts';
import { limitRequests } from '#server/platform/http/request-deadline.ts';
import { answerStaleForms } from '#server/platform/http/stale-form.ts';
import { log } from '#server/platform/observability/log.ts';
import { captureConsole } from '#server/platform/observability/capture-console.ts';
import { readSigningKey } from '#server/integrations/maskinporten/signing-key.ts';
import { KEY_SETTING, auditConfigChanges } from '#server/platform/audit/audit-config-changes.ts';
import { missingKeys } from '#server/ops/maintenance/reencrypt.ts';
import { watchRequests } from '#server/platform/observability/watch-requests.ts';
import { gracefulShutdown } from './shutdown.ts';

/** How long a new instance waits for its database and its migrations, and how often it tries. */
const DATABASE_WAIT_MS = 60_000;
const DATABASE_POLL_MS = 1_000;

/**
 * Makes the process fit to serve before it takes its first request: reads the configuration and the key for Maskinporten,
 * opens the database. When one of them cannot be had it says why in one message and exits with code 1: a
 * portal that is half there would only fail later, and in front of a customer. Background jobs begin shortly afterwards.
 * Login providers are merely looked up: they may come and go.
 */
export async function bootstrap(): Promise<void> {
  // A closed log ends the process: each line that fails to be written would be logged in turn, without end.
  for (const stream of [process.stdout, process.stderr]) stream.once('error', () => process.exit(1));
  const settings = orExit(() => config());
  captureConsole(console, log);
  const { environment, portalUrl, bank } = settings;
  const key = await readSigningKey(settings.maskinporten.key);
  if (!key.ok) exitWith(new Error(key.error.operatorAdvice));
  await openWhenReady().catch(exitWith);
  await auditStart({ ...settings, [KEY_SETTING]: key.value.name }).catch(exitWith);
  limitRequests(settings.upstream.timeoutMs);
  void warmProviders(settings);
  const endTracing = await startTracingIfConfigured(settings);
  watchRequests();
  answerStaleForms(portalUrl);
  hardenServer();
  if (settings.background.enabled) await startBackground(settings).catch(exitWith);
  else log().warn('BACKGROUND_JOBS=off: no feed is followed, no mail is sent, no figures are refreshed');
  const delayMs = settings.shutdownDelaySeconds * 1000;
  gracefulShutdown({ delayMs, stopBackground, closeDatabase, endTracing });
  log().info({ environment, portalUrl: portalUrl.origin, bank: bank.orgnr }, 'the portal has started');
}

/** Loads tracing only when a collector is configured: it is a large part of the modules of a start. */
async function startTracingIfConfigured({ otlpEndpoint, environment }: Config): Promise<() => Promise<void>> {
  if (otlpEndpoint === undefined) return () => Promise.resolve();
  const { startTracing } = await import('#server/platform/observability/tracing.ts');
  return startTracing(otlpEndpoint, environment);
}

/** Notes changed settings in the audit trail, and says loudly when a key is gone that something stored needs. */
async function auditStart(settings: object): Promise<void> {
  const db = await database();
  await auditConfigChanges(db, settings, new Date());
  for (const lost of await missingKeys(db))
    log().error(lost, 'stored values cannot be opened: their key is not in ENCRYPTION_KEYS');
}

/**
 * Opens the database. One that lacks migrations, does not answer or has no connection to give is waited for for a minute, with one
 * warning for each reason: migrations may be under way at this moment, and a failover ends.
 */
async function openWhenReady(): Promise<void> {
  const deadline = performance.now() + DATABASE_WAIT_MS;
  const warned = new Set<string>();
  for (;;) {
    try {
      await database();
      return;
    } catch (error) {
      const reason = reasonToWait(error);
      if (reason === undefined || performance.now() > deadline) throw error;
      if (!warned.has(reason)) log().warn(`the portal waits for the database: ${reason}`);
      warned.add(reason);
    }
    await wait(DATABASE_POLL_MS);
  }
}

function reasonToWait(error: unknown): string | undefined {
  if (error instanceof SchemaStateError)
    return error.state === 'behind' ? 'it lacks migrations (npm run db:migrate)' : undefined;
  const failure = databaseFailure(error);
  return failure?.isTransient === true ? `${failure.cause}. ${failure.advice}` : undefined;
}

/** Reads the providers' metadata ahead, so that the first page knows where its login form leads (`form-action`). */
async function warmProviders(settings: Config): Promise<void> {
  for (const id of ['customer', 'advisor'] as const) await discover(loginProvider(id, settings), new Date());
}

function orExit<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    return exitWith(error);
  }
}

function exitWith(error: unknown): never {
  // Not the log: it takes its level from the configuration, which may be what is wrong.
  process.stderr.write(`${failureText(error)}\n`);
  process.exit(1);
}
