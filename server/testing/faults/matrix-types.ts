import 'server-only';

/**
 * What can go wrong at another system, as its callers meet it. A number is an HTTP status; 429 comes with `Retry-After: 7`. `slow` sends the
 * answer byte by byte past the time limit; `clock-skew` sets the clocks an hour apart.
 */
export const FAULT_NAMES = [
  'refused',
  'reset',
  'hang',
  'slow',
  '400',
  '401',
  '403',
  '404',
  '406',
  '429',
  '500',
  '502',
  '503',
  'malformed',
  'truncated',
  'wrong-type',
  'oversized',
  'clock-skew',
  'wrong-key',
  'expired-certificate',
] as const;
export type FaultName = (typeof FAULT_NAMES)[number];

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
