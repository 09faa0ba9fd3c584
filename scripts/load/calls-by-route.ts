/** What the portal's log says of one kind of page. */
interface RouteCalls {
  readonly requests: number;
  /** Calls to Skatteetaten that a request set going, by operation, on average. A call that several share is its first one's. */
  readonly perRequest: Readonly<Record<string, number>>;
}

interface Line {
  readonly time?: string;
  readonly msg?: string;
  readonly requestId?: string;
  readonly route?: string;
  readonly upstream?: string;
  readonly operation?: string;
}

/** How many calls to Skatteetaten each kind of page makes, by the portal's log from `since` on. */
export function callsByRoute(log: string, since: Date): Readonly<Record<string, RouteCalls>> {
  const lines = log
    .split('\n')
    .filter((line) => line.startsWith('{'))
    // Written by the portal itself.
    .map((line) => JSON.parse(line) as Line)
    .filter(({ time = '' }) => time >= since.toISOString());
  const routes = new Map<string, string>();
  const requests = new Map<string, number>();
  for (const { msg, requestId, route } of lines) {
    if (msg !== 'request' || requestId === undefined || route === undefined) continue;
    routes.set(requestId, route);
    requests.set(route, (requests.get(route) ?? 0) + 1);
  }
  const calls = new Map<string, Map<string, number>>();
  for (const { msg, upstream, operation = '', requestId = '' } of lines) {
    const route = routes.get(requestId);
    if (upstream !== 'skatteetaten' || !msg?.startsWith('upstream call') || route === undefined) continue;
    const ofRoute = calls.get(route) ?? new Map<string, number>();
    calls.set(route, ofRoute.set(operation, (ofRoute.get(operation) ?? 0) + 1));
  }
  return Object.fromEntries(
    [...calls].map(([route, byOperation]) => {
      const count = requests.get(route) ?? 1;
      const perRequest = [...byOperation].map(([name, sum]) => [name, Number((sum / count).toFixed(2))]);
      return [
        route,
        { requests: count, perRequest: Object.fromEntries(perRequest) as Record<string, number> },
      ];
    }),
  );
}
