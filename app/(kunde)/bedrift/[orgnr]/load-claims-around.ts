import { osloDate } from '#lib/core/dates/iso-date.ts';
import { availableYears } from '#lib/tax-account/claims-list/years.ts';
import type { Claim, Records } from '#lib/tax-account/domain.ts';
import type { LoadOptions, SourceOutcome } from '#server/features/tax-account/source-outcome.ts';
import { services } from '#server/services.ts';

/**
 * The claims of some years and of the year before the first of them: what is paid in January was often claimed in December.
 * Years that are not on offer are left out.
 */
export async function loadClaimsAround(
  orgnr: string,
  years: readonly number[],
  now: Date,
  options: LoadOptions = {},
): Promise<readonly SourceOutcome<Records<Claim>>[]> {
  const offered = availableYears(osloDate(now));
  const wanted = new Set(years.flatMap((year) => [year, year - 1]));
  return Promise.all(
    offered
      .filter((year) => wanted.has(year))
      .map((year) => services().taxAccount.loadYear('claims', orgnr, year, now, options)),
  );
}
