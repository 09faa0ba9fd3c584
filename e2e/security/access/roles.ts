/** Everybody who may knock, seen from one business and its client relation: who they are at the login, if they log in. */
export const ROLES = {
  anonymous: undefined,
  /** Holds the cookie of a session that was ended. */
  loggedOut: { login: 'loginAction', key: 'kari' },
  owner: { login: 'loginAction', key: 'kari' },
  otherCustomer: { login: 'loginAction', key: 'eva' },
  advisor: { login: 'staffLoginAction', key: 'raadgiver' },
  otherAdvisor: { login: 'staffLoginAction', key: 'raadgiver2' },
  teamLead: { login: 'staffLoginAction', key: 'teamleder' },
  bankWide: { login: 'staffLoginAction', key: 'leser' },
  pilot: { login: 'staffLoginAction', key: 'pilot' },
} as const;

export type Role = keyof typeof ROLES;

export const EVERYBODY = Object.keys(ROLES) as readonly Role[];
type Staff = Extract<Role, 'advisor' | 'otherAdvisor' | 'teamLead' | 'bankWide' | 'pilot'>;
const CUSTOMERS = ['owner', 'otherCustomer'] as const satisfies readonly Role[];
const STRANGERS = ['anonymous', 'loggedOut'] as const satisfies readonly Role[];

/** What each role gets: a status, or `→` and where the browser is sent. */
export type Outcomes = Readonly<Record<Role, string>>;

const all = (roles: readonly Role[], outcome: string): Partial<Record<Role, string>> =>
  Object.fromEntries(roles.map((role) => [role, outcome]));

/** The same for everybody, but for those who are named. */
export const allRoles = (outcome: string, but: Partial<Outcomes> = {}): Outcomes =>
  // Every role is in the list that this is made from.
  ({ ...all(EVERYBODY, outcome), ...but }) as Outcomes;

/** `shown` with a mandate for the business; `hidden` for another customer, `login` for all others. */
export const ownersOnly = (shown: string, hidden: string, login: string): Outcomes =>
  allRoles(login, { owner: shown, otherCustomer: hidden });

/** For customers, whichever business they act for. */
export const customersOnly = (shown: string, login: string): Outcomes =>
  allRoles(login, all(CUSTOMERS, shown));

/** For staff by role; `hidden` for staff without the role, `login` for all others. */
export const staffOnly = (by: Partial<Record<Staff, string>>, hidden: string, login: string) =>
  allRoles(hidden, { ...all([...STRANGERS, ...CUSTOMERS], login), ...by });

/** Who may know that the business is a client of the bank: itself, and the staff whose scopes it is in. */
export const MAY_KNOW: readonly Role[] = ['owner', 'advisor', 'teamLead', 'bankWide'];

/** The same of the other customer's business. */
export const MAY_KNOW_OTHER: readonly Role[] = ['otherCustomer', 'otherAdvisor', 'bankWide'];
