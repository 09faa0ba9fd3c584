import { bodyParser } from '@koa/bodyparser';
import Router from '@koa/router';
import Koa from 'koa';
import { z } from 'zod';
import { osloDate } from '#lib/core/dates/iso-date.ts';
import { ADVISOR_OF, BUSINESSES, CUSTOMERS, STAFF, SUPPLIER, TEAM_OF } from '../data/scenarios/people.ts';
import { BANK } from '../core/config.ts';
import { SYSTEMS } from '../core/types.ts';
import { applyEvent, ledgerEvent } from '../systems/skatteetaten/ledger-events.ts';
import { editedLedgerOf, ledgerOf } from '../systems/skatteetaten/ledger.ts';
import { act, consentsFrom, consentView } from './consents.ts';
import { faultOrder } from './fault-schema.ts';
import { loopbackOnly } from '../core/loopback.ts';
import type { Mailbox } from '../systems/mail/mailbox.ts';
import type { SystemStats } from '../core/stats.ts';
import type { SandboxCore } from '../create-sandbox.ts';

const clockOrder = z.union([
  z.strictObject({ advanceSeconds: z.number() }),
  z.strictObject({ system: z.enum(SYSTEMS), skewSeconds: z.number() }),
]);
const feedOrder = z.strictObject({ delaySeconds: z.number().min(0).max(86_400) });
const action = z.enum(['approve', 'reject', 'revoke', 'expire']);
const consentQuery = z.object({ from: z.string().optional() });
const mailQuery = z.object({ to: z.string().optional() });
const exchangeQuery = z.object({
  since: z.coerce.number().int().default(0),
  system: z.enum(SYSTEMS).optional(),
  party: z.string().optional(),
});

/** What Skatteetaten's limit counts; kept there, since it is per organisation. */
export interface LimitStats extends Readonly<SystemStats> {
  reset(): void;
}

