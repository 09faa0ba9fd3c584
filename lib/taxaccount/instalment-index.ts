import type { Claim, Holder, Instalment } from './domain.ts';

/** An instalment with its claim. */
export interface FoundInstalment {
  readonly claim: Claim;
  readonly instalment: Instalment;
}

/**
 * Finds the instalment that another record names. The wire names it by id alone, so where the business and its owner have one
 * with the same id, the holder of the record that names it decides. Older answers name the claim instead: then its first one.
 */
export interface InstalmentIndex {
  find(id: string | undefined, holder: Holder): FoundInstalment | undefined;
}

export function instalmentIndex(claims: readonly Claim[]): InstalmentIndex {
  const all = claims.flatMap((claim) => claim.instalments.map((instalment) => ({ claim, instalment })));
  const byId = Map.groupBy(all, ({ instalment }) => instalment.id);
  const firstOfClaim = Map.groupBy(
    all.filter(({ claim, instalment }) => claim.instalments[0] === instalment),
    ({ claim }) => claim.id,
  );
  return {
    find(id, holder) {
      const found = id === undefined ? [] : (byId.get(id) ?? firstOfClaim.get(id) ?? []);
      return found.findLast(({ claim }) => claim.holder === holder) ?? found.at(-1);
    },
  };
}
