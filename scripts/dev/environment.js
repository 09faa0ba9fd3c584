import { join } from 'node:path';

/** How Node runs a program that shares the server's code: the package `server-only` is empty under this condition. */
export const SERVER_SCRIPT = ['--conditions=react-server'];

/**
 * The sandbox's settings: its first port, and the portal whose return addresses it registers.
 * @param {{ sandboxPort: number, portalPort: number, dataDir: string }} place
 * @returns {NodeJS.ProcessEnv}
 */
export const sandboxEnvironment = ({ sandboxPort, portalPort, dataDir }) => ({
  ...process.env,
  SANDBOX_PORT: String(sandboxPort),
  PORTAL_URL: `http://localhost:${portalPort}`,
  SANDBOX_KEYS_DIR: join(dataDir, 'sandbox-keys'),
});

/**
 * The portal's settings for running against a local sandbox, which writes the key files when it starts.
 * @param {{ sandboxPort: number, portalPort: number, dataDir: string }} place
 * @returns {NodeJS.ProcessEnv}
 */
export const portalEnvironment = ({ sandboxPort, portalPort, dataDir }) => ({
  ...process.env,
  NODE_ENV: 'production',
  NEXT_TELEMETRY_DISABLED: '1',
  // Next binds to this name; the machine's own host name would keep it off the loopback interface.
  HOSTNAME: 'localhost',
  PORT: String(portalPort),
  PORTAL_ENV: 'sandbox',
  PORTAL_URL: `http://localhost:${portalPort}`,
  DATA_DIR: dataDir,
  CUSTOMER_OIDC_ISSUER: `http://127.0.0.1:${sandboxPort + 1}`,
  CUSTOMER_OIDC_PRIVATE_JWK_FILE: join(dataDir, 'sandbox-keys', 'customer-oidc.jwk.json'),
  ADVISOR_OIDC_ISSUER: `http://127.0.0.1:${sandboxPort + 2}`,
  ADVISOR_OIDC_PRIVATE_JWK_FILE: join(dataDir, 'sandbox-keys', 'advisor-oidc.jwk.json'),
  MASKINPORTEN_ISSUER: `http://127.0.0.1:${sandboxPort}/maskinporten/`,
  MASKINPORTEN_PRIVATE_JWK_FILE: join(dataDir, 'sandbox-keys', 'maskinporten.jwk.json'),
  ALTINN_BASE_URL: `http://127.0.0.1:${sandboxPort + 3}`,
  KRAVOGBETALINGER_BASE_URL: `http://127.0.0.1:${sandboxPort}/kravogbetalinger/v1`,
  // A change in the sandbox shows at the next «Hent på nytt».
  REFRESH_SECONDS: process.env.REFRESH_SECONDS ?? '0',
  BANK_CONTACT_URL: process.env.BANK_CONTACT_URL ?? 'https://demobanken.example/kontakt',
  BANK_CONTACT_PHONE: process.env.BANK_CONTACT_PHONE ?? '22 00 00 00',
  SMTP_URL: `smtp://127.0.0.1:${sandboxPort + 5}`,
  MAIL_FROM: 'ikke-svar@demobanken.example',
});
