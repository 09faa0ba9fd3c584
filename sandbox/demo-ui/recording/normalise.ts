import type { Exchange } from '../../core/exchange-log.ts';
import { RECORDED_SYSTEMS, type RecordedBody, type RecordedRequest, type RecordedSystem } from './schema.ts';

/** Where each system is, as a client would be told. */
export type Addresses = Readonly<Record<RecordedSystem, string>>;

type Asked = Pick<Exchange, 'method' | 'path' | 'requestHeaders' | 'requestBody' | 'tokens'>;

/** Stands for a value that must be there and is never the same twice. */
const ANY = '{{any}}';
/** The key is the client's own, and a grant is sent once. */
const VARYING: ReadonlySet<string> = new Set(['kid', 'x5c', 'jti', 'iat', 'exp']);

/** A request as it is kept and compared: without secrets, without what differs from one request to the next. */
export function normaliseRequest(asked: Asked, addresses: Addresses): RecordedRequest {
  const { accept, 'content-type': contentType } = asked.requestHeaders;
  const assertion = asked.tokens.find(({ where }) => where === 'assertion');
  const body = normaliseBody(asked.requestBody, contentType);
  const request = {
    method: asked.method,
    path: asked.path,
    ...(accept === undefined ? {} : { accept }),
    ...(contentType === undefined ? {} : { contentType }),
    ...(body === undefined ? {} : { body }),
    ...(assertion === undefined
      ? {}
      : { assertion: { header: constant(assertion.header), claims: constant(assertion.claims) } }),
  };
  return withPlaceholders(request, addresses) as RecordedRequest;
}

/** Content as JSON where it is JSON; undefined when there is none. */
export function normaliseBody(text: string, contentType = ''): RecordedBody | undefined {
  if (text === '') return undefined;
  if (!contentType.includes('json')) return { text };
  try {
    return { json: JSON.parse(text) as never };
  } catch {
    // An answer that was cut off is to be cut off again.
    return { text };
  }
}

/** Every address of a system, wherever it stands, by the system's name. */
export function withPlaceholders(value: unknown, addresses: Addresses): unknown {
  return JSON.parse(
    RECORDED_SYSTEMS.reduce(
      (text, system) => text.replaceAll(addresses[system], `{{${system}}}`),
      JSON.stringify(value),
    ),
  );
}

/** The other way round: text in which systems are named, with their addresses. */
export const withAddresses = (text: string, addresses: Addresses): string =>
  RECORDED_SYSTEMS.reduce((all, system) => all.replaceAll(`{{${system}}}`, addresses[system]), text);

const constant = (fields: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, VARYING.has(name) ? ANY : value]));
