import { oncePer } from '#lib/core/once-per.ts';
import type { Claim, Holder, Instalment, Payment } from './domain.ts';

/** An instalment with its claim. */
export interface FoundInstalment {
  readonly claim: Claim;
  readonly instalment: Instalment;
}

/**
 * Finds the instalment that another record names. The wire names it by id alone, so where the business and its owner have one
 * with the same id, the one that tells of the same placement is meant, else that of the record's own holder. Older answers name the claim instead: then its first one.
 */
export interface InstalmentIndex {
  find(
    id: string | undefined,
    holder: Holder,
    isMeant?: (found: FoundInstalment) => boolean,
  ): FoundInstalment | undefined;
}

/** The instalment that a payment's placement was set against. */
export const placedOn = (
  index: InstalmentIndex,
  payment: Pick<Payment, 'id' | 'holder'>,
  { instalmentId, amount }: Pick<Payment['placements'][number], 'instalmentId' | 'amount'>,
): FoundInstalment | undefined =>
  index.find(instalmentId, payment.holder, ({ instalment }) =>
    paymentsOn(instalment).has(paymentPart(payment.id, amount)),
  );

/** The payments that an instalment tells of, each with its amount. */
const paymentsOn = oncePer(
  ({ placements }: Instalment): ReadonlySet<string> =>
    new Set(
      placements.flatMap((one) => (one.kind === 'payment' ? [paymentPart(one.paymentId, one.amount)] : [])),
    ),
);

const paymentPart = (id: string | undefined, amount: number): string => `${amount} ${id ?? ''}`;

/** The index of some claims, made once for the same array of them. */
export const instalmentIndex = oncePer((claims: readonly Claim[]): InstalmentIndex => {
  const all = claims.flatMap((claim) => claim.instalments.map((instalment) => ({ claim, instalment })));
  const byId = Map.groupBy(all, ({ instalment }) => instalment.id);
  const firstOfClaim = Map.groupBy(
    all.filter(({ claim, instalment }) => claim.instalments[0] === instalment),
    ({ claim }) => claim.id,
  );
  return {
    find(id, holder, isMeant = () => false) {
      const found = id === undefined ? [] : (byId.get(id) ?? firstOfClaim.get(id) ?? []);
      return found.find(isMeant) ?? found.findLast(({ claim }) => claim.holder === holder) ?? found.at(-1);
    },
  };
});
