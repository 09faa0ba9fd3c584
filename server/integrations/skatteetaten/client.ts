import 'server-only';
import { randomUUID } from 'node:crypto';
import { splitPeriod, type DateRange } from '#lib/core/dates/period.ts';
import type { PortalError } from '#lib/core/portal-error.ts';
import { err, ok, type Result } from '#lib/core/result.ts';
import type { Claim, Holder, OpenAccount, Payment, Payout, Records } from '#lib/tax-account/domain.ts';
import { mergeRecords } from '#lib/tax-account/merge-records.ts';
import type { Secret } from '#lib/core/secret.ts';
import { z } from 'zod';
import type { Config } from '#server/platform/config/config-types.ts';
import { httpRequest, correlationIdOf } from '#server/platform/http/http-request.ts';
import { parseJson } from '#server/platform/http/parse-json.ts';
import { logFailure } from '#server/platform/http/log-failure.ts';
import { withRetries } from '#server/platform/http/resilience.ts';
import type { UpstreamAnswer } from '#server/platform/http/upstream.ts';
import { log } from '#server/platform/observability/log.ts';
import {
  isNothingFound,
  isPermanentFailure,
  isTransientAnswer,
  malformedAnswer,
  toPortalError,
} from './errors.ts';
import type { Limiter } from '#server/platform/limiter/limiter.ts';
import type { QueueTicket } from '#server/platform/limiter/queue-ticket.ts';
import {
  NO_CLAIMS,
  NO_RECORDS,
  type ToDomain,
  toClaims,
  toOpenAccount,
  toPayments,
  toPayouts,
} from './to-domain.ts';

/**
 * Room for some 4,000 claims with 13,000 instalments. Four of the largest are some 100 MB while they are read and 25 MB then, and one
 * keeps the process for a fifth of a second (docs/performance.md, "What a request may cost").
 */
const MAX_BYTES = 3_000_000;

export interface SkatteetatenSettings {
  readonly config: Config['skatteetaten'];
  readonly upstream: Pick<Config['upstream'], 'timeoutMs' | 'retries'>;
  readonly limiter: Pick<Limiter, 'run'>;
  /** Longest wait before the first retry, milliseconds; tests shorten it. */
  readonly initialDelayMs?: number;
}

/** Whose account is asked for, and the consent token to ask with. */
interface Question {
  readonly orgnr: string;
  readonly token: Secret;
  /** The place in the queue; without it the call is the most urgent. */
  readonly ticket?: QueueTicket | undefined;
}

type ForPeriod<T> = (question: Question & DateRange) => Promise<Result<Records<T>, PortalError>>;

/** The four calls of Krav og betalinger. Periods may be of any length: they are split and the answers joined. */
export interface SkatteetatenClient {
  openClaims(question: Question): Promise<Result<OpenAccount, PortalError>>;
  readonly claims: ForPeriod<Claim>;
  readonly payments: ForPeriod<Payment>;
  readonly payouts: ForPeriod<Payout>;
}

/**
 * The client for Krav og betalinger (docs/upstream/skatteetaten.md). Errors are decided by Skatteetaten's code, then by status;
 * KB-007 is an empty result. Transient failures are tried again under the same permit of the limiter.
 */
export function createSkatteetatenClient(settings: SkatteetatenSettings): SkatteetatenClient {
  const forPeriod =
    <T extends { readonly id: string; readonly holder: Holder }>(
      operation: string,
      toDomain: ToDomain<Records<T>>,
    ): ForPeriod<T> =>
    async ({ orgnr, token, ticket, from, to }) => {
      const windows = await Promise.all(
        splitPeriod({ from, to }).map((window) =>
          ask(settings, { orgnr, token, ticket, operation, window, toDomain, empty: NO_RECORDS }),
        ),
      );
      const answers: Records<T>[] = [];
      for (const window of windows) {
        if (!window.ok) return window;
        answers.push(window.value);
      }
      return ok(mergeRecords(answers));
    };
  return {
    openClaims: (question) =>
      ask(settings, { ...question, operation: 'aapnekrav', toDomain: toOpenAccount, empty: NO_CLAIMS }),
    claims: forPeriod('krav', toClaims),
    payments: forPeriod('innbetalinger', toPayments),
    payouts: forPeriod('utbetalinger', toPayouts),
  };
}

interface RequestFunction<T> extends Question {
  readonly operation: string;
  readonly window?: DateRange;
  readonly toDomain: ToDomain<T>;
  readonly empty: T;
}

async function ask<T>(
  settings: SkatteetatenSettings,
  request: RequestFunction<T>,
): Promise<Result<T, PortalError>> {
  let sentId = '';
  const work = () =>
    withRetries(
      {
        upstream: 'skatteetaten',
        retries: settings.upstream.retries,
        initialDelayMs: settings.initialDelayMs ?? 200,
      },
      isTransientAnswer,
      () => {
        sentId = randomUUID();
        return call(settings, request, sentId);
      },
    );
  const passed = await settings.limiter.run(request.orgnr, work, request.ticket);
  return logFailure(request.operation, passed.ok ? read(request, passed.value, sentId) : passed);
}

function call(
  settings: SkatteetatenSettings,
  { orgnr, token, operation, window }: RequestFunction<unknown>,
  correlationId: string,
): Promise<UpstreamAnswer> {
  const base = settings.config.baseUrl.href.replace(/\/$/, '');
  const url = new URL(`${base}/${settings.config.rightsPackage}/${orgnr}/${operation}`);
  if (window !== undefined) {
    url.searchParams.set('fraOgMed', window.from);
    url.searchParams.set('tilOgMed', window.to);
  }
  return httpRequest({
    upstream: 'skatteetaten',
    operation,
    method: 'GET',
    url,
    headers: {
      authorization: `Bearer ${token.reveal()}`,
      accept: 'application/json',
      korrelasjonsid: correlationId,
    },
    timeoutMs: settings.upstream.timeoutMs,
    maxBytes: MAX_BYTES,
    isExpected: isNothingFound,
    isPermanent: isPermanentFailure,
  });
}

function read<T>(
  { operation, orgnr, toDomain, empty }: RequestFunction<T>,
  answer: UpstreamAnswer,
  sentId: string,
): Result<T, PortalError> {
  if (isNothingFound(answer)) return ok(empty);
  if (answer.kind === 'no-answer' || answer.status !== 200) return err(toPortalError(answer, sentId));
  const correlationId = correlationIdOf(answer.headers) ?? sentId;
  const mapped = toDomain(parseJson(answer.body, z.unknown()), orgnr);
  if (mapped === undefined) return err(malformedAnswer(correlationId));
  if (Object.keys(mapped.unreadableReasons).length > 0) {
    const { unreadableReasons } = mapped;
    log().warn({ upstream: 'skatteetaten', operation, correlationId, unreadableReasons }, 'unreadable rows');
  }
  return ok(mapped.value);
}
