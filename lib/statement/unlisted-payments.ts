import { negate, sum } from '#lib/money/ore.ts';
import type { UnplacedPayment } from '#lib/taxaccount/domain.ts';
import type { Entry } from './model.ts';
import { dateOf, partsOf, type Placed, type RecordIndex } from './record-index.ts';

/**
 * Payments that are not listed but known from claims, or as unplaced: as much of each as is known. They are from before the
 * period that was asked for, or their list failed.
 */
export function unlistedPaymentEntries(
  index: RecordIndex,
  unplaced: readonly UnplacedPayment[],
): readonly Entry[] {
  const listedParts = new Set(
    [...index.payments.values()].flatMap(({ placements }) =>
      placements.map(({ instalmentId, amount }) => `${instalmentId ?? ''} ${amount}`),
    ),
  );
  const groups = new Map<string, Placed<'payment'>[]>();
  index.byPayment.forEach((one, at) => {
    const { paymentId, amount } = one.placement;
    const isListed =
      paymentId === undefined
        ? listedParts.has(`${one.instalment.id} ${amount}`)
        : index.payments.has(paymentId);
    if (isListed) return;
    const key = `${paymentId ?? `${one.instalment.id}:${at}`} ${one.claim.holder}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  });
  const fromClaims = [...groups].map(([key, placed]) => unlistedEntry(key, placed));
  return [
    ...fromClaims,
    ...unplaced.filter(({ paymentId }) => !index.payments.has(paymentId)).map(unplacedEntry),
  ];
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
    parts: partsOf(
      amount,
      placed.map(({ claim, placement }) => ({ group: claim.group, amount: negate(placement.amount) })),
    ),
    ...(paymentId === undefined ? {} : { recordId: paymentId }),
    ...(fromAccount === undefined ? {} : { account: fromAccount }),
  };
}

function unplacedEntry(payment: UnplacedPayment): Entry {
  const amount = negate(payment.unplaced);
  return {
    id: `payment-unplaced:${payment.paymentId}`,
    kind: 'payment',
    ...dateOf(payment.paidOn, []),
    amount,
    holder: payment.holder,
    parts: [{ group: 'unallocated', amount }],
    recordId: payment.paymentId,
    ...(payment.kid === undefined ? {} : { kid: payment.kid }),
    ...(payment.fromAccount === undefined ? {} : { account: payment.fromAccount }),
  };
}
