import type { NextRequest } from 'next/server';
import { calendarFeed } from '#server/features/calendar/calendar-downloads.ts';

/**
 * `GET /api/kalender/<token>.ics`: a person's private calendar. Public: calendars send no cookie, so the token, which only
 * the person has seen and can revoke, is the key.
 */
export async function GET(
  _request: NextRequest,
  { params }: RouteContext<'/api/kalender/[token]'>,
): Promise<Response> {
  const { token } = await params;
  return calendarFeed(token.replace(/\.ics$/, ''), new Date());
}
