import 'server-only';
import type { CheckLine } from '#lib/pilot/checks/check-line.ts';
import { osloDate } from '#lib/core/dates/iso-date.ts';
import { missingHalfYear } from '#lib/tax-account/interest/rates.ts';
import type { Config } from '#server/platform/config/config.ts';

/** Whether late interest can be estimated, now and in the half-year to come once its rate is due to be published. */
export function checkRates({ lateInterestRates }: Pick<Config, 'lateInterestRates'>, now: Date): CheckLine {
  const from = missingHalfYear(osloDate(now), lateInterestRates);
  return from === undefined
    ? { check: 'interestRates', outcome: 'ok', finding: 'ratesKnown' }
    : { check: 'interestRates', outcome: 'warning', finding: 'rateMissing', values: { from } };
}
