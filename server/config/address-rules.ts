import 'server-only';
import type { Environment } from './config-types.ts';
import { belongsElsewhere } from './defaults.ts';
import type { SettingsReader } from './settings-reader.ts';

/** The addresses by setting, as far as they were read; a missing one has its own fault already. */
export type Addresses = Readonly<Record<string, URL | undefined>>;

/** Outside the sandbox every address is https and not this machine; no address belongs to another environment. */
export function checkAddresses(reader: SettingsReader, addresses: Addresses, environment: Environment): void {
  for (const [name, address] of Object.entries(addresses)) {
    if (address === undefined) continue;
    if (belongsElsewhere(address.hostname, environment)) {
      reader.fault(
        name,
        `belongs to another environment than PORTAL_ENV=${environment}; test goes with test only`,
      );
    }
    if (environment === 'sandbox') continue;
    if (address.protocol !== 'https:') reader.fault(name, `must be https in ${environment}`);
    if (isLoopback(address.hostname))
      reader.fault(name, `points at this machine, which ${environment} refuses`);
  }
}

/** Whether a host name or address means this machine; brackets around IPv6 or not. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' ||
  host.endsWith('.localhost') ||
  /^127\./.test(host) ||
  ['::1', '0.0.0.0', '::'].includes(host.replace(/^\[(.*)\]$/, '$1'));
