import 'server-only';
import type { ConsentStatus } from '#lib/consent/consent.ts';
import { portalError } from '#lib/core/portal-error.ts';
import type { PortalError } from '#lib/core/portal-error.ts';
import { err, ok } from '#lib/core/result.ts';
import type { Result } from '#lib/core/result.ts';
import { consentByState, hasMandate } from './consent-rows.ts';
import type { ConsentDeps } from './deps.ts';
import { readAndRecord } from './observe.ts';
import { hashOfState, isState } from './return-state.ts';
import { settledConsent } from './settle.ts';

/** How a consent stands after somebody came back from Altinn. */
export interface FinishedConsent {
  readonly orgnr: string;
  readonly status: ConsentStatus;
}

/**
 * Finds out what came of a request when somebody comes back from Altinn, by reading it there: nothing that the browser
 * brings along is believed. May be called any number of times, by anybody who acts for the business. `not-found` for an
 * unknown state and for anybody else; while Altinn cannot be read the request stays open.
 */
export async function finishConsent(
  deps: ConsentDeps,
  state: string,
  personId: string,
  now: Date,
): Promise<Result<FinishedConsent, PortalError>> {
  if (!isState(state)) return err(portalError('not-found'));
  const db = await deps.database();
  const found = await consentByState(db, hashOfState(state));
  if (found === undefined || !(await hasMandate(db, personId, found.orgnr))) {
    return err(portalError('not-found'));
  }
  const row = await settledConsent(deps, found.id, now);
  if (row.status !== 'requested') return ok({ orgnr: row.orgnr, status: row.status });
  const status = await readAndRecord(deps, row, { learntBy: 'callback', personId, now });
  return status.ok ? ok({ orgnr: row.orgnr, status: status.value }) : status;
}
