import 'server-only';
import { osloDate } from '#lib/core/dates/iso-date.ts';
import type { Language } from '#lib/core/languages.ts';
import { messagesIn } from '#lib/messages/messages.ts';
import { clientLines, clientsHead } from '#lib/portfolio/clients-csv.ts';
import { type PortfolioQuery, portfolioAddress } from '#lib/portfolio/portfolio-query.ts';
import type { PortfolioScope } from '#lib/portfolio/scope.ts';
import type { StaffSession } from '#server/auth/session/session-types.ts';
import { exportClients } from './portfolio.ts';
import type { DownloadResult } from '#server/features/files/define-download.ts';
import { staffRefusal } from '#server/features/files/refusal.ts';

interface Access {
  readonly session: StaffSession;
  readonly scopes: readonly PortfolioScope[];
}

/** Every client of a view as CSV, read from the database as it is taken; 404 for a role without clients. */
export async function clientsDownload(
  { session, scopes }: Access,
  query: PortfolioQuery,
  language: Language,
  now: Date,
): Promise<DownloadResult> {
  const scope = scopes[query.scope] ?? scopes[0];
  if (scope === undefined) return staffRefusal({ code: 'not-found' }, portfolioAddress('/radgiver', query));
  const words = messagesIn(language).clients;
  const clients = exportClients(session, scope, query, now);
  // The first of them are read before anything is answered, so that a file that cannot be audited is an error and no file.
  const first = await clients.next();
  async function* parts() {
    yield clientsHead(words);
    if (first.done !== true) yield clientLines(first.value, words);
    for await (const more of clients) yield clientLines(more, words);
  }
  return { content: { parts: parts() }, ending: 'csv', name: [words.heading, osloDate(now)] };
}
