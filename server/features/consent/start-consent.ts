import 'server-only';
import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { consentEnd, mayRenew } from '#lib/consent/consent-end.ts';
import { portalError } from '#lib/core/portal-error.ts';
import type { PortalError } from '#lib/core/portal-error.ts';
import { err, ok } from '#lib/core/result.ts';
import type { Result } from '#lib/core/result.ts';
import type { AnswerableConsent } from '#server/integrations/altinn/consent-schema.ts';
import type { Tx } from '#server/platform/db/client.ts';
import { consents } from '#server/platform/db/schema/index.ts';
import { lockForChange, lockLivingConsents } from './consent-rows.ts';
import type { ConsentRow } from './consent-rows.ts';
import type { ConsentActor, ConsentDeps } from './deps.ts';
import { foreignAnswer, isAbout } from './observe.ts';
import { recordRequest, recordTransition, settleByClock } from './record-transition.ts';
import { hashOfState, newState, returnAddress, stateOf } from './return-state.ts';
import type { ConsentEffects } from './effects.ts';

/** Where a person goes to answer, or that there is nothing to ask: a consent is in force, and not about to end. */
export type StartedConsent =
  | { readonly kind: 'asked'; readonly consentId: string; readonly viewUri: string }
  | { readonly kind: 'in-force'; readonly consentId: string };

/**
 * Asks a business for its consent, or leads to the request that is open already: one per business, whoever asks and how
 * often. The request is stored before Altinn hears of it, and repeated with the same id after a failure that may pass.
 * A consent in force is left alone, and may be renewed when it ends soon: it holds until the new one is granted. `conflict`
 * when the request was called off meanwhile; `not-found` for a business that is no customer; `setup-refused` when the
 * last day that the agreement allows is over.
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
  if (!isAbout(deps, row, created.value)) return err(foreignAnswer());
  return db.transaction((tx) => recordCreated(deps.effects, tx, row, created.value));
}

interface Wish {
  readonly actor: ConsentActor;
  readonly orgnr: string;
  readonly now: Date;
  readonly state: string;
}

/** The request to send on: the open one, or a new one; a granted consent when there is nothing to ask. */
async function openRequest(
  tx: Tx,
  deps: ConsentDeps,
  { actor, orgnr, now, state }: Wish,
): Promise<Result<ConsentRow, PortalError>> {
  const locked = await lockLivingConsents(tx, orgnr);
  if (locked === undefined) return err(portalError('not-found'));
  const living: ConsentRow[] = [];
  for (const row of locked) living.push(await settleByClock(deps.effects, tx, row, now));
  const open = living.find(({ status }) => status === 'requested');
  if (open !== undefined) {
    // Altinn is about to hear of it again: the background pass must not give it up meanwhile.
    if (open.viewUri === null)
      await tx.update(consents).set({ checkedAt: now }).where(eq(consents.id, open.id));
    return ok(open);
  }
  const current = living.find(({ status }) => status === 'granted');
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
  const locked = await lockForChange(tx, orgnr, id);
  // Somebody else's attempt with the same request may have ended it first.
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
 * Keeps what Altinn has: its view address and end, and the state within its return address, which is an earlier
 * attempt's when that attempt reached Altinn and its answer was lost.
 */
async function recordCreated(
  effects: ConsentEffects,
  tx: Tx,
  { orgnr, id }: ConsentRow,
  seen: AnswerableConsent,
): Promise<Result<StartedConsent, PortalError>> {
  const state = seen.redirectUrl === undefined ? undefined : stateOf(seen.redirectUrl);
  if (state === undefined) return err(foreignAnswer());
  const viewUri = seen.viewUri.href;
  const { row } = await lockForChange(tx, orgnr, id);
  // Called off by somebody else while Altinn was answering.
  if (row.status !== 'requested') return err(portalError('conflict'));
  await tx
    .update(consents)
    .set({ viewUri, stateHash: hashOfState(state), validTo: seen.validTo })
    .where(eq(consents.id, id));
  await effects.changed(tx, [orgnr]);
  return ok({ kind: 'asked', consentId: id, viewUri });
}
