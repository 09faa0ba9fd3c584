import { createHash } from 'node:crypto';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startTestSandbox } from '../../core/testing/sandbox.ts';
import { CUSTOMER_LOGIN, STAFF_LOGIN, type LoginKind } from './kinds.ts';
import { Browser, TestClient } from './testing/test-client.ts';
import type { RunningSandbox } from '../../main.ts';

let running: RunningSandbox;
beforeAll(async () => {
  running = await startTestSandbox();
});
afterAll(() => running.close());
beforeEach(() => running.sandbox.reset());

const client = (kind: LoginKind = CUSTOMER_LOGIN) => new TestClient(running.sandbox, kind);

async function claimsOf(portal: TestClient, callback: URL) {
  const answer = await portal.exchange(callback);
  const { id_token: idToken } = z.object({ id_token: z.string() }).parse(await answer.json());
  const keys = createRemoteJWKSet(new URL('/jwks.json', portal.issuer));
  const { payload } = await jwtVerify(idToken, keys, { issuer: portal.issuer, algorithms: ['RS256'] });
  return { idToken, payload };
}

describe('customer login', () => {
  it('gives the claims that ID-porten gives, for two minutes', async () => {
    const portal = client();
    const callback = await portal.login(new Browser(), 'kari', {
      acr_values: 'idporten-loa-high',
      ui_locales: 'nn',
    });
    expect(callback.searchParams.get('state')).toBe(portal.state);
    expect(callback.searchParams.get('iss')).toBe(portal.issuer);
    const { payload } = await claimsOf(portal, callback);
    expect(payload).toMatchObject({
      aud: 'bank-portal-customer',
      pid: '14837830177',
      acr: 'idporten-loa-high',
      amr: ['TestID'],
      nonce: portal.nonce,
      locale: 'nn',
      auth_time: expect.any(Number) as unknown,
      sid: expect.any(String) as unknown,
    });
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(120);
    expect(payload.sub).not.toMatch(/kari|14837830177/);
  });

  it.each([
    ['without state', { state: '' }, 'invalid_request'],
    ['without nonce', { nonce: '' }, 'invalid_request'],
    ['without PKCE', { code_challenge: '', code_challenge_method: '' }, 'invalid_request'],
    ['with plain PKCE', { code_challenge_method: 'plain' }, 'invalid_request'],
    ['with an implicit response type', { response_type: 'id_token' }, 'unsupported_response_type'],
    ['without a session and prompt=none', { prompt: 'none' }, 'login_required'],
  ])('refuses a request %s', async (_name, changes, error) => {
    const portal = client();
    const { url } = await new Browser().follow(portal.authorizeUrl(changes), portal.issuer);
    expect(new URL(url.replace('#', '?')).searchParams.get('error')).toBe(error);
  });

  it('refuses to redirect to an unregistered address', async () => {
    const portal = client();
    const redirectUri = `${portal.redirectUri}/x`;
    const { page } = await new Browser().follow(
      portal.authorizeUrl({ redirect_uri: redirectUri }),
      portal.issuer,
    );
    expect(page?.status).toBe(400);
  });

  it.each([
    ['the token endpoint', (issuer: string) => `${issuer}/token`],
    ['the issuer in an array', (issuer: string) => [issuer]],
    ['another issuer', () => 'https://idporten.no'],
  ])('refuses a client assertion whose audience is %s', async (_name, audience) => {
    const portal = client();
    const callback = await portal.login(new Browser(), 'kari');
    const answer = await portal.exchange(callback, audience(portal.issuer));
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ error: 'invalid_client' });
  });

  it('takes a code only once', async () => {
    const portal = client();
    const callback = await portal.login(new Browser(), 'kari');
    expect((await portal.exchange(callback)).status).toBe(200);
    expect((await portal.exchange(callback)).status).toBe(400);
  });

  it('passes on a person who is logged in, unless a login or a higher level is asked for', async () => {
    const browser = new Browser();
    await client().login(browser, 'kari');
    const arrive = async (changes: Record<string, string>) => {
      const portal = client();
      return (await browser.follow(portal.authorizeUrl(changes), portal.issuer)).page === undefined;
    };
    expect(await arrive({})).toBe(true);
    expect(await arrive({ prompt: 'login' })).toBe(false);
    expect(await arrive({ acr_values: 'idporten-loa-high' })).toBe(false);
  });

  it('lets another person take over the browser', async () => {
    const browser = new Browser();
    await client().login(browser, 'kari');
    const portal = client();
    const { payload } = await claimsOf(portal, await portal.login(browser, 'ola', { prompt: 'login' }));
    expect(payload['pid']).toBe('02918531036');
  });

  it('answers a lower level than asked when told to', async () => {
    running.sandbox.faults.add({ system: 'customer-login', times: 1, fault: { kind: 'acr-lower' } });
    const portal = client();
    const callback = await portal.login(new Browser(), 'kari', { acr_values: 'idporten-loa-high' });
    expect((await claimsOf(portal, callback)).payload['acr']).toBe('idporten-loa-substantial');
  });

  it('tells the client when the person cancels', async () => {
    const portal = client();
    const browser = new Browser();
    const arrived = await browser.follow(portal.authorizeUrl(), portal.issuer);
    const { url } = await browser.follow(arrived.url, portal.issuer, { cancel: 'true' });
    expect(new URL(url).searchParams.get('error')).toBe('access_denied');
  });

  it.each([
    ['nb', 'Velg hvem du vil være'],
    ['nn', 'Vel kven du vil vere'],
    ['en', 'Choose who to be'],
  ])('shows a login page in %s that cannot be framed', async (language, words) => {
    const portal = client();
    const { page } = await new Browser().follow(portal.authorizeUrl({ ui_locales: language }), portal.issuer);
    const markup = await page?.text();
    expect(markup).toContain(words);
    expect(markup).toContain(`<html lang="${language}">`);
    expect(markup).not.toContain('14837830177');
    expect(page?.headers.get('x-frame-options')).toBe('DENY');
    expect(page?.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  });
});

