import type Koa from 'koa';

const LOOPBACK = new Set(['127.0.0.1', 'localhost']);

/**
 * Refuses requests to the control API through another host name (DNS rebinding), or from a page
 * of another site (cross-site request).
 */
export const loopbackOnly: Koa.Middleware = (ctx, next) => {
  const origin = ctx.get('origin');
  const hosts = [ctx.hostname, ...(origin === '' ? [] : [URL.parse(origin)?.hostname ?? ''])];
  if (hosts.every((host) => LOOPBACK.has(host))) return next();
  ctx.status = 403;
  ctx.body = { error: 'loopback only' };
  return undefined;
};
