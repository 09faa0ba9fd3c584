import { publicRoute } from '#server/auth/policy/public-route.ts';

/** `GET /api/health/live`: 200 as long as the process answers at all. */
export const GET = publicRoute(() => {
  return Response.json({ status: 'ok' }, { headers: { 'cache-control': 'no-store' } });
});
