import type { IsoDate } from '#lib/core/dates/iso-date.ts';
import { type ClaimRow, claimRows, type InstalmentRow } from '#lib/tax-account/claim-rows.ts';
import type { Claim } from '#lib/tax-account/domain.ts';
import { compareDue } from '#lib/tax-account/due.ts';
import { instalmentKey } from '#lib/tax-account/record-key.ts';
import { orderRefusals } from './payment-orders.ts';

/** An instalment with something left to pay. */
export interface Payable {
  readonly claim: ClaimRow['claim'];
  readonly row: InstalmentRow;
  /** See `instalmentKey`. */
  readonly key: string;
  /** Whether it can be paid together with others: a KID, an account that passes its check, in NOK. */
  readonly ready: boolean;
}

/** Every instalment that can be paid, by due date; what is suspended, and need not be paid now, comes last. */
export function payables(claims: readonly Claim[], today: IsoDate): readonly Payable[] {
  const { unpaid, suspended } = claimRows(claims, today);
  return [...of(unpaid, false), ...of(suspended, true)];
}

const of = (rows: readonly ClaimRow[], suspended: boolean): readonly Payable[] =>
  rows
    .flatMap(({ claim, instalments }) =>
      instalments
        .filter(({ instalment, state }) => instalment.remaining > 0 && (state === 'suspended') === suspended)
        .map((row) => ({
          claim,
          row,
          key: instalmentKey(claim, row.instalment),
          ready: [...orderRefusals({ claim, instalment: row.instalment })].length === 0,
        })),
    )
    .sort((a, b) => compareDue(a.row.instalment, b.row.instalment));
