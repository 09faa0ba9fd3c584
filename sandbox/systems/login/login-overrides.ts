import type { LoginName } from '../../core/types.ts';

/** Lets the control room decide who logs in next, and clear the stage before that. */
export interface LoginOverrides {
  /** The next login page shown at a provider logs this person in at once. */
  choose(system: LoginName, person: string): void;
  /** Who was chosen; once only. */
  take(system: LoginName): string | undefined;
  /** How a provider ends its sessions. */
  register(system: LoginName, endSessions: () => Promise<void>): void;
  /** Ends every session at both providers and tells their clients. */
  endSessions(): Promise<void>;
  reset(): void;
}

/** See {@link LoginOverrides}. */
export function createLoginOverrides(): LoginOverrides {
  const chosen = new Map<LoginName, string>();
  const enders = new Map<LoginName, () => Promise<void>>();
  return {
    choose: (system, person) => void chosen.set(system, person),
    take(system) {
      const person = chosen.get(system);
      chosen.delete(system);
      return person;
    },
    register: (system, endSessions) => void enders.set(system, endSessions),
    async endSessions() {
      await Promise.all([...enders.values()].map((end) => end()));
    },
    reset: () => chosen.clear(),
  };
}
