import 'server-only';
import type { SourceOutcome, SourceValues } from '#server/taxaccount/source-outcome.ts';
import { loadYear } from '#server/taxaccount/taxaccount.ts';
import type { RecordSource } from '#server/taxaccount/year.ts';

/** A wish for newer figures asks Skatteetaten no more often than this, in milliseconds. */
const NEW_ENOUGH_MS = 30_000;

/**
 * A list of a calendar year. `fresh` goes past the cache, but figures of the last half minute are new enough however often
 * somebody presses. Whether the person may see it is the caller's to check. Never rejects.
 */
export async function loadList<S extends RecordSource>(
  source: S,
  orgnr: string,
  year: number,
  fresh: boolean,
): Promise<SourceOutcome<SourceValues[S]>> {
  const now = new Date();
  const known = await loadYear(source, orgnr, year, now);
  const old = known.kind === 'fresh' && now.getTime() - known.fetchedAt.getTime() > NEW_ENOUGH_MS;
  return fresh && old ? loadYear(source, orgnr, year, new Date(), { fresh: true }) : known;
}
