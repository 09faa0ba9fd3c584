import 'server-only';
import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { consentEnd, mayRenew } from '#lib/consent/consent-end.ts';
import { portalError, type PortalError } from '#lib/core/portal-error.ts';
import { err, ok, type Result } from '#lib/core/result.ts';
import type { AnswerableConsent } from '#server/integrations/altinn/consent-schema.ts';
import type { Tx } from '#server/platform/db/client.ts';
import { consents } from '#server/platform/db/schema/index.ts';
import { tryAcquireCheck, lockConsent, lockActiveConsents, type ConsentRow } from './consent-rows.ts';
import type { ConsentActor, ConsentDeps } from './deps.ts';
import { mismatchError, matchesRequest, syncFromAltinn } from './sync.ts';
import { recordRequest, recordTransition, applyExpiry } from './transitions.ts';
import type { ConsentEffects } from './effects.ts';
import { hashOfState, newState, returnAddress, stateOf } from './return-state.ts';
import type { ConsentStatus } from '#lib/consent/consent.ts';
import { getNewestConsent } from './expiry.ts';

/** Where a person goes to answer, or that there is nothing to ask: a consent is in force, and not about to end. */
export type StartedConsent =
  | { readonly kind: 'asked'; readonly consentId: string; readonly viewUri: string }
  | { readonly kind: 'in-force'; readonly consentId: string };

/**
 * Creates a consent request at Altinn, or returns the one that is open: a business has at most one. The row is stored before the
 * call, and a retry after a temporary failure sends the same id. A consent in force can be renewed shortly before it ends, and
 * stays in force until the new one is granted. Errors: `conflict` when the request was called off during the call; `not-found` for
 * a business that is no customer; `setup-refused` after the last day that the bank's agreement allows.
 */
export async function startConsent(
  deps: ConsentDeps,
  actor: ConsentActor,
  orgnr: string,
  now: Date,
): Promise<Result<StartedConsent, PortalError>> {
  const state = newState();
  const db = await deps.database();
  const opened = await db.transaction((tx) => openRequest(tx, deps, { actor, orgnr, now, state }));
  if (!opened.ok) return opened;
  const row = opened.value;
  if (row.status === 'granted') return ok({ kind: 'in-force', consentId: row.id });
  if (row.viewUri !== null) return ok({ kind: 'asked', consentId: row.id, viewUri: row.viewUri });

  const created = await deps.altinn.createConsentRequest({
    id: row.id,
    from: orgnr,
    validTo: row.validTo,
    redirectUrl: returnAddress(deps.portalUrl, state),
  });
  if (!created.ok) {
    if (!created.error.retryable)
      await db.transaction((tx) => recordFailure(deps.effects, tx, row, actor, created.error, now));
    return created;
  }
  if (!matchesRequest(deps, row, created.value)) return err(mismatchError());
  return db.transaction((tx) => recordCreated(deps.effects, tx, row, created.value));
}

interface NewRequest {
  readonly actor: ConsentActor;
  readonly orgnr: string;
  readonly now: Date;
  readonly state: string;
}

/** The open request or a new one; a granted consent when none is needed. */
async function openRequest(
  tx: Tx,
  deps: ConsentDeps,
  { actor, orgnr, now, state }: NewRequest,
): Promise<Result<ConsentRow, PortalError>> {
  const locked = await lockActiveConsents(tx, orgnr);
  if (locked === undefined) return err(portalError('not-found'));
  const active: ConsentRow[] = [];
  for (const row of locked) active.push(await applyExpiry(deps.effects, tx, row, now));
  const open = active.find(({ status }) => status === 'requested');
  if (open !== undefined) {
    // The request is about to be sent again: the background job must not give it up meanwhile.
    if (open.viewUri === null)
      await tx.update(consents).set({ checkedAt: now }).where(eq(consents.id, open.id));
    return ok(open);
  }
  const current = active.find(({ status }) => status === 'granted');
  if (current !== undefined && !mayRenew(current.validTo, deps, now)) return ok(current);
  const { validTo } = consentEnd(deps, now);
  if (validTo <= now) return err(agreementOver());
  const [row] = await tx
    .insert(consents)
    .values({
      id: randomUUID(),
      orgnr,
      status: 'requested',
      stateHash: hashOfState(state),
      requestedBy: actor.personId,
      requestedSessionHash: actor.sessionHash,
      requestedAt: now,
      validTo,
    })
    .returning();
  if (row === undefined) throw new Error('an inserted consent did not come back');
  await recordRequest(deps.effects, tx, row, current === undefined ? undefined : { renewalOf: current.id });
  return ok(row);
}

