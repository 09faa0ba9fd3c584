import type { NextRequest } from 'next/server';
import { frontChannelLogout } from '#server/auth/oidc/front-channel.ts';
import { config } from '#server/platform/config/config.ts';
import { publicRoute } from '#server/auth/policy/public-route.ts';

/** `GET /api/auth/frontchannel-logout?iss&sid`: the login provider says that a session ended. Public: no cookie comes. */
export const GET = publicRoute((request: NextRequest) =>
  frontChannelLogout(request.nextUrl.searchParams, config(), new Date()),
);
