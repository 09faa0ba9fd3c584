import { scrape } from '#server/metrics/metrics.ts';

/** `GET /api/metrics`: Prometheus metrics for the bearer of `METRICS_TOKEN`; for everybody else there is nothing here. */
export async function GET(request: Request): Promise<Response> {
  const metrics = await scrape(request.headers.get('authorization'), new Date());
  const headers = { 'cache-control': 'no-store' };
  if (metrics === undefined) return new Response(null, { status: 404, headers });
  return new Response(metrics.text, { headers: { ...headers, 'content-type': metrics.contentType } });
}
