import 'server-only';
import { portalError, type PortalError } from '#lib/core/portal-error.ts';
import { err, ok, type Result } from '#lib/core/result.ts';
import { parseJson } from '#server/platform/http/parse-json.ts';
import { callAltinn, type CallSettings } from './authorised-call.ts';
import { FEED_EVENT_TYPES, feedSchema, type AltinnEvent } from './feed-schema.ts';
import { altinnError } from './problem.ts';

/** Pages in one pass; a pass that stops here goes on from its last event the next time. */
const MAX_PAGES = 50;

/** Reads the feed's pages from an instant on (docs/upstream/altinn.md#the-event-feed). An event at that very instant comes again. */
export async function listEvents(
  settings: CallSettings,
  feed: URL,
  createdAfter: Date,
): Promise<Result<readonly AltinnEvent[], PortalError>> {
  const events: AltinnEvent[] = [];
  let continuationToken: string | null = null;
  for (let pages = 0; pages < MAX_PAGES; pages += 1) {
    const page = await readPage(settings, pageAddress(feed, createdAfter, continuationToken));
    if (!page.ok) return page;
    events.push(...page.value.events);
    continuationToken = page.value.continuationToken;
    if (continuationToken === null) break;
  }
  return ok(events);
}

interface Page {
  readonly events: readonly AltinnEvent[];
  readonly continuationToken: string | null;
}

async function readPage(settings: CallSettings, url: URL): Promise<Result<Page, PortalError>> {
  const answer = await callAltinn(settings, {
    operation: 'consent-events',
    method: 'GET',
    url,
    scope: 'altinn:consentrequests.read',
  });
  if (!answer.ok) return answer;
  if (answer.value.status !== 200) return err(altinnError(answer.value));
  const page = parseJson(answer.value.body, feedSchema);
  if (page === undefined) {
    const operatorAdvice = "Altinn's event feed cannot be read.";
    return err(portalError('upstream-malformed', { upstream: 'altinn', operatorAdvice }));
  }
  return ok({ events: page.data, continuationToken: tokenIn(page.links?.next, url) });
}

/** Only the token is taken from the link, so that an answer cannot send our access token to another address. */
function tokenIn(next: string | null | undefined, page: URL): string | null {
  if (next === null || next === undefined || !URL.canParse(next, page)) return null;
  return new URL(next, page).searchParams.get('continuationToken');
}

function pageAddress(feed: URL, createdAfter: Date, continuationToken: string | null): URL {
  const url = new URL(feed);
  url.searchParams.set('createdAfter', createdAfter.toISOString());
  for (const type of FEED_EVENT_TYPES) url.searchParams.append('eventType', type);
  if (continuationToken !== null) url.searchParams.set('continuationToken', continuationToken);
  return url;
}
