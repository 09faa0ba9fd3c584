// What the benchmarks hand over: figures with the baseline that they were taken beside and the target that they have.

/** A number that a target says the most or the least of. */
type Target = { readonly atMost: number } | { readonly atLeast: number };

/** One measured number. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: 'ms' | 'kB' | 'MB' | 'pages/s' | 'calls' | 'points' | '%' | '';
  /** What it is compared with, measured in the same run. */
  readonly baseline?: { readonly what: string; readonly value: number };
  readonly target?: Target;
}

/** A part of the benchmark that can be run alone. */
export interface Subject<Context> {
  readonly title: string;
  /** How it was measured, in a sentence or two, for who reads the table. */
  readonly how: string;
  /** Gives its figures; says why in a note when something needed for it is not there. */
  readonly measure: (context: Context) => Promise<readonly Figure[] | { readonly note: string }>;
}

/** Whether the figure keeps its target; `undefined` without one. */
export function isMet({ value, target }: Figure): boolean | undefined {
  if (target === undefined) return undefined;
  return 'atMost' in target ? value <= target.atMost : value >= target.atLeast;
}

/** The middle of the values, which a few slow ones do not move. */
export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** The value that a share of the values (0 to 1) does not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? NaN;
}

/** `part` as a share of `whole`, in per cent. */
export const percent = (part: number, whole: number): number => (part / whole) * 100;
