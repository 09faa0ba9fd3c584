import 'server-only';
import DataLoader from 'dataloader';
import type { Executor } from './types.ts';

/** The most keys of one statement. */
const MOST = 50;

/**
 * A question that callers ask at the same moment, put to the database once: `askAll` gets their keys and gives an answer for
 * each, in their order, or an error for that caller alone. Nothing is remembered, nobody waits for others to come, and what is
 * asked inside a transaction stays inside it.
 */
export function askedTogether<K, V>(
  askAll: (executor: Executor, keys: readonly K[]) => Promise<readonly (V | Error)[]>,
): (executor: Executor, key: K) => Promise<V> {
  const loaders = new WeakMap<Executor, DataLoader<K, V>>();
  return (executor, key) => {
    let loader = loaders.get(executor);
    if (loader === undefined) {
      loader = new DataLoader((keys) => askAll(executor, keys), { cache: false, maxBatchSize: MOST });
      loaders.set(executor, loader);
    }
    return loader.load(key);
  };
}
