import { expect, it } from 'vitest';
import { requireRecentLogin } from './recent-login.ts';
import type { CustomerSession } from '../session/session-types.ts';

const NOW = new Date('2026-11-23T09:00:00Z');
const session = (authenticatedAt?: string): CustomerSession => ({
  kind: 'customer',
  personId: 'p-1',
  sessionHash: 'h',
  startedAt: NOW,
  ...(authenticatedAt === undefined ? {} : { authenticatedAt: new Date(authenticatedAt) }),
});

it.each([
  ['a moment ago', '2026-11-23T09:00:00Z', true],
  ['fourteen minutes and 59 seconds ago', '2026-11-23T08:45:01Z', true],
  ['fifteen minutes ago', '2026-11-23T08:45:00Z', false],
  // The session itself is new: single sign-on gave it.
  ['an hour ago', '2026-11-23T08:00:00Z', false],
  ['who knows when', undefined, false],
])('a person who was there %s: %s', (_, at, recent) => {
  const permitted = requireRecentLogin(session(at), NOW);
  expect(permitted.ok).toBe(recent);
  if (!permitted.ok) expect(permitted.error.code).toBe('login-not-recent');
});
