import 'server-only';
import type { Upstream } from '#lib/core/portal-error.ts';
import type { Config } from '#server/platform/config/config.ts';

/** The two login providers; the ids are part of the registered redirect addresses and of cookies. */
const LOGIN_PROVIDER_IDS = ['customer', 'advisor'] as const;
export type LoginProviderId = (typeof LOGIN_PROVIDER_IDS)[number];

/** The provider that a part of an address names, if it names one. */
export const loginProviderIn = (name: unknown): LoginProviderId | undefined =>
  LOGIN_PROVIDER_IDS.find((id) => id === name);

/** One login provider, as far as the protocol goes. */
export interface LoginProvider {
  readonly id: LoginProviderId;
  readonly upstream: Extract<Upstream, 'customer-login' | 'staff-login'>;
  readonly issuer: string;
  readonly clientId: string;
  readonly auth: Config['customerLogin']['auth'];
  /** The level asked for, and demanded of the answer. */
  readonly acr?: string;
  /** Where a person stands who was not let in. */
  readonly loginPage: '/' | '/radgiver';
  /** Whether plain http is tolerated: only towards the sandbox. */
  readonly allowHttp: boolean;
  /** Milliseconds for one call. */
  readonly timeoutMs: number;
}

/** The settings that logins depend on. */
export type LoginConfig = Pick<Config, 'environment' | 'upstream' | 'customerLogin' | 'staffLogin'>;

/** The provider `id` as configured. */
export function loginProvider(id: LoginProviderId, config: LoginConfig): LoginProvider {
  const common = { id, allowHttp: config.environment === 'sandbox', timeoutMs: config.upstream.timeoutMs };
  const { issuer, clientId, auth, acr } = id === 'advisor' ? config.staffLogin : config.customerLogin;
  const protocol = { ...common, issuer, clientId, auth, ...(acr === undefined ? {} : { acr }) };
  return id === 'advisor'
    ? { ...protocol, upstream: 'staff-login', loginPage: '/radgiver' }
    : { ...protocol, upstream: 'customer-login', loginPage: '/' };
}
