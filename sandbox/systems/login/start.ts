import type Koa from 'koa';
import type { SandboxCore } from '../../create-sandbox.ts';
import type { LoginKind } from './kinds.ts';

const PATH = '/demo/start';

/**
 * The control room's way into the portal, `/demo/start?person=…&to=/path`: ends whatever sessions there are, remembers who is
 * to log in next, and sends the browser to that path of the portal, which then asks for a login as it always does.
 */
export function startMiddleware(
  { config, logins }: Pick<SandboxCore, 'config' | 'logins'>,
  kind: LoginKind,
): Koa.Middleware {
  return async (ctx, next) => {
    if (ctx.path !== PATH || ctx.method !== 'GET') {
      await next();
      return;
    }
    const { searchParams } = ctx.URL;
    const person = kind.accounts.find(({ key }) => key === searchParams.get('person'));
    const address = new URL(searchParams.get('to') ?? '/', config.portalUrl);
    if (person === undefined || address.origin !== config.portalUrl) {
      ctx.status = 400;
      return;
    }
    await logins.endSessions();
    logins.choose(kind.system, person.key);
    ctx.status = 303;
    ctx.redirect(address.href);
  };
}
