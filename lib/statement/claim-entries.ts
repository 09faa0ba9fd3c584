import { type Ore, sum } from '#lib/core/money/ore.ts';
import type { Claim } from '#lib/tax-account/domain.ts';
import { recordKey } from '#lib/tax-account/record-key.ts';
import type { ClaimText, Entry } from './model.ts';
import { dateOf, type RecordIndex } from './record-index.ts';

/** Each claim as one entry, on the day it was made, with what it was for originally. */
export const claimEntries = ({ claims }: RecordIndex): readonly Entry[] => claims.map(claimEntry);

function claimEntry(claim: Claim): Entry {
  const amount = originalOf(claim);
  const dues = claim.instalments.map(({ due }) => due);
  const placed = claim.instalments.flatMap(({ placements }) => placements.map(({ placedOn }) => placedOn));
  const { date: due } = dateOf(undefined, dues);
  return {
    id: `claim:${recordKey(claim)}`,
    kind: kindOf(claim, amount),
    ...dateOf(claim.created, [...dues, ...placed]),
    amount,
    holder: claim.holder,
    parts: [{ group: claim.group, amount }],
    recordId: claim.id,
    claim: claimText(claim),
    ...(due === undefined ? {} : { due }),
    ...kidOf(claim),
    ...(claim.principalId === undefined ? {} : { counterId: claim.principalId }),
  };
}

/** The reference that all instalments of a claim share; none where they have several, since the statement has one line for them. */
function kidOf({ instalments }: Claim): Pick<Entry, 'kid'> {
  const kids = new Set(instalments.flatMap(({ paymentInfo }) => paymentInfo?.kid ?? []));
  const [kid] = kids;
  return kid === undefined || kids.size > 1 ? {} : { kid };
}

/** Interest names the claim it grew from; a correction of interest is interest too, with a minus. */
function kindOf(claim: Claim, amount: Ore): 'interest' | 'credit' | 'claim' {
  if (claim.principalId !== undefined) return 'interest';
  return amount < 0 ? 'credit' : 'claim';
}

/** A claim's own sum can lack instalments that were added later, so theirs is taken where there are any. */
const originalOf = (claim: Claim): Ore =>
  claim.instalments.length === 0 ? claim.original : sum(claim.instalments.map(({ original }) => original));

type Unsure<T> = { readonly [Key in keyof T]: T[Key] | undefined };

/** What names a claim, without the rest of it. */
export const claimText = ({ description, type, period }: Unsure<ClaimText>): ClaimText => ({
  ...(description === undefined ? {} : { description }),
  ...(type === undefined ? {} : { type }),
  ...(period === undefined ? {} : { period }),
});

/** A claim that a payment was used for. */
export const claimUse = (claim: Claim): { readonly claim: ClaimText; readonly claimId: string } => ({
  claim: claimText(claim),
  claimId: claim.id,
});

/**
 * A claim that the records do not hold but that something in them was placed on: exactly as much of it as was placed, from
 * before every period. Without it a payment of last year's claim would look like money paid for nothing.
 */
export const inferredClaim = (id: string, amount: Ore, holder: Entry['holder']): Entry => ({
  id: `inferred:${id}`,
  kind: amount < 0 ? 'credit' : 'claim',
  amount,
  holder,
  parts: [{ group: 'unallocated', amount }],
});
