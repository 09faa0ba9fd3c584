import { z } from 'zod';
import { BUSINESSES } from '../../data/scenarios/people.ts';
import type { Exchange } from '../../core/exchange-log.ts';

/** Clues in an exchange, secrets already hidden: a hidden secret has the same mark wherever it is seen. */

const ORGANISATION = /urn(?::|%3A)altinn(?::|%3A)organization(?::|%3A)identifier-no(?::|%3A)(\d{9})/g;
const UUID = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g;
const consentDetails = z.array(z.object({ id: z.string(), from: z.string() }));
const createBody = z.object({ id: z.string(), from: z.string() });

/** The businesses that an exchange is about, and the consents that it shows to be theirs. */
export function correlationKeysOf(
  exchange: Exchange,
  businessOfConsent: ReadonlyMap<string, string>,
): { readonly businesses: ReadonlySet<string>; readonly consents: ReadonlyMap<string, string> } {
  const consents = new Map<string, string>();
  const learn = (id: string, from: string) => {
    const business = [...from.matchAll(ORGANISATION)][0]?.[1];
    if (business !== undefined) consents.set(id.toLowerCase(), business);
  };
  for (const { claims } of exchange.tokens) {
    const details = consentDetails.safeParse(claims['authorization_details']);
    for (const { id, from } of details.data ?? []) learn(id, from);
  }
  if (exchange.system === 'altinn' && exchange.method === 'POST') {
    const body = createBody.safeParse(parseJson(exchange.requestBody));
    if (body.success) learn(body.data.id, body.data.from);
  }
  const named = /^\/(?:[^/]+|enheter)\/(\d{9})(?:[/?]|$)/.exec(exchange.path)?.[1];
  // A page about a consent names it in its address; the event feed and a redirect name it in what they answer.
  const places = [exchange.path, exchange.responseHeaders['location'] ?? '', feedOf(exchange)].join(' ');
  const ids = [...places.toLowerCase().matchAll(UUID)].map(([id]) => businessOfConsent.get(id));
  const inMail = exchange.system === 'mail' ? mentioned(exchange.requestBody) : [];
  const found = [named, ...consents.values(), ...ids, ...inMail].filter((one) => one !== undefined);
  return { businesses: new Set(found), consents };
}

const feedOf = ({ path, responseBody }: Exchange): string =>
  path.includes('/consentrequests/events') ? responseBody : '';

const mentioned = (text: string): readonly string[] =>
  BUSINESSES.filter(({ name }) => text.includes(name)).map(({ orgnr }) => orgnr);

/** The access token that an exchange gave out, and the one that it used, each by `jti`. */
export function sessionsOf({ system, tokens }: Exchange): {
  readonly issued: string | undefined;
  readonly used: string | undefined;
} {
  const jti = (where: string): string | undefined => {
    const claim = tokens.find((token) => token.where === where)?.claims['jti'];
    return typeof claim === 'string' ? claim : undefined;
  };
  return {
    issued: system === 'maskinporten' ? jti('access_token') : undefined,
    used: system === 'maskinporten' ? undefined : jti('authorization'),
  };
}

/** What ties the exchanges of one login together: the client's `state`, the page's id, the code, the session. */
export function loginKeysOf({
  system,
  path,
  requestBody,
  responseHeaders,
  tokens,
}: Exchange): readonly string[] {
  if (!system.endsWith('-login') && system !== 'altinn') return [];
  const location = responseHeaders['location'] ?? '';
  const keys = [path, location].flatMap((address) => {
    const query = new URLSearchParams(address.split('?')[1] ?? '');
    const page = /\/(?:interaction|authorize)\/([\w-]+)/.exec(address)?.[1];
    return [keyOf('page', page), keyOf('state', query.get('state')), keyOf('code', query.get('code'))];
  });
  const code = new URLSearchParams(requestBody).get('code');
  const sid = tokens
    .filter(({ where }) => where.startsWith('id_token'))
    .map(({ claims }) => claims['sid'])
    .find((one) => typeof one === 'string');
  return [...keys, keyOf('code', code), keyOf('session', sid)].flat();
}

const keyOf = (kind: string, value: string | null | undefined): readonly string[] =>
  value === null || value === undefined || value === '' ? [] : [`${kind} ${value}`];

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
