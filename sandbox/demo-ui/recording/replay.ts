import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as readText } from 'node:stream/consumers';
import { PREFIX } from '../../core/config.ts';
import { dispatch } from '../../core/dispatcher.ts';
import { bearerToken } from '../../core/jwt.ts';
import { listen, stop } from '../../core/listen.ts';
import { redactBody, redactHeaders, redactUrl, type SeenToken } from '../../core/redact.ts';
import { differences } from './differences.ts';
import { normaliseRequest, type Addresses, withAddresses } from './normalise.ts';
import { RECORDED_SYSTEMS, type RecordedExchange, type RecordedSystem, type Recording } from './schema.ts';

const PATHS = {
  maskinporten: PREFIX.maskinporten,
  skatteetaten: PREFIX.skatteetaten,
  altinn: '/altinn',
} as const satisfies Record<RecordedSystem, string>;

/** A recording that plays the other systems. */
export interface Replay {
  /** What to give the client as the systems' addresses. */
  readonly urls: Addresses;
  /** What has not been asked for yet, in its order. */
  remaining(): readonly RecordedExchange[];
  /** Mismatches and recorded requests that were not made, a line each; empty when the client made all of them. */
  report(): readonly string[];
  close(): Promise<void>;
}

/**
 * Answers a client as the recording says, on 127.0.0.1. The same question gets its answers in their order, and nothing
 * overtakes the making of a consent request; other questions may come in any order, as they did by chance. A request that
 * differs gets 400 with the differences in plain text, and is in the report. A call must show the very token
 * that the recorded one showed; signatures are not checked, and Maskinporten's metadata are the replay's own.
 */
export async function startReplay(recording: Recording, port = 0): Promise<Replay> {
  const left = [...recording.exchanges];
  const unmatched: string[] = [];
  /** Tokens given out, by their names in the recording. */
  const tokens = new Map<string, string>();

  const answer = async (system: RecordedSystem, request: IncomingMessage, response: ServerResponse) => {
    if (system === 'maskinporten' && request.url === '/.well-known/oauth-authorization-server') {
      const issuer = urls.maskinporten;
      send(response, 200, 'application/json', JSON.stringify({ issuer, token_endpoint: `${issuer}token` }));
      return;
    }
    const asked = await readRequest(request, urls);
    const expected = left.filter(
      (one) => one.system === system && !left.some((other) => mustWait(one, other)),
    );
    const faults = expected.map((one) => faultsOf(one, asked, tokens));
    const fit = expected.find((_one, index) => faults[index]?.length === 0);
    if (fit === undefined) {
      const [nearest = ['nothing more is expected']] = faults.sort((a, b) => a.length - b.length);
      const line = `${system} was asked ${asked.request.method} ${asked.request.path}: ${nearest.join('; ')}`;
      unmatched.push(line);
      send(response, 400, 'text/plain; charset=utf-8', line);
      return;
    }
    left.splice(left.indexOf(fit), 1);
    play(fit, response);
  };

  const play = ({ response: recorded }: RecordedExchange, response: ServerResponse) => {
    if (recorded === null) {
      response.destroy();
      return;
    }
    const { status, body, contentType, retryAfter, gives } = recorded;
    const token = `replayed-${randomUUID()}`;
    if (gives !== undefined) tokens.set(gives, token);
    const text = body === undefined ? '' : 'json' in body ? JSON.stringify(body.json) : body.text;
    if (retryAfter !== undefined) response.setHeader('retry-after', retryAfter);
    send(response, status, contentType, withAddresses(text, urls).replace('{{token}}', token));
  };

  const handlers = RECORDED_SYSTEMS.map(
    (system) =>
      [
        PATHS[system],
        (request: IncomingMessage, response: ServerResponse) => void answer(system, request, response),
      ] as const,
  );
  const server = await listen(
    port,
    dispatch(Object.fromEntries(handlers), (_request, response) => send(response, 404)),
  );
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const urls: Addresses = {
    maskinporten: `${base}${PATHS.maskinporten}/`,
    skatteetaten: base + PATHS.skatteetaten,
    altinn: base + PATHS.altinn,
  };
  return {
    urls,
    remaining: () => [...left],
    report: () => [
      ...unmatched,
      ...left.map(({ system, request }) => `${system} was never asked ${request.method} ${request.path}`),
    ],
    close: () => stop(server),
  };
}

/** True for what may not be answered before another: a later turn of the same question, or of a deed. */
function mustWait(one: RecordedExchange, other: RecordedExchange): boolean {
  if (one.system !== other.system || other.turn >= one.turn) return false;
  const [asked, before] = [one, other].map(({ request }) => ({ ...request, uses: undefined }));
  return isDeed(one) || isDeed(other) || differences(before, asked).length === 0;
}

/** A grant is a question too: it changes nothing. */
const isDeed = ({ system, request }: RecordedExchange): boolean =>
  system !== 'maskinporten' && request.method === 'POST';

interface Asked {
  readonly request: ReturnType<typeof normaliseRequest>;
  readonly bearer: string | undefined;
}

/** A request in the form in which the recorded ones are kept. */
async function readRequest(incoming: IncomingMessage, addresses: Addresses): Promise<Asked> {
  const { headers, method = '', url = '/' } = incoming;
  const tokens: SeenToken[] = [];
  const requestBody = redactBody(await readText(incoming), headers['content-type'] ?? '', tokens);
  const seen = {
    method,
    path: redactUrl(url, tokens),
    requestHeaders: redactHeaders(headers, tokens),
    requestBody,
    tokens,
  };
  return { request: normaliseRequest(seen, addresses), bearer: bearerToken(headers.authorization ?? '') };
}

function faultsOf(
  { request: { uses, ...expected } }: RecordedExchange,
  { request, bearer }: Asked,
  tokens: ReadonlyMap<string, string>,
): readonly string[] {
  const isRight = uses === undefined || (bearer !== undefined && bearer === tokens.get(uses));
  // What is asked for weighs more than how: a call with another period is nearer than a call for something else.
  const [wanted, got] = [expected.path, request.path].map((path) => path.split('?', 1)[0]);
  const elsewhere = wanted === got ? [] : [`it is not ${wanted}`];
  const token = isRight ? [] : [`the bearer token is not ${uses}`];
  return [...elsewhere, ...differences(expected, request), ...token];
}

function send(response: ServerResponse, status: number, contentType?: string, body = ''): void {
  response.writeHead(status, contentType === undefined ? {} : { 'content-type': contentType });
  response.end(body);
}
