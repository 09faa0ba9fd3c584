import 'server-only';
import { Secret } from '#lib/core/secret.ts';

const REDACTED = '[redacted]';
const DEEPEST = 6;

/** Names of fields that may hold a secret, a token, an identity number or personal data, in any spelling. */
const SENSITIVE_NAME =
  /^(pid|fnr|ssn|nationalid|identitynumber|body|cookie|setcookie|authorization|assertion|jwk|privatekey|authorizationcode|codeverifier|state|nonce|iban|account|kid)$|token|secret|password/;

/** UUIDs and trace ids come first so that their digits are never taken for an identity number; JSON's \\u escapes are no digits. */
const SENSITIVE_TEXT =
  /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b|\b[0-9a-f]{32}\b|(?<!\d|\\u[0-9a-f]{0,3})\d{6}[ -]?\d{5}(?!\d)|\beyJ[\w-]+\.[\w-]+(?:\.[\w-]*)*|(?<=:\/\/)[^/@\s"]+(?=@)/gi;

const ID = /^(?:[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{32})$/i;

/** Drizzle writes a failed query's parameters into the error's text: names, addresses, notes. What follows is where it stood. */
const PARAMETERS = /^ *params: .*?(?=\n {4}at |(?![^]))/gms;

/** The text without identity numbers (any 11 digits), tokens (JWT), credentials in URLs and parameters of queries. */
export const redactText = (text: string): string =>
  text
    .replace(PARAMETERS, `params: ${REDACTED}`)
    .replace(SENSITIVE_TEXT, (match) => (ID.test(match) ? match : REDACTED));

/**
 * A copy that is safe to log or keep: fields with a sensitive name and texts that look like an identity number or a
 * token are replaced, errors become plain objects, and nesting is cut at a fixed depth.
 */
function redact(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return redactText(value);
  if (typeof value === 'number') return redactText(String(value)) === String(value) ? value : REDACTED;
  if (typeof value === 'bigint') return redact(String(value), depth);
  if (typeof value !== 'object' || value === null) return typeof value === 'function' ? undefined : value;
  if (depth >= DEEPEST) return '[deep]';
  if (value instanceof Secret) return value.toJSON();
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  if (value instanceof URL) return redactText(`${value.origin}${value.pathname}`);
  if (Array.isArray(value)) return value.map((item) => redact(item, depth + 1));
  return redactFields(value instanceof Error ? fieldsOf(value) : value, depth);
}

/** The fields of a record made safe as by `redact`. */
export function redactFields(fields: object, depth = 0): Record<string, unknown> {
  const safe = Object.entries(fields).map(([name, field]) => {
    const sensitive = SENSITIVE_NAME.test(name.replace(/[^a-z]/gi, '').toLowerCase());
    return [name, sensitive && field !== undefined ? REDACTED : redact(field, depth + 1)] as const;
  });
  return Object.fromEntries(safe);
}

function fieldsOf(error: Error): object {
  const { name, message, stack, cause } = error;
  return { name, message, stack, ...(cause === undefined ? {} : { cause }) };
}
