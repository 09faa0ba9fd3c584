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
export const createAltinnClient = (settings: AltinnSettings): AltinnClient => new HttpAltinnClient(settings);

class HttpAltinnClient implements AltinnClient {
  readonly #settings: AltinnSettings;
  readonly #schema: ReturnType<typeof consentSchema>;
  /** The published response to a creation has no status: the 201 says it. */
  readonly #createdSchema: ReturnType<typeof consentSchema>;

  constructor(settings: AltinnSettings) {
    const pages = settings.config.consentPagesUrl;
    this.#settings = settings;
    this.#schema = consentSchema({ pages });
    this.#createdSchema = consentSchema({ pages, withoutStatus: 'created' });
  }

  // Fields, so that a test can replace one by spreading the client.
  readonly createConsentRequest: AltinnClient['createConsentRequest'] = async (request) =>
    logFailure('consent-create', await this.#create(request));

  readonly readConsentRequest: AltinnClient['readConsentRequest'] = async (id) =>
    logFailure('consent-read', await this.#read(id));

  readonly listEvents: AltinnClient['listEvents'] = async (createdAfter) =>
    logFailure('consent-events', await listEvents(this.#settings, this.#address('/events'), createdAfter));

  async #read(id: string): Promise<Result<AltinnConsent, PortalError>> {
    const answer = await callAltinn(this.#settings, {
      operation: 'consent-read',
      method: 'GET',
      url: this.#address(`/${encodeURIComponent(id)}`),
      scope: 'altinn:consentrequests.read',
    });
    if (!answer.ok) return answer;
    return answer.value.status === 200
      ? consentIn(this.#schema, answer.value.body, id)
      : err(altinnError(answer.value));
  }

  async #create(request: NewConsentRequest): Promise<Result<AnswerableConsent, PortalError>> {
    const answer = await callAltinn(this.#settings, {
      operation: 'consent-create',
      method: 'POST',
      url: this.#address(),
      scope: 'altinn:consentrequests.write',
      body: JSON.stringify(wireRequest(request, this.#settings)),
    });
    if (!answer.ok) return answer;
    if (answer.value.status === 201) {
      const made = consentIn(this.#createdSchema, answer.value.body, request.id);
      if (!made.ok || made.value.viewUri !== undefined) return answerable(made);
      // Altinn's default for the view address is empty; a read returns it.
      return answerable(await this.#read(request.id));
    }
    // A repeat answers in another shape (docs/upstream/altinn.md#create-a-request), so the request is read instead.
    if (answer.value.status !== 200) return err(altinnError(answer.value));
    const repeated = await this.#read(request.id);
    // A repeat of a request that Altinn does not have is not Altinn's response.
    return !repeated.ok && repeated.error.code === 'not-found' ? err(unreadable()) : answerable(repeated);
  }

  #address(below = ''): URL {
    return consentRequestsAddress(this.#settings.config.baseUrl, below);
  }
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
