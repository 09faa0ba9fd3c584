import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { reportSchema } from '#lib/pilot/integration-test/report.ts';
import type { RunningSandbox } from '../../sandbox/main.ts';
import { startTestSandbox } from '../../sandbox/core/testing/sandbox.ts';

let running: RunningSandbox;
let folder = '';
beforeAll(async () => {
  running = await startTestSandbox();
  folder = mkdtempSync(join(tmpdir(), 'portal-integration-'));
});
afterAll(async () => {
  await running.close();
  rmSync(folder, { recursive: true });
});

async function command(
  args: readonly string[],
  settings: Record<string, string> = {},
): Promise<{ readonly code: number | null; readonly out: string; readonly err: string }> {
  const { config } = running.sandbox;
  const env: NodeJS.ProcessEnv = {
    NODE_ENV: 'production',
    SANDBOX_PORT: String(config.port),
    DATA_DIR: join(folder, 'data'),
    CUSTOMER_OIDC_PRIVATE_JWK_FILE: join(config.keysDir, 'customer-oidc.jwk.json'),
    ADVISOR_OIDC_PRIVATE_JWK_FILE: join(config.keysDir, 'advisor-oidc.jwk.json'),
    MASKINPORTEN_PRIVATE_JWK_FILE: join(config.keysDir, 'maskinporten.jwk.json'),
    // Long enough for a busy machine.
    UPSTREAM_TIMEOUT_MS: '2000',
    UPSTREAM_RETRIES: '1',
    ...settings,
  };
  const script = ['--conditions=react-server', 'scripts/commands/integration-test.ts', ...args];
  const child = spawn(process.execPath, script, { env });
  const closed = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
  return { code, out, err };
}

// Concurrent, since no command changes the sandbox for another.
it.concurrent('runs without a person in the sandbox and writes the report in four forms', async () => {
  const out = join(folder, 'report');
  const args = ['--orgnr', '313367002,313367002', '--out', out, '--lang', 'en', '--tester', 'Pia Pilot'];
  const ended = await command(args);
  expect(ended).toMatchObject({ code: 0, err: '' });
  expect(ended.out).toMatch(/\d+ passed, 0 failed, \d+ not run by the tool/);
  const names = readdirSync(out);
  expect(names.map((name) => name.split('.').at(-1)).toSorted()).toEqual(['html', 'json', 'pdf', 'xml']);
  const contents = names.map((name) => readFileSync(join(out, name), 'latin1'));
  const json = contents[names.findIndex((name) => name.endsWith('.json'))] ?? '';
  expect(reportSchema.parse(JSON.parse(json)).head).toMatchObject({
    bank: { name: 'Demobanken', orgnr: '312601818' },
    testers: ['Pia Pilot'],
    environment: 'sandbox',
  });
  const key = readFileSync(join(running.sandbox.config.keysDir, 'maskinporten.jwk.json'), 'utf8');
  const secret = (JSON.parse(key) as { d: string }).d;
  for (const content of [...contents, ended.out]) {
    expect(content).not.toMatch(/eyJ[\w-]{10}/);
    expect(content).not.toContain(secret);
    expect(content).not.toContain('14837830177');
  }
});

it.concurrent('ends with 1 when a case fails', async () => {
  const args = ['--orgnr', '313367002', '--out', join(folder, 'failed')];
  const { code, out } = await command(args, { MASKINPORTEN_CLIENT_ID: 'unknown' });
  expect(code).toBe(1);
  expect(out).toMatch(/\d+ bestått, [1-9]\d* ikke bestått/);
});

it.concurrent.each([
  ['an option is unknown', ['--verbose'], {}, '--verbose'],
  ['no organisation is given', [], {}, 'Usage:'],
  ['a number is no organisation number', ['--orgnr', '313367002,123456789'], {}, 'Usage:'],
  ['the language is unknown', ['--orgnr', '313367002', '--lang', 'sv'], {}, 'Usage:'],
  ['a person gets no time', ['--orgnr', '313367002', '--timeout', '0'], {}, 'Usage:'],
  ['it is production', ['--orgnr', '313367002'], { PORTAL_ENV: 'production' }, 'BANK_ORGNR'],
])('ends with 2 and says why when %s', async (_name, args, settings, why) => {
  const { code, err } = await command(args, settings);
  expect(code).toBe(2);
  expect(err).toContain(why);
});
