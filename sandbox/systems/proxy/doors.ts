import { startTestSandbox } from '../../core/testing/sandbox.ts';
import { PORT_OFFSET, PREFIX } from '../../core/config.ts';
import { issueDoorCertificates } from './certificates.ts';
import { openByteDoor, openHttpDoor } from './door.ts';
import type { Door } from './door.ts';
import type { RunningSandbox } from '../../main.ts';

/** The systems that have a door of their own. */
const DOORS = ['customer-login', 'staff-login', 'maskinporten', 'altinn', 'skatteetaten', 'mail'] as const;
type DoorName = (typeof DOORS)[number];

export interface SandboxBehindDoors extends RunningSandbox {
  readonly doors: Readonly<Record<DoorName, Door>>;
  /** The authority behind the doors' certificates, in PEM. */
  readonly authority: string;
}

/** A whole sandbox for one test file, every system behind a door with TLS. */
export async function startSandboxBehindDoors(): Promise<SandboxBehindDoors> {
  const certificates = issueDoorCertificates();
  const made = await Promise.all(
    DOORS.map(async (name) => [
      name,
      await (name === 'mail' ? openByteDoor(certificates) : openHttpDoor(certificates)),
    ]),
  );
  // The list above has every name.
  const doors = Object.fromEntries(made) as Record<DoorName, Door>;
  const at = (name: DoorName, path = '') => `https://127.0.0.1:${doors[name].port}${path}`;
  const running = await startTestSandbox({
    customerLogin: at('customer-login'),
    staffLogin: at('staff-login'),
    maskinporten: at('maskinporten', `${PREFIX.maskinporten}/`),
    altinn: at('altinn'),
    skatteetaten: at('skatteetaten', PREFIX.skatteetaten),
    smtp: `smtps://127.0.0.1:${doors.mail.port}`,
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
  for (const name of DOORS) doors[name].leadTo(port + offsets[name]);
  const close = async () => {
    await Promise.all(DOORS.map((name) => doors[name].close()));
    await running.close();
  };
  return { ...running, doors, authority: certificates.authority, close };
}
