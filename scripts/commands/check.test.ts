import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { lockDataDir } from '#server/platform/db/data-dir-lock.ts';
import { startTestSandbox } from '../../sandbox/core/testing/sandbox.ts';
import type { RunningSandbox } from '../../sandbox/main.ts';

const SECRET = 'a-secret-that-must-not-be-printed';

let running: RunningSandbox;
let dataDir = '';
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'check-'));
  running = await startTestSandbox();
});
afterAll(async () => {
  await running.close();
  rmSync(dataDir, { recursive: true, force: true });
});
beforeEach(() => running.sandbox.reset());

async function check(args: readonly string[], changes: Record<string, string> = {}) {
  const { urls, keysDir } = running.sandbox.config;
  const env: NodeJS.ProcessEnv = {
    NODE_ENV: 'production',
    DATA_DIR: dataDir,
    AUTH_SECRET: SECRET,
    ENCRYPTION_KEYS: `a:${Buffer.alloc(32, 9).toString('base64')}`,
    CUSTOMER_OIDC_ISSUER: urls.customerLogin,
    CUSTOMER_OIDC_CLIENT_SECRET: SECRET,
    ADVISOR_OIDC_ISSUER: urls.staffLogin,
    ADVISOR_OIDC_CLIENT_SECRET: SECRET,
    MASKINPORTEN_ISSUER: urls.maskinporten,
    MASKINPORTEN_PRIVATE_JWK_FILE: join(keysDir, 'maskinporten.jwk.json'),
    ALTINN_BASE_URL: urls.altinn,
    KRAVOGBETALINGER_BASE_URL: urls.skatteetaten,
    ...changes,
  };
  const child = spawn(process.execPath, ['--conditions=react-server', 'scripts/commands/check.ts', ...args], {
    env,
  });
  const closed = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
  const key = String(running.sandbox.clientKeys.maskinporten.privateJwk['d']);
  for (const hidden of [SECRET, key, 'eyJ']) expect(out + err).not.toContain(hidden);
  return { out, code };
}

it('ends with 0 and describes each check when all is well', async () => {
  const { out, code } = await check([]);
  expect(code).toBe(0);
  expect(out).toContain('I orden           Maskinporten. Maskinporten svarer');
  expect(out).toContain('Klokke: Innlogging for kunder. Klokkene er like');
  expect(out.trimEnd().endsWith('Alt portalen trenger, virker.')).toBe(true);
});

it('ends with 1 and says what to do, in the requested language, when a check fails', async () => {
  const { out, code } = await check(['--language', 'en'], { MASKINPORTEN_CLIENT_ID: 'unknown' });
  expect(code).toBe(1);
  expect(out).toMatch(
    /Fault +Access token: skatteetaten:kravogbetalinger\. Maskinporten does not know the client\./,
  );
  expect(out).toMatch(
    /Do this: Check MASKINPORTEN_CLIENT_ID.*\n +Code: MP-100\n +Reference for support: [0-9a-f]{32}/,
  );
});

it('names each fault of the configuration', async () => {
  const { out, code } = await check([], { PORT: 'x', MASKINPORTEN_PRIVATE_JWK_FILE: '/nowhere' });
  expect(code).toBe(1);
  expect(out).toContain('- PORT is wrong');
  expect(out).toContain('- MASKINPORTEN_PRIVATE_JWK_FILE points at a file that cannot be read');
});

it('prints JSON alone for --json, also while the portal holds the embedded database', async () => {
  mkdirSync(join(dataDir, 'database'), { recursive: true });
  const release = lockDataDir(dataDir);
  const { out, code } = await check(['--json']);
  release();
  expect(code).toBe(0);
  const report = JSON.parse(out) as { passed: boolean; checks: Record<string, string>[] };
  expect(report.passed).toBe(true);
  expect(report.checks.find((line) => line['check'] === 'database')).toMatchObject({
    outcome: 'skipped',
    next: expect.stringContaining('/pilot/kontroll') as string,
  });
});

it('ends with 2 when an argument is unknown', async () => {
  expect((await check(['--langauge', 'en'])).code).toBe(2);
  expect((await check(['--language', 'se'])).code).toBe(2);
});
