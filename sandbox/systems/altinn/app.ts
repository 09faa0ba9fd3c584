import { bodyParser } from '@koa/bodyparser';
import Koa from 'koa';
import type { Sandbox } from '../../core/types.ts';
import { consentApi, resourceRegister } from './api/routes.ts';
import { agreementPages } from './pages/agreement-pages.ts';
import { createAltinnPages } from './pages/altinn-pages.ts';
import { loginRoutes } from './pages/login.ts';
import { logoutRoutes } from './pages/logout.ts';
import { otherPages } from './pages/other-pages.ts';
import { requestPage } from './pages/request-page.ts';

/** Altinn as the portal meets it: the consent API, the resource register and the pages where a person answers. */
export function createAltinnApp(sandbox: Sandbox): Koa {
  const app = new Koa();
  app.use(sandbox.logOf('altinn'));
  app.use(sandbox.faultsOf('altinn'));
  app.use(
    bodyParser({
      enableTypes: ['json', 'form'],
      // The body stays undefined, which each handler refuses in its own way after it has seen who asks.
      onError: () => undefined,
    }),
  );
  const pages = createAltinnPages(sandbox);
  const routers = [
    consentApi(sandbox),
    resourceRegister(),
    loginRoutes(pages),
    logoutRoutes(pages),
    requestPage(pages),
    agreementPages(pages),
    otherPages(pages),
  ];
  for (const router of routers) {
    app.use(router.routes()).use(router.allowedMethods());
  }
  return app;
}
