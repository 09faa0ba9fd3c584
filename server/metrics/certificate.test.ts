import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { openTestDatabase } from '#server/db/testing.ts';
import type { OpenDatabase } from '#server/db/types.ts';
import { makePkcs12 } from '../../sandbox/maskinporten/pkcs12.ts';
import { createTestAuthority } from '../../sandbox/maskinporten/test-authority.ts';
import { scrape } from './metrics.ts';

const NOW = new Date();
const folder = mkdtempSync(join(tmpdir(), 'metrics-'));
let opened: OpenDatabase;
beforeAll(async () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const authority = createTestAuthority(privateKey, privateKey);
  const validTo = new Date(NOW.getTime() + 41.5 * 86_400_000);
  const file = join(folder, 'bank.p12');
  const pairs = [authority.issue('buypass-seid2', '312601818', { key: privateKey, validTo })];
  writeFileSync(
    file,
    makePkcs12('passord', { pairs, authorities: authority.chain('buypass-seid2'), encryption: 'modern' }),
  );
  const settings = {
    DATA_DIR: folder,
    METRICS_TOKEN: 'a-token-for-this-test',
    CUSTOMER_OIDC_CLIENT_SECRET: 'hemmelig',
    ADVISOR_OIDC_CLIENT_SECRET: 'hemmelig',
    MASKINPORTEN_P12_FILE: file,
    MASKINPORTEN_P12_PASSWORD: 'passord',
  };
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  opened = await openTestDatabase();
});
afterAll(async () => {
  await opened.close();
  rmSync(folder, { recursive: true, force: true });
});

it('tells how many days the certificate has left, and nothing else of it', async () => {
  const metrics = await scrape('Bearer a-token-for-this-test', NOW);
  expect(metrics?.text).toMatch(/^portal_maskinporten_certificate_days_left 41$/m);
  expect(metrics?.text).not.toMatch(/passord|Sandkasse|312601818/);
});
