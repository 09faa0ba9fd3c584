import 'server-only';
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { chooseLanguage, languageCookie } from '#lib/core/languages.ts';
import { barePage } from '#lib/messages/bare-page.ts';

/** How Next marks an answer about an action that it does not have. */
const STALE = 'x-nextjs-action-not-found';

/**
 * Answers a form that was sent without scripts from a page of an earlier deployment: Next no longer has its action, and says so
 * in one line of English. The person gets a page in their language with the way to the page as it is now. With scripts
 * Next's own answer stays, since the error boundary reads its header. Next offers no hook for this, so the answer is
 * changed where Node sends it. Call once per process.
 */
export function answerStaleForms(portalUrl: URL): void {
  const cookie = languageCookie(portalUrl.protocol === 'https:');
  subscribe('http.server.request.start', (message) => {
    const { request, response } = message as RequestStart;
    if (request.method !== 'POST' || request.headers['next-action'] !== undefined) return;
    replaceWhenStale(response, () =>
      barePage(
        chooseLanguage(valueOf(request.headers.cookie ?? '', cookie), request.headers['accept-language']),
        'stale',
      ),
    );
  });
}

/** Next's compression writes the head before it ends the answer: the headers change there, and the body at the end. */
function replaceWhenStale(response: ServerResponse, pageFor: () => string): void {
  const writeHead = response.writeHead.bind(response);
  const end = response.end.bind(response);
  let page: string | undefined;
  response.writeHead = ((...args: Parameters<typeof writeHead>) => {
    if (response.getHeader(STALE) === '1') {
      page = pageFor();
      for (const name of ['etag', STALE]) response.removeHeader(name);
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.setHeader('content-length', Buffer.byteLength(page));
    }
    return writeHead(...args);
  }) as typeof response.writeHead;
  response.end = ((...args: Parameters<typeof end>) => {
    if (!response.headersSent && response.getHeader(STALE) === '1') response.writeHead(response.statusCode);
    return page === undefined ? end(...args) : end(page);
  }) as typeof response.end;
}

const valueOf = (cookies: string, name: string): string | undefined =>
  cookies
    .split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1);

/** What Node publishes on the channel (nodejs.org, Diagnostics Channel, HTTP). */
interface RequestStart {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}
