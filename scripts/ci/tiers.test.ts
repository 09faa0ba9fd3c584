import { globSync } from 'node:fs';
import { expect, it } from 'vitest';
import { databaseTests, FULL_STORIES, SLOW_UNIT } from './tiers.js';

it.each([...FULL_STORIES.map((name) => `e2e/${name}`), ...SLOW_UNIT])(
  'names tests that exist in the second tier: %s',
  (pattern) => expect(globSync(pattern).length).toBeGreaterThan(0),
);

it('finds the tests that run on both engines', () => {
  expect(databaseTests()).toContain('server/platform/db/schema-state.test.ts');
  expect(databaseTests()).not.toContain('lib/core/money/ore.test.ts');
});
