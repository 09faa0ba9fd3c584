import { negate } from '#lib/core/money/ore.ts';
import { firstByKey } from '#lib/core/once-per.ts';
import type { Claim, Payment } from '#lib/tax-account/domain.ts';
import { placedOn } from '#lib/tax-account/instalment-index.ts';
import { recordKey } from '#lib/tax-account/record-key.ts';
import { claimText, claimUse, inferredClaim } from './claim-entries.ts';
import type { Entry } from './model.ts';
import { dateOf, settlementParts, type RecordIndex } from './record-index.ts';

/**
 * Each payment as one entry on the day it was paid, split by the groups of the claims it was placed on. A payment on a
 * claim that is registered on the other holder moves between the two by a pair that cancels out.
 */
export const paymentEntries = (index: RecordIndex): readonly Entry[] =>
  index.payments.flatMap((payment) => entriesOf(payment, index));

type PlacedPayment = Payment['placements'][number] & {
  readonly id: string;
  readonly claim: Claim | undefined;
};

function entriesOf(payment: Payment, index: RecordIndex): readonly Entry[] {
  const placed = placementsOf(payment, index);
  const when = dateOf(
    payment.paidOn,
    placed.map(({ placedOn }) => placedOn),
  );
  const others = placed.flatMap((one): readonly Entry[] => {
    if (one.claim === undefined) return [inferredClaim(one.id, one.amount, payment.holder)];
    if (one.claim.holder === payment.holder) return [];
    return transfer(one.id, payment, one.claim, one.amount, dateOf(one.placedOn, [when.date]));
  });
  return [paymentEntry(payment, placed, when), ...others];
}

/** The placements with their claims: by the instalment's id, else by what the claims list of this payment. */
function placementsOf(payment: Payment, index: RecordIndex): readonly PlacedPayment[] {
  const listed = firstByKey(
    index.placedOf.payment(payment).map(({ placement, claim }) => [placement.amount, claim] as const),
  );
  return payment.placements.map((placement, at) => ({
    ...placement,
    id: `${recordKey(payment)}:${at}`,
    claim:
      placement.instalmentId === undefined
        ? listed.get(placement.amount)
        : placedOn(index.instalments, payment, placement)?.claim,
  }));
}

function paymentEntry(
  payment: Payment,
  placed: readonly PlacedPayment[],
  when: Pick<Entry, 'date' | 'approximate'>,
): Entry {
  const amount = negate(payment.amount);
  return {
    id: `payment:${recordKey(payment)}`,
    kind: 'payment',
    ...when,
    amount,
    holder: payment.holder,
    parts: settlementParts(
      amount,
      placed.map((one) => ({ group: one.claim?.group ?? 'unallocated', amount: negate(one.amount) })),
    ),
    recordId: payment.id,
    uses: placed.map((one) =>
      one.claim === undefined
        ? { claim: claimText({ description: one.description, type: undefined, period: undefined }) }
        : claimUse(one.claim),
    ),
    ...(payment.kid === undefined ? {} : { kid: payment.kid }),
    ...(payment.fromAccount === undefined ? {} : { account: payment.fromAccount }),
  };
}

function transfer(
  id: string,
  payment: Payment,
  claim: Claim,
  amount: Payment['amount'],
  when: Pick<Entry, 'date' | 'approximate'>,
): readonly Entry[] {
  const shared = {
    kind: 'transfer',
    ...when,
    recordId: payment.id,
    counterId: claim.id,
    claim: claimText(claim),
  } as const;
  const side = (name: string, holder: Entry['holder'], moved: Entry['amount']): Entry => ({
    ...shared,
    id: `transfer:${id}:${name}`,
    amount: moved,
    holder,
    parts: [{ group: claim.group, amount: moved }],
  });
  return [side('a-from', payment.holder, amount), side('b-to', claim.holder, negate(amount))];
}
