import { scrape } from '#server/ops/metrics/metrics.ts';
import { denyMetrics } from '#server/ops/metrics/metrics-authorization.ts';
import { publicRoute } from '#server/auth/policy/public-route.ts';

/** `GET /api/metrics`: Prometheus metrics for the bearer of `METRICS_TOKEN`; for everybody else there is nothing here. */
export const GET = publicRoute(async (request: Request) => {
  const now = new Date();
  const metrics = await scrape(request.headers.get('authorization'), now);
  if (metrics === undefined) return denyMetrics(request.headers, now);
  const headers = { 'cache-control': 'no-store', 'content-type': metrics.contentType };
  return new Response(metrics.text, { headers });
});
