import 'server-only';
import type { Db, Tx } from './types.ts';

/** The most items of one transaction, so that none waits long for the others. */
const MOST = 20;

interface Waiting<T> {
  readonly item: T;
  readonly done: PromiseWithResolvers<undefined>;
}

/**
 * A way to write something small that many requests write at once and only one may at a time: while one transaction is under way,
 * what arrives meanwhile waits and then goes into the next one together. The promise is kept when the item is
 * committed. When a transaction fails, each of its items is tried in one of its own, so that one that cannot be written spoils
 * no other; its promise is broken with the reason.
 */
export function writeBatcher<T>(
  write: (tx: Tx, items: readonly T[]) => Promise<void>,
): (db: Db, item: T) => Promise<void> {
  const queues = new WeakMap<Db, Waiting<T>[]>();

  async function commit(db: Db, waiting: readonly Waiting<T>[]): Promise<void> {
    try {
      await db.transaction((tx) =>
        write(
          tx,
          waiting.map(({ item }) => item),
        ),
      );
      for (const { done } of waiting) done.resolve(undefined);
    } catch (error) {
      if (waiting.length === 1) waiting[0]?.done.reject(error);
      else for (const one of waiting) await commit(db, [one]);
    }
  }

  async function drain(db: Db, queue: Waiting<T>[]): Promise<void> {
    while (queue.length > 0) await commit(db, queue.splice(0, MOST));
    queues.delete(db);
  }

  return (db, item) => {
    const waiting = { item, done: Promise.withResolvers<undefined>() };
    const queue = queues.get(db);
    if (queue !== undefined) queue.push(waiting);
    else {
      const begun = [waiting];
      queues.set(db, begun);
      void drain(db, begun);
    }
    return waiting.done.promise;
  };
}
