import 'server-only';
import { generateKeyPairSync } from 'node:crypto';
import type { Config } from '../config-types.ts';
import { parseConfig } from '../parse-config.ts';
import type { Env, ReadFile } from '../resolve-env.ts';

export const TEST_KEY = Buffer.alloc(32, 7).toString('base64');
export const TEST_JWK = JSON.stringify({
  ...generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }),
  kid: 'k1',
});

/** Settings with which the sandbox starts. */
export const SANDBOX: Env = {
  AUTH_SECRET: 'a-secret-of-at-least-32-characters',
  ENCRYPTION_KEYS: `one:${TEST_KEY}`,
  CUSTOMER_OIDC_PRIVATE_JWK: TEST_JWK,
  ADVISOR_OIDC_CLIENT_SECRET: 'advisor-secret',
  MASKINPORTEN_PRIVATE_JWK: TEST_JWK,
};

/** Settings with which production starts. */
export const PRODUCTION: Env = {
  ...SANDBOX,
  PORTAL_ENV: 'production',
  PORTAL_URL: 'https://bedrift.bank.example',
  DATABASE_URL: 'postgres://portal:hemmelig@db/portal?sslmode=verify-full',
  BANK_ORGNR: '974760673',
  BANK_NAME: 'Banken',
  CUSTOMER_OIDC_ISSUER: 'https://login.bank.example',
  CUSTOMER_OIDC_CLIENT_ID: 'portal',
  CUSTOMER_OIDC_ACR: 'idporten-loa-substantial',
  ADVISOR_OIDC_ISSUER: 'https://ansatt.bank.example',
  ADVISOR_OIDC_CLIENT_ID: 'portal',
  MASKINPORTEN_CLIENT_ID: 'portal',
};

const noFiles: ReadFile = () => {
  throw new Error('no such file');
};

/** The configuration of right settings. @throws Error with the faults of wrong ones. */
export function parsed(env: Env, readFile = noFiles): Config {
  const result = parseConfig(env, readFile, new Date());
  if (!result.ok) throw new Error(result.error.join('\n'));
  return result.value;
}

/** The faults of settings; none when they are right. */
export function faults(env: Env, readFile = noFiles): string[] {
  const result = parseConfig(env, readFile, new Date());
  return result.ok ? [] : result.error;
}
