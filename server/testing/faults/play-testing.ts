import 'server-only';
import { FAULT_NAMES, type Cell, type FaultName, type Step } from './matrix-types.ts';

/** The faults that can happen at a step, each with what is expected of it. */
export const possible = (step: Step): readonly (readonly [FaultName, Cell])[] =>
  FAULT_NAMES.flatMap((fault) => {
    const expected = step.cells[fault];
    return 'notPossible' in expected ? [] : [[fault, expected] as const];
  });

/** Faults as the sandbox's HTTP systems play them. */
type Played =
  | { readonly kind: 'reset' | 'hang' | 'trickle' | 'malformed' | 'truncated' | 'wrong-type' }
  | { readonly kind: 'oversized'; readonly bytes: number }
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: object;
      readonly empty?: boolean;
    };

/** More than the portal reads of any answer. */
const TOO_MANY_BYTES = 11_000_000;

const KINDS: Partial<Record<FaultName, Played>> = {
  reset: { kind: 'reset' },
  hang: { kind: 'hang' },
  slow: { kind: 'trickle' },
  malformed: { kind: 'malformed' },
  truncated: { kind: 'truncated' },
  'wrong-type': { kind: 'wrong-type' },
  oversized: { kind: 'oversized', bytes: TOO_MANY_BYTES },
};

/** A fault of an answer; those of connections, clocks and keys are not the answer's. */
export const statusFault = (fault: FaultName): Played =>
  KINDS[fault] ?? {
    kind: 'status',
    status: Number(fault),
    empty: true,
    headers: fault === '429' ? { 'retry-after': '7' } : {},
  };
