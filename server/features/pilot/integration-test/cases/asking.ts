import 'server-only';
import type { ConsentStatus } from '#lib/consent/consent.ts';
import { consentEnd } from '#lib/consent/consent-end.ts';
import { organisationUrn } from '#lib/consent/organisation-urn.ts';
import { portalError, type PortalError } from '#lib/core/portal-error.ts';
import { ok } from '#lib/core/result.ts';
import type { AltinnConsent } from '#server/integrations/altinn/consent-schema.ts';
import { finishConsent } from '#server/features/consent/sync.ts';
import { abandonConsent, checkConsent, startConsent } from '#server/features/consent/request-consent.ts';
import type { TestContext } from '../test-context.ts';
import { Expectations, blockedBy, type Outcome } from '../expectations.ts';
import { unanswered, waitUntil } from '../wait-until.ts';

/** The portal asks for at least an hour less than the agreed number of days. */

/** B1: the request at Altinn is what the portal meant. */
export async function request(context: TestContext): Promise<Outcome> {
  const { consents, actor, main, altinn, clock, config } = context;
  const facts = new Expectations();
  const askedAt = clock();
  const started = await startConsent(consents, actor, main, askedAt);
  if (!started.ok) {
    facts.error(started.error);
    return facts.outcome;
  }
  const id = started.value.consentId;
  facts.note(true, 'requestMade', { id });
  const seen = await altinn.readConsentRequest(id);
  if (!seen.ok) {
    facts.error(seen.error);
    return facts.outcome;
  }
  const { from, to, validTo, redirectUrl } = seen.value;
  const latest = consentEnd(config.altinn, askedAt).validTo;
  const fits =
    from === main &&
    to === config.bank.orgnr &&
    validTo !== undefined &&
    validTo <= latest &&
    redirectUrl?.origin === config.portalUrl.origin;
  facts.check(fits, 'requestFits', 'requestMisfit', { from, to, validTo: validTo?.toISOString() ?? '' });
  context.story.rejected = id;
  return facts.outcome;
}

/** B4: coming back, going back, clicking twice: one request, still open, and nothing is shown meanwhile. */
export async function comingBack({
  consents,
  actor,
  main,
  clock,
  load,
  story,
}: TestContext): Promise<Outcome> {
  const { rejected: id } = story;
  if (id === undefined) return blockedBy('B1');
  const facts = new Expectations();
  const again = await startConsent(consents, actor, main, clock());
  if (!again.ok) facts.error(again.error);
  else facts.check(again.value.consentId === id, 'sameRequest', 'anotherRequest', { id });
  const status = await checkConsent(consents, main, clock());
  if (!status.ok) facts.error(status.error);
  else noteStatus(facts, status.value, 'requested');
  noteNothing(facts, await load('open-claims', main));
  return facts.outcome;
}

/** B6: a forged return. The portal reads Altinn, so the words in the address change nothing. */
export async function forgedReturn({
  consents,
  actor,
  main,
  altinn,
  clock,
  load,
  story,
}: TestContext): Promise<Outcome> {
  const { rejected: id } = story;
  if (id === undefined) return blockedBy('B1');
  const facts = new Expectations();
  const seen = await altinn.readConsentRequest(id);
  if (!seen.ok) {
    facts.error(seen.error);
    return facts.outcome;
  }
  const state = stateIn(seen.value);
  const returned = await finishConsent(consents, state, actor.personId, clock());
  if (!returned.ok) facts.error(returned.error);
  else noteStatus(facts, returned.value.status, 'requested');
  // Has the form of a state and belongs to no request.
  const unknown = await finishConsent(consents, 'x'.repeat(43), actor.personId, clock());
  facts.check(!unknown.ok && unknown.error.code === 'not-found', 'unknownReturn', 'knownReturn');
  noteNothing(facts, await load('open-claims', main));
  return facts.outcome;
}

/** B3: a no. It is taken for one, and asking again is possible. */
export async function rejection(context: TestContext): Promise<Outcome> {
  const { consents, actor, main, clock, story } = context;
  const { rejected: id } = story;
  if (id === undefined) return blockedBy('B1');
  const facts = new Expectations();
  const answer = await answered(context, id, 'reject', facts);
  if (answer.status === undefined) return unanswered(facts, answer);
  noteStatus(facts, answer.status, 'rejected');
  const again = await startConsent(consents, actor, main, clock());
  if (!again.ok) facts.error(again.error);
  else facts.check(again.value.consentId !== id, 'requestMade', 'sameRequest', { id: again.value.consentId });
  return facts.outcome;
}

