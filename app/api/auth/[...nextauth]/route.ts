import type { NextRequest } from 'next/server';
import { finishLogin } from '#server/auth/oidc/login-callback.ts';
import { loginProviderIn } from '#server/auth/oidc/login-provider.ts';
import { publicRoute } from '#server/auth/policy/public-route.ts';

/**
 * `GET /api/auth/callback/customer` and `/api/auth/callback/advisor`: where the login providers send people back. Nothing
 * else of next-auth is reachable: logins begin in `server/actions/session.ts`, and sessions are never told to browsers.
 */
export const GET = publicRoute(
  async (request: NextRequest, context: { readonly params: Promise<{ nextauth: string[] }> }) => {
    const { nextauth } = await context.params;
    const [step, name, ...rest] = nextauth;
    const id = loginProviderIn(name);
    if (step !== 'callback' || id === undefined || rest.length > 0)
      return new Response(null, { status: 404 });
    return finishLogin(id, request);
  },
);
