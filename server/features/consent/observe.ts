import 'server-only';
import { eq } from 'drizzle-orm';
import type { ConsentStatus, LearntBy } from '#lib/consent/consent.ts';
import { isInForce, stepsAfterReading, stepWhenUnknown } from '#lib/consent/transitions.ts';
import { portalError } from '#lib/core/portal-error.ts';
import type { PortalError } from '#lib/core/portal-error.ts';
import { err, ok } from '#lib/core/result.ts';
import type { Result } from '#lib/core/result.ts';
import type { AltinnConsent } from '#server/integrations/altinn/consent-schema.ts';
import { consents } from '#server/platform/db/schema/index.ts';
import { log } from '#server/platform/observability/log.ts';
import { lockForChange } from './consent-rows.ts';
import type { ConsentRow } from './consent-rows.ts';
import type { ConsentDeps } from './deps.ts';
import { recordTransition } from './record-transition.ts';
import { hashOfState, stateOf } from './return-state.ts';

/** Who or what made the portal look at Altinn. */
export interface Occasion {
  readonly learntBy: LearntBy;
  readonly personId?: string;
  readonly now: Date;
}

/**
 * Reads in Altinn a consent that was created there, and records what it says. An error leaves everything as it was. A
 * consent that Altinn no longer has is over as `lost`, which is an alarm: the portal asks another environment than it did,
 * or Altinn has lost data.
 */
export async function readAndRecord(
  deps: ConsentDeps,
  row: ConsentRow,
  occasion: Occasion,
): Promise<Result<ConsentStatus, PortalError>> {
  const seen = await deps.altinn.readConsentRequest(row.id);
  if (!seen.ok) {
    return seen.error.code === 'not-found' ? ok(await recordGone(deps, row, occasion)) : seen;
  }
  if (!isAbout(deps, row, seen.value)) return err(foreignAnswer());
  const status = await recordSeen(deps, row, seen.value, occasion);
  if (status === 'lost') tellLost(row);
  return ok(status);
}

/** Whether what Altinn keeps under the id is this business's consent to this bank. */
export const isAbout = (deps: ConsentDeps, row: ConsentRow, seen: AltinnConsent): boolean =>
  seen.from === row.orgnr && seen.to === deps.bankOrgnr;

/** The failure when it is not: nothing may be concluded from the answer. */
export const foreignAnswer = (): PortalError =>
  portalError('upstream-malformed', {
    upstream: 'altinn',
    operatorAdvice: 'Altinn keeps another business or bank under the id of this consent.',
  });

/** Records the steps that lead to what Altinn says, in one transaction, and forgets the tokens of an ended consent. */
function recordSeen(
  deps: ConsentDeps,
  row: ConsentRow,
  seen: AltinnConsent,
  occasion: Occasion,
): Promise<ConsentStatus> {
  const { validTo = row.validTo } = seen;
  const happenedAt: Partial<Record<ConsentStatus, Date | undefined>> = {
    granted: seen.acceptedAt,
    revoked: seen.revokedAt,
    expired: validTo,
  };
  return record(deps, row, occasion, { validTo, ...adopted(row, seen) }, (status) =>
    stepsAfterReading(status, { ...seen, validTo }, occasion.now).map((to) => ({
      to,
      happenedAt: happenedAt[to],
    })),
  );
}

async function recordGone(deps: ConsentDeps, row: ConsentRow, occasion: Occasion): Promise<ConsentStatus> {
  const status = await record(deps, row, occasion, {}, (current) => {
    const to = stepWhenUnknown(current, row.viewUri !== null);
    return to === undefined ? [] : [{ to, happenedAt: undefined }];
  });
  if (status === 'lost') tellLost(row);
  return status;
}

const tellLost = ({ id }: ConsentRow): void =>
  log().error({ consentId: id }, 'Altinn does not have a consent that it had before');

interface Step {
  readonly to: ConsentStatus;
  readonly happenedAt: Date | undefined;
}

async function record(
  deps: ConsentDeps,
  before: ConsentRow,
  { learntBy, personId, now }: Occasion,
  learnt: Partial<typeof consents.$inferInsert>,
  stepsFrom: (status: ConsentStatus) => readonly Step[],
): Promise<ConsentStatus> {
  const { id, orgnr } = before;
  const db = await deps.database();
  const { status, outOfForce } = await db.transaction(async (tx) => {
    const { row, others } = await lockForChange(tx, orgnr, id);
    // News that came while Altinn was being read may be newer than the answer, and stays.
    const looked = row.newsAt?.getTime() === before.newsAt?.getTime() ? { newsAt: null } : {};
    await tx
      .update(consents)
      .set({ ...learnt, checkedAt: now, ...looked })
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
    if (current === row && learnt.validTo !== undefined) await deps.effects.changed(tx, [orgnr]);
    const replaced = current === row ? [] : others;
    return {
      status: current.status,
      outOfForce: [...replaced.map((other) => other.id), ...(isInForce(current.status) ? [] : [id])],
    };
  });
  for (const ended of outOfForce) deps.tokens.dropConsent(ended);
  return status;
}

/** Where to answer and come back, of a request that reached Altinn though its answer was lost. */
function adopted(row: ConsentRow, seen: AltinnConsent): Partial<typeof consents.$inferInsert> {
  const state = seen.redirectUrl === undefined ? undefined : stateOf(seen.redirectUrl);
  return row.viewUri !== null || state === undefined || seen.viewUri === undefined
    ? {}
    : { viewUri: seen.viewUri.href, stateHash: hashOfState(state) };
}
