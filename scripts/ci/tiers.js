import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The two tiers of tests. `npm test` runs for every change: one database engine, and the most common situations. `npm run test:full`
 * runs what takes longer: the other engine, killed processes, failing systems, random input, the demo, several instances,
 * accessibility in all modes, and rarer situations. Together they run each test once.
 */

/** Unit tests of the second tier, which run on both engines. */
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
  'security/secret-scanner.*',
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
  ].map((name) => `specs/${name}.*`),
];

/** Unit tests that run on both database engines. */
export const databaseTests = () =>
  ['lib', 'server', 'sandbox', 'scripts', 'components']
    .flatMap((room) =>
      readdirSync(room, { recursive: true, encoding: 'utf8' }).map((name) => join(room, name)),
    )
    .filter((path) => path.endsWith('.test.ts') && readFileSync(path, 'utf8').includes('describeDatabases('));
