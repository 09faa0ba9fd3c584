import type { CheckLine } from './check-line.ts';

/** The systems that the portal needs, each with the checks that say how it is. */
const SYSTEMS = [
  { system: 'customerLogin', checks: ['customerLogin'] },
  { system: 'staffLogin', checks: ['staffLogin'] },
  { system: 'maskinporten', checks: ['maskinporten', 'token'] },
  { system: 'altinn', checks: ['altinn', 'access', 'consentEnd'] },
  { system: 'skatteetaten', checks: ['skatteetaten'] },
  { system: 'database', checks: ['database'] },
  { system: 'mail', checks: ['mail'] },
  { system: 'clock', checks: ['clock'] },
] as const satisfies readonly {
  readonly system: CheckLine['check'];
  readonly checks: readonly CheckLine['check'][];
}[];

const WORST_FIRST = ['failed', 'warning', 'skipped', 'ok'] as const;

/** How one system is: the worst that was found about it, and the lines that are not in order. */
export interface SystemHealth {
  readonly system: (typeof SYSTEMS)[number]['system'];
  readonly outcome: CheckLine['outcome'];
  readonly lines: readonly CheckLine[];
}

/** A check told system by system; one that was not looked at is `skipped`. */
export const healthOf = (found: readonly CheckLine[]): readonly SystemHealth[] =>
  SYSTEMS.map(({ system, checks }) => {
    const about = found.filter(({ check }) => checks.some((one) => one === check));
    const outcome = WORST_FIRST.find((one) => about.some((line) => line.outcome === one)) ?? 'skipped';
    return { system, outcome, lines: about.filter((line) => line.outcome !== 'ok') };
  });
