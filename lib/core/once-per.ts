/**
 * A function that works its answer out once for each object that it is asked about, as long as that object is in use. For what is
 * looked up again and again in the same records, which never change: an index then costs the records once and not once a look-up.
 */
export function oncePer<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const made = new WeakMap<K, V>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined || made.has(key)) return known as V;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

/** The first of several values for each key. */
export function firstByKey<K, V>(entries: Iterable<readonly [K, V]>): ReadonlyMap<K, V> {
  const first = new Map<K, V>();
  for (const [key, value] of entries) if (!first.has(key)) first.set(key, value);
  return first;
}
