import type { Holder, Records } from './domain.ts';
import { recordKey } from './record-key.ts';
import { unreadableTogether } from './unreadable.ts';

/**
 * Joins the answers for the windows of a long period: each record once, as the last window gave it. The business and its
 * owner may have records with the same id, and those are two. Shielded in one window is shielded in all. Unreadable rows in
 * the shared day may be counted twice, since they cannot be told apart.
 */
export function mergeRecords<T extends { readonly id: string; readonly holder: Holder }>(
  windows: readonly Records<T>[],
): Records<T> {
  return {
    shielded: windows.some((window) => window.shielded),
    rows: distinctRecords(windows.flatMap((window) => window.rows)),
    unreadable: unreadableTogether(windows.map((window) => window.unreadable)),
  };
}

/** Each record once, as the last of those with its key has it: the same payout has been seen three times in one answer. */
export const distinctRecords = <T extends { readonly id: string; readonly holder: Holder }>(
  rows: readonly T[],
): readonly T[] => [...new Map(rows.map((row) => [recordKey(row), row])).values()];
