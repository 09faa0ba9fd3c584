import 'server-only';
import type { ConsentStatus } from '#lib/consent/consent.ts';
import { type PortalError, type PortalErrorCode, portalError } from '#lib/errors/portal-error.ts';
import { err, type Result } from '#lib/result.ts';
import type { Source } from '#lib/taxaccount/domain.ts';
import type { Db } from '#server/db/client.ts';
import { reported } from '#server/http/report-failure.ts';
import { type Asking, fetchSource, type Upstreams } from './fetch-source.ts';
import type { Flights } from './flights.ts';
import { type Found, keepSnapshot, readSnapshot } from './snapshots.ts';
import type { SourceKey, SourceOutcome, SourceValues } from './source-outcome.ts';

export interface SourceDeps extends Upstreams {
  readonly database: () => Promise<Db>;
  /** Reads Altinn after a refusal, records what it says, and tells how the consent stands; an error when it is silent. */
  readonly reconcileAfterRefusal: (
    consentId: string,
    learntBy: 'token-error' | 'data-error',
    now: Date,
  ) => Promise<Result<ConsentStatus, PortalError>>;
  /** The time at which an answer has arrived. */
  readonly clock: () => Date;
  /** Refusals that come together are looked into once. */
  readonly reconciliations: Flights<Result<ConsentStatus, PortalError>>;
}

/** The stored answer, when it came at `since` or later: shown again without asking Skatteetaten. */
export function newAnswer<T>(stored: Found<T> | undefined, since: Date): SourceOutcome<T> | undefined {
  if (stored === undefined || stored.fetchedAt < since) return undefined;
  const opened = stored.open();
  return opened === undefined ? undefined : { kind: 'fresh', ...opened };
}

/**
 * Asks Skatteetaten. An answer is kept for later and shown only while the consent is in force; a refused consent is looked
 * up in Altinn; a failure between the systems gives the last good answer with its age.
 */
export async function askForSource<S extends Source>(
  deps: SourceDeps,
  key: SourceKey<S>,
  asking: Asking,
): Promise<SourceOutcome<SourceValues[S]>> {
  const { now } = asking;
  const db = await deps.database();
  const answer = await fetchSource(deps, key, asking);
  if (answer.ok) {
    const fetched = { value: answer.value, fetchedAt: deps.clock() };
    if (await keepSnapshot(db, key, fetched)) return { kind: 'fresh', ...fetched };
    return afterRefusal(deps, key, portalError('consent-missing'), now);
  }
  const { error } = answer;
  return error.code === 'consent-missing'
    ? afterRefusal(deps, key, error, now)
    : lastGoodAnswer(db, key, error);
}

/** Failures between systems: they say nothing of the consent or of the business, so what was fetched may still be shown. */
const BETWEEN_SYSTEMS: ReadonlySet<PortalErrorCode> = new Set([
  'upstream-unavailable',
  'upstream-malformed',
  'upstream-busy',
  'setup-refused',
  'request-refused',
]);

/** What is shown when no new answer is to be had: the last good one with its age, while the consent is in force. */
export async function lastGoodAnswer<S extends Source>(
  db: Db,
  key: SourceKey<S>,
  error: PortalError,
): Promise<SourceOutcome<SourceValues[S]>> {
  const stored = BETWEEN_SYSTEMS.has(error.code) ? await readSnapshot(db, key) : undefined;
  return stored === undefined ? { kind: 'failed', error } : { kind: 'stored', ...stored, error };
}

/**
 * Decides by Altinn, not by the refusal (protocols.md 3.3): the consent has ended, the fault lies elsewhere, or, while
 * Altinn cannot be read, nobody knows: then nothing is shown either, and trying again may help.
 */
async function afterRefusal<S extends Source>(
  deps: SourceDeps,
  key: SourceKey<S>,
  error: PortalError,
  now: Date,
): Promise<SourceOutcome<SourceValues[S]>> {
  const { consentId } = key;
  const learntBy = error.upstream === 'maskinporten' ? 'token-error' : 'data-error';
  const found = await deps.reconciliations.join(consentId, () =>
    deps.reconcileAfterRefusal(consentId, learntBy, now),
  );
  if (!found.ok) return { kind: 'failed', error: found.error };
  if (found.value !== 'granted') return { kind: 'consent-ended', status: found.value };
  const { severity, retryable } = portalError('setup-refused');
  const fault: PortalError = {
    ...error,
    code: 'setup-refused',
    severity,
    retryable,
    operatorAdvice:
      error.operatorAdvice ??
      'A consent was refused that Altinn finds good: check scope, resource and consumer.',
  };
  reported(key.source, err(fault));
  return lastGoodAnswer(await deps.database(), key, fault);
}
