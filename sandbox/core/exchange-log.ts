import type Koa from 'koa';
import { redactBody, redactHeaders, redactUrl, type SeenToken } from './redact.ts';
import { peekBody } from './request-body.ts';
import type { StatsRegister } from './stats.ts';
import type { Clock, SystemName } from './types.ts';

/** A check that a system made, by a name that the control room explains, and what it saw. */
export interface Finding {
  readonly check: string;
  readonly passed: boolean;
  readonly detail?: string;
}

export interface Exchange {
  readonly seq: number;
  /** The system's own time, ISO 8601. */
  readonly at: string;
  readonly system: SystemName;
  readonly method: string;
  /** Below the system's base, with its query. */
  readonly path: string;
  /** 0 when no answer was given. */
  readonly status: number;
  readonly durationMs: number;
  readonly requestHeaders: Readonly<Record<string, string>>;
  readonly requestBody: string;
  readonly responseHeaders: Readonly<Record<string, string>>;
  readonly responseBody: string;
  readonly tokens: readonly SeenToken[];
  readonly findings: readonly Finding[];
  /** Calls in flight at the system when this one had begun, itself included. */
  readonly concurrency: number;
}

interface ExchangeQuery {
  readonly since?: number | undefined;
  readonly system?: string | undefined;
  readonly party?: string | undefined;
}

export interface ExchangeLog {
  middleware(system: SystemName): Koa.Middleware;
  note(ctx: Koa.Context, finding: Finding): void;
  /** Finished exchanges in order of their beginning; `since` is exclusive. */
  list(query: ExchangeQuery): readonly Exchange[];
  /** Adds an exchange that did not come over HTTP, its secrets left out already. */
  record(exchange: Omit<Exchange, 'seq' | 'at'>): void;
  /** Tells of every exchange when it has ended, in that order, and of the log being cleared. */
  watch(watcher: ExchangeWatcher): void;
  clear(): void;
}

interface ExchangeWatcher {
  onExchange(exchange: Exchange): void;
  onClear(): void;
}

/** How many exchanges are kept. */
export const KEPT = 2000;

/** Keeps the latest 2,000 exchanges, with secrets left out. */
export function createExchangeLog(clock: Clock, stats: StatsRegister): ExchangeLog {
  let exchanges: Exchange[] = [];
  let sequence = 0;
  // By raw request, since a handler may sit in a Koa app of its own inside the one that logs.
  const findings = new WeakMap<object, Finding[]>();
  const watchers: ExchangeWatcher[] = [];
  const keep = (exchange: Exchange) => {
    exchanges = [...exchanges.slice(1 - KEPT), exchange];
    for (const watcher of watchers) watcher.onExchange(exchange);
  };

  return {
    middleware: (system) => async (ctx, next) => {
      const body = peekBody(ctx.req);
      const notes: Finding[] = [];
      findings.set(ctx.req, notes);
      const seq = ++sequence;
      const { url } = ctx;
      const started = { at: new Date(clock.now(system)).toISOString(), ticks: performance.now() };
      const load = stats.of(system);
      load.inFlight += 1;
      load.maxInFlight = Math.max(load.maxInFlight, load.inFlight);
      const concurrency = load.inFlight;
      ctx.res.once('close', () => {
        load.inFlight -= 1;
      });
      try {
        await next();
      } finally {
        const tokens: SeenToken[] = [];
        const exchange: Exchange = {
          seq,
          at: started.at,
          system,
          method: ctx.method,
          path: redactUrl(url, tokens),
          status: ctx.respond === false ? 0 : ctx.status,
          durationMs: Math.round(performance.now() - started.ticks),
          requestHeaders: redactHeaders(ctx.req.headers, tokens),
          requestBody: redactBody(await body, ctx.get('content-type'), tokens),
          responseHeaders: redactHeaders(ctx.res.getHeaders(), tokens),
          responseBody: redactBody(ctx.body, String(ctx.res.getHeader('content-type') ?? ''), tokens),
          tokens,
          findings: notes,
          concurrency,
        };
        keep(exchange);
      }
    },
    note(ctx, finding) {
      findings.get(ctx.req)?.push(finding);
    },
    list: ({ since = 0, system, party }) =>
      exchanges
        .filter((exchange) => exchange.seq > since)
        .filter((exchange) => system === undefined || exchange.system === system)
        .filter((exchange) => party === undefined || JSON.stringify(exchange).includes(party))
        .sort((a, b) => a.seq - b.seq),
    record: (exchange) =>
      keep({ ...exchange, seq: ++sequence, at: new Date(clock.now(exchange.system)).toISOString() }),
    watch: (watcher) => void watchers.push(watcher),
    clear() {
      exchanges = [];
      for (const watcher of watchers) watcher.onClear();
    },
  };
}
