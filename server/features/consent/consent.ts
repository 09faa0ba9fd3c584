import 'server-only';
import type { ConsentStatus } from '#lib/consent/consent.ts';
import type { PortalError } from '#lib/core/portal-error.ts';
import type { Result } from '#lib/core/result.ts';
import { altinnClient } from '#server/integrations/altinn/altinn.ts';
import { config } from '#server/platform/config/config.ts';
import { database } from '#server/platform/db/client.ts';
import { tokenSource } from '#server/integrations/maskinporten/maskinporten.ts';
import { type ConsentReading, type ConsentStanding } from './consent-of.ts';
import { consentOf as summarise, standingOf as standing } from './consent-of.ts';
import { consentPass as pass } from './consent-pass.ts';
import type { ConsentPass } from './consent-pass.ts';
import type { ConsentActor, ConsentDeps } from './deps.ts';
import { feedState as stateOfFeed } from './feed-state.ts';
import type { FeedState } from './feed-state.ts';
import { finishConsent as finish } from './finish-consent.ts';
import type { FinishedConsent } from './finish-consent.ts';
import { abandonConsent as abandon, checkConsent as check } from './open-request.ts';
import { recheckConsent as recheck } from './recheck.ts';
import { reconcileAfterRefusal as reconcile } from './reconcile.ts';
import { resumeShowing as resume, stopShowing as stop } from './showing.ts';
import type { StopReceipt } from './showing.ts';
import { startConsent as start } from './start-consent.ts';
import type { StartedConsent } from './start-consent.ts';

export type { ConsentStanding } from './consent-of.ts';

// The consent service as pages, actions and other services call it: with the process's configuration and connections.
// None of it asks who may: `authorise` has answered that, except in finishConsent, which learns the business itself.

function deps(): ConsentDeps {
  const { altinn, bank, portalUrl } = config();
  return {
    database,
    altinn: altinnClient(),
    tokens: tokenSource(),
    portalUrl,
    bankOrgnr: bank.orgnr,
    validDays: altinn.validDays,
    ...(altinn.latestEnd === undefined ? {} : { latestEnd: altinn.latestEnd }),
  };
}

/** See consent-of.ts. */
export const consentOf = (orgnr: string, now: Date): Promise<ConsentReading> => summarise(deps(), orgnr, now);

/** See consent-of.ts. */
export const standingOf = (orgnr: string, now: Date): Promise<ConsentStanding> =>
  standing(deps(), orgnr, now);

/** See start-consent.ts. */
export const startConsent = (
  actor: ConsentActor,
  orgnr: string,
  now: Date,
): Promise<Result<StartedConsent, PortalError>> => start(deps(), actor, orgnr, now);

/** See finish-consent.ts. */
export const finishConsent = (
  state: string,
  personId: string,
  now: Date,
): Promise<Result<FinishedConsent, PortalError>> => finish(deps(), state, personId, now);

/** See open-request.ts. */
export const checkConsent = (orgnr: string, now: Date): Promise<Result<ConsentStatus, PortalError>> =>
  check(deps(), orgnr, now);

/** See open-request.ts. */
export const abandonConsent = (
  actor: ConsentActor,
  orgnr: string,
  now: Date,
): Promise<Result<ConsentStatus, PortalError>> => abandon(deps(), actor, orgnr, now);

/** See reconcile.ts. */
export const reconcileAfterRefusal = (
  consentId: string,
  learntBy: 'token-error' | 'data-error',
  now: Date,
): Promise<Result<ConsentStatus, PortalError>> => reconcile(deps(), consentId, learntBy, now);

/** See recheck.ts. */
export const recheckConsent = (orgnr: string, now: Date): Promise<Result<ConsentStatus, PortalError>> =>
  recheck(deps(), orgnr, now);

/** See showing.ts. */
export const stopShowing = (
  actor: ConsentActor,
  orgnr: string,
  now: Date,
): Promise<Result<StopReceipt, PortalError>> => stop(deps(), actor, orgnr, now);

/** See showing.ts. */
export const resumeShowing = (
  actor: ConsentActor,
  orgnr: string,
  now: Date,
): Promise<Result<ConsentStatus, PortalError>> => resume(deps(), actor, orgnr, now);

/** See consent-pass.ts. */
export const consentPass = (now: Date, signal: AbortSignal): Promise<ConsentPass> =>
  pass(deps(), now, signal);

/** See feed-state.ts. */
export const feedState = async (now: Date): Promise<FeedState> => stateOfFeed(await database(), now);
