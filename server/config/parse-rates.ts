import 'server-only';
import { parseInterestRates } from '#lib/interest/parse-rates.ts';
import { type InterestRate, KNOWN_RATES } from '#lib/interest/rates.ts';
import type { Environment } from './config-types.ts';
import type { SettingsReader } from './settings-reader.ts';

/** Made up, so that the sandbox can show estimates; says so wherever the source is shown. */
const SANDBOX_RATES =
  '2025-07-01:12.25:oppdiktet sats for demo,2026-01-01:12:oppdiktet sats for demo,2026-07-01:12:oppdiktet sats for demo,2027-01-01:11.75:oppdiktet sats for demo';

/**
 * Rates of late interest: the known ones and those in LATE_INTEREST_RATES, for the half-years that have been published
 * since. Where a half-year is missing the portal gives no estimate.
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
