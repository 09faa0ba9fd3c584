import 'server-only';
import type { Consent } from '#lib/consent/consent.ts';
import type { Source } from '#lib/taxaccount/domain.ts';
import type { LoadOptions, SourceLoader } from './source-loader.ts';
import type { SourceOutcome, SourceValues, TaxAccountLoad } from './source-outcome.ts';

interface LoadAccountOptions extends LoadOptions {
  /** The consent in force, by a caller that has just read it. */
  readonly consent?: Pick<Consent, 'id'>;
}

/** Starts the four calls for a business side by side; whether the person may see it is the caller's to check. */
export type LoadTaxAccount = (orgnr: string, now: Date, options?: LoadAccountOptions) => TaxAccountLoad;

/** The tax account behind the pages: what is open, and the last twelve months. See source-loader.ts. */
export const createLoadTaxAccount =
  (loader: SourceLoader): LoadTaxAccount =>
  (orgnr, now, { consent: current, ...options } = {}) => {
    const consent =
      current === undefined ? loader.standingOf(orgnr, now) : Promise.resolve({ current, last: undefined });
    const load = <S extends Source>(source: S): Promise<SourceOutcome<SourceValues[S]>> =>
      loader.load(source, { orgnr, consent, now, options });
    return {
      openAccount: load('open-claims'),
      claims: load('claims'),
      payments: load('payments'),
      payouts: load('payouts'),
    };
  };
