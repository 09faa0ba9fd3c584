import 'server-only';
import { eq } from 'drizzle-orm';
import type { ConsentStatus, ConsentSource } from '#lib/consent/consent.ts';
import { isInForce, stepWhenUnknown, stepsAfterReading } from '#lib/consent/transitions.ts';
import { portalError, type PortalError } from '#lib/core/portal-error.ts';
import { err, ok, type Result } from '#lib/core/result.ts';
import type { AltinnConsent } from '#server/integrations/altinn/consent-schema.ts';
import { consents } from '#server/platform/db/schema/index.ts';
import { log } from '#server/platform/observability/log.ts';
import {
  getConsentByState,
  hasMandate,
  getActiveConsents,
  lockConsent,
  type ConsentRow,
} from './consent-rows.ts';
import type { ConsentDeps } from './deps.ts';
import { recordTransition } from './transitions.ts';
import { hashOfState, isState, stateOf } from './return-state.ts';
import { getNewestConsent, expireConsents, getConsentAfterExpiry } from './expiry.ts';

/** Why Altinn is read, for the history of the consent. */
export interface SyncTrigger {
  readonly learntBy: ConsentSource;
  readonly personId?: string;
  readonly now: Date;
}

/**
 * Reads a consent at Altinn and records its status. On an error nothing changes. A consent that Altinn no longer has becomes `lost`
 * and is logged as an error: the portal is configured for another environment than before, or Altinn has lost data.
 */
export async function syncFromAltinn(
  deps: ConsentDeps,
  row: ConsentRow,
  trigger: SyncTrigger,
): Promise<Result<ConsentStatus, PortalError>> {
  const seen = await deps.altinn.readConsentRequest(row.id);
  if (!seen.ok && seen.error.code !== 'not-found') return seen;
  if (seen.ok && !matchesRequest(deps, row, seen.value)) return err(mismatchError());
  const status = seen.ok
    ? await recordAnswer(deps, row, seen.value, trigger)
    : await recordUnknown(deps, row, trigger);
  if (status === 'lost')
    log().error({ consentId: row.id }, 'Altinn does not have a consent that it had before');
  return ok(status);
}

/** Whether Altinn's consent is from this business and to this bank. */
export const matchesRequest = (deps: ConsentDeps, row: ConsentRow, seen: AltinnConsent): boolean =>
  seen.from === row.orgnr && seen.to === deps.bankOrgnr;

/** The error for a consent of another business or bank: nothing may be concluded from such an answer. */
export const mismatchError = (): PortalError =>
  portalError('upstream-malformed', {
    upstream: 'altinn',
    operatorAdvice: 'Altinn keeps another business or bank under the id of this consent.',
  });

/** Records the transitions to Altinn's status in one transaction, and drops the tokens of a consent that ended. */
function recordAnswer(
  deps: ConsentDeps,
  row: ConsentRow,
  seen: AltinnConsent,
  trigger: SyncTrigger,
): Promise<ConsentStatus> {
  const { validTo = row.validTo } = seen;
  const happenedAt: Partial<Record<ConsentStatus, Date | undefined>> = {
    granted: seen.acceptedAt,
    revoked: seen.revokedAt,
    expired: validTo,
  };
  return record(deps, row, trigger, { validTo, ...adopted(row, seen) }, (status) =>
    stepsAfterReading(status, { ...seen, validTo }, trigger.now).map((to) => ({
      to,
      happenedAt: happenedAt[to],
    })),
  );
}

const recordUnknown = (deps: ConsentDeps, row: ConsentRow, trigger: SyncTrigger): Promise<ConsentStatus> =>
  record(deps, row, trigger, {}, (current) => {
    const to = stepWhenUnknown(current, row.viewUri !== null);
    return to === undefined ? [] : [{ to, happenedAt: undefined }];
  });

interface PlannedTransition {
  readonly to: ConsentStatus;
  readonly happenedAt: Date | undefined;
}

