import 'server-only';
import { z } from 'zod';
import { isBic } from '#lib/core/identifiers/iban.ts';
import { parseAccounts } from '#lib/core/identifiers/skatteetaten-accounts.ts';
import { parseInterestRates } from '#lib/tax-account/interest/parse-rates.ts';
import type { Result } from '#lib/core/result.ts';
import { parseIsoDate } from '#lib/core/dates/iso-date.ts';
import { isOrgnr } from '#lib/core/identifiers/orgnr.ts';
import { secret, type Secret } from '#lib/core/secret.ts';
import type { EncryptionKey } from './config-types.ts';

/** An organisation number with a right check digit. */
export const orgnr = z.string().refine(isOrgnr);

/** Any text that is not empty. */
export const text = z.string().min(1);

/** A telephone number as people write it: five to fifteen digits, with spaces between. */
export const phone = z.string().regex(/^\+?\d(?: ?\d){4,14}$/);

/** Any text that must not be shown. */
export const secretText = text.transform(secret);

/** A reason in free text, for readers of the settings; not parsed. */
export const reason = z.string().min(10);

/** A whole number between two limits, written in digits. */
export const wholeNumber = (min: number, max: number) =>
  z.string().regex(/^\d+$/).transform(Number).pipe(z.number().int().min(min).max(max));

/** An absolute http(s) URL without credentials, query or fragment. */
export const url = z.string().transform((value, context) => {
  const parsed = URL.canParse(value) ? new URL(value) : undefined;
  if (parsed !== undefined && isPlain(parsed)) return parsed;
  context.addIssue({ code: 'custom', message: 'not a plain http(s) URL' });
  return z.NEVER;
});

function isPlain({ protocol, username, password, search, hash }: URL): boolean {
  return (
    ['http:', 'https:'].includes(protocol) && [username, password, search, hash].every((part) => part === '')
  );
}

/** A URL that is nothing but an origin. */
export const origin = url.refine((value) => value.pathname === '/');

/** An issuer kept as the exact text that the provider calls itself, since issuers compare as text. */
export const issuer = z.string().refine((value) => url.safeParse(value).success);

export const postgresUrl = z.string().refine((value) => {
  return URL.canParse(value) && ['postgres:', 'postgresql:'].includes(new URL(value).protocol);
});

/** `id:base64[,id:base64]`, 32 bytes each, every id once. */
export const encryptionKeys = z.string().transform((value, context): readonly EncryptionKey[] => {
  const keys = value.split(',').map((part) => encryptionKey(part.trim()));
  const complete = keys.filter((key) => key !== undefined);
  if (complete.length === keys.length && new Set(complete.map(({ id }) => id)).size === keys.length)
    return complete;
  context.addIssue({ code: 'custom', message: 'not a list of keys' });
  return z.NEVER;
});

function encryptionKey(part: string): EncryptionKey | undefined {
  const match = /^([A-Za-z0-9_-]{1,32}):([A-Za-z0-9+/_-]{43}=?)$/.exec(part);
  if (match?.[1] === undefined || match[2] === undefined) return undefined;
  const key = Uint8Array.from(Buffer.from(match[2], 'base64'));
  return key.length === 32 ? { id: match[1], key: secret(key) } : undefined;
}

/** A BIC (ISO 9362) of 8 or 11 characters. */
export const bic = z.string().refine(isBic);

/** A calendar day, such as 2026-12-31. */
export const day = z.string().transform((value, context) => {
  const parsed = parseIsoDate(value);
  if (parsed !== undefined) return parsed;
  context.addIssue({ code: 'custom', message: 'not a day' });
  return z.NEVER;
});

/** `07-21`: from the first hour until the second one begins, in Oslo. */
export const hours = z
  .string()
  .regex(/^\d\d-\d\d$/)
  .transform((value) => ({ from: Number(value.slice(0, 2)), until: Number(value.slice(3)) }))
  .refine(({ from, until }) => from < until && until <= 24);

/** A schema whose parser says what is wrong itself; its faults stand for themselves after the setting's name. */
const explained = <T>(parse: (text: string) => Result<T, readonly string[]>) =>
  z.string().transform((value, context): T => {
    const parsed = parse(value);
    if (parsed.ok) return parsed.value;
    for (const message of parsed.error)
      context.addIssue({ code: 'custom', message, params: { explained: true } });
    return z.NEVER;
  });

/** Rates of late interest for half-years that were published after this version. */
export const interestRates = explained(parseInterestRates);

/** Accounts that Skatteetaten receives money on. */
export const accounts = explained(parseAccounts);

/** A mail server's address (RFC 8314 for the default ports). */
export interface SmtpServer {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte; otherwise the connection is upgraded (STARTTLS). */
  readonly tls: boolean;
  readonly login?: { readonly user: string; readonly password: Secret };
}

export const smtpServer = z.string().transform((value, context): SmtpServer => {
  const server = URL.canParse(value) ? smtpServerOf(new URL(value)) : undefined;
  if (server !== undefined) return server;
  context.addIssue({ code: 'custom', message: 'not the address of a mail server' });
  return z.NEVER;
});

function smtpServerOf(address: URL): SmtpServer | undefined {
  const { protocol, hostname, pathname, search, hash, port } = address;
  const tls = protocol === 'smtps:';
  if (!tls && protocol !== 'smtp:') return undefined;
  if (hostname === '' || !['', '/'].includes(pathname) || search !== '' || hash !== '') return undefined;
  const user = decoded(address.username);
  const password = decoded(address.password);
  if (user === undefined || password === undefined || (user === '') !== (password === '')) return undefined;
  return {
    // An IPv6 address stands in brackets in a URL and nowhere else.
    host: hostname.replace(/^\[(.*)\]$/, '$1'),
    port: port === '' ? (tls ? 465 : 587) : Number(port),
    tls,
    ...(user === '' ? {} : { login: { user, password: secret(password) } }),
  };
}

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
