import 'server-only';

/** Why the database cannot be used. */
interface DatabaseFailure {
  /** What the driver, the network or PostgreSQL said, with its code. Never a statement or a password. */
  readonly cause: string;
  /** Where to look. */
  readonly advice: string;
  /** It may end by itself: a server that starts, a failover, a name that is not known yet. */
  readonly isTransient: boolean;
}

type Rule = readonly [pattern: RegExp, advice: string, isTransient?: 'transient'];

/** By the code, else by the text: PostgreSQL's SQLSTATE, Node's network and TLS codes, and what `pg` and PgBouncer say. */
const RULES: readonly Rule[] = [
  [
    /^(ENOTFOUND|EAI_AGAIN)/,
    'The host in DATABASE_URL has no address here: look at its name and at DNS.',
    'transient',
  ],
  [
    /^ECONNREFUSED/,
    'Nothing listens there: look at host and port in DATABASE_URL, and at whether PostgreSQL runs.',
    'transient',
  ],
  [
    /^(ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ECONNRESET|57P0[123])|timeout expired|connection timeout|terminated/i,
    'It does not answer: look at firewall and network policies between here and the server, and at the server itself.',
    'transient',
  ],
  [
    /^53300/,
    'All its connections are taken: raise max_connections or the role’s limit. One portal takes 13, commands a few.',
    'transient',
  ],
  [/^28P01/, 'Look at the password in DATABASE_URL.'],
  [/^28000/, 'Look at the user in DATABASE_URL, and at the server’s pg_hba.conf.'],
  [/^3D000/, 'Look at the name of the database in DATABASE_URL.'],
  [/^42501/, 'The role lacks a right: see deploy/database-roles.sql.'],
  [
    /^08P01|unsupported startup parameter/,
    'A connection pooler refuses the portal’s time limits: let PgBouncer have ignore_startup_parameters = options,statement_timeout,idle_in_transaction_session_timeout, or connect past it.',
  ],
  [
    /does not support SSL/,
    'DATABASE_URL demands TLS (sslmode) and the server has none: turn on ssl in the server.',
  ],
  [
    /^(SELF_SIGNED|UNABLE_TO|DEPTH_ZERO|CERT_|ERR_TLS|ERR_SSL)/,
    'The server’s certificate is not trusted or has another name: look at sslrootcert in DATABASE_URL, NODE_EXTRA_CA_CERTS and the host name.',
  ],
];
const SQLSTATE = /^[0-9A-Z]{5}$/;
const UNKNOWN = 'Look at DATABASE_URL, at the server’s log, and run npm run check.';

/**
 * The failure behind an error of the driver or of drizzle, whose own message is the statement. Undefined when the error is
 * none of the network or of PostgreSQL.
 */
export function databaseFailure(error: unknown): DatabaseFailure | undefined {
  const cause = rootCause(error);
  const code = cause !== undefined && 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
  if (cause === undefined) return undefined;
  const said = [code, cause.message].filter((part) => part !== '');
  const rule = RULES.find(([pattern]) => said.some((part) => pattern.test(part)));
  if (rule === undefined && !SQLSTATE.test(code)) return undefined;
  return {
    cause: said.join(': '),
    advice: rule?.[1] ?? UNKNOWN,
    isTransient: rule?.[2] === 'transient',
  };
}

/** The error that the others wrap; of several addresses that all failed, the first. */
function rootCause(error: unknown): Error | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error instanceof AggregateError && error.message === '') return rootCause(error.errors[0]);
  return rootCause(error.cause) ?? error;
}

/** The failure in two sentences, for a terminal or a log; the innermost error's message when the database is not what failed. */
export function failureText(error: unknown): string {
  const failure = databaseFailure(error);
  if (failure !== undefined) return `The database cannot be used (${failure.cause}). ${failure.advice}`;
  const message = rootCause(error)?.message ?? '';
  return message === '' ? 'It failed for an unknown reason.' : message;
}
