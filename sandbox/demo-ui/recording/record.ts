import type { Exchange } from '../../core/exchange-log.ts';
import { isShortened } from '../../core/redact.ts';
import { sessionsOf } from '../traffic/correlation-keys.ts';
import type { TrafficEntry } from '../traffic/traffic-log.ts';
import { normaliseBody, normaliseRequest, type Addresses, withPlaceholders } from './normalise.ts';
import { RECORDED_SYSTEMS, recordingSchema, type RecordedSystem, type Recording } from './schema.ts';

type Recordable = Exchange & { readonly system: RecordedSystem };

/**
 * The portal's side of a journey, to keep as a fixture. Metadata and key sets are not in it: a replay has its own.
 * @throws ZodError when something got through that may not be kept.
 */
export function record(journey: string, steps: readonly TrafficEntry[], addresses: Addresses): Recording {
  const all = steps.filter(isRecordable).map(({ exchange }) => exchange as Recordable);
  const kept = all.filter((exchange) => !isCut(exchange));
  const names = tokenNames(kept);
  const turns = new Map<RecordedSystem, number>();
  const exchanges = kept.map((exchange) => {
    const { system, at, concurrency } = exchange;
    // Nothing else was under way at the system when it came: what was before is over.
    const turn = (turns.get(system) ?? 0) + (concurrency === 1 || !turns.has(system) ? 1 : 0);
    turns.set(system, turn);
    const { used } = sessionsOf(exchange);
    const uses = used === undefined ? undefined : names.get(used);
    const request = { ...normaliseRequest(exchange, addresses), ...(uses === undefined ? {} : { uses }) };
    return { system, at, turn, request, response: answerOf(exchange, names, addresses) };
  });
  return recordingSchema.parse({
    version: 1,
    journey,
    recordedAt: exchanges[0]?.at ?? new Date(0).toISOString(),
    exchanges,
    leftOut: [
      ...all.filter(isCut).map((exchange) => `${nameOf(exchange)}: too long to be kept whole`),
      ...kept
        .filter((exchange) => isUnexplained(exchange, names))
        .map((exchange) => `${nameOf(exchange)}: its token was given before the recording`),
    ],
  });
}

const isRecordable = ({ from, kind, exchange }: TrafficEntry): boolean =>
  from === 'portal' &&
  RECORDED_SYSTEMS.some((one) => one === exchange.system) &&
  !['maskinporten.metadata', 'maskinporten.keys'].includes(kind);

const isCut = ({ requestBody, responseBody }: Exchange): boolean =>
  isShortened(requestBody) || isShortened(responseBody);

const nameOf = ({ seq, method, path }: Exchange): string => `step ${seq}, ${method} ${path}`;

/** Names for the tokens that were given on the way, by their `jti`. */
function tokenNames(exchanges: readonly Exchange[]): ReadonlyMap<string, string> {
  const given = exchanges.flatMap((exchange) => sessionsOf(exchange).issued ?? []);
  return new Map(given.map((jti, index) => [jti, `token ${index + 1}`]));
}

function isUnexplained(exchange: Exchange, names: ReadonlyMap<string, string>): boolean {
  const { used } = sessionsOf(exchange);
  return used !== undefined && !names.has(used);
}

function answerOf(exchange: Exchange, names: ReadonlyMap<string, string>, addresses: Addresses) {
  const { status, responseHeaders, responseBody } = exchange;
  if (status === 0) return null;
  const { 'content-type': contentType, 'retry-after': retryAfter } = responseHeaders;
  const { issued } = sessionsOf(exchange);
  const gives = issued === undefined ? undefined : names.get(issued);
  const text =
    gives === undefined
      ? responseBody
      : JSON.stringify({ ...(JSON.parse(responseBody) as object), access_token: '{{token}}' });
  const body = normaliseBody(text, contentType);
  return {
    status,
    ...(contentType === undefined ? {} : { contentType }),
    ...(retryAfter === undefined ? {} : { retryAfter }),
    ...(body === undefined ? {} : { body: withPlaceholders(body, addresses) }),
    ...(gives === undefined ? {} : { gives }),
  };
}
