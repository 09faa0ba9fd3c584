import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { withDevSecrets } from './dev-secrets.ts';

let dataDir = '';
beforeEach(() => (dataDir = mkdtempSync(join(tmpdir(), 'portal-secrets-'))));
afterEach(() => rmSync(dataDir, { recursive: true }));

it('makes the secrets once, readable by the owner only', () => {
  const first = withDevSecrets({ DATA_DIR: dataDir });
  const path = join(dataDir, 'auth-secret');
  const secret = readFileSync(path, 'utf8');
  expect(first['AUTH_SECRET_FILE']).toBe(path);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(withDevSecrets({ DATA_DIR: dataDir })).toEqual(first);
  expect(readFileSync(path, 'utf8')).toBe(secret);
});

it('leaves given secrets alone, and makes none outside the sandbox', () => {
  expect(
    withDevSecrets({ DATA_DIR: dataDir, AUTH_SECRET: 'given', ENCRYPTION_KEYS_FILE: '/k' }),
  ).not.toHaveProperty('AUTH_SECRET_FILE');
  const production = { DATA_DIR: dataDir, PORTAL_ENV: 'production' };
  expect(withDevSecrets(production)).toEqual(production);
});
