import type { NextRequest } from 'next/server';
import { calendarFeed } from '#server/features/calendar/calendar-downloads.ts';
import { publicRoute } from '#server/auth/policy/public-route.ts';

/**
 * `GET /api/kalender/<token>.ics`: a person's private calendar. Public: calendars send no cookie, so the token, which only
 * the person has seen and can revoke, is the key.
 */
export const GET = publicRoute(
  async (_request: NextRequest, { params }: RouteContext<'/api/kalender/[token]'>) => {
    const { token } = await params;
    return calendarFeed(token.replace(/\.ics$/, ''), new Date());
  },
);
