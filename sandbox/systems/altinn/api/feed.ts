import type { ConsentEvent, ConsentRecord } from '../../../core/types.ts';
import { formatInstant, parseInstant } from '../../../core/instants.ts';
import { type ValidationError, validationError } from './problems.ts';

const PAGE = 100;
const TYPES = ['accepted', 'rejected', 'revoked', 'deleted', 'used'];

interface FeedEvent {
  readonly consentRequestId: string;
  readonly event: ConsentEvent;
}

interface FeedPage {
  readonly links: { readonly next: string | null };
  readonly data: readonly { consentRequestId: string; eventType: string; changedDate: string }[];
}

type Feed = { readonly page: FeedPage } | { readonly errors: readonly ValidationError[] };

/**
 * One page of the events of all requests to a consumer, oldest first (docs/upstream/altinn.md#the-event-feed).
 * @param query names are compared without case; a page size is ignored.
 * @param before milliseconds since the epoch: younger events are not shown yet.
 * @param address absolute address of the feed, for the link to the next page.
 */
export function feedPage(
  records: readonly ConsentRecord[],
  query: URLSearchParams,
  before: number,
  address: string,
): Feed {
  const asked = readQuery(query);
  const ripe = records
    .flatMap((record) => record.events.map((event): FeedEvent => ({ consentRequestId: record.id, event })))
    .filter(({ event }) => event.at <= before)
    .sort((a, b) => a.event.at - b.event.at);
  const start =
    asked.token === undefined ? 0 : ripe.findIndex(({ event }) => tokenOf(event) === asked.token) + 1;
  const errors = [...asked.errors];
  if (asked.token !== undefined && start === 0) {
    errors.push(validationError('AM.VLD-00053', '$QUERY/continuationToken'));
  }
  if (errors.length > 0) return { errors };

  const shown = ripe
    .slice(start)
    .filter((entry) => asked.wants(entry))
    .slice(0, PAGE);
  const last = shown.at(-1);
  const next = last === undefined || shown.length < PAGE ? null : nextAddress(address, query, last.event);
  return { page: { links: { next }, data: shown.map(wireEvent) } };
}

function wireEvent({ consentRequestId, event }: FeedEvent): FeedPage['data'][number] {
  return { consentRequestId, eventType: event.type, changedDate: formatInstant(event.at) };
}

/** Opaque to callers: base64 of the sixteen bytes of the last event's id. */
function tokenOf(event: ConsentEvent): string {
  return Buffer.from(event.id.replaceAll('-', ''), 'hex').toString('base64');
}

function nextAddress(address: string, query: URLSearchParams, last: ConsentEvent): string {
  const kept = [...query].filter(([name]) => name.toLowerCase() !== 'continuationtoken');
  return `${address}?${new URLSearchParams([...kept, ['continuationToken', tokenOf(last)]]).toString()}`;
}

function readQuery(query: URLSearchParams) {
  const values = (name: string) =>
    [...query].filter(([key]) => key.toLowerCase() === name).map(([, value]) => value);
  const errors: ValidationError[] = [];
  const instant = (name: string, path: string) => {
    const [text] = values(name);
    if (text === undefined) return undefined;
    // A plus sign that the caller forgot to escape arrives as a space.
    const milliseconds = parseInstant(text.replace(' ', '+'));
    if (milliseconds === undefined) errors.push(validationError('AM.VLD-00051', path));
    return milliseconds;
  };
  const after = instant('createdafter', '$QUERY/createdAfter');
  const before = instant('createdbefore', '$QUERY/createdBefore');
  if (after !== undefined && before !== undefined && after >= before) {
    errors.push(validationError('AM.VLD-00051', '$QUERY/createdAfter'));
  }
  const types = values('eventtype').map((type) => type.toLowerCase());
  if (types.some((type) => !TYPES.includes(type))) {
    errors.push(validationError('AM.VLD-00052', '$QUERY/eventType'));
  }
  const [token] = values('continuationtoken');
  const [id] = values('consentrequestid').map((text) => text.toLowerCase());
  return {
    errors,
    token: token?.replaceAll(' ', '+'),
    wants: ({ consentRequestId, event }: FeedEvent): boolean =>
      (after === undefined || event.at >= after) &&
      (before === undefined || event.at < before) &&
      (types.length === 0 || types.includes(event.type.toLowerCase())) &&
      (id === undefined || consentRequestId === id),
  };
}
