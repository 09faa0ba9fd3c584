import { negate, sum } from '#lib/core/money/ore.ts';
import { firstByKey } from '#lib/core/once-per.ts';
import type { Claim, Payout } from '#lib/tax-account/domain.ts';
import { recordKey } from '#lib/tax-account/record-key.ts';
import { inferredClaim } from './claim-entries.ts';
import type { Entry } from './model.ts';
import { dateOf, settlementParts, type RecordIndex } from './record-index.ts';

/** The one published status of a payout that has happened. */
const CONFIRMED = 'bekreftet';

/** Payouts that have a status other than confirmed and that no claim tells of yet: on their way. */
export function pendingPayouts(index: RecordIndex): readonly Payout[] {
  return index.payouts.filter(
    (payout) =>
      payout.status !== undefined &&
      payout.status.toLowerCase() !== CONFIRMED &&
      index.placedOf.payout(payout).length === 0,
  );
}

/** Each payout that has happened as one entry on its day, split by the groups of the credits that it was made from. */
export function payoutEntries(index: RecordIndex): readonly Entry[] {
  const pending = new Set(pendingPayouts(index));
  return [
    ...index.payouts.filter((payout) => !pending.has(payout)).flatMap((one) => entriesOf(one, index)),
    ...unlistedEntries(index),
  ];
}

function entriesOf(payout: Payout, index: RecordIndex): readonly Entry[] {
  const { id, amount, holder, toAccount } = payout;
  const known = index.placedOf.payout(payout);
  const told = firstByKey<number | undefined, Claim>(
    known.map(({ placement, claim }) => [placement.amount, claim] as const),
  );
  const basis = payout.basis.map((one, at) => ({
    at,
    amount: one.paidOut ?? (payout.basis.length === 1 ? amount : undefined),
    claim:
      one.instalmentId === undefined
        ? told.get(one.paidOut)
        : index.instalments.find(one.instalmentId, holder)?.claim,
  }));
  const paidFrom = basis.flatMap((one) => (one.amount === undefined ? [] : [{ ...one, amount: one.amount }]));
  const entry: Entry = {
    id: `payout:${recordKey(payout)}`,
    kind: 'payout',
    ...dateOf(
      payout.paidOn,
      known.map(({ placement }) => placement.paidOutOn ?? placement.placedOn),
    ),
    amount,
    holder,
    parts: settlementParts(
      amount,
      paidFrom.map((one) => ({ group: one.claim?.group ?? 'unallocated', amount: one.amount })),
    ),
    recordId: id,
    ...(toAccount === undefined ? {} : { account: toAccount }),
  };
  const credits = paidFrom
    .filter(({ claim }) => claim === undefined)
    .map((one) => inferredClaim(`${recordKey(payout)}:${one.at}`, negate(one.amount), holder));
  return [entry, ...credits];
}

/** Payouts that are not listed but that credits tell of: as much of each as is known. */
function unlistedEntries(index: RecordIndex): readonly Entry[] {
  const paidOutOf = new Set(
    index.payouts.flatMap(({ basis, holder }) =>
      basis.flatMap((one) => index.instalments.find(one.instalmentId, holder)?.instalment ?? []),
    ),
  );
  const unlisted = index.byPayout.flatMap((one, at) => {
    const { payoutId } = one.placement;
    const isListed = payoutId === undefined ? paidOutOf.has(one.instalment) : index.has.payout(one);
    if (isListed) return [];
    const key = `${payoutId ?? `${one.instalment.id}:${at}`} ${one.claim.holder}`;
    return [{ key, one }];
  });
  return [...Map.groupBy(unlisted, ({ key }) => key)].map(([key, group]) => {
    const placed = group.map(({ one }) => one);
    const [first] = placed;
    const { payoutId, paidOutOn, toAccount } = first?.placement ?? {};
    const amount = sum(placed.map(({ placement }) => placement.amount));
    return {
      id: `payout-part:${key}`,
      kind: 'payout' as const,
      ...dateOf(
        paidOutOn,
        placed.map(({ placement }) => placement.placedOn),
      ),
      amount,
      holder: first?.claim.holder ?? 'unknown',
      parts: settlementParts(
        amount,
        placed.map(({ claim, placement }) => ({ group: claim.group, amount: placement.amount })),
      ),
      ...(payoutId === undefined ? {} : { recordId: payoutId }),
      ...(toAccount === undefined ? {} : { account: toAccount }),
    };
  });
}
