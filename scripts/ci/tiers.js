import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The two tiers of tests. `npm test` is for every change: one database engine, and the stories that a change most often meets.
 * `npm run test:full` has what takes long: the other engine, processes that are killed, systems that fail, random input, the demo,
 * several instances, every way of reading, and the stories of rarer situations. Together they run each test once.
 */

/** Unit tests that kill processes, break systems or try random input, on both engines. */
export const SLOW_UNIT = [
  '{lib,server}/**/*killed*.test.ts',
  'server/testing/faults/*.test.ts',
  'server/testing/growth.test.ts',
  '{lib,server}/**/*.fuzz.test.ts',
  'server/platform/db/restarted.postgres.test.ts',
];

/** Stories of the second tier; all others are of the first. */
export const FULL_STORIES = [
  'a11y/**',
  'speed/**',
  'demo/**',
  'instances/**',
  'security/headers-over-https.*',
  'security/hostile-input.*',
  'security/leak-finder.*',
  'security/limits.*',
  'security/metrics.*',
  'security/traces.*',
  ...[
    'calendar',
    'confirming',
    'consent-latest-end',
    'consent-lost',
    'invitations',
    'ledger',
    'letting-go',
    'lists-after-withdrawal',
    'login-refused',
    'money-out',
    'need-not-be-paid',
    'pilot',
    'portfolio-views',
    'reminders',
    'renewal',
    'since-last',
    'stopping',
    'stored',
    'supplier',
    'unlisted-account',
    'upstream-failures',
  ].map((story) => `situations/${story}.*`),
];

/** Unit tests that run on both database engines. */
export const databaseTests = () =>
  ['lib', 'server', 'sandbox', 'scripts', 'components']
    .flatMap((room) =>
      readdirSync(room, { recursive: true, encoding: 'utf8' }).map((name) => join(room, name)),
    )
    .filter((path) => path.endsWith('.test.ts') && readFileSync(path, 'utf8').includes('describeDatabases('));
