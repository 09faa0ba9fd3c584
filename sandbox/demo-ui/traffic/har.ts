import type { TrafficEntry } from './traffic-log.ts';

/** Steps as an HTTP archive (HAR 1.2), which browsers' tools open. Mail is left out: it does not go by HTTP. */
export function exportHar(steps: readonly TrafficEntry[]): object {
  return {
    log: {
      version: '1.2',
      creator: { name: 'Krav og betalinger, sandbox', version: '1' },
      entries: steps.filter(({ to }) => to !== 'mail').map(entry),
    },
  };
}

function entry({ exchange, kind }: TrafficEntry): object {
  const { method, path, at, durationMs, status, requestHeaders, responseHeaders } = exchange;
  const url = new URL(path, `http://${exchange.system}.sandbox.invalid`);
  return {
    startedDateTime: at,
    time: durationMs,
    comment: kind,
    request: {
      method,
      url: url.href,
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headers: pairs(requestHeaders),
      queryString: [...url.searchParams].map(([name, value]) => ({ name, value })),
      headersSize: -1,
      bodySize: exchange.requestBody.length,
      ...(exchange.requestBody === ''
        ? {}
        : { postData: { mimeType: requestHeaders['content-type'] ?? '', text: exchange.requestBody } }),
    },
    response: {
      status,
      statusText: '',
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headers: pairs(responseHeaders),
      content: {
        size: exchange.responseBody.length,
        mimeType: responseHeaders['content-type'] ?? '',
        text: exchange.responseBody,
      },
      redirectURL: responseHeaders['location'] ?? '',
      headersSize: -1,
      bodySize: -1,
    },
    cache: {},
    timings: { send: 0, wait: durationMs, receive: 0 },
  };
}

const pairs = (headers: Readonly<Record<string, string>>) =>
  Object.entries(headers).map(([name, value]) => ({ name, value }));
