import 'server-only';
import { sql } from 'drizzle-orm';
import type { CustomerRow } from '#lib/portfolio/customers/customer-row.ts';
import { audit } from '#server/platform/audit/audit.ts';
import type { Executor } from '#server/platform/db/client.ts';
import type { ConsentEffects } from '#server/features/consent/effects.ts';
import { endCustomers, findLeaving } from './leaving.ts';
import { storeRows, type StoredRows } from './store-rows.ts';

export interface ImportSummary extends StoredRows {
  /** Businesses that the file no longer names: their mandates are removed. */
  readonly left: number;
}

/** What the operator says of the import. */
export interface ImportOptions {
  /** How many businesses the operator knows to be leaving, when they are more than a tenth. */
  readonly leaving?: number | undefined;
}

/** Thrown when so many businesses would lose their access that the file is more likely cut short than right. */
export class TooManyLeaveError extends Error {
  readonly leaving: number;

  constructor(leaving: number, served: number) {
    super(`${leaving} of ${served} businesses are not in the file and would lose all access.`);
    this.name = 'TooManyLeaveError';
    this.leaving = leaving;
  }
}

const IMPORT_LOCK = 5_928_202_613;
/** A larger share of the businesses than this leaves only when the operator says how many. */
const MAX_LEAVING_SHARE = 0.1;

/**
 * Applies the bank's customer file, all of it or nothing. The file is the whole truth (docs/adr/0018): who is not listed for a
 * business no longer acts for it, and a business that is not named has left the bank: it becomes invisible and its consent
 * is no longer used. Idempotent.
 * @throws TooManyLeaveError when more than a tenth would leave and `leaving` does not say how many.
 */
export function importCustomers(
  effects: ConsentEffects,
  executor: Executor,
  rows: readonly CustomerRow[],
  now: Date,
  { leaving: expected }: ImportOptions = {},
): Promise<ImportSummary> {
  return executor.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${IMPORT_LOCK})`);
    const { served, leaving } = await findLeaving(tx, new Set(rows.map(({ orgnr }) => orgnr)));
    if (leaving.length > served * MAX_LEAVING_SHARE && leaving.length !== expected)
      throw new TooManyLeaveError(leaving.length, served);
    const stored = await storeRows(tx, rows, now);
    const removed = stored.removed + (await endCustomers(effects, tx, leaving, now));
    const summary = { ...stored, removed, left: leaving.length };
    await audit(tx, {
      at: now,
      action: 'customers-imported',
      target: '-',
      outcome: 'ok',
      detail: summary,
      actor: { kind: 'operator', ref: 'customers:import' },
    });
    return summary;
  });
}
