import type { ConsentRecord, ConsentRegister, IssuedTokens } from './types.ts';

/** The consents that Altinn keeps and Maskinporten asks about, in order of creation. */
export function createConsentRegister(): ConsentRegister {
  const records = new Map<string, ConsentRecord>();
  return {
    get: (id) => records.get(id.toLowerCase()),
    all: () => [...records.values()],
    add(record) {
      records.set(record.id.toLowerCase(), record);
    },
    reset() {
      records.clear();
    },
  };
}

/** The `jti` of each access token that has not been ended early. */
export function createIssuedTokens(): IssuedTokens {
  const live = new Set<string>();
  return {
    add(jti) {
      live.add(jti);
    },
    isLive: (jti) => live.has(jti),
    expireAll() {
      live.clear();
    },
  };
}
