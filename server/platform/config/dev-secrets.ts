import 'server-only';
import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Env } from './resolve-env.ts';
import { resolveDataDir } from './settings.ts';

const SECRETS = {
  AUTH_SECRET: { file: 'auth-secret', make: () => randomBytes(32).toString('base64url') },
  ENCRYPTION_KEYS: { file: 'encryption-keys', make: () => `sandbox:${randomBytes(32).toString('base64')}` },
} as const;

/**
 * In the sandbox, and only there, secrets that are not given are made once and kept in `DATA_DIR` (mode 0600), so that a
 * restart reads what it wrote. Returns the environment with `NAME_FILE` pointing at them; elsewhere unchanged.
 */
export function withDevSecrets(env: Env): Env {
  if ((env['PORTAL_ENV']?.trim() || 'sandbox') !== 'sandbox') return env;
  const dataDir = resolveDataDir(env['DATA_DIR']?.trim() || undefined);
  const added = Object.entries(SECRETS)
    .filter(([name]) => !env[name]?.trim() && !env[`${name}_FILE`]?.trim())
    .map(([name, { file, make }]) => [`${name}_FILE`, keep(dataDir, file, make)] as const);
  return { ...env, ...Object.fromEntries(added) };
}

function keep(dataDir: string, name: string, make: () => string): string {
  const path = join(dataDir, name);
  if (existsSync(path)) return path;
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  writeFileSync(draft, `${make()}\n`, { mode: 0o600 });
  try {
    // A link appears whole or not at all, and never replaces what another process wrote first.
    linkSync(draft, path);
  } catch (error) {
    if (!existsSync(path)) throw error;
  } finally {
    rmSync(draft);
  }
  return path;
}
