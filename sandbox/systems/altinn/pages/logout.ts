import { randomUUID } from 'node:crypto';
import Router from '@koa/router';
import { mayAnswer } from '../parties.ts';
import { returnAddress } from '../return-address.ts';
import { requireSession, type AltinnPages } from './altinn-pages.ts';
import { FRONT_PATH, LOGOUT_PATH } from './layout.ts';

const SIGNED_OUT = '/authentication/signed-out';
const AFTER_LOGOUT = '/accessmanagement/api/v1/logoutredirect';
const COOKIE = 'altinn_logout_info';

/** Where the browser goes after an answer, to be logged out everywhere and then sent to the consumer. */
export function leaveAddress(id: string): string {
  return `/accessmanagement/api/v1/consent/request/${id}/logout`;
}

/**
 * The chain of docs/upstream/altinn.md#the-return-address: Altinn's session ends, then the login provider's with its
 * front-channel calls, then the browser is sent to the consumer. The address travels in an encrypted cookie; without
 * one Altinn's front page is the end.
 */
export function logoutRoutes(pages: AltinnPages): Router {
  const router = new Router();
  router.get(leaveAddress(':id'), async (ctx) => {
    const session = requireSession(ctx, pages);
    if (session === undefined) return;
    const record = pages.sandbox.consents.get(ctx.params['id'] ?? '');
    const address =
      record !== undefined && mayAnswer(record, session.pid) ? returnAddress(record) : undefined;
    if (address !== undefined) await pages.cookies.put(ctx, COOKIE, address);
    ctx.redirect(LOGOUT_PATH);
  });
  router.get(LOGOUT_PATH, (ctx) => {
    const session = pages.sessions.end(ctx);
    const { config, customerLogin } = pages.sandbox;
    const url = new URL(customerLogin.endSessionUrl(config.urls.altinn + SIGNED_OUT, randomUUID()));
    if (session !== undefined) url.searchParams.set('id_token_hint', session.idToken);
    ctx.redirect(url.href);
  });
  router.get(SIGNED_OUT, (ctx) => ctx.redirect(AFTER_LOGOUT));
  router.get(AFTER_LOGOUT, async (ctx) => {
    const address = await pages.cookies.take(ctx, COOKIE);
    // Written as it is: Koa's own redirect would escape and normalise the address again.
    ctx.status = 302;
    ctx.set('Location', address ?? pages.sandbox.config.urls.altinn + FRONT_PATH);
    ctx.body = '';
  });
  return router;
}
