import 'server-only';
import { organisationUrn } from '#lib/consent/organisation-urn.ts';
import { osloDate } from '#lib/dates/iso-date.ts';
import { type DateRange, lastTwelveMonths } from '#lib/dates/period.ts';
import type { PortalError } from '#lib/errors/portal-error.ts';
import type { Result } from '#lib/result.ts';
import type { Source } from '#lib/taxaccount/domain.ts';
import type { Secret } from '#lib/secret/secret.ts';
import type { TokenSource } from '#server/maskinporten/token-types.ts';
import type { SkatteetatenClient } from '#server/skatteetaten/client.ts';
import { isTokenRefusal } from '#server/skatteetaten/errors.ts';
import type { Turn } from '#server/skatteetaten/turn.ts';
import type { SourceKey, SourceValues } from './source-outcome.ts';
import { yearPeriod } from './year-period.ts';

/** The two systems that an answer takes. */
export interface Upstreams {
  readonly client: SkatteetatenClient;
  readonly tokens: Pick<TokenSource, 'token' | 'drop'>;
  /** The scope that Krav og betalinger asks for. */
  readonly scope: string;
}

type Call<T> = (token: Secret) => Promise<Result<T, PortalError>>;

/** When an answer is asked for, and the call's place in the queue. */
export interface Asking {
  readonly now: Date;
  readonly turn: Turn;
}

/**
 * Fetches one answer with a token for the consent. A token that Skatteetaten refuses is replaced once: it may have been
 * ended before its time.
 */
export async function fetchSource<S extends Source>(
  { client, tokens, scope }: Upstreams,
  { orgnr, source, consentId, year }: SourceKey<S>,
  { now, turn }: Asking,
): Promise<Result<SourceValues[S], PortalError>> {
  const today = osloDate(now);
  const period = year === undefined ? lastTwelveMonths(today) : yearPeriod(year, today);
  const call = callsOf(client, { orgnr, turn }, period)[source];
  const request = { scope, consent: { id: consentId, from: organisationUrn(orgnr) } };
  const token = await tokens.token(request);
  if (!token.ok) return token;
  const answer = await call(token.value.value);
  if (answer.ok || !isTokenRefusal(answer.error)) return answer;
  tokens.drop(request, token.value);
  const renewed = await tokens.token(request);
  return renewed.ok ? call(renewed.value.value) : renewed;
}

function callsOf(
  client: SkatteetatenClient,
  about: { readonly orgnr: string; readonly turn: Turn },
  period: DateRange,
): { readonly [S in Source]: Call<SourceValues[S]> } {
  return {
    'open-claims': (token) => client.openClaims({ ...about, token }),
    claims: (token) => client.claims({ ...about, token, ...period }),
    payments: (token) => client.payments({ ...about, token, ...period }),
    payouts: (token) => client.payouts({ ...about, token, ...period }),
  };
}
