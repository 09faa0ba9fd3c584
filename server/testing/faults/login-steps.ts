import 'server-only';
import { cell, type Cell, type FaultName, type NotPossible, type Step } from './matrix-types.ts';

export const SENT_ON = { sees: 'is sent to the login provider', stored: 'no session' } as const;
export const LET_IN = { sees: 'is logged in', stored: 'one session' } as const;
const told = (refusal: string) => `is told ${refusal}`;
const UNAVAILABLE = told('provider-unavailable');
const FAILED = told('failed');

const everyFault = <T>(of: (fault: FaultName) => T, faults: readonly FaultName[]) =>
  Object.fromEntries(faults.map((fault) => [fault, of(fault)]));

const STATUSES = ['400', '401', '403', '404', '406', '429', '500', '502', '503'] as const;
const BROKEN = ['refused', 'reset', 'truncated', 'expired-certificate'] as const;
const SILENT = ['hang', 'slow'] as const;
const UNREADABLE = ['malformed', 'wrong-type'] as const;

/** How the call's outcome is named in the log. */
function outcomeOf(fault: FaultName): string {
  if (fault === 'expired-certificate') return 'certificate';
  if ((BROKEN as readonly string[]).includes(fault)) return 'network';
  if ((SILENT as readonly string[]).includes(fault)) return 'timeout';
  if (fault === 'oversized') return 'too-large';
  return (STATUSES as readonly string[]).includes(fault) ? fault : '200';
}

const NOT_SIGNED: NotPossible = {
  notPossible: 'metadata are neither signed nor dated; TLS vouches for them',
};

/** Whatever goes wrong before the person has left: they are told at once, and may try again. */
const BEGIN = {
  ...everyFault(
    (fault) => cell(UNAVAILABLE, 'no session', `${outcomeOf(fault)}, upstream-unavailable`),
    [...BROKEN, ...SILENT, ...STATUSES, 'oversized'],
  ),
  ...everyFault(() => cell(UNAVAILABLE, 'no session', '200, upstream-malformed'), UNREADABLE),
  'clock-skew': NOT_SIGNED,
  'wrong-key': NOT_SIGNED,
} as Step['cells'];

/** A refused exchange is the login's fault, a missing answer the provider's. */
const EXCHANGE = {
  ...everyFault(
    (fault) => cell(UNAVAILABLE, 'no session', outcomeOf(fault)),
    [...BROKEN, ...SILENT, 'oversized', '429', '500', '502', '503'],
  ),
  ...everyFault(
    (fault) => cell(FAILED, 'no session', outcomeOf(fault)),
    ['400', '401', '403', '404', '406', ...UNREADABLE],
  ),
  // The provider refuses the portal's assertion.
  ...everyFault(() => cell(FAILED, 'no session', '401'), ['clock-skew', 'wrong-key']),
} as Step['cells'];

const REFUSED = 'no session, a refusal in the audit trail';

/** Without keys, or with wrong ones, no login succeeds. */
const KEYS = {
  ...everyFault(
    (fault) => cell(UNAVAILABLE, REFUSED, outcomeOf(fault)),
    [...BROKEN, ...SILENT, ...STATUSES, 'oversized', ...UNREADABLE],
  ),
  ...everyFault((): Cell => cell(FAILED, REFUSED, '200'), ['clock-skew', 'wrong-key']),
} as Step['cells'];

const LOGINS = [
  ['customer', 'Customer login', 'a customer'],
  ['advisor', 'Staff login', 'an employee'],
] as const;

/** Every step towards the two login providers. */
export const LOGIN_STEPS: readonly Step[] = LOGINS.flatMap(([id, upstream, who]): Step[] => [
  {
    id: `${id}-begin`,
    upstream: `${upstream}, metadata`,
    does: `${who} begins to log in`,
    good: SENT_ON,
    cells: BEGIN,
  },
  {
    id: `${id}-exchange`,
    upstream: `${upstream}, token`,
    does: `${who} comes back with a code`,
    good: LET_IN,
    cells: EXCHANGE,
  },
  {
    id: `${id}-keys`,
    upstream: `${upstream}, keys`,
    does: `${who} comes back, and the token is verified`,
    good: LET_IN,
    cells: KEYS,
  },
]);
