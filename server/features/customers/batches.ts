import 'server-only';

/** Rows per statement: well below the protocol's 65 535 parameters. */
const BATCH = 1_000;

/** The items in their order, as many at a time as one statement takes. */
export function* batches<T>(items: readonly T[]): Generator<T[]> {
  for (let start = 0; start < items.length; start += BATCH) yield items.slice(start, start + BATCH);
}
