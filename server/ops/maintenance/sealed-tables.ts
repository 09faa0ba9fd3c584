import 'server-only';
import { getTableName } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { reminderAddresses, snapshots, visits } from '#server/platform/db/schema/index.ts';
import { addressPlace } from '#server/platform/mail-address/addresses.ts';
import { snapshotAad } from '#server/features/tax-account/snapshots.ts';
import { visitAad } from '#server/features/tax-account/changes-since/visit-record.ts';

/** A table with a column of sealed values. */
export interface SealedTable {
  readonly name: string;
  readonly table: PgTable & { readonly keyId: PgColumn; readonly sealed: PgColumn };
  /** What the sealed value of a row was sealed for. */
  readonly placeOf: (row: unknown) => string;
}

/** Every table that holds sealed values. A test finds those that are missing here. */
export const SEALED_TABLES: readonly SealedTable[] = [
  sealedTable(snapshots, snapshotAad),
  sealedTable(visits, visitAad),
  sealedTable(reminderAddresses, ({ personId }) => addressPlace(personId)),
];

function sealedTable<T extends SealedTable['table'] & { readonly $inferSelect: object }>(
  table: T,
  placeOf: (row: T['$inferSelect']) => string,
): SealedTable {
  // The rows are the table's own, which the type of a list of different tables cannot say.
  return { name: getTableName(table), table, placeOf: (row) => placeOf(row as T['$inferSelect']) };
}
