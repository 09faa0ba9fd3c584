/** Milliseconds below which `share` of the times lie; 0 of none. */
export const percentile = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(times.length * share) - 1)] ?? 0;

/** The value of one series in Prometheus' text form, or the sum of those of a name whose labels contain `labels`. */
export function total(metrics: string, name: string, labels = ''): number {
  const values = metrics
    .split('\n')
    .filter((line) => (line.startsWith(`${name} `) || line.startsWith(`${name}{`)) && line.includes(labels))
    .map((line) => Number(line.slice(line.lastIndexOf(' ') + 1)));
  return values.reduce((sum, value) => sum + value, 0);
}

/** One look at the portal's memory. */
export interface MemorySample {
  /** Seconds since the load began. */
  readonly second: number;
  readonly residentMb: number;
  readonly heapMb: number;
}

export interface MemoryVerdict {
  readonly flat: boolean;
  /** The smallest heap of the second and of the last quarter: what is left when the collector has been. */
  readonly earlyHeapMb: number;
  readonly lateHeapMb: number;
  readonly highestResidentMb: number;
}

/** A heap may be so much larger in the end, in parts of itself, before it counts as growing. */
const GROWTH = 0.15;

/** Whether memory is flat after the first quarter, which warms up: by what is left after collections, not by the peaks. */
export function memoryVerdict(samples: readonly MemorySample[]): MemoryVerdict {
  const end = samples.at(-1)?.second ?? 0;
  const least = (from: number, to: number): number =>
    Math.min(
      ...samples
        .filter(({ second }) => second >= from * end && second <= to * end)
        .map(({ heapMb }) => heapMb),
    );
  const [earlyHeapMb, lateHeapMb] = [least(0.25, 0.5), least(0.75, 1)];
  return {
    flat: lateHeapMb <= earlyHeapMb * (1 + GROWTH),
    earlyHeapMb,
    lateHeapMb,
    highestResidentMb: Math.max(...samples.map(({ residentMb }) => residentMb)),
  };
}
