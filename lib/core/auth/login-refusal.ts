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
