/** ID-porten's levels, lowest first (docs/upstream/login.md#login-request). */
const LADDER = ['idporten-loa-low', 'idporten-loa-substantial', 'idporten-loa-high'];

/**
 * Whether a login at level `given` (the ID token's `acr`) is good enough where `asked` was requested. A missing level
 * never is. Levels outside ID-porten's ladder have no known order, so they must be the very one that was asked for.
 */
export function meetsLevel(asked: string, given: string | undefined): boolean {
  if (given === undefined) return false;
  if (given === asked) return true;
  const needed = LADDER.indexOf(asked);
  return needed >= 0 && LADDER.indexOf(given) > needed;
}

/** The page where a person who is logged in shows who they are once more, and from which they come back to `path`. */
export const confirmPath = (path: string): string => `/bekreft?til=${encodeURIComponent(path)}`;

/**
 * Why a login did not lead in. Closed list: the login pages (`/` for customers, `/radgiver` for staff) read it from the
 * query `innlogging` and show the text of each in three languages.
 */
const LOGIN_REFUSALS = [
  /** The person turned back at the login provider. */
  'cancelled',
  /** A good login, but the person acts for no business in this bank. */
  'not-a-customer',
  /** A good staff login without any role in this portal. */
  'no-role',
  /** The provider let the person in at a lower level than this bank asks for. */
  'level-too-low',
  /** The login provider does not answer. */
  'provider-unavailable',
  /** Anything else: an answer that could not be verified, or a login begun long ago or in another browser. */
  'failed',
] as const;

export type LoginRefusal = (typeof LOGIN_REFUSALS)[number];

/** The refusal named in a query value, if it names one. */
export function loginRefusalIn(value: unknown): LoginRefusal | undefined {
  return LOGIN_REFUSALS.find((refusal) => refusal === value);
}
