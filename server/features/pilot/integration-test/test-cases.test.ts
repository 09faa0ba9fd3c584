import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { CASE_IDS, CONTRACT_TESTS, ELSEWHERE, isCaseId } from '#lib/pilot/integration-test/cases.ts';
import { maxConcurrent } from './max-concurrent.ts';
import { TEST_CASES } from './test-cases.ts';

it('carries out every case of the sheet, or says where its evidence is', () => {
  const told = [...TEST_CASES.map(([id]) => id), ...Object.keys(ELSEWHERE).filter(isCaseId)];
  expect(told.toSorted()).toEqual([...CASE_IDS].toSorted());
});

it.each([...new Set([...Object.values(ELSEWHERE), ...Object.values(CONTRACT_TESTS)].flat())])(
  'points at evidence that is there: %s',
  (path) => expect(existsSync(path)).toBe(true),
);

it('counts the most calls at one moment', () => {
  const call = (at: number, durationMs: number) => ({ startedAt: new Date(at), durationMs });
  expect(maxConcurrent([])).toBe(0);
  expect(maxConcurrent([call(0, 10), call(5, 10), call(9, 1), call(10, 5)])).toBe(3);
  expect(maxConcurrent([call(0, 10), call(10, 10)])).toBe(1);
});
