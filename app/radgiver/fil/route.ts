import type { NextRequest } from 'next/server';
import { getLocale } from 'next-intl/server';
import { osloDate } from '#lib/dates/iso-date.ts';
import { messagesIn } from '#lib/messages/messages.ts';
import { clientLines, clientsHead } from '#lib/portfolio/clients-csv.ts';
import { parsePortfolioQuery, portfolioAddress } from '#lib/portfolio/portfolio-query.ts';
import { authorise } from '#server/auth/authorise.ts';
import { fileStream } from '#server/downloads/file-answer.ts';
import { staffRefusal } from '#server/downloads/refusal.ts';
import { refuseForeign } from '#server/downloads/same-origin.ts';
import { exportClients } from '#server/portfolio/portfolio.ts';

/** `GET /radgiver/fil`: every client of the view, as CSV; comes as it is read, and names no client that may not be seen. Wants a recent login. */
export async function GET(request: NextRequest): Promise<Response> {
  const query = parsePortfolioQuery(Object.fromEntries(request.nextUrl.searchParams));
  const view = portfolioAddress('/radgiver', query);
  const access = await authorise({ kind: 'portfolio', login: 'recent' });
  if (!access.ok) return staffRefusal(access.error, view);
  const foreign = refuseForeign(request);
  if (foreign !== undefined) return foreign;
  const { session, scopes } = access.value;
  const scope = scopes[query.scope] ?? scopes[0];
  if (scope === undefined) return staffRefusal({ code: 'not-found' }, view);
  const words = messagesIn(await getLocale()).clients;
  const now = new Date();
  const parts = exportClients(session, scope, query, now);
  // The first part is read before anything is answered, so that a file that cannot be audited is an error and no file.
  const first = await parts.next();
  async function* content() {
    yield clientsHead(words);
    if (first.done !== true) yield clientLines(first.value, words);
    for await (const clients of parts) yield clientLines(clients, words);
  }
  return fileStream({ content: content(), ending: 'csv', name: [words.heading, osloDate(now)] });
}
