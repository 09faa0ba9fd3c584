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

type Outcome = Promise<Result<AccessToken, PortalError>>;

/** Tokens are not used in their last 20 seconds, or last fifth when they are short-lived. */
const MARGIN_MS = 20_000;
const MARGIN_SHARE = 0.2;

/** Creates a source of tokens with a cache of its own; see {@link TokenSource}. */
export const createTokenSource = (settings: TokenSourceSettings): TokenSource =>
  new CachedTokenSource(settings);

class CachedTokenSource implements TokenSource {
  readonly #settings: TokenSourceSettings;
  readonly #retry: {
    readonly upstream: 'maskinporten';
    readonly retries: number;
    readonly initialDelayMs?: number;
  };
  readonly #entries = new Map<string, Entry>();
  readonly #signingKey: ReturnType<typeof readSigningKey>;
  readonly #tokenEndpoint: ReturnType<typeof createTokenEndpoint>;

  constructor(settings: TokenSourceSettings) {
    const { config, upstream, now } = settings;
    const { timeoutMs, retries, retryDelayMs } = upstream;
    this.#settings = settings;
    this.#retry = {
      upstream: 'maskinporten',
      retries,
      ...(retryDelayMs === undefined ? {} : { initialDelayMs: retryDelayMs }),
    };
    this.#signingKey = readSigningKey(config.key);
    this.#tokenEndpoint = createTokenEndpoint({ issuer: config.issuer, timeoutMs, retry: this.#retry, now });
  }

  token(request: TokenRequest): Outcome {
    forgetExpired(this.#entries, this.#settings.now().getTime());
    const key = keyOf(request);
    const known = this.#entries.get(key);
    return counted(known !== undefined, () =>
      raceDeadline((known ?? this.#start(key, request)).outcome, () =>
        err(transportError('maskinporten', 'timeout')),
      ),
    );
  }

  drop(request: TokenRequest, refused?: AccessToken): void {
    const key = keyOf(request);
    if (refused === undefined || this.#entries.get(key)?.held?.token === refused) this.#entries.delete(key);
  }

  dropConsent(consentId: string): void {
    for (const [key, entry] of this.#entries) if (entry.consentId === consentId) this.#entries.delete(key);
  }

  #start(key: string, request: TokenRequest): Entry {
    const requestedAt = this.#settings.now().getTime();
    const outcome = this.#fetch(request).then((result) => logFailure('token', result));
    const entry: Entry = { consentId: request.consent?.id, outcome };
    this.#entries.set(key, entry);
    // An entry that was dropped meanwhile is no longer in the map, and so its token is never reused.
    const forget = () => {
      if (this.#entries.get(key) === entry) this.#entries.delete(key);
    };
    entry.outcome.then((result) => {
      if (result.ok) entry.held = { token: result.value, reuseUntil: reuseUntil(requestedAt, result.value) };
      else forget();
    }, forget);
    return entry;
  }

  async #fetch(request: TokenRequest): Outcome {
    const signing = await this.#signingKey;
    if (!signing.ok) return signing;
    const endpoint = await this.#tokenEndpoint();
    if (!endpoint.ok) return endpoint;
    const { config, upstream, now } = this.#settings;
    return fetchToken(
      {
        grantor: config,
        endpoint: endpoint.value,
        signing: signing.value,
        timeoutMs: upstream.timeoutMs,
        retry: this.#retry,
        now,
      },
      request,
    );
  }
}

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

function reuseUntil(requestedAt: number, { expiresAt }: AccessToken): number {
  const life = expiresAt.getTime() - requestedAt;
  return expiresAt.getTime() - Math.min(MARGIN_MS, life * MARGIN_SHARE);
}

function forgetExpired(entries: Map<string, Entry>, now: number): void {
  for (const [key, { held }] of entries)
    if (held !== undefined && held.reuseUntil <= now) entries.delete(key);
}
