import 'server-only';
import type { Source } from '#lib/taxaccount/domain.ts';
import type { LoadOptions, SourceLoader } from './source-loader.ts';
import type { SourceOutcome, SourceValues, TaxAccountLoad } from './source-outcome.ts';

/** Starts the four calls for a business side by side; whether the person may see it is the caller's to check. */
export type LoadTaxAccount = (orgnr: string, now: Date, options?: LoadOptions) => TaxAccountLoad;

/** The tax account behind the pages: what is open, and the last twelve months. See source-loader.ts. */
export const createLoadTaxAccount =
  (loader: SourceLoader): LoadTaxAccount =>
  (orgnr, now, options = {}) => {
    const consent = loader.standingOf(orgnr, now);
    const load = <S extends Source>(source: S): Promise<SourceOutcome<SourceValues[S]>> =>
      loader.load(source, { orgnr, consent, now, options });
    return {
      openAccount: load('open-claims'),
      claims: load('claims'),
      payments: load('payments'),
      payouts: load('payouts'),
    };
  };
