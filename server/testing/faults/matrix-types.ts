import 'server-only';

/** What can go wrong at another system, as its callers meet it. */
export const FAULTS = {
  refused: 'nobody listens at the address',
  reset: 'the connection is broken before an answer',
  hang: 'no answer ever comes',
  slow: 'the answer comes byte by byte, and takes longer than the time limit',
  400: 'HTTP 400 without a code of the system’s own',
  401: 'HTTP 401',
  403: 'HTTP 403',
  404: 'HTTP 404',
  406: 'HTTP 406',
  429: 'HTTP 429 with Retry-After: 7',
  500: 'HTTP 500',
  502: 'HTTP 502',
  503: 'HTTP 503',
  malformed: 'HTTP 200, and JSON that is cut off',
  truncated: 'the connection breaks in the middle of the answer',
  'wrong-type': 'HTTP 200, and a web page',
  oversized: 'HTTP 200, and more than the portal reads',
  'clock-skew': 'the clocks of the two differ by an hour',
  'wrong-key': 'something is signed with a key that the other does not know',
  'expired-certificate': 'the system’s TLS certificate ended yesterday',
} as const;
export type FaultName = `${keyof typeof FAULTS}`;
/** The faults in the order of the table: numbers would come first in an object. */
export const FAULT_NAMES: readonly FaultName[] = [
  ...(['refused', 'reset', 'hang', 'slow'] as const),
  ...(['400', '401', '403', '404', '406', '429', '500', '502', '503'] as const),
  ...(['malformed', 'truncated', 'wrong-type', 'oversized'] as const),
  ...(['clock-skew', 'wrong-key', 'expired-certificate'] as const),
];

/** What is expected of one fault at one step. */
export interface Cell {
  /** What the person gets, with the code whose text the page shows. */
  readonly sees: string;
  /** What the books say afterwards. */
  readonly stored: string;
  /** How the log names the call's outcome, and what it means. */
  readonly logged: string;
}

/** Why a fault cannot happen at a step. */
export interface NotPossible {
  readonly notPossible: string;
}

/** One step of a journey that needs another system. */
export interface Step {
  readonly id: string;
  readonly upstream: string;
  /** What a person, or the portal by itself, is doing. */
  readonly does: string;
  /** What comes of it when nothing is wrong, and again when the fault has passed, in the same process. */
  readonly good: Pick<Cell, 'sees' | 'stored'>;
  readonly cells: Readonly<Record<FaultName, Cell | NotPossible>>;
}

/** Shorthand for the cells of one step. */
export const cell = (sees: string, stored: string, logged: string): Cell => ({ sees, stored, logged });
