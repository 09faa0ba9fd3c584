import { startTestSandbox } from '../../../core/testing/sandbox.ts';
import { PORT_OFFSET, PREFIX } from '../../../core/config.ts';
import { issueProxyCertificates } from '../certificates.ts';
import { openByteProxy, openTlsProxy, type TlsProxy } from '../proxy.ts';
import type { RunningSandbox } from '../../../main.ts';

/** The systems that have a door of their own. */
const DOORS = ['customer-login', 'staff-login', 'maskinporten', 'altinn', 'skatteetaten', 'mail'] as const;
type DoorName = (typeof DOORS)[number];

export interface SandboxBehindProxies extends RunningSandbox {
  readonly proxies: Readonly<Record<DoorName, TlsProxy>>;
  /** The authority behind the doors' certificates, in PEM. */
  readonly authority: string;
}

/** A whole sandbox for one test file, every system behind a door with TLS. */
export async function startSandboxBehindProxies(): Promise<SandboxBehindProxies> {
  const certificates = issueProxyCertificates();
  const made = await Promise.all(
    DOORS.map(async (name) => [
      name,
      await (name === 'mail' ? openByteProxy(certificates) : openTlsProxy(certificates)),
    ]),
  );
  // The list above has every name.
  const proxies = Object.fromEntries(made) as Record<DoorName, TlsProxy>;
  const at = (name: DoorName, path = '') => `https://127.0.0.1:${proxies[name].port}${path}`;
  const running = await startTestSandbox({
    customerLogin: at('customer-login'),
    staffLogin: at('staff-login'),
    maskinporten: at('maskinporten', `${PREFIX.maskinporten}/`),
    altinn: at('altinn'),
    skatteetaten: at('skatteetaten', PREFIX.skatteetaten),
    smtp: `smtps://127.0.0.1:${proxies.mail.port}`,
  });
  const { port } = running.sandbox.config;
  const offsets: Record<DoorName, number> = {
    'customer-login': PORT_OFFSET.customerLogin,
    'staff-login': PORT_OFFSET.staffLogin,
    maskinporten: PORT_OFFSET.base,
    altinn: PORT_OFFSET.altinn,
    skatteetaten: PORT_OFFSET.base,
    mail: PORT_OFFSET.smtp,
  };
  for (const name of DOORS) proxies[name].leadTo(port + offsets[name]);
  const close = async () => {
    await Promise.all(DOORS.map((name) => proxies[name].close()));
    await running.close();
  };
  return { ...running, proxies: proxies, authority: certificates.authority, close };
}
