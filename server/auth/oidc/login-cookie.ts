import 'server-only';
import { randomBytes } from 'node:crypto';
import type { cookies } from 'next/headers';
import { NextRequest } from 'next/server';
import { decode, encode } from 'next-auth/jwt';
import { z } from 'zod';
import type { Config } from '#server/platform/config/config.ts';
import { LOGIN_SECONDS, loginCookies } from '../session/cookies.ts';
import type { LoginProvider } from './login-provider.ts';

/**
 * next-auth seals state, nonce and PKCE verifier in three cookies, the state twice, and writes the sealed state into the provider's
 * address: 3.3 kB of response header, with which the login's answer exceeds the 4 kB that nginx reads. Here the three become one
 * cookie, with a short state, and are given back to next-auth when the person returns.
 */
type CookieJar = Awaited<ReturnType<typeof cookies>>;
type LoginConfig = Pick<Config, 'authSecret' | 'portalUrl'>;

const CHECKS = ['state', 'nonce', 'pkceCodeVerifier'] as const;
type Check = (typeof CHECKS)[number];

/** What next-auth seals for a check (its `checks.ts`): the value, and the provider that it is for. */
const SEALED_CHECK = z.object({ value: z.string() });
const LOGIN = z.object({ provider: z.string(), state: z.string(), nonce: z.string(), verifier: z.string() });

/**
 * Puts the checks that next-auth has just set for a login into one cookie, and gives the provider's address with the short state.
 * Undefined when next-auth set none of them.
 */
export async function joinLoginChecks(
  jar: CookieJar,
  address: URL,
  provider: Pick<LoginProvider, 'id'>,
  config: LoginConfig,
): Promise<URL | undefined> {
  const names = checkCookies(config);
  const [nonce, verifier] = await Promise.all(
    (['nonce', 'pkceCodeVerifier'] as const).map((check) =>
      openCheck(jar.get(names[check].name)?.value, names[check].name, config),
    ),
  );
  if (nonce === undefined || verifier === undefined) return undefined;
  const state = randomBytes(24).toString('base64url');
  const login = { provider: provider.id, state, nonce, verifier };
  for (const check of CHECKS) jar.set(names[check].name, '', { ...names[check].options, maxAge: 0 });
  jar.set(names.state.name, await seal(login, loginSalt(names.state.name), config), names.state.options);
  const joined = new URL(address);
  joined.searchParams.set('state', state);
  return joined;
}

/** The request of a person who returns, with the one cookie taken apart into the three that next-auth reads. */
export async function splitLoginChecks(
  request: NextRequest,
  provider: Pick<LoginProvider, 'id'>,
  config: LoginConfig,
): Promise<NextRequest> {
  const names = checkCookies(config);
  const login = await openLogin(request.cookies.get(names.state.name)?.value, names.state.name, config);
  if (login === undefined || login.provider !== provider.id) return request;
  const values: Record<Check, string> = {
    state: login.state,
    nonce: login.nonce,
    pkceCodeVerifier: login.verifier,
  };
  const split = new NextRequest(request.url, { headers: request.headers });
  for (const check of CHECKS) {
    const { name } = names[check];
    split.cookies.set(name, await seal({ value: values[check], provider: provider.id }, name, config));
  }
  return split;
}

const seal = (token: Record<string, string>, salt: string, { authSecret }: LoginConfig): Promise<string> =>
  encode({ token, salt, secret: authSecret.reveal(), maxAge: LOGIN_SECONDS });

async function openCheck(value: string | undefined, salt: string, config: LoginConfig) {
  return SEALED_CHECK.safeParse(await unseal(value, salt, config)).data?.value;
}

async function openLogin(value: string | undefined, name: string, config: LoginConfig) {
  return LOGIN.safeParse(await unseal(value, loginSalt(name), config)).data;
}

/** Undefined for what is expired, altered, or sealed with another key or for another cookie. */
async function unseal(token: string | undefined, salt: string, { authSecret }: LoginConfig) {
  try {
    return await decode({ ...(token === undefined ? {} : { token }), salt, secret: authSecret.reveal() });
  } catch {
    return undefined;
  }
}

/** Not the cookie's name, which is next-auth's salt: neither of the two can be taken for the other. */
const loginSalt = (name: string): string => `${name}:joined`;

const checkCookies = ({ portalUrl }: LoginConfig) => loginCookies(portalUrl.protocol === 'https:');
