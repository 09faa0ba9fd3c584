import type { Params } from '#lib/core/http/search-params.ts';

/** A person's wish for newer figures asks Skatteetaten no more often than this, in seconds, unless the bank sets a shorter time. */
export const REFRESH_THROTTLE_SECONDS = 30;

/** What came of the wish: newer figures, those of a moment ago, or none newer since Skatteetaten could not be reached. */
export type RefreshResult = 'newer' | 'new-enough' | 'none-newer';

/** What of an outcome tells how new its figures are. */
interface FetchedOutcome {
  readonly kind: 'fresh' | 'stored' | 'failed' | 'consent-ended';
  readonly fetchedAt?: Date;
}

/** The address's parameter that tells a page what came of a form's wish, and what it may say. */
const TOLD = 'hentet';
const NONE_NEWER = 'nei';
const NEW_ENOUGH = 'nylig';

/** What a wish made at `asked` came to. */
export function refreshResult(outcomes: readonly FetchedOutcome[], asked: Date): RefreshResult {
  if (outcomes.some(({ kind }) => kind === 'stored' || kind === 'failed')) return 'none-newer';
  return outcomes.every(({ fetchedAt }) => isNewEnough(fetchedAt, asked)) ? 'new-enough' : 'newer';
}

/** Writes the answer into the address of the page that the form leads back to. */
export function serializeRefreshResult(params: URLSearchParams, answer: RefreshResult): void {
  if (answer === 'newer') params.delete(TOLD);
  else params.set(TOLD, answer === 'new-enough' ? NEW_ENOUGH : NONE_NEWER);
}

/**
 * What a page says of the wish: the answer to the one just made (`asked`), else what its address tells. Of an address that was
 * kept or shared, only what still holds of the figures shown at `now`.
 */
export function parseRefreshResult(
  params: Params,
  shown: FetchedOutcome,
  { asked, now }: { readonly asked: boolean; readonly now: Date },
): RefreshResult | undefined {
  if (asked) return refreshResult([shown], now);
  if (params[TOLD] === NONE_NEWER) return 'none-newer';
  return params[TOLD] === NEW_ENOUGH && isNewEnough(shown.fetchedAt, now) ? 'new-enough' : undefined;
}

/** Figures from before the wish, though not from long before it. */
function isNewEnough(fetchedAt: Date | undefined, asked: Date): boolean {
  if (fetchedAt === undefined) return false;
  const age = asked.getTime() - fetchedAt.getTime();
  return age > 0 && age <= REFRESH_THROTTLE_SECONDS * 1000;
}
