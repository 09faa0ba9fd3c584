import { createHmac, randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';
import { z } from 'zod';
import { maskNationalIds } from '#lib/core/identifiers/national-id.ts';
import { bearerToken, decodeToken, type DecodedToken } from './jwt.ts';

export interface SeenToken extends DecodedToken {
  /** Header, field or parameter that carried the token. */
  readonly where: string;
}

const SALT = randomBytes(32);
const DECODED = '(decoded below)';
/** Form fields and query parameters; in JSON `code` is an error's code and must stay. */
const SECRET_NAMES = new Set([
  'client_secret',
  'code',
  'code_verifier',
  'refresh_token',
  'access_token',
  'xsrf',
  'csrf',
]);
const TOKEN_NAMES = new Set(['assertion', 'client_assertion', 'id_token', 'id_token_hint', 'access_token']);
const MAX_TEXT = 64 * 1024;

/** Stands for a secret: the same secret gets the same mark, so that one sees it come back without seeing it. */
const hidden = (secret: string): string =>
  `(hidden #${createHmac('sha256', SALT).update(secret).digest('hex').slice(0, 8)})`;

/** Headers with authorisation and cookies hidden; a bearer token that can be decoded is added to `tokens`. */
export function redactHeaders(
  headers: IncomingHttpHeaders | OutgoingHttpHeaders,
  tokens: SeenToken[],
): Record<string, string> {
  const safe: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value === undefined) continue;
    const text = Array.isArray(value) ? value.join(', ') : String(value);
    safe[name] = text;
    if (name === 'authorization') {
      const decoded = decodeToken(bearerToken(text) ?? '');
      if (decoded !== undefined) tokens.push(seen('authorization', decoded));
      safe[name] = decoded === undefined ? hidden(text) : DECODED;
    }
    if (name === 'cookie' || name === 'set-cookie')
      safe[name] = text.replace(/=([^;,]*)/g, (_all, value: string) => `=${hidden(value)}`);
    if (name === 'location' || name === 'referer') safe[name] = redactUrl(text, tokens);
  }
  return Object.fromEntries(Object.entries(safe).map(([name, text]) => [name, maskNationalIds(text)]));
}

/** A URL or path with secret query parameters hidden. */
export function redactUrl(url: string, tokens: SeenToken[]): string {
  const start = url.indexOf('?');
  const safe = start === -1 ? url : `${url.slice(0, start)}?${redactForm(url.slice(start + 1), tokens)}`;
  return maskNationalIds(safe);
}

/** A body of any kind as text that is safe to keep, shortened to 64 kB. */
export function redactBody(body: unknown, contentType: string, tokens: SeenToken[]): string {
  if (body === undefined || body === null) return '';
  if (contentType.includes('application/x-www-form-urlencoded') && typeof body === 'string') {
    return maskNationalIds(redactForm(body, tokens));
  }
  const text = asText(body);
  if (contentType.includes('html')) return maskNationalIds(pageTitle(text));
  return maskNationalIds(shorten(contentType.includes('json') ? redactJson(text, tokens) : text));
}

/** True for a text that {@link redactBody} has shortened. */
export const isShortened = (text: string): boolean => /\(\d+ characters in all\)$/.test(text);

/** Text out of a mail; whatever in its links could open a door is hidden. */
export function redactMail(text: string): string {
  const safe = text.replace(/https?:\/\/\S+/g, (link) =>
    link.replace(/[\w-]{24,}/g, (secret) => hidden(secret)),
  );
  return maskNationalIds(shorten(safe));
}

function redactForm(text: string, tokens: SeenToken[]): string {
  const parameters = [...new URLSearchParams(text)].map(([name, value]) => [
    name,
    redactField(name, value, tokens),
  ]);
  return parameters.map(([name, value]) => `${name}=${value}`).join('&');
}

function redactJson(text: string, tokens: SeenToken[]): string {
  try {
    return JSON.stringify(redactValue(JSON.parse(text), tokens));
  } catch {
    return text;
  }
}

/** Secrets by name, however deep they lie. */
function redactValue(value: unknown, tokens: SeenToken[]): unknown {
  if (Array.isArray(value)) return value.map((one) => redactValue(one, tokens));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, field]: [string, unknown]): [string, unknown] => [
    name,
    typeof field === 'string' && name !== 'code'
      ? redactField(name, field, tokens)
      : redactValue(field, tokens),
  ]);
  return Object.fromEntries(entries);
}

function redactField(name: string, value: string, tokens: SeenToken[]): string {
  if (TOKEN_NAMES.has(name)) {
    const decoded = decodeToken(value);
    if (decoded === undefined) return hidden(value);
    tokens.push(seen(name, decoded));
    return DECODED;
  }
  return SECRET_NAMES.has(name) ? hidden(value) : value;
}

/** A decoded token as it is kept: identity numbers masked wherever they stand. */
function seen(where: string, { header, claims }: DecodedToken): SeenToken {
  return { where, header: masked(header), claims: masked(claims) };
}

function masked(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const text = JSON.stringify(fields, (_name, value: unknown) =>
    typeof value === 'string' ? maskNationalIds(value) : value,
  );
  return z.record(z.string(), z.unknown()).parse(JSON.parse(text));
}

/** A page is told by its title: the rest is for the person, and carries the secrets of its forms. */
function pageTitle(page: string): string {
  return `(page: ${/<title>([^<]*)<\/title>/.exec(page)?.[1] ?? 'untitled'})`;
}

function asText(body: unknown): string {
  if (typeof body === 'string') return body;
  if (body instanceof Buffer) return body.toString('utf8');
  if (typeof body === 'object' && body !== null && 'pipe' in body) return '(stream)';
  return JSON.stringify(body);
}

function shorten(text: string): string {
  if (text.length <= MAX_TEXT) return text;
  // Not in the middle of a number, which could not be told for an identity number then.
  return `${text.slice(0, MAX_TEXT).replace(/\d+$/, '')} (${text.length} characters in all)`;
}
