import { encode } from 'next-auth/jwt';
import { describe, expect, it } from 'vitest';
import { secret as asSecret } from '#lib/core/secret.ts';
import { endSessionAddress } from '../oidc/login-urls.ts';
import { loginCookies, sessionCookie } from './cookies.ts';
import { openSessionCookie } from './session-cookie.ts';
import { newSessionSecret } from './session-secret.ts';

const config = {
  authSecret: asSecret('a-secret-of-thirty-two-characters'),
  portalUrl: new URL('https://bank.example'),
};
const salt = sessionCookie(true).name;
const secret = newSessionSecret();

const sealed = (
  token: Record<string, unknown>,
  changes: { secret?: string; salt?: string; maxAge?: number } = {},
) => encode({ token, secret: config.authSecret.reveal(), salt, maxAge: 7200, ...changes });

describe('the session cookie', () => {
  it('gives the secret that it was sealed with', async () => {
    const opened = await openSessionCookie(await sealed({ sid: secret.reveal() }), config);
    expect(opened?.reveal()).toBe(secret.reveal());
  });

  it('gives nothing for anything else', async () => {
    const good = await sealed({ sid: secret.reveal() });
    const middle = Math.floor(good.length / 2);
    const values = [
      undefined,
      '',
      'x',
      secret.reveal(),
      good.slice(0, -2),
      `${good.slice(0, middle)}${good[middle] === 'A' ? 'B' : 'A'}${good.slice(middle + 1)}`,
      await sealed({ sid: secret.reveal() }, { secret: 'another-secret-of-thirty-two-chars' }),
      await sealed({ sid: secret.reveal() }, { salt: '__Host-portal-login-state' }),
      await sealed({ sid: secret.reveal() }, { maxAge: -60 }),
      await sealed({}),
      await sealed({ sid: 'short' }),
      await sealed({ sid: { $ne: '' } }),
    ];
    for (const value of values) expect(await openSessionCookie(value, config)).toBeUndefined();
  });

  it("is out of reach of scripts, other sites' posts and plain http", () => {
    const cookies = Object.values(loginCookies(true));
    expect(cookies).toHaveLength(6);
    for (const cookie of cookies) {
      expect(cookie.name).toMatch(/^__Host-/);
      expect(cookie.options).toMatchObject({ httpOnly: true, sameSite: 'lax', path: '/', secure: true });
      expect(cookie.options).not.toHaveProperty('domain');
    }
    // Browsers refuse the prefix over http, so the sandbox on localhost goes without.
    for (const cookie of Object.values(loginCookies(false))) expect(cookie.name).not.toMatch(/^__/);
  });
});

describe("the address that ends the provider's session", () => {
  const request = { clientId: 'bank', signedOut: new URL('https://bank.example/utlogget'), state: 's-1' };

  it('carries what the provider needs to send the person back, and no token', () => {
    const url = endSessionAddress('https://idp.example/logout?tenant=1', request);
    expect(Object.fromEntries(url.searchParams)).toEqual({
      tenant: '1',
      client_id: 'bank',
      post_logout_redirect_uri: 'https://bank.example/utlogget',
      state: 's-1',
    });
  });
});
