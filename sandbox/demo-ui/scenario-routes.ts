import type Router from '@koa/router';
import type Koa from 'koa';
import { z } from 'zod';
import { faultOrder } from '../control-api/fault-schema.ts';
import { html } from '../core/html.ts';
import { answerConsent, advanceDays, resetDemo, switchPreset, withdrawConsents } from './actions.ts';
import { orderOfForm } from './fault-form.ts';
import { address } from './layout.ts';
import { PRESETS } from './presets.ts';
import type { DemoContext } from './demo-context.ts';
import { scenarioPage } from './scenario-page.ts';
import { STAGE } from './texts/stage.ts';

const daysForm = z.object({ days: z.coerce.number().int().min(1).max(400) });
const deedForm = z.object({ deed: z.enum(['approve', 'reject', 'revoke', 'expire']) });
const orderForm = z.object({ order: z.string() });
/** The delay of the event feed for a demo without waiting. */
const NEARLY_AT_ONCE_MS = 1000;

/** The stage and everything that can be done on it; each deed answers with the page, which says how it went. */
export function stageRoutes(router: Router, demo: DemoContext): void {
  const { sandbox, language } = demo;
  const back = (ctx: Koa.Context, outcome: 'done' | 'noSuchConsent' | 'badOrder' = 'done') => {
    ctx.status = 303;
    ctx.redirect(address(language, 'stage', `?outcome=${outcome}`));
  };

  router.get('/stage', (ctx) => {
    const outcome = z.enum(['done', 'noSuchConsent', 'badOrder']).safeParse(ctx.query['outcome']).data;
    demo.send(ctx, {
      page: 'stage',
      title: STAGE.title[language],
      body: html`${outcome === undefined ? '' : notice(outcome, demo)} ${scenarioPage(demo)}`,
    });
  });
  router.post('/stage/presets/:id', (ctx) => {
    const preset = PRESETS.find(({ id }) => id === ctx.params['id']);
    if (preset === undefined) return void (ctx.status = 404);
    switchPreset(sandbox, preset);
    back(ctx);
  });
  router.post('/stage/faults', (ctx) => {
    const order = faultOrder.safeParse(parseJson(orderForm.safeParse(ctx.request.body).data?.order ?? ''));
    if (order.success) sandbox.faults.add(order.data);
    back(ctx, order.success ? 'done' : 'badOrder');
  });
  router.post('/stage/faults/form', (ctx) => {
    const order = orderOfForm(ctx.request.body);
    if (order !== undefined) sandbox.faults.add(order);
    back(ctx, order === undefined ? 'badOrder' : 'done');
  });
  router.post('/stage/faults/clear', (ctx) => {
    sandbox.faults.clear();
    back(ctx);
  });
  router.post('/stage/faults/:id/remove', (ctx) => {
    sandbox.faults.remove(ctx.params['id'] ?? '');
    back(ctx);
  });
  router.post('/stage/days', (ctx) => {
    const form = daysForm.safeParse(ctx.request.body);
    if (!form.success) return void (ctx.status = 400);
    advanceDays(sandbox, form.data.days);
    back(ctx);
  });
  router.post('/stage/tokens', (ctx) => {
    sandbox.tokens.expireAll();
    back(ctx);
  });
  router.post('/stage/withdraw', (ctx) => {
    withdrawConsents(sandbox);
    back(ctx);
  });
  router.post('/stage/feed', (ctx) => {
    sandbox.feedDelay.set(NEARLY_AT_ONCE_MS);
    back(ctx);
  });
  router.post('/stage/consents/:orgnr', (ctx) => {
    const form = deedForm.safeParse(ctx.request.body);
    if (!form.success) return void (ctx.status = 400);
    const worked = answerConsent(sandbox, ctx.params['orgnr'] ?? '', form.data.deed);
    back(ctx, worked ? 'done' : 'noSuchConsent');
  });
  router.post('/stage/reset', async (ctx) => {
    await resetDemo(sandbox);
    back(ctx);
  });
}

function notice(outcome: 'done' | 'noSuchConsent' | 'badOrder', { language }: DemoContext) {
  const text = outcome === 'done' ? STAGE.done[language] : STAGE.notDone[language] + STAGE[outcome][language];
  return html`<p class="notice" role="status">${text}</p>`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
