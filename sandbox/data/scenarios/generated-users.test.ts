import { expect, it } from 'vitest';
import { isNationalId } from '#lib/core/identifiers/national-id.ts';
import { isOrgnr, isSyntheticOrgnr } from '#lib/core/identifiers/orgnr.ts';
import { crowdOf } from './generated-users.ts';
import { BUSINESSES, CUSTOMERS } from './people.ts';

it('generates the requested number of users, deterministically, and none of the catalogue', () => {
  const { businesses, customers } = crowdOf(600);
  expect(crowdOf(600)).toEqual({ businesses, customers });
  const orgnrs = businesses.map(({ orgnr }) => orgnr);
  const pids = customers.map(({ pid }) => pid);
  expect([new Set(orgnrs).size, new Set(pids).size]).toEqual([600, 600]);
  expect(orgnrs.every((orgnr) => isOrgnr(orgnr) && isSyntheticOrgnr(orgnr))).toBe(true);
  expect(pids.every(isNationalId)).toBe(true);
  expect(BUSINESSES.filter(({ orgnr }) => orgnrs.includes(orgnr))).toEqual([]);
  expect(CUSTOMERS.filter(({ pid }) => pids.includes(pid))).toEqual([]);
});

it.each([-1, 0.5, Number.NaN, 5001])('%s is no size of a crowd', (size) => {
  expect(() => crowdOf(size)).toThrow('SANDBOX_CROWD');
});
