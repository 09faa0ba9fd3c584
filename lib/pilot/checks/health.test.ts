import { expect, it } from 'vitest';
import type { CheckLine } from './check-line.ts';
import { healthOf } from './health.ts';

const line = (check: CheckLine['check'], outcome: CheckLine['outcome'], about?: string): CheckLine => ({
  check,
  outcome,
  finding: outcome === 'ok' ? 'tokenGiven' : 'refusedOther',
  ...(about === undefined ? {} : { about }),
});

it('tells the worst about each system, and what is not in order', () => {
  const refused = line('token', 'failed', 'a:scope');
  const health = healthOf([
    line('maskinporten', 'ok'),
    line('token', 'ok', 'another:scope'),
    refused,
    line('altinn', 'ok'),
    line('access', 'skipped'),
    line('clock', 'warning', 'altinn'),
    line('clock', 'ok', 'maskinporten'),
  ]);
  const brief = Object.fromEntries(health.map(({ system, outcome }) => [system, outcome]));
  expect(brief).toMatchObject({ maskinporten: 'failed', altinn: 'skipped', clock: 'warning' });
  expect(health.find(({ system }) => system === 'maskinporten')?.lines).toEqual([refused]);
});

it('does not take silence for health', () => {
  expect(healthOf([]).every(({ outcome }) => outcome === 'skipped')).toBe(true);
});