/** B13: the customer calls the request off. */
export async function callingOff({ consents, actor, main, clock, load }: TestContext): Promise<Outcome> {
  const facts = new Expectations();
  const started = await startConsent(consents, actor, main, clock());
  if (!started.ok) {
    facts.error(started.error);
    return facts.outcome;
  }
  const status = await abandonConsent(consents, actor, main, clock());
  if (!status.ok) facts.error(status.error);
  else noteStatus(facts, status.value, 'abandoned');
  noteNothing(facts, await load('open-claims', main));
  return facts.outcome;
}

/** B2: a yes. */
export async function approval(context: TestContext): Promise<Outcome> {
  const facts = new Expectations();
  const { id, outcome } = await approved(context, context.main, facts);
  if (id !== undefined) context.story.granted = id;
  return outcome;
}

/** B7: who comes again is not asked again, and a new token can be had. */
export async function secondVisit({
  consents,
  actor,
  main,
  clock,
  tokens,
  config,
  story,
}: TestContext): Promise<Outcome> {
  const { granted: id } = story;
  if (id === undefined) return blockedBy('B2');
  const facts = new Expectations();
  const again = await startConsent(consents, actor, main, clock());
  if (!again.ok) facts.error(again.error);
  else
    facts.check(
      again.value.kind === 'in-force' && again.value.consentId === id,
      'inForce',
      'anotherRequest',
      { id },
    );
  const request = { scope: config.skatteetaten.scope, consent: { id, from: organisationUrn(main) } };
  const first = await tokens.token(request);
  tokens.dropConsent(id);
  const second = await tokens.token(request);
  if (!first.ok) facts.error(first.error);
  else if (!second.ok) facts.error(second.error);
  else facts.check(first.value.value !== second.value.value, 'newToken', 'sameToken');
  return facts.outcome;
}

/** Asks an organisation for its consent and waits for a yes; the consent when it was given, and how the case stands. */
export async function approved(
  context: TestContext,
  orgnr: string,
  facts: Expectations,
  validDays = context.consents.validDays,
): Promise<{ readonly id?: string; readonly outcome: Outcome }> {
  const { consents, actor, clock } = context;
  const started = await startConsent({ ...consents, validDays }, actor, orgnr, clock());
  if (!started.ok) {
    facts.error(started.error);
    return { outcome: facts.outcome };
  }
  const id = started.value.consentId;
  const answer = await answered(context, id, 'approve', facts);
  if (answer.status === undefined) return { outcome: unanswered(facts, answer) };
  noteStatus(facts, answer.status, 'granted');
  return { outcome: facts.outcome, ...(answer.status === 'granted' ? { id } : {}) };
}

/** How the portal has a consent after a person's answer; without status when none came, or it could not be read. */
interface Answer {
  readonly status?: ConsentStatus;
  readonly error?: PortalError;
}

/** Waits for a person's answer to a request, and takes it in as a return from Altinn does. */
async function answered(
  context: TestContext,
  id: string,
  kind: 'approve' | 'reject',
  facts: Expectations,
): Promise<Answer> {
  const { altinn, consents, actor, clock } = context;
  const request = await altinn.readConsentRequest(id);
  if (!request.ok) return { error: request.error };
  const { from: orgnr, viewUri } = request.value;
  if (viewUri === undefined) return { error: portalError('upstream-malformed', { upstream: 'altinn' }) };
  const wait = { kind, orgnr, consentId: id, link: viewUri.href };
  const waited = await waitUntil(context, wait, async () => {
    const read = await altinn.readConsentRequest(id);
    return read.ok && read.value.status === 'created' ? ok(undefined) : read;
  });
  const { seen } = waited;
  if (seen === undefined) return waited;
  facts.note(true, 'altinnHas', { status: seen.status, validTo: seen.validTo?.toISOString() ?? '' });
  const finished = await finishConsent(consents, stateIn(seen), actor.personId, clock());
  return finished.ok ? { status: finished.value.status } : { error: finished.error };
}

const stateIn = ({ redirectUrl }: AltinnConsent): string => redirectUrl?.searchParams.get('ref') ?? '';

const noteStatus = (facts: Expectations, status: ConsentStatus, expected: ConsentStatus): void =>
  facts.note(status === expected, 'consentIs', { status, expected });

const noteNothing = (facts: Expectations, { kind }: Awaited<ReturnType<TestContext['load']>>): void =>
  facts.check(kind === 'failed' || kind === 'consent-ended', 'nothingShown', 'somethingShown');
