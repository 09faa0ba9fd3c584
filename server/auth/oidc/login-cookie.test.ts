import { NextRequest } from 'next/server';
import { decode, encode } from 'next-auth/jwt';
import { expect, it } from 'vitest';
import { secret } from '#lib/core/secret.ts';
import { joinLoginChecks, splitLoginChecks } from './login-cookie.ts';

const AUTH_SECRET = 'a-secret-for-tests-only-a-secret-for-tests-only';
const config = { authSecret: secret(AUTH_SECRET), portalUrl: new URL('https://bedrift.bank.example') };
const CUSTOMER = { id: 'customer' } as const;
const name = (check: string) => `__Host-portal-login-${check}`;
const sealed = (check: string, value: string) =>
  encode({ token: { value, provider: 'customer' }, salt: name(check), secret: AUTH_SECRET });
const opened = async (check: string, token: string | undefined) =>
  (await decode({ ...(token === undefined ? {} : { token }), salt: name(check), secret: AUTH_SECRET }))?.[
    'value'
  ];

/** A jar as a server action has it, after next-auth has begun a login. */
async function begun() {
  const values = new Map<string, string>();
  for (const [check, value] of [
    ['state', 'long state'],
    ['nonce', 'the nonce'],
    ['pkce', 'the verifier'],
  ] as const)
    values.set(name(check), await sealed(check, value));
  const jar = {
    get: (cookie: string) =>
      values.has(cookie) ? { name: cookie, value: values.get(cookie) ?? '' } : undefined,
    set: (cookie: string, value: string) => values.set(cookie, value),
  };
  return { values, jar: jar as unknown as Parameters<typeof joinLoginChecks>[0] };
}
const ADDRESS = new URL('https://login.example/authorize?state=long&nonce=n');

it('joins the checks of a login into one cookie with a short state, and gives them back to next-auth', async () => {
  const { values, jar } = await begun();
  const address = await joinLoginChecks(jar, ADDRESS, CUSTOMER, config);
  const state = address?.searchParams.get('state') ?? '';
  expect(state).toMatch(/^[\w-]{32}$/);
  expect([...values].filter(([, value]) => value !== '').map(([cookie]) => cookie)).toEqual([name('state')]);
  expect(values.get(name('state'))?.length).toBeLessThan(700);

  const cookie = `${name('state')}=${values.get(name('state'))}`;
  const request = new NextRequest('https://bedrift.bank.example/api/auth/callback/customer', {
    headers: { cookie },
  });
  const split = await splitLoginChecks(request, CUSTOMER, config);
  const given = (check: string) => opened(check, split.cookies.get(name(check))?.value);
  expect([await given('state'), await given('nonce'), await given('pkce')]).toEqual([
    state,
    'the nonce',
    'the verifier',
  ]);
});

it('leaves the request as it is when the cookie is for the other login, altered, or absent', async () => {
  const { values, jar } = await begun();
  await joinLoginChecks(jar, ADDRESS, CUSTOMER, config);
  const good = values.get(name('state')) ?? '';
  const split = (cookie: string, id: 'customer' | 'advisor') => {
    const request = new NextRequest('https://bedrift.bank.example/', { headers: { cookie } });
    return splitLoginChecks(request, { id }, config).then((given) => given === request);
  };
  expect(await split(`${name('state')}=${good}`, 'advisor')).toBe(true);
  expect(await split(`${name('state')}=${good.slice(0, -2)}`, 'customer')).toBe(true);
  expect(await split('', 'customer')).toBe(true);
});

it('begins no login when next-auth has set no checks', async () => {
  const { jar, values } = await begun();
  values.clear();
  expect(await joinLoginChecks(jar, ADDRESS, CUSTOMER, config)).toBeUndefined();
});