describe('the pages', () => {
  it('carry exactly the style that their policy allows', async () => {
    const portal = client();
    const { page } = await new Browser().follow(portal.authorizeUrl(), portal.issuer);
    const style = /<style>([^]*)<\/style>/.exec((await page?.text()) ?? '')?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(page?.headers.get('content-security-policy')).toContain(`style-src 'sha256-${hash}'`);
  });
});

describe('logout', () => {
  const endSession = (portal: TestClient, parameters: Record<string, string>) =>
    `${portal.issuer}/logout?${new URLSearchParams(parameters).toString()}`;

  it('ends the session, tells the portal by front channel, and goes back with state', async () => {
    const browser = new Browser();
    const portal = client();
    const { idToken, payload } = await claimsOf(portal, await portal.login(browser, 'kari'));
    const back = `${running.sandbox.config.portalUrl}/utlogget`;
    const page = await browser.open(
      endSession(portal, { id_token_hint: idToken, post_logout_redirect_uri: back, state: 'a b' }),
    );
    const markup = await page.text();
    const told = /<iframe[^>]* src="([^"]+)"/.exec(markup)?.[1]?.replaceAll('&#38;', '&') ?? '';
    expect(new URL(told).pathname).toBe('/api/auth/frontchannel-logout');
    expect(Object.fromEntries(new URL(told).searchParams)).toEqual({
      iss: portal.issuer,
      sid: payload['sid'],
    });
    expect(markup).toContain(`url=${back}?state=a+b`);
    expect((await browser.follow(client().authorizeUrl(), portal.issuer)).page).toBeDefined();
  });

  it('refuses an address that is not registered', async () => {
    const browser = new Browser();
    const portal = client();
    await portal.login(browser, 'kari');
    const url = endSession(portal, {
      client_id: 'bank-portal-customer',
      post_logout_redirect_uri: 'https://evil.example/',
    });
    expect((await browser.open(url)).status).toBe(400);
  });

  it('shows an error page without a redirect when there is no session', async () => {
    const answer = await fetch(endSession(client(), { client_id: 'bank-portal-customer' }), {
      redirect: 'manual',
    });
    expect(answer.status).toBe(400);
  });
});

describe('staff login', () => {
  it('gives e-mail, name and roles, in a session apart from the customers', async () => {
    const browser = new Browser();
    await client().login(browser, 'kari');
    const portal = client(STAFF_LOGIN);
    const { payload } = await claimsOf(portal, await portal.login(browser, 'raadgiver'));
    expect(payload).toMatchObject({
      aud: 'bank-portal-advisor',
      email: 'randi@demobanken.example',
      name: 'Randi Rådgiver',
      roles: ['advisor'],
    });
    expect(payload).not.toHaveProperty('pid');
  });
});