const agreementOver = (): PortalError =>
  portalError('setup-refused', {
    operatorAdvice: 'CONSENT_LATEST_END has passed, so that no consent can be asked for.',
  });

async function recordFailure(
  effects: ConsentEffects,
  tx: Tx,
  { orgnr, id }: ConsentRow,
  actor: ConsentActor,
  { code, upstreamCode }: PortalError,
  now: Date,
): Promise<void> {
  const locked = await lockConsent(tx, orgnr, id);
  // A concurrent attempt with the same request may have ended it.
  if (locked.row.status !== 'requested') return;
  await recordTransition(effects, tx, locked, {
    to: 'failed',
    learntBy: 'request',
    at: now,
    personId: actor.personId,
    detail: { code, ...(upstreamCode === undefined ? {} : { upstreamCode }) },
  });
}

/**
 * Stores Altinn's view address, end and return state. The state is that of an earlier attempt when that attempt reached Altinn and
 * its answer was lost.
 */
async function recordCreated(
  effects: ConsentEffects,
  tx: Tx,
  { orgnr, id }: ConsentRow,
  seen: AnswerableConsent,
): Promise<Result<StartedConsent, PortalError>> {
  const state = seen.redirectUrl === undefined ? undefined : stateOf(seen.redirectUrl);
  if (state === undefined) return err(mismatchError());
  const viewUri = seen.viewUri.href;
  const { row } = await lockConsent(tx, orgnr, id);
  // Called off by another person during the call.
  if (row.status !== 'requested') return err(portalError('conflict'));
  await tx
    .update(consents)
    .set({ viewUri, stateHash: hashOfState(state), validTo: seen.validTo })
    .where(eq(consents.id, id));
  await effects.changed(tx, [orgnr]);
  return ok({ kind: 'asked', consentId: id, viewUri });
}

/** Altinn is asked about one request at most this often. */
const CHECK_INTERVAL_MS = 3_000;

/**
 * Reads the open request at Altinn, at most once per three seconds, and returns the status of the newest consent.
 * `consent-missing` when none was ever requested.
 */
export async function checkConsent(
  deps: ConsentDeps,
  orgnr: string,
  now: Date,
): Promise<Result<ConsentStatus, PortalError>> {
  const row = await getNewestConsent(deps, orgnr, now);
  if (row === undefined) return err(portalError('consent-missing'));
  // A request that Altinn has not accepted cannot have been answered.
  if (row.status !== 'requested' || row.viewUri === null) return ok(row.status);
  const db = await deps.database();
  const acquired = await tryAcquireCheck(db, row.id, new Date(now.getTime() - CHECK_INTERVAL_MS), now);
  return acquired ? syncFromAltinn(deps, row, { learntBy: 'read', now }) : ok(row.status);
}

/**
 * Calls off a business's open request, idempotently, and returns the status afterwards. Altinn is read first: a request that has
 * been approved becomes `granted`, and when Altinn cannot be read nothing changes.
 */
export async function abandonConsent(
  deps: ConsentDeps,
  actor: ConsentActor,
  orgnr: string,
  now: Date,
): Promise<Result<ConsentStatus, PortalError>> {
  const { personId } = actor;
  const row = await getNewestConsent(deps, orgnr, now);
  if (row === undefined) return err(portalError('consent-missing'));
  if (row.status !== 'requested') return ok(row.status);
  if (row.viewUri !== null) {
    const read = await syncFromAltinn(deps, row, { learntBy: 'read', personId, now });
    if (!read.ok || read.value !== 'requested') return read;
  }
  const db = await deps.database();
  return db.transaction(async (tx) => {
    const locked = await lockConsent(tx, orgnr, row.id);
    if (locked.row.status !== 'requested') return ok(locked.row.status);
    const calledOff = { to: 'abandoned', learntBy: 'person', at: now, personId } as const;
    return ok((await recordTransition(deps.effects, tx, locked, calledOff)).status);
  });
}
