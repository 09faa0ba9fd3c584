import type { RequestListener } from 'node:http';

/**
 * Sends each request to the handler with the longest prefix of its path, with that prefix taken off, so that each
 * system sees paths as below its own base. `fallback` gets the rest, untouched.
 */
export function dispatch(
  handlers: Readonly<Record<string, RequestListener>>,
  fallback: RequestListener,
): RequestListener {
  const byLength = Object.entries(handlers).sort(([a], [b]) => b.length - a.length);
  return (request, response) => {
    const url = request.url ?? '/';
    for (const [prefix, handler] of byLength) {
      const rest = url.slice(prefix.length);
      if (url.startsWith(prefix) && /^([/?]|$)/.test(rest)) {
        request.url = rest.startsWith('/') ? rest : `/${rest}`;
        handler(request, response);
        return;
      }
    }
    fallback(request, response);
  };
}