async function record(
  deps: ConsentDeps,
  before: ConsentRow,
  { learntBy, personId, now }: SyncTrigger,
  fields: Partial<typeof consents.$inferInsert>,
  stepsFrom: (status: ConsentStatus) => readonly PlannedTransition[],
): Promise<ConsentStatus> {
  const { id, orgnr } = before;
  const db = await deps.database();
  const { status, outOfForce } = await db.transaction(async (tx) => {
    const { row, others } = await lockConsent(tx, orgnr, id);
    // An event that arrived during the read may be newer than the answer, so it stays unread.
    const checked = row.newsAt?.getTime() === before.newsAt?.getTime() ? { newsAt: null } : {};
    await tx
      .update(consents)
      .set({ ...fields, checkedAt: now, ...checked })
      .where(eq(consents.id, id));
    let current = row;
    for (const { to, happenedAt } of stepsFrom(row.status)) {
      const locked = { row: current, others: current === row ? others : [] };
      current = await recordTransition(deps.effects, tx, locked, {
        to,
        learntBy,
        at: now,
        ...(personId === undefined ? {} : { personId }),
        ...(happenedAt === undefined ? {} : { happenedAt }),
      });
    }
    if (current === row && fields.validTo !== undefined) await deps.effects.changed(tx, [orgnr]);
    const replaced = current === row ? [] : others;
    return {
      status: current.status,
      outOfForce: [...replaced.map((other) => other.id), ...(isInForce(current.status) ? [] : [id])],
    };
  });
  for (const ended of outOfForce) deps.tokens.dropConsent(ended);
  return status;
}

/** View address and return state of a request that reached Altinn although its answer was lost. */
function adopted(row: ConsentRow, seen: AltinnConsent): Partial<typeof consents.$inferInsert> {
  const state = seen.redirectUrl === undefined ? undefined : stateOf(seen.redirectUrl);
  return row.viewUri !== null || state === undefined || seen.viewUri === undefined
    ? {}
    : { viewUri: seen.viewUri.href, stateHash: hashOfState(state) };
}

/** The status of a consent after a person returned from Altinn. */
export interface FinishedConsent {
  readonly orgnr: string;
  readonly status: ConsentStatus;
}

/**
 * Handles the return from Altinn: reads the request there, since the browser's parameters prove nothing. Idempotent. `not-found`
 * for an unknown state and for a person without a mandate; when Altinn cannot be read the request stays open.
 */
export async function finishConsent(
  deps: ConsentDeps,
  state: string,
  personId: string,
  now: Date,
): Promise<Result<FinishedConsent, PortalError>> {
  if (!isState(state)) return err(portalError('not-found'));
  const db = await deps.database();
  const found = await getConsentByState(db, hashOfState(state));
  if (found === undefined || !(await hasMandate(db, personId, found.orgnr))) {
    return err(portalError('not-found'));
  }
  const row = await getConsentAfterExpiry(deps, found.id, now);
  if (row.status !== 'requested') return ok({ orgnr: row.orgnr, status: row.status });
  const status = await syncFromAltinn(deps, row, { learntBy: 'callback', personId, now });
  return status.ok ? ok({ orgnr: row.orgnr, status: status.value }) : status;
}

/**
 * Reads the consent that is in force or stopped at Altinn, for a person who says that it is withdrawn: the answers are erased now
 * instead of when the event feed reports it. `consent-missing` when there never was a consent; when Altinn cannot be read nothing
 * changes.
 */
export async function syncConsent(
  deps: ConsentDeps,
  orgnr: string,
  now: Date,
): Promise<Result<ConsentStatus, PortalError>> {
  await expireConsents(deps, orgnr, now);
  const active = await getActiveConsents(await deps.database(), orgnr);
  const held = active.find(({ status }) => status === 'granted' || status === 'stopped');
  if (held !== undefined) return syncFromAltinn(deps, held, { learntBy: 'read', now });
  const newest = await getNewestConsent(deps, orgnr, now);
  return newest === undefined ? err(portalError('consent-missing')) : ok(newest.status);
}

/**
 * Reads a consent at Altinn after Maskinporten or Skatteetaten refused it, and drops its tokens. `granted` means that the refusal
 * has another cause; an error means that Altinn could not be read.
 * @throws Error when there is no such consent.
 */
export async function syncAfterRefusal(
  deps: ConsentDeps,
  consentId: string,
  learntBy: Extract<ConsentSource, 'token-error' | 'data-error'>,
  now: Date,
): Promise<Result<ConsentStatus, PortalError>> {
  deps.tokens.dropConsent(consentId);
  const row = await getConsentAfterExpiry(deps, consentId, now);
  return isInForce(row.status) ? syncFromAltinn(deps, row, { learntBy, now }) : ok(row.status);
}
