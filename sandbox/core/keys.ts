import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomUUID,
  type KeyObject,
} from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** An RSA signing key with the `kid` that it is registered under. */
export interface SigningKey {
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly privateJwk: Readonly<Record<string, unknown>>;
  readonly publicJwk: Readonly<Record<string, unknown>>;
}

/**
 * Reads the private JWK `{name}.jwk.json` in `directory`, and makes it (RSA 2048, RS256) when it is not there, so that
 * keys survive a restart and the portal's cached key sets stay right.
 * @throws Error when the file holds something else than an RSA private key with `kid`.
 */
export function loadOrCreateKey(directory: string, name: string): SigningKey {
  const file = join(directory, `${name}.jwk.json`);
  if (!existsSync(file)) {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    writeFileSync(file, `${JSON.stringify(newPrivateJwk(name), null, 2)}\n`, { mode: 0o600 });
  }
  const privateJwk: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!isObject(privateJwk) || typeof privateJwk['kid'] !== 'string' || typeof privateJwk['d'] !== 'string') {
    throw new Error(`${file} is not a private JWK with a kid`);
  }
  const privateKey = createPrivateKey({ key: privateJwk, format: 'jwk' });
  const { kid } = privateJwk;
  return { kid, privateKey, privateJwk, publicJwk: describe(createPublicKey(privateKey), kid) };
}

function newPrivateJwk(name: string): Record<string, unknown> {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return describe(privateKey, `sandbox-${name}-${randomUUID().slice(0, 8)}`);
}

function describe(key: KeyObject, kid: string): Record<string, unknown> {
  return { ...key.export({ format: 'jwk' }), kid, alg: 'RS256', use: 'sig' };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