/** The control API: faults, clock, consents, tokens, the exchange log, sent e-mail and the ledger, for tests and the control room. */
export function createControlApp(sandbox: SandboxCore, limit: LimitStats, mailbox: Mailbox): Koa {
  const router = new Router();
  const { clock, exchanges, faults, stats } = sandbox;
  sandbox.onReset(() => limit.reset());

  router.get('/health', (ctx) => void (ctx.body = { status: 'ok' }));
  router.get('/people', (ctx) => {
    ctx.body = {
      bank: BANK,
      supplier: SUPPLIER,
      businesses: BUSINESSES,
      customers: CUSTOMERS,
      staff: STAFF,
      advisorOf: ADVISOR_OF,
      teamOf: TEAM_OF,
    };
  });

  router.get('/faults', (ctx) => void (ctx.body = faults.list()));
  router.post('/faults', (ctx) => {
    const order = parse(ctx, faultOrder, ctx.request.body);
    if (order === undefined) return;
    ctx.status = 201;
    ctx.body = { id: faults.add(order) };
  });
  router.delete('/faults', (ctx) => {
    faults.clear();
    ctx.status = 204;
  });
  router.delete('/faults/:id', (ctx) => {
    ctx.status = faults.remove(ctx.params['id'] ?? '') ? 204 : 404;
  });

  router.get('/clock', (ctx) => void (ctx.body = clockView(sandbox)));
  router.post('/clock', (ctx) => {
    const order = parse(ctx, clockOrder, ctx.request.body);
    if (order === undefined) return;
    if ('system' in order) clock.skew(order.system, order.skewSeconds * 1000);
    else clock.advance(order.advanceSeconds * 1000);
    ctx.body = clockView(sandbox);
  });
  router.delete('/clock', (ctx) => {
    clock.reset();
    ctx.status = 204;
  });

  const feedView = () => ({ delaySeconds: sandbox.feedDelay.milliseconds() / 1000 });
  router.get('/feed', (ctx) => void (ctx.body = feedView()));
  router.post('/feed', (ctx) => {
    const order = parse(ctx, feedOrder, ctx.request.body);
    if (order === undefined) return;
    sandbox.feedDelay.set(order.delaySeconds * 1000);
    ctx.body = feedView();
  });

  router.get('/consents', (ctx) => {
    const query = parse(ctx, consentQuery, ctx.query);
    if (query !== undefined) ctx.body = consentsFrom(sandbox, query.from).map(consentView);
  });
  router.post('/consents/:id/:deed', (ctx) => {
    const record = sandbox.consents.get(ctx.params['id'] ?? '');
    const wanted = action.safeParse(ctx.params['deed']);
    if (record === undefined || !wanted.success) return void (ctx.status = 404);
    const refused = act(sandbox, record, wanted.data);
    ctx.status = refused === undefined ? 200 : 409;
    ctx.body = refused === undefined ? consentView(record) : { error: refused };
  });
  router.post('/tokens/expire', (ctx) => {
    sandbox.tokens.expireAll();
    ctx.status = 204;
  });

  router.get('/exchanges', (ctx) => {
    const query = parse(ctx, exchangeQuery, ctx.query);
    if (query !== undefined) ctx.body = exchanges.list(query);
  });
  router.delete('/exchanges', (ctx) => {
    exchanges.clear();
    ctx.status = 204;
  });

  router.get('/mail', (ctx) => {
    const query = parse(ctx, mailQuery, ctx.query);
    if (query !== undefined) ctx.body = mailbox.list(query.to);
  });
  router.delete('/mail', (ctx) => {
    mailbox.clear();
    ctx.status = 204;
  });

  router.get('/stats', (ctx) => {
    const { inFlight, maxInFlight, refused } = limit;
    ctx.body = { ...stats.all(), skatteetaten: { inFlight, maxInFlight, refused } };
  });
  router.delete('/stats', (ctx) => {
    limit.reset();
    stats.reset();
    ctx.status = 204;
  });

  router.get('/ledger/:orgnr', (ctx) => {
    const today = osloDate(new Date(clock.now('skatteetaten')));
    const ledger = ledgerOf(ctx.params['orgnr'] ?? '', today, sandbox.story);
    if (ledger === undefined) ctx.status = 404;
    else ctx.body = ledger;
  });
  router.post('/ledger/:orgnr', (ctx) => {
    const order = parse(ctx, ledgerEvent, ctx.request.body);
    if (order === undefined) return;
    const orgnr = ctx.params['orgnr'] ?? '';
    const today = osloDate(new Date(clock.now('skatteetaten')));
    const book = editedLedgerOf(orgnr, today, sandbox.story);
    if (book === undefined) return void (ctx.status = 404);
    const added = applyEvent(book, sandbox.story.additionsTo(orgnr), order);
    if (added === undefined) return void (ctx.status = 409);
    sandbox.story.replace(orgnr, added);
    ctx.status = 201;
    ctx.body = ledgerOf(orgnr, today, sandbox.story);
  });
  router.post('/reset', (ctx) => {
    sandbox.reset();
    ctx.status = 204;
  });

  const app = new Koa();
  app.use(loopbackOnly);
  app.use(bodyParser({ enableTypes: ['json'], onError: (_error, ctx) => ctx.throw(400, 'malformed JSON') }));
  app.use(router.routes()).use(router.allowedMethods());
  return app;
}

function parse<T>(ctx: Koa.Context, schema: z.ZodType<T>, value: unknown): T | undefined {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  ctx.status = 400;
  ctx.body = { error: z.prettifyError(parsed.error) };
  return undefined;
}

function clockView({ clock }: SandboxCore): object {
  const { advancedMilliseconds, skewMilliseconds } = clock.read();
  const systems: Record<string, object> = {};
  for (const system of SYSTEMS) {
    const skewSeconds = (skewMilliseconds[system] ?? 0) / 1000;
    systems[system] = { now: new Date(clock.now(system)).toISOString(), skewSeconds };
  }
  return { advancedSeconds: advancedMilliseconds / 1000, systems };
}
