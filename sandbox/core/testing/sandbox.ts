import { randomInt } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sandboxConfig } from '../config.ts';
import { startSandbox, type RunningSandbox } from '../../main.ts';

const ATTEMPTS = 20;

/** Addresses that the systems give as their own, when something stands in front of them. */
type PublicUrls = Partial<RunningSandbox['sandbox']['config']['urls']>;

/**
 * A whole sandbox for one test file, on six ports in a row, of which it takes five, with fresh keys in a folder that `close` removes.
 * @throws Error when no free ports are found.
 */
export async function startTestSandbox(publicUrls: PublicUrls = {}): Promise<RunningSandbox> {
  const keysDir = mkdtempSync(join(tmpdir(), 'sandbox-keys-'));
  for (let attempt = 1; ; attempt += 1) {
    // Below the range that systems hand out to outgoing connections.
    const port = 12_000 + 6 * randomInt(2600);
    const plain = sandboxConfig({ SANDBOX_PORT: String(port), SANDBOX_KEYS_DIR: keysDir });
    const config = { ...plain, urls: { ...plain.urls, ...publicUrls } };
    try {
      const running = await startSandbox(config);
      const close = async () => {
        await running.close();
        rmSync(keysDir, { recursive: true, force: true });
      };
      return { ...running, close };
    } catch (error) {
      if (attempt === ATTEMPTS || !isAddressInUse(error)) throw error;
    }
  }
}

function isAddressInUse(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}
