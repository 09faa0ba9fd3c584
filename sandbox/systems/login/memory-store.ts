import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';

/** Where one provider keeps sessions, codes and tokens; gone when the process ends or the sandbox is reset. */
export interface MemoryStore {
  readonly adapter: AdapterFactory;
  /** Everything kept of one kind, such as `Session`. */
  all(name: string): readonly AdapterPayload[];
  clear(): void;
}

interface Entry {
  readonly payload: AdapterPayload;
  readonly expires: number;
}

/** The store that oidc-provider asks for, one map for every kind of thing it keeps. */
export function createMemoryStore(): MemoryStore {
  const models = new Map<string, Map<string, Entry>>();

  const adapter = (name: string): Adapter => {
    const entries = models.get(name) ?? new Map<string, Entry>();
    models.set(name, entries);
    const live = (entry: Entry | undefined) =>
      entry !== undefined && entry.expires > Date.now() ? entry.payload : undefined;
    const findBy = (field: 'uid' | 'userCode', value: string) =>
      live([...entries.values()].find(({ payload }) => payload[field] === value));

    return {
      upsert(id, payload, expiresIn) {
        const expires = expiresIn === undefined ? Number.POSITIVE_INFINITY : Date.now() + expiresIn * 1000;
        entries.set(id, { payload, expires });
        return Promise.resolve();
      },
      find: (id) => Promise.resolve(live(entries.get(id))),
      findByUid: (uid) => Promise.resolve(findBy('uid', uid)),
      findByUserCode: (userCode) => Promise.resolve(findBy('userCode', userCode)),
      consume(id) {
        const entry = entries.get(id);
        if (entry !== undefined) entry.payload.consumed = Math.floor(Date.now() / 1000);
        return Promise.resolve();
      },
      destroy(id) {
        entries.delete(id);
        return Promise.resolve();
      },
      revokeByGrantId(grantId) {
        for (const [id, { payload }] of entries) if (payload.grantId === grantId) entries.delete(id);
        return Promise.resolve();
      },
    };
  };

  return {
    adapter,
    all: (name) => [...(models.get(name)?.values() ?? [])].map(({ payload }) => payload),
    clear() {
      for (const entries of models.values()) entries.clear();
    },
  };
}
