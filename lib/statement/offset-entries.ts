import { negate } from '#lib/core/money/ore.ts';
import type { Claim, Holder } from '#lib/tax-account/domain.ts';
import { instalmentKey } from '#lib/tax-account/record-key.ts';
import { claimText, inferredClaim } from './claim-entries.ts';
import type { ClaimText, Entry, StatementGroup } from './model.ts';
import { dateOf, type Placed, type RecordIndex } from './record-index.ts';

type Sighting = Placed<'counterclaim'>;

/** One side of an offset. */
interface Side {
  readonly id?: string;
  readonly holder: Holder;
  readonly group: StatementGroup;
  readonly text: ClaimText;
}

/**
 * Each offset as a pair of entries that cancel out: what is owed falls, and so does what the business had to come. Both
 * claims tell of the same offset, which is one. Where the other claim is not among the records, as much of it as was used
 * is taken to be from before every period.
 */
export const offsetEntries = (index: RecordIndex): readonly Entry[] =>
  [...distinctOffsets(index)].flatMap(([key, sighting]) => pair(key, sighting, index));

/** The sightings by what identifies an offset, the debt's side preferred; equal ones on one side are several offsets. */
function distinctOffsets(index: RecordIndex): ReadonlyMap<string, Sighting> {
  const offsets = new Map<string, Sighting>();
  const seen = new Map<string, number>();
  index.byCounterclaim.forEach((sighting, at) => {
    const { claim, instalment, placement } = sighting;
    const self = instalmentKey(claim, instalment);
    const against = index.instalments.find(placement.instalmentId, claim.holder);
    const other =
      against === undefined
        ? (placement.instalmentId ?? `?${at}`)
        : instalmentKey(against.claim, against.instalment);
    const { amount, placedOn } = placement;
    const onDebt = isDebt(sighting);
    const what = `${onDebt ? self : other}>${onDebt ? other : self}:${amount}:${placedOn ?? ''}`;
    const nth = (seen.get(`${self} ${what}`) ?? 0) + 1;
    seen.set(`${self} ${what}`, nth);
    const key = `${what}:${nth}`;
    if (onDebt || !offsets.has(key)) offsets.set(key, sighting);
  });
  return offsets;
}

const isDebt = ({ claim, instalment }: Sighting): boolean =>
  (instalment.original === 0 ? claim.original : instalment.original) >= 0;

function pair(key: string, sighting: Sighting, index: RecordIndex): readonly Entry[] {
  const { claim, placement } = sighting;
  const otherClaim = index.instalments.find(placement.instalmentId, claim.holder)?.claim;
  const self = sideOf(claim);
  const other: Side =
    otherClaim === undefined
      ? {
          holder: claim.holder,
          group: 'unallocated',
          text: claimText({ ...placement, type: placement.claimType }),
        }
      : sideOf(otherClaim);
  const [debt, credit] = isDebt(sighting) ? [self, other] : [other, self];
  const when = dateOf(placement.placedOn, [placement.due]);
  const entry = (name: string, own: Side, counter: Side, amount: Entry['amount']): Entry => ({
    id: `offset:${key}:${name}`,
    kind: 'offset',
    ...when,
    amount,
    holder: own.holder,
    parts: [{ group: own.group, amount }],
    ...(own.id === undefined ? {} : { recordId: own.id }),
    ...(counter.id === undefined ? {} : { counterId: counter.id }),
    claim: own.text,
    counter: counter.text,
  });
  const used = placement.amount;
  const missing = isDebt(sighting) ? negate(used) : used;
  return [
    entry('a-debt', debt, credit, negate(used)),
    entry('b-credit', credit, debt, used),
    ...(otherClaim === undefined ? [inferredClaim(key, missing, claim.holder)] : []),
  ];
}

const sideOf = (claim: Claim): Side => ({
  id: claim.id,
  holder: claim.holder,
  group: claim.group,
  text: claimText(claim),
});
