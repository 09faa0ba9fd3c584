import { negate, type Ore, sum } from '#lib/core/money/ore.ts';
import type { UnplacedPayment } from '#lib/tax-account/domain.ts';
import { type FoundInstalment, placedOn } from '#lib/tax-account/instalment-index.ts';
import { instalmentKey, recordKey } from '#lib/tax-account/record-key.ts';
import { claimUse } from './claim-entries.ts';
import type { Entry } from './model.ts';
import { dateOf, settlementParts, type Placed, type RecordIndex } from './record-index.ts';

/**
 * Payments that are not listed but known from claims, or as unplaced: as much of each as is known. They are from before the
 * period that was asked for, or their list failed.
 */
export function unlistedPaymentEntries(
  index: RecordIndex,
  unplaced: readonly UnplacedPayment[],
): readonly Entry[] {
  const partKey = (one: Placed<'payment'> | FoundInstalment, amount: Ore): string =>
    `${instalmentKey(one.claim, one.instalment)} ${amount}`;
  const listedParts = new Set(
    index.payments.flatMap((payment) =>
      payment.placements.flatMap((placement) => {
        const found = placedOn(index.instalments, payment, placement);
        return found === undefined ? [] : [partKey(found, placement.amount)];
      }),
    ),
  );
  const unlisted = index.byPayment.flatMap((one, at) => {
    const { paymentId, amount } = one.placement;
    const isListed = paymentId === undefined ? listedParts.has(partKey(one, amount)) : index.has.payment(one);
    if (isListed) return [];
    const key = `${paymentId ?? `${one.instalment.id}:${at}`} ${one.claim.holder}`;
    return [{ key, one }];
  });
  const listed = new Set(index.payments.map(recordKey));
  const fromClaims = [...Map.groupBy(unlisted, ({ key }) => key)].map(([key, placed]) =>
    unlistedEntry(
      key,
      placed.map(({ one }) => one),
    ),
  );
  return [...fromClaims, ...unplaced.filter((payment) => !listed.has(recordKey(payment))).map(unplacedEntry)];
}

function unlistedEntry(key: string, placed: readonly Placed<'payment'>[]): Entry {
  const [first] = placed;
  const { paymentId, paidOn, fromAccount } = first?.placement ?? {};
  const amount = negate(sum(placed.map(({ placement }) => placement.amount)));
  return {
    id: `payment-part:${key}`,
    kind: 'payment',
    ...dateOf(
      paidOn,
      placed.map(({ placement }) => placement.placedOn),
    ),
    amount,
    holder: first?.claim.holder ?? 'unknown',
    parts: settlementParts(
      amount,
      placed.map(({ claim, placement }) => ({ group: claim.group, amount: negate(placement.amount) })),
    ),
    uses: placed.map(({ claim }) => claimUse(claim)),
    ...(paymentId === undefined ? {} : { recordId: paymentId }),
    ...(fromAccount === undefined ? {} : { account: fromAccount }),
  };
}

function unplacedEntry(payment: UnplacedPayment): Entry {
  const amount = negate(payment.unplaced);
  return {
    id: `payment-unplaced:${recordKey(payment)}`,
    kind: 'payment',
    ...dateOf(payment.paidOn, []),
    amount,
    holder: payment.holder,
    parts: [{ group: 'unallocated', amount }],
    recordId: payment.id,
    ...(payment.kid === undefined ? {} : { kid: payment.kid }),
    ...(payment.fromAccount === undefined ? {} : { account: payment.fromAccount }),
  };
}
