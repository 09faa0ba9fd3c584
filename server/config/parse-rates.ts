import 'server-only';
import { parseInterestRates } from '#lib/interest/parse-rates.ts';
import { type InterestRate, KNOWN_RATES } from '#lib/interest/rates.ts';
import type { Environment } from './config-types.ts';
import type { SettingsReader } from './settings-reader.ts';

/** Made up, so that the sandbox can look past the half-years that are published; says so wherever the source is shown. */
const SANDBOX_RATES = [
  ...['2027-01-01:11.75', '2027-07-01:11.5', '2028-01-01:11.25', '2028-07-01:11.25'],
  ...['2029-01-01:11', '2029-07-01:11'],
]
  .map((rate) => `${rate}:oppdiktet sats for demo`)
  .join(',');

/**
 * Rates of late interest: the known ones and those in LATE_INTEREST_RATES, for the half-years that have been published
 * since this version. Where a half-year is missing the portal gives no estimate.
 */
export function readLateInterestRates(
  reader: SettingsReader,
  environment: Environment,
): readonly InterestRate[] {
  const text = reader.text('LATE_INTEREST_RATES') ?? (environment === 'sandbox' ? SANDBOX_RATES : '');
  const parsed = parseInterestRates(text);
  if (!parsed.ok) for (const fault of parsed.error) reader.fault('LATE_INTEREST_RATES', fault);
  return [...KNOWN_RATES, ...(parsed.ok ? parsed.value : [])];
}
