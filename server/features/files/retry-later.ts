import 'server-only';
import { barePage } from '#lib/messages/bare-page.ts';
import type { Language } from '#lib/core/languages.ts';

/** A page that asks to come back in so many seconds (RFC 9110, section 10.2.3). */
export const retryLater = (
  language: Language,
  {
    status,
    page,
    seconds,
  }: {
    readonly status: 429 | 503;
    readonly page: 'busy' | 'fileFailed';
    readonly seconds: number;
  },
): Response =>
  new Response(barePage(language, page, { seconds }), {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'retry-after': String(seconds),
      'cache-control': 'no-store',
    },
  });
