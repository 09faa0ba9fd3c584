import 'server-only';
import type { ConsentStatus } from '#lib/consent/consent.ts';
import { organisationUrn } from '#lib/consent/organisation-urn.ts';
import { osloDate } from '#lib/core/dates/iso-date.ts';
import { type DateRange, lastTwelveMonths } from '#lib/core/dates/period.ts';
import { type PortalError, portalError } from '#lib/core/portal-error.ts';
import { err, type Result } from '#lib/core/result.ts';
import type { Source } from '#lib/tax-account/domain.ts';
import type { Secret } from '#lib/core/secret.ts';
import type { Db } from '#server/platform/db/client.ts';
import { logFailure } from '#server/platform/http/log-failure.ts';
import type { TokenSource } from '#server/integrations/maskinporten/token-types.ts';
import type { SkatteetatenClient } from '#server/integrations/skatteetaten/client.ts';
import { isTokenRefusal } from '#server/integrations/skatteetaten/errors.ts';
import type { QueueTicket } from '#server/platform/limiter/queue-ticket.ts';
import { SingleFlight } from './single-flight.ts';
import { saveSnapshot, type SnapshotEffects } from './snapshots.ts';
import type { SourceKey, SourceOutcome, SourceValues } from './source-outcome.ts';
import { yearPeriod } from './year-period.ts';

export interface FetcherSettings {
  readonly client: SkatteetatenClient;
  readonly tokens: Pick<TokenSource, 'token' | 'drop'>;
  /** The scope of Krav og betalinger. */
  readonly scope: string;
  readonly database: () => Promise<Db>;
  readonly effects: SnapshotEffects;
  /** The time at which an answer has arrived. */
  readonly clock: () => Date;
  /** Reads Altinn after a refusal and records the consent's status there; an error when Altinn does not answer. */
  readonly syncAfterRefusal: (
    consentId: string,
    learntBy: 'token-error' | 'data-error',
    now: Date,
  ) => Promise<Result<ConsentStatus, PortalError>>;
}

/** What became of a call. `consent-unknown`: the consent was refused, and Altinn does not answer whether it is in force. */
export type FetchOutcome<T> =
  | Exclude<SourceOutcome<T>, { readonly kind: 'stored' }>
  | { readonly kind: 'consent-unknown'; readonly error: PortalError };

/** When an answer is asked for, and the call's place in the queue. */
interface FetchContext {
  readonly now: Date;
  readonly ticket: QueueTicket;
}

type Call<T> = (token: Secret) => Promise<Result<T, PortalError>>;

/** Fetches answers from Skatteetaten, and saves them while the consent is in force. */
export class SourceFetcher {
  readonly #settings: FetcherSettings;
  /** Refusals that come together are looked into once. */
  readonly #syncs = new SingleFlight<{ readonly outcome: Promise<Result<ConsentStatus, PortalError>> }>();

  constructor(settings: FetcherSettings) {
    this.#settings = settings;
  }

  /** One new answer, saved. */
  async fetch<S extends Source>(
    key: SourceKey<S>,
    context: FetchContext,
  ): Promise<FetchOutcome<SourceValues[S]>> {
    const answer = await this.#call(key, context);
    if (!answer.ok)
      return answer.error.code === 'consent-missing'
        ? this.#afterRefusal(key, answer.error, context.now)
        : { kind: 'failed', error: answer.error };
    const fetched = { value: answer.value, fetchedAt: this.#settings.clock() };
    const isSaved = await saveSnapshot(await this.#settings.database(), key, fetched, this.#settings.effects);
    return isSaved
      ? { kind: 'fresh', ...fetched }
      : this.#afterRefusal(key, portalError('consent-missing'), context.now);
  }

  /** A token that Skatteetaten refuses is replaced once: it may have been ended before its time. */
  async #call<S extends Source>(
    { orgnr, source, consentId, year }: SourceKey<S>,
    { now, ticket }: FetchContext,
  ): Promise<Result<SourceValues[S], PortalError>> {
    const { client, tokens, scope } = this.#settings;
    const today = osloDate(now);
    const period = year === undefined ? lastTwelveMonths(today) : yearPeriod(year, today);
    const call = callsOf(client, { orgnr, ticket }, period)[source];
    const request = { scope, consent: { id: consentId, from: organisationUrn(orgnr) } };
    const token = await tokens.token(request);
    if (!token.ok) return token;
    const answer = await call(token.value.value);
    if (answer.ok || !isTokenRefusal(answer.error)) return answer;
    tokens.drop(request, token.value);
    const renewed = await tokens.token(request);
    return renewed.ok ? call(renewed.value.value) : renewed;
  }

  /** Altinn decides, not the refusal: the consent has ended, or the fault lies elsewhere. */
  async #afterRefusal(
    { source, consentId }: SourceKey<Source>,
    error: PortalError,
    now: Date,
  ): Promise<FetchOutcome<never>> {
    const learntBy = error.upstream === 'maskinporten' ? 'token-error' : 'data-error';
    const sync = this.#syncs.join(consentId, () => ({
      outcome: this.#settings.syncAfterRefusal(consentId, learntBy, now),
    }));
    const status = await sync.outcome;
    if (!status.ok) return { kind: 'consent-unknown', error: status.error };
    if (status.value !== 'granted') return { kind: 'consent-ended', status: status.value };
    const { severity, retryable } = portalError('setup-refused');
    const advice = 'A consent was refused that Altinn finds good: check scope, resource and consumer.';
    const operatorAdvice = error.operatorAdvice ?? advice;
    const fault: PortalError = { ...error, code: 'setup-refused', severity, retryable, operatorAdvice };
    logFailure(source, err(fault));
    return { kind: 'failed', error: fault };
  }
}

function callsOf(
  client: SkatteetatenClient,
  about: { readonly orgnr: string; readonly ticket: QueueTicket },
  period: DateRange,
): { readonly [S in Source]: Call<SourceValues[S]> } {
  return {
    'open-claims': (token) => client.openClaims({ ...about, token }),
    claims: (token) => client.claims({ ...about, token, ...period }),
    payments: (token) => client.payments({ ...about, token, ...period }),
    payouts: (token) => client.payouts({ ...about, token, ...period }),
  };
}
