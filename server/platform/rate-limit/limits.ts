import 'server-only';
import { WRONG_TOKENS, rateLimitsOf, type Limit } from '#lib/core/auth/rate-limits.ts';
import type { Secret } from '#lib/core/secret.ts';
import { config } from '#server/platform/config/config.ts';
import { currentKeyedHash } from '#server/platform/crypto/hashes.ts';
import { asyncCommitDatabase } from '#server/platform/db/client.ts';
import { log } from '#server/platform/observability/log.ts';
import { exceededLimit } from './rate-limit.ts';

/** What of a request its limits follow from. */
export interface LimitedRequest {
  readonly method: string;
  readonly pathname: string;
  /** `X-Forwarded-For` as the reverse proxy has set it (docs/operations.md), or the server itself without one. */
  readonly forwardedFor: string | null;
  /** The session's secret, when its cookie can be opened. Whether it is alive is not asked. */
  readonly session: Secret | undefined;
}

/**
 * Seconds to wait when this address or session asks too often, else undefined. Counted in the database for all instances
 * together, under keyed hashes.
 */
export async function rateLimit(request: LimitedRequest, now: Date): Promise<number | undefined> {
  const { method, pathname, session } = request;
  const limits = rateLimitsOf(
    { method, pathname, inSession: session !== undefined },
    config().requestsPerAddress,
  );
  const address = addressOf(request.forwardedFor);
  const subjects = { session: session?.reveal() ?? '', address };
  return waitFor(
    limits.map((limit) => ({ limit, subject: subjects[limit.about] })),
    now,
  );
}

/** Seconds to wait after too many wrong metrics tokens, else undefined. Right ones are not counted. */
export const waitAfterWrongToken = (forwardedFor: string | null, now: Date): Promise<number | undefined> =>
  waitFor([{ limit: WRONG_TOKENS, subject: addressOf(forwardedFor) }], now);

// The last entry is the one that the nearest proxy has written; those before it are anybody's word.
const addressOf = (forwardedFor: string | null): string => forwardedFor?.split(',').at(-1)?.trim() ?? '';

async function waitFor(
  asked: readonly { readonly limit: Limit; readonly subject: string }[],
  now: Date,
): Promise<number | undefined> {
  const { encryptionKeys } = config();
  const counted = asked.map(({ limit, subject }) => ({
    limit,
    subject: currentKeyedHash(encryptionKeys, 'asker-hash', subject),
  }));
  const over = await exceededLimit(asyncCommitDatabase, counted, now);
  if (over === undefined) return undefined;
  log().warn({ limit: over.limit.name, about: over.limit.about }, 'a limit was gone past');
  return over.waitSeconds;
}
