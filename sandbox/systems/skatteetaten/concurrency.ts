import { decodeJwt } from 'jose';
import type Koa from 'koa';
import type { Sandbox } from '../../core/types.ts';

/** Simultaneous calls that one organisation may have (docs/upstream/skatteetaten.md#limits). */
const LIMIT = 5;

/** What the control API shows of the limit. */
export interface SkatteetatenStats {
  /** Calls being answered now, over all organisations. */
  readonly inFlight: number;
  /** The most that one organisation has had in progress at once. */
  readonly maxInFlight: number;
  /** Calls refused for being one too many. */
  readonly refused: number;
  /** Restarts the count; calls in progress stay counted. */
  reset(): void;
}

/** Who calls, by the token's own word: the count must include calls whose token is refused afterwards. */
function callerOf(ctx: Koa.Context): string {
  const token = /^Bearer (.+)$/i.exec(ctx.get('authorization'))?.[1];
  if (token === undefined) return 'unknown';
  try {
    const { consumer } = decodeJwt<{ consumer?: { ID?: unknown } }>(token);
    return typeof consumer?.ID === 'string' ? consumer.ID : 'unknown';
  } catch {
    return 'unknown';
  }
}

/**
 * Counts the calls in progress per organisation, from arrival until the answer is sent or the connection ends, and
 * refuses the one over the limit. What the real service does with it is unknown: 429 with a gateway's plain text is
 * (inferred). Mount before the faults, so that a delayed answer still takes its place.
 */
export function concurrencyLimit(sandbox: Pick<Sandbox, 'note'>): {
  middleware: Koa.Middleware;
  stats: SkatteetatenStats;
} {
  const perCaller = new Map<string, number>();
  const counted = { inFlight: 0, maxInFlight: 0, refused: 0 };
  const busiest = (): number => Math.max(0, ...perCaller.values());

  const middleware: Koa.Middleware = async (ctx, next) => {
    const caller = callerOf(ctx);
    const now = (perCaller.get(caller) ?? 0) + 1;
    sandbox.note(ctx, { check: 'concurrency', passed: now <= LIMIT, detail: `${now} of ${LIMIT}` });
    if (now > LIMIT) {
      counted.refused += 1;
      ctx.status = 429;
      ctx.set('retry-after', '1');
      ctx.type = 'text/plain';
      ctx.body = 'Too many simultaneous requests';
      return;
    }
    perCaller.set(caller, now);
    counted.inFlight += 1;
    counted.maxInFlight = Math.max(counted.maxInFlight, now);
    ctx.res.once('close', () => {
      counted.inFlight -= 1;
      const left = (perCaller.get(caller) ?? 1) - 1;
      if (left > 0) perCaller.set(caller, left);
      else perCaller.delete(caller);
    });
    await next();
  };

  const stats: SkatteetatenStats = {
    get inFlight() {
      return counted.inFlight;
    },
    get maxInFlight() {
      return counted.maxInFlight;
    },
    get refused() {
      return counted.refused;
    },
    reset() {
      counted.maxInFlight = busiest();
      counted.refused = 0;
    },
  };
  return { middleware, stats };
}
