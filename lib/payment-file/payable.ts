import type { IsoDate } from '#lib/dates/iso-date.ts';
import { type ClaimRow, claimRows, type InstalmentRow } from '#lib/taxaccount/claim-rows.ts';
import type { Claim } from '#lib/taxaccount/domain.ts';
import { byDue } from '#lib/taxaccount/due.ts';
import { orderRefusals } from './payment-orders.ts';

/** An instalment with something left to pay. */
export interface Payable {
  readonly claim: ClaimRow['claim'];
  readonly row: InstalmentRow;
  /** Whether it can be paid together with others: a KID and an account that pass their checks, in NOK. */
  readonly ready: boolean;
}

/** Every instalment that is to be paid, by due date. */
export const payables = (claims: readonly Claim[], today: IsoDate): readonly Payable[] =>
  claimRows(claims, today)
    .unpaid.flatMap(({ claim, instalments }) =>
      instalments
        .filter(({ instalment }) => instalment.remaining > 0)
        .map((row) => ({
          claim,
          row,
          ready: [...orderRefusals({ claim, instalment: row.instalment })].length === 0,
        })),
    )
    .sort((a, b) => byDue(a.row.instalment, b.row.instalment));
