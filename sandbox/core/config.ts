import type { SandboxConfig } from './types.ts';

/** The bank that the sandbox knows. */
export const BANK = { orgnr: '312601818', name: 'Demobanken' } as const;

const HOST = '127.0.0.1';
const LAST_PORT = 65_535 - 5;

/** How far from the first port each system with an origin of its own listens. */
export const PORT_OFFSET = { base: 0, customerLogin: 1, staffLogin: 2, altinn: 3, smtp: 5 } as const;

/** Where the systems that share the first port live below it. */
export const PREFIX = {
  maskinporten: '/maskinporten',
  skatteetaten: '/kravogbetalinger/v1',
  control: '/control',
  mail: '/mail',
  room: '/kontrollrom',
} as const;

/**
 * Reads SANDBOX_PORT (4100), PORTAL_URL (http://localhost:3000) and SANDBOX_KEYS_DIR (.data/sandbox-keys), and works
 * out every address from them.
 * @throws Error when SANDBOX_PORT is no port number, or PORTAL_URL is no URL.
 */
export function sandboxConfig(env: Readonly<Record<string, string | undefined>>): SandboxConfig {
  const port = Number(env['SANDBOX_PORT'] ?? '4100');
  if (!Number.isInteger(port) || port < 1 || port > LAST_PORT) {
    throw new Error(`SANDBOX_PORT is not a port number: ${env['SANDBOX_PORT'] ?? ''}`);
  }
  const origin = (offset: number) => `http://${HOST}:${port + offset}`;
  const base = origin(PORT_OFFSET.base);
  return {
    port,
    portalUrl: new URL(env['PORTAL_URL'] ?? 'http://localhost:3000').origin,
    keysDir: env['SANDBOX_KEYS_DIR'] ?? '.data/sandbox-keys',
    bank: BANK,
    urls: {
      control: base,
      customerLogin: origin(PORT_OFFSET.customerLogin),
      staffLogin: origin(PORT_OFFSET.staffLogin),
      maskinporten: `${base}${PREFIX.maskinporten}/`,
      altinn: origin(PORT_OFFSET.altinn),
      skatteetaten: `${base}${PREFIX.skatteetaten}`,
      smtp: `smtp://${HOST}:${port + PORT_OFFSET.smtp}`,
      mail: `${base}${PREFIX.mail}`,
    },
  };
}
