import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, it } from 'vitest';

const START = "const { bootstrap } = await import('#server/ops/lifecycle/bootstrap.ts'); await bootstrap();";

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'start-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

/** Starts the portal's process with these settings, and gives what it said and how it ended. */
async function start(settings: Record<string, string>) {
  const child = spawn(
    process.execPath,
    ['--conditions=react-server', '--input-type=module', '--eval', START],
    { env: { DATA_DIR: dataDir, NODE_ENV: 'test', ...settings } },
  );
  const [output, message, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise((resolve) => child.once('close', resolve)),
  ]);
  return { output, message, code };
}

it('refuses to start on a wrong configuration: one message with every fault, exit code 1, nothing on standard output', async () => {
  const { output, message, code } = await start({ PORTAL_ENV: 'test' });
  expect(code).toBe(1);
  expect(output).toBe('');
  for (const name of ['AUTH_SECRET', 'ENCRYPTION_KEYS', 'CUSTOMER_OIDC_CLIENT_ID']) {
    expect(message).toContain(name);
  }
  expect(message).not.toMatch(/^\s+at /m);
});

it('refuses to start with a key that cannot sign grants, and says nothing of the key', async () => {
  const secret = 'not-the-private-part-of-any-key';
  const jwk = JSON.stringify({ kty: 'RSA', kid: 'k1', alg: 'RS256', n: 'AQAB', e: 'AQAB', d: secret });
  const { message, code } = await start({
    PORTAL_ENV: 'sandbox',
    CUSTOMER_OIDC_CLIENT_SECRET: 'x'.repeat(20),
    ADVISOR_OIDC_CLIENT_SECRET: 'x'.repeat(20),
    MASKINPORTEN_PRIVATE_JWK: jwk,
  });
  expect(code).toBe(1);
  expect(message).toContain('MASKINPORTEN_PRIVATE_JWK');
  expect(message).not.toContain(secret);
});
