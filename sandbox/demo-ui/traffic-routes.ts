import type Router from '@koa/router';
import { exportHar } from './traffic/har.ts';
import { record } from './recording/record.ts';
import { stepDetails } from './step-details.ts';
import { STEP_TITLES } from './texts/steps.ts';
import { UI } from './texts/ui.ts';
import type { DemoContext } from './demo-context.ts';
import { exportMarkdown } from './markdown.ts';
import { streamTraffic } from './stream.ts';
import { stepTitle, trafficPage } from './traffic-page.ts';

/** The diagram, each step, the live stream and the exports. */
export function wireRoutes(router: Router, demo: DemoContext): void {
  const { traffic: traffic, language } = demo;
  const journeyOf = (query: URLSearchParams) => query.get('journey') || undefined;

  router.get('/wire', (ctx) => {
    demo.send(ctx, {
      page: 'wire',
      rest: ctx.search,
      title: UI.wire[language],
      body: trafficPage(traffic, journeyOf(ctx.URL.searchParams), language),
      script: 'wire.ts',
    });
  });
  router.get('/stream', (ctx) => streamTraffic(ctx, traffic, language));
  router.get('/wire.md', (ctx) => {
    ctx.type = 'text/markdown; charset=utf-8';
    ctx.attachment('krav-og-betalinger.md');
    ctx.body = exportMarkdown(traffic.steps(journeyOf(ctx.URL.searchParams)), language);
  });
  router.get('/wire.har', (ctx) => {
    ctx.type = 'application/json; charset=utf-8';
    ctx.attachment('krav-og-betalinger.har');
    ctx.body = JSON.stringify(exportHar(traffic.steps(journeyOf(ctx.URL.searchParams))), null, 1);
  });
  router.get('/wire.recording.json', (ctx) => {
    const journey = journeyOf(ctx.URL.searchParams);
    if (journey === undefined) return void (ctx.status = 404);
    ctx.type = 'application/json; charset=utf-8';
    ctx.attachment(`opptak-${journey.replaceAll(':', '-')}.json`);
    ctx.body = `${JSON.stringify(record(journey, traffic.steps(journey), demo.sandbox.config.urls), null, 2)}\n`;
  });
  router.get('/wire/:seq', (ctx, next) => {
    const step = traffic.step(Number(ctx.params['seq']));
    if (step === undefined) return next();
    const body = stepDetails(step.exchange, language);
    if (ctx.query['part'] === 'step') {
      ctx.type = 'text/html; charset=utf-8';
      ctx.set('Cache-Control', 'no-store');
      ctx.body = body.text;
      return undefined;
    }
    const title = `${stepTitle(step.exchange.seq, language)}: ${STEP_TITLES[step.kind][language]}`;
    demo.send(ctx, { page: 'wire', rest: `/${step.exchange.seq}`, title, body });
    return undefined;
  });
}
