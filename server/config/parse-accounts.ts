import 'server-only';
import { parseAccounts, PUBLISHED_ACCOUNTS } from '#lib/identifiers/skatteetaten-accounts.ts';
import type { SettingsReader } from './settings-reader.ts';

/** The accounts that Skatteetaten receives money on: those in SKATTEETATEN_ACCOUNTS, or else the published ones. */
export function readReceivingAccounts(reader: SettingsReader): ReadonlySet<string> {
  const text = reader.text('SKATTEETATEN_ACCOUNTS');
  const parsed = text === undefined ? undefined : parseAccounts(text);
  if (parsed?.ok === false) for (const fault of parsed.error) reader.fault('SKATTEETATEN_ACCOUNTS', fault);
  return parsed?.ok === true ? parsed.value : PUBLISHED_ACCOUNTS;
}
