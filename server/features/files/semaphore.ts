import 'server-only';

/** Gives back what was acquired; a second call changes nothing. */
export type Release = () => void;

/** A counting semaphore: a number of permits, first come first served. */
export interface Semaphore {
  /** A permit, waited for `ms` milliseconds at most; `undefined` when there was none in that time. */
  acquire(ms: number): Promise<Release | undefined>;
}

/** A semaphore with as many permits as told, for this process alone. */
export function createSemaphore(permits: number): Semaphore {
  let free = permits;
  const waiting = new Set<() => void>();
  const give = (): Release => {
    free -= 1;
    return once(() => {
      free += 1;
      const [next] = waiting;
      next?.();
    });
  };
  return {
    acquire(ms) {
      if (free > 0 && waiting.size === 0) return Promise.resolve(give());
      return new Promise((resolve) => {
        const end = (permit: Release | undefined): void => {
          clearTimeout(timer);
          waiting.delete(called);
          resolve(permit);
        };
        const called = (): void => end(give());
        const timer = setTimeout(() => end(undefined), ms);
        waiting.add(called);
      });
    },
  };
}

/** One place for each key, and no more than `most` in all. */
export interface Places {
  /** The key's place; `undefined` when it has one already, or all are taken. */
  enter(key: string): Release | undefined;
}

/** Places for as many keys as told, for this process alone. */
export function createPlaces(most: number): Places {
  const taken = new Set<string>();
  return {
    enter(key) {
      if (taken.has(key) || taken.size >= most) return undefined;
      taken.add(key);
      return once(() => void taken.delete(key));
    },
  };
}

function once(act: () => void): Release {
  let done = false;
  return () => {
    if (done) return;
    done = true;
    act();
  };
}
