import 'server-only';
import { portalError, type PortalError } from '#lib/core/portal-error.ts';
import { err, ok, type Result } from '#lib/core/result.ts';
import { parseJson } from '#server/platform/http/parse-json.ts';
import { logFailure } from '#server/platform/http/log-failure.ts';
import { log } from '#server/platform/observability/log.ts';
import { callAltinn, type CallSettings } from './authorised-call.ts';
import {
  consentRequestsAddress,
  type Asker,
  type NewConsentRequest,
  wireRequest,
} from './consent-request.ts';
import { consentSchema, type AltinnConsent, type AnswerableConsent } from './consent-schema.ts';
import { listEvents } from './list-events.ts';
import type { AltinnEvent } from './feed-schema.ts';
import { altinnError } from './problem.ts';

export type AltinnSettings = CallSettings & Asker;

/** Altinn's consent API, as the bank (docs/upstream/altinn.md). */
export interface AltinnClient {
  /**
   * Asks for a consent. With an id that Altinn already has, gives the original unchanged. An error that is not retryable
   * means that the same request never will be accepted. `upstream-malformed` also when a person would be sent elsewhere than
   * to Altinn's own consent pages.
   */
  createConsentRequest(request: NewConsentRequest): Promise<Result<AnswerableConsent, PortalError>>;
  /** `not-found` only when Altinn itself says so (AM-00001), never for a gateway's 404. */
  readConsentRequest(id: string): Promise<Result<AltinnConsent, PortalError>>;
  /** What happened from `createdAfter` on, oldest first, five minutes late; resume from the last event's date. */
  listEvents(createdAfter: Date): Promise<Result<readonly AltinnEvent[], PortalError>>;
}

/** See {@link AltinnClient}. */
export function createAltinnClient(settings: AltinnSettings): AltinnClient {
  const pages = settings.config.consentPagesUrl;
  const schema = consentSchema({ pages });
  // The published answer to a creation has no status: the 201 says it.
  const createdSchema = consentSchema({ pages, withoutStatus: 'created' });
  const address = (below = '') => consentRequestsAddress(settings.config.baseUrl, below);

  async function read(id: string): Promise<Result<AltinnConsent, PortalError>> {
    const answer = await callAltinn(settings, {
      operation: 'consent-read',
      method: 'GET',
      url: address(`/${encodeURIComponent(id)}`),
      scope: 'altinn:consentrequests.read',
    });
    if (!answer.ok) return answer;
    return answer.value.status === 200
      ? consentIn(schema, answer.value.body, id)
      : err(altinnError(answer.value));
  }

  async function create(request: NewConsentRequest): Promise<Result<AnswerableConsent, PortalError>> {
    const answer = await callAltinn(settings, {
      operation: 'consent-create',
      method: 'POST',
      url: address(),
      scope: 'altinn:consentrequests.write',
      body: JSON.stringify(wireRequest(request, settings)),
    });
    if (!answer.ok) return answer;
    if (answer.value.status === 201) {
      const made = consentIn(createdSchema, answer.value.body, request.id);
      if (!made.ok || made.value.viewUri !== undefined) return answerable(made);
      // Altinn's own default for the address is empty; a reading has it by then.
      return answerable(await read(request.id));
    }
    // A repeat answers in another shape (docs/upstream/altinn.md#create-a-request), so the request is read instead.
    if (answer.value.status !== 200) return err(altinnError(answer.value));
    const repeated = await read(request.id);
    // Whatever said that it was a repeat, it was not Altinn.
    return !repeated.ok && repeated.error.code === 'not-found' ? err(unreadable()) : answerable(repeated);
  }

  return {
    createConsentRequest: async (request) => logFailure('consent-create', await create(request)),
    readConsentRequest: async (id) => logFailure('consent-read', await read(id)),
    listEvents: async (createdAfter) =>
      logFailure('consent-events', await listEvents(settings, address('/events'), createdAfter)),
  };
}

function consentIn(
  schema: ReturnType<typeof consentSchema>,
  body: string,
  id: string,
): Result<AltinnConsent, PortalError> {
  const consent = parseJson(body, schema);
  if (consent?.id !== id.toLowerCase()) return err(unreadable());
  if (consent.unknownStatus !== undefined) {
    const { unknownStatus } = consent;
    log().warn(
      { consentId: id, status: unknownStatus },
      'Altinn gives a consent a status that is not known here',
    );
  }
  return ok(consent);
}

function answerable(read: Result<AltinnConsent, PortalError>): Result<AnswerableConsent, PortalError> {
  if (!read.ok) return read;
  const { viewUri, ...consent } = read.value;
  return viewUri === undefined ? err(unreadable()) : ok({ ...consent, viewUri });
}

const unreadable = (): PortalError =>
  portalError('upstream-malformed', {
    upstream: 'altinn',
    operatorAdvice:
      "Altinn's answer cannot be read, is about another consent request, or leads elsewhere than to Altinn.",
  });
