import Koa from 'koa';
import { REMOVED, rolesOf, unitOf } from './units.ts';
import type { Sandbox } from '../core/types.ts';

const UNIT = /^\/enheter\/([^/]+)(\/roller)?$/;

/**
 * Enhetsregisteret's open API as far as a portal asks it: a business, also a deleted one with 200, and its roles.
 * 404 without a body for an unknown number, 410 for one removed from open data, 400 for what is no number.
 */
export function createEnhetsregisteretApp(sandbox: Sandbox): Koa {
  const base = sandbox.config.urls.enhetsregisteret;
  const app = new Koa();
  app.use(sandbox.logOf('enhetsregisteret'));
  app.use(sandbox.faultsOf('enhetsregisteret'));
  app.use((ctx) => {
    const [, orgnr, roles] = UNIT.exec(ctx.path) ?? [];
    if (ctx.method !== 'GET' || orgnr === undefined) {
      sendEmpty(ctx, 404);
      return;
    }
    if (!/^\d{9}$/.test(orgnr)) {
      ctx.status = 400;
      ctx.body = { status: 400, error: 'Bad Request', message: 'Feilaktig forespørsel', path: ctx.path };
      return;
    }
    const found = roles === undefined ? unitOf(orgnr, base) : rolesOf(orgnr, base);
    if (found === undefined) {
      sendEmpty(ctx, orgnr === REMOVED.orgnr ? 410 : 404);
      return;
    }
    ctx.body = found;
  });
  return app;
}

/** An answer with a status and not one byte of body. */
function sendEmpty(ctx: Koa.Context, status: 404 | 410): void {
  ctx.status = status;
  ctx.body = '';
  ctx.remove('Content-Type');
}
