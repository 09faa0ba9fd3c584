import 'server-only';
import type { PortalError } from '#lib/core/portal-error.ts';
import { err, type Result } from '#lib/core/result.ts';
import type { Config } from '#server/platform/config/config-types.ts';
import { raceDeadline } from '#server/platform/http/deadline.ts';
import { logFailure, transportError } from '#server/platform/http/log-failure.ts';
import { instruments } from '#server/platform/observability/instruments.ts';
import { inSpan, markFailed } from '#server/platform/observability/spans.ts';
import { fetchToken } from './fetch-token.ts';
import { createTokenEndpoint } from './metadata.ts';
import { readSigningKey } from './signing-key.ts';
import type { AccessToken, TokenRequest, TokenSource } from './token-types.ts';

export interface TokenSourceSettings {
  readonly config: Config['maskinporten'];
  readonly upstream: Pick<Config['upstream'], 'timeoutMs' | 'retries'> & { readonly retryDelayMs?: number };
  readonly now: () => Date;
}

/** A token being fetched, or held until `reuseUntil` (milliseconds since the epoch). */
interface Entry {
  readonly consentId: string | undefined;
  readonly outcome: Promise<Result<AccessToken, PortalError>>;
  held?: { readonly token: AccessToken; readonly reuseUntil: number };
}

/** Tokens are not used in their last 20 seconds, or last fifth when they are short-lived. */
const MARGIN_MS = 20_000;
const MARGIN_SHARE = 0.2;

/** Makes a source of tokens with a memory of its own; see {@link TokenSource}. */
export function createTokenSource({ config, upstream, now }: TokenSourceSettings): TokenSource {
  const entries = new Map<string, Entry>();
  const signingKey = readSigningKey(config.key);
  const retry = {
    upstream: 'maskinporten' as const,
    retries: upstream.retries,
    ...(upstream.retryDelayMs === undefined ? {} : { initialDelayMs: upstream.retryDelayMs }),
  };
  const { timeoutMs } = upstream;
  const tokenEndpoint = createTokenEndpoint({ issuer: config.issuer, timeoutMs, retry, now });

  async function obtain(request: TokenRequest): Promise<Result<AccessToken, PortalError>> {
    const signing = await signingKey;
    if (!signing.ok) return signing;
    const endpoint = await tokenEndpoint();
    if (!endpoint.ok) return endpoint;
    const settings = {
      grantor: config,
      endpoint: endpoint.value,
      signing: signing.value,
      timeoutMs,
      retry,
      now,
    };
    return fetchToken(settings, request);
  }

  function start(key: string, request: TokenRequest): Entry {
    const askedAt = now().getTime();
    const outcome = obtain(request).then((result) => logFailure('token', result));
    const entry: Entry = { consentId: request.consent?.id, outcome };
    entries.set(key, entry);
    // An entry that was dropped meanwhile is no longer in the map, and so its token is never reused.
    const forget = () => {
      if (entries.get(key) === entry) entries.delete(key);
    };
    entry.outcome.then((result) => {
      if (result.ok) entry.held = { token: result.value, reuseUntil: reuseUntil(askedAt, result.value) };
      else forget();
    }, forget);
    return entry;
  }

  return {
    token(request) {
      forgetExpired(entries, now().getTime());
      const key = keyOf(request);
      const known = entries.get(key);
      return counted(known !== undefined, () =>
        raceDeadline((known ?? start(key, request)).outcome, () =>
          err(transportError('maskinporten', 'timeout')),
        ),
      );
    },
    drop(request, refused) {
      const key = keyOf(request);
      if (refused === undefined || entries.get(key)?.held?.token === refused) entries.delete(key);
    },
    dropConsent(consentId) {
      for (const [key, entry] of entries) if (entry.consentId === consentId) entries.delete(key);
    },
  };
}

type Outcome = Entry['outcome'];

/** Counts a requested token; a caller that waits for a fetch in flight reuses it. */
const counted = (isReused: boolean, token: () => Outcome): Outcome =>
  inSpan('token', { 'portal.reused': isReused }, async (span) => {
    const result = await token();
    if (!result.ok) markFailed(span, result.error.code);
    instruments().tokens.inc({ how: result.ok ? (isReused ? 'reused' : 'fetched') : 'failed' });
    return result;
  });

const keyOf = ({ scope, consent }: TokenRequest): string =>
  JSON.stringify([scope, consent?.id ?? '', consent?.from ?? '']);

function reuseUntil(askedAt: number, { expiresAt }: AccessToken): number {
  const life = expiresAt.getTime() - askedAt;
  return expiresAt.getTime() - Math.min(MARGIN_MS, life * MARGIN_SHARE);
}

function forgetExpired(entries: Map<string, Entry>, now: number): void {
  for (const [key, { held }] of entries)
    if (held !== undefined && held.reuseUntil <= now) entries.delete(key);
}
