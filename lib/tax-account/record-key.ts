import type { Holder } from './domain.ts';

const OF_OWNER = '@privat';
const OF_BUSINESS = '@virksomhet';

/**
 * What tells a record from every other of its kind within a business's account: its id and on whom it is registered.
 * Ids come from more than one ledger, and the business and its owner may have records with the same one
 * (docs/upstream/skatteetaten.md#claims). The business's own records keep their id as it is. Fit for an address once
 * it is encoded, and never taken apart again: keys are compared.
 */
export function recordKey({ holder, id }: { readonly holder: Holder; readonly id: string }): string {
  if (holder === 'owner') return `${id}${OF_OWNER}`;
  return id.endsWith(OF_OWNER) || id.endsWith(OF_BUSINESS) ? `${id}${OF_BUSINESS}` : id;
}

/** The key of an instalment, which is registered on the holder of its claim. */
export const instalmentKey = (
  claim: { readonly holder: Holder },
  instalment: { readonly id: string },
): string => recordKey({ holder: claim.holder, id: instalment.id });
