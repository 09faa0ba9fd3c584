import type { Records } from './domain.ts';

/**
 * Joins the answers for the windows of a long period: each record once, as the last window gave it. Shielded in one window
 * is shielded in all. Unreadable rows in the shared day may be counted twice, since they cannot be told apart.
 */
export function mergeRecords<T extends { readonly id: string }>(windows: readonly Records<T>[]): Records<T> {
  const byId = new Map(windows.flatMap((window) => window.rows.map((row) => [row.id, row] as const)));
  return {
    shielded: windows.some((window) => window.shielded),
    rows: [...byId.values()],
    unreadable: windows.reduce((count, window) => count + window.unreadable, 0),
  };
}
