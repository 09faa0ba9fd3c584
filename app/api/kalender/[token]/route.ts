import type { NextRequest } from 'next/server';
import { publicRoute } from '#server/auth/policy/public-route.ts';
import { services } from '#server/services.ts';

/**
 * `GET /api/kalender/<token>.ics`: a person's private calendar. Public: calendars send no cookie, so the token, which only
 * the person has seen and can revoke, is the key.
 */
export const GET = publicRoute(
  async (_request: NextRequest, { params }: RouteContext<'/api/kalender/[token]'>) => {
    const { token } = await params;
    return services().calendar.calendarFeed(token.replace(/\.ics$/, ''), new Date());
  },
);
