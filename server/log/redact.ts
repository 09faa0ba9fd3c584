import 'server-only';

const REDACTED = '[redacted]';
const DEEPEST = 6;

/** Names of fields that may hold a secret, a token, an identity number or somebody's data, in any spelling. */
const SENSITIVE_NAME =
  /^(pid|fnr|ssn|nationalid|identitynumber|body|cookie|setcookie|authorization|assertion|jwk|privatekey|authorizationcode|codeverifier|state|nonce|iban|account|kid)$|token|secret|password/;

/** UUIDs come first so that their digits are never taken for an identity number; JSON's \\u escapes are no digits. */
const SENSITIVE_TEXT =
  /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b|(?<!\d|\\u[0-9a-f]{0,3})\d{6}[ -]?\d{5}(?!\d)|\beyJ[\w-]+\.[\w-]+(?:\.[\w-]*)*|(?<=:\/\/)[^/@\s"]+(?=@)/gi;

const UUID_LENGTH = 36;

/** The text without identity numbers (any 11 digits), tokens (JWT) and credentials in URLs. */
export const redactText = (text: string): string =>
  text.replace(SENSITIVE_TEXT, (match) =>
    match.length === UUID_LENGTH && /^[0-9a-f]{8}-/i.test(match) ? match : REDACTED,
  );

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
