import 'server-only';
import { eq } from 'drizzle-orm';
import { persons } from '#server/platform/db/schema/index.ts';
import { storeRows } from '#server/features/customers/store-rows.ts';
import type { CustomerRow } from '#lib/portfolio/customers/customer-row.ts';
import { secret } from '#lib/core/secret.ts';
import type { PrivateJwk } from '#server/platform/config/config.ts';
import { pidHashes } from '#server/platform/crypto/hashes.ts';
import type { Db } from '#server/platform/db/client.ts';
import type { LoginConfig } from '../oidc/login-provider.ts';

/** What tests need of a running sandbox; given by its shape, since only test files may import the sandbox. */
interface LoginDouble {
  readonly config: { readonly urls: { readonly customerLogin: string; readonly staffLogin: string } };
  readonly clientKeys: Readonly<Record<'customer-oidc' | 'advisor-oidc', { readonly privateJwk: object }>>;
}

/** Settings towards a sandbox's two login providers. */
export function testLoginConfig(sandbox: LoginDouble): LoginConfig {
  const { urls } = sandbox.config;
  const key = (name: 'customer-oidc' | 'advisor-oidc') =>
    // The sandbox's keys are JWKs with a `kid`, which its own type does not say.
    ({ kind: 'key', jwk: secret(sandbox.clientKeys[name].privateJwk as PrivateJwk) }) as const;
  return {
    environment: 'sandbox',
    upstream: { timeoutMs: 2000, retries: 0, cacheSeconds: 0, refreshSeconds: 0, concurrency: 1 },
    customerLogin: {
      issuer: urls.customerLogin,
      clientId: 'bank-portal-customer',
      auth: key('customer-oidc'),
      acr: 'idporten-loa-substantial',
      pidClaim: 'pid',
    },
    staffLogin: {
      issuer: urls.staffLogin,
      clientId: 'bank-portal-advisor',
      auth: key('advisor-oidc'),
      roleClaim: 'roles',
      teamClaim: 'teams',
      roleNames: { advisor: 'advisor', 'team-lead': 'team-lead', 'bank-wide': 'bank-wide', pilot: 'pilot' },
    },
  };
}

/** Makes a person act for businesses, and answers with the person's id. */
export async function makeCustomer(
  db: Db,
  pid: string,
  businesses: readonly Pick<CustomerRow, 'orgnr' | 'name'>[],
  now: Date,
): Promise<string> {
  const rows = businesses.map((business) => ({ ...business, form: 'AS', pid, role: 'Daglig leder' }));
  await db.transaction((tx) => storeRows(tx, rows, now));
  const [person] = await db
    .select()
    .from(persons)
    .where(eq(persons.pidHash, pidHashes(pid)[0]));
  if (!person) throw new Error('the person was not imported');
  return person.id;
}
