import { recentReadiness } from '#server/ops/lifecycle/readiness.ts';
import { isShuttingDown } from '#server/ops/lifecycle/shutdown.ts';
import { publicRoute } from '#server/auth/policy/public-route.ts';

const STOPPING = {
  ready: false,
  checks: [{ name: 'process', ok: false, reason: 'the portal is stopping' }],
};

/** `GET /api/health/ready`: 200 when the portal can serve people, else 503 with what is wrong; looked at once a second at most. */
export const GET = publicRoute(async () => {
  const answer = isShuttingDown() ? STOPPING : await recentReadiness(performance.now());
  return Response.json(answer, {
    status: answer.ready ? 200 : 503,
    headers: { 'cache-control': 'no-store' },
  });
});

/** Evaluated for each request: a response from build time would be meaningless. */
export const dynamic = 'force-dynamic';
