import 'server-only';
import type { Db } from '#server/platform/db/client.ts';
import type { TaxAccount } from '#server/features/tax-account/tax-account-cache.ts';

/** What paying works with. */
export interface PaymentDeps {
  readonly database: () => Promise<Db>;
  readonly taxAccount: TaxAccount;
}
