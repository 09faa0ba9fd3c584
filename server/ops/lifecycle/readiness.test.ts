import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateKeyPair, exportJWK } from 'jose';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { openTestDatabase } from '#server/platform/db/testing/db.ts';
import type { OpenDatabase } from '#server/platform/db/types.ts';
import { readiness, recentReadiness } from './readiness.ts';
import { databaseSlot } from '#server/platform/db/client.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'readiness-'));
let opened: OpenDatabase;
beforeAll(async () => {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = JSON.stringify({ ...(await exportJWK(privateKey)), kid: 'k1' });
  for (const name of ['CUSTOMER_OIDC_PRIVATE_JWK', 'ADVISOR_OIDC_PRIVATE_JWK', 'MASKINPORTEN_PRIVATE_JWK'])
    vi.stubEnv(name, jwk);
  vi.stubEnv('DATA_DIR', dataDir);
  opened = await openTestDatabase();
});
afterAll(async () => {
  await opened.close();
  rmSync(dataDir, { recursive: true, force: true });
});

it('names what is wrong, and nothing that helps a stranger', async () => {
  vi.stubEnv('PORTAL_ENV', 'no-such-place');
  expect(await readiness()).toEqual({
    ready: false,
    checks: [
      { name: 'configuration', ok: false, reason: 'the configuration is wrong' },
      { name: 'database', ok: true },
    ],
  });
  vi.stubEnv('PORTAL_ENV', 'sandbox');
});

it('is ready when the configuration is read and the database answers', async () => {
  expect(await readiness()).toEqual({
    ready: true,
    checks: [
      { name: 'configuration', ok: true },
      { name: 'database', ok: true },
    ],
  });
});

it.each([
  [
    'cannot be opened',
    () => Promise.reject(new Error('connect ECONNREFUSED postgres://bank:secret@db.internal')),
  ],
  ['does not answer', () => new Promise<never>(() => undefined)],
])('is not ready when the database %s, and does not say where it is', async (_what, open) => {
  const slot = databaseSlot().opened;
  databaseSlot().opened = open();
  const { ready, checks } = await readiness();
  databaseSlot().opened = slot;
  expect(ready).toBe(false);
  expect(checks[1]).toEqual({ name: 'database', ok: false, reason: 'the database does not answer' });
});

it('asks the database once a second, however often it is asked', async () => {
  const slot = databaseSlot().opened;
  const before = await recentReadiness(5_000);
  databaseSlot().opened = Promise.reject(new Error('the database is gone'));
  expect([before.ready, await recentReadiness(5_999)]).toEqual([true, before]);
  expect((await recentReadiness(6_000)).ready).toBe(false);
  databaseSlot().opened = slot;
  expect((await recentReadiness(6_999)).ready).toBe(false);
  expect((await recentReadiness(7_000)).ready).toBe(true);
});
