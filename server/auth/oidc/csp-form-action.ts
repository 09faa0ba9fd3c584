import 'server-only';
import type { Config } from '#server/platform/config/config.ts';
import { knownMetadata } from './discovery.ts';

/** Where Altinn's own log-in takes people, whatever provider the bank uses (docs/upstream/login.md#altinns-login). */
const ALTINN_LOGIN: Record<Config['environment'], readonly string[]> = {
  sandbox: [],
  test: ['https://test.idporten.no', 'https://login.test.idporten.no'],
  production: ['https://idporten.no', 'https://login.idporten.no'],
};

/**
 * The origins that the portal's forms lead to by redirects: the login providers (to log in and out) and Altinn's consent
 * pages with its log-in. Without JavaScript browsers hold every step of such a chain against `form-action`. Makes no call.
 */
export function cspFormAction(config: Config): string[] {
  const { customerLogin, staffLogin, altinn, environment } = config;
  const providers = [customerLogin, staffLogin].flatMap(providerOrigins);
  return [
    ...new Set([
      ...providers,
      altinn.baseUrl.origin,
      altinn.consentPagesUrl.origin,
      ...ALTINN_LOGIN[environment],
    ]),
  ];
}

/** The origins of a login provider: its issuer's, and those of its pages as far as they have been read. */
export function providerOrigins(provider: { readonly issuer: string }): string[] {
  const metadata = knownMetadata(provider);
  const pages = metadata ? [metadata.authorization_endpoint, metadata.end_session_endpoint] : [];
  const addresses = [provider.issuer, ...pages].filter((address) => address !== undefined);
  return [...new Set(addresses.map((address) => new URL(address).origin))];
}
