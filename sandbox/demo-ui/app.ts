import { bodyParser } from '@koa/bodyparser';
import Koa from 'koa';
import Router from '@koa/router';
import { html } from '../core/html.ts';
import { loopbackOnly } from '../core/loopback.ts';
import { sendAsset } from './assets.ts';
import { ledgerRoutes } from './ledger-routes.ts';
import { address, sendRoomPage } from './layout.ts';
import { LANGUAGES, type Language } from './texts/language.ts';
import type { DemoContext } from './demo-context.ts';
import { UI } from './texts/ui.ts';
import { stageRoutes } from './scenario-routes.ts';
import { tourRoutes, type ActStarts } from './tour-routes.ts';
import { wireRoutes } from './traffic-routes.ts';
import type { SandboxCore } from '../create-sandbox.ts';
import type { TrafficLog } from './traffic/traffic-log.ts';

/** The control room as a Koa application, to mount where {@link address} begins; for this machine only. */
export function createRoomApp(sandbox: SandboxCore, traffic: TrafficLog): Koa {
  const { urls, portalUrl } = sandbox.config;
  const formTargets = [urls.customerLogin, portalUrl];
  const roomIn = (language: Language): DemoContext => ({
    language,
    sandbox,
    traffic: traffic,
    send: (ctx, page) => sendRoomPage(ctx, { ...page, language }, portalUrl, formTargets),
  });
  const router = new Router();
  router.get('/assets/:name', (ctx) => sendAsset(ctx, ctx.params['name'] ?? ''));
  router.get('/', (ctx) => ctx.redirect(address('nb', 'stage')));

  const beginnings: ActStarts = new Map();
  sandbox.onReset(() => beginnings.clear());

  const app = new Koa();
  app.use(loopbackOnly);
  app.use(bodyParser({ enableTypes: ['form'], formLimit: '1mb' }));
  app.use(router.routes());
  for (const language of LANGUAGES) {
    const pages = new Router({ prefix: `/${language}` });
    pages.get('/', (ctx) => ctx.redirect(address(language, 'stage')));
    stageRoutes(pages, roomIn(language));
    wireRoutes(pages, roomIn(language));
    ledgerRoutes(pages, roomIn(language));
    tourRoutes(pages, roomIn(language), beginnings);
    app.use(pages.routes());
  }
  app.use((ctx) => {
    const demo = roomIn(ctx.path.startsWith('/en') ? 'en' : 'nb');
    const body = html`<p>${UI.notFoundText[demo.language]}</p>`;
    demo.send(ctx, { title: UI.notFound[demo.language], body, status: 404 });
  });
  return app;
}
