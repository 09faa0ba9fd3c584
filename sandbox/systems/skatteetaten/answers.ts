import type { IsoDate } from '#lib/core/dates/iso-date.ts';
import { ledgerOf } from './ledger.ts';
import type { Operation, Period } from './request.ts';
import type { LedgerEdits } from './ledger-edits.ts';
import type { PartyLedger } from './wire.ts';

/** A row's date lies in the period, both ends included; a row without one is always sent. */
const within = (period: Period, date: unknown): boolean =>
  typeof date !== 'string' || (date.slice(0, 10) >= period.fraOgMed && date.slice(0, 10) <= period.tilOgMed);

/** Which list an operation answers with, and what the sandbox selects it by (inferred: undocumented per type). */
function selectRows(
  ledger: PartyLedger,
  operation: Operation,
  period: Period,
): Readonly<Record<string, readonly object[]>> {
  if (operation === 'innbetalinger')
    return { innbetaling: ledger.innbetalinger.filter((row) => within(period, row.innbetalingsdato)) };
  if (operation === 'utbetalinger')
    return {
      [ledger.payoutList ?? 'utbetaling']: ledger.utbetalinger.filter((row) =>
        within(period, row.utbetaltdato),
      ),
    };
  return { krav: ledger.krav.filter((row) => within(period, row.opprettelsesdatoForKrav)) };
}

/**
 * The body of an answer, or KB-009 for a party that Skatteetaten does not know and KB-007 when it has nothing for that
 * party and period. A shielded party gets `skjermet: true`, with such rows as may be said. `period` is undefined for `aapnekrav` alone.
 */
export function selectAnswer(
  orgnr: string,
  operation: Operation,
  period: Period | undefined,
  today: IsoDate,
  story: Pick<LedgerEdits, 'apply'>,
): { readonly body: object } | { readonly error: 'KB-007' | 'KB-009' } {
  const ledger = ledgerOf(orgnr, today, story);
  if (ledger === undefined) return { error: 'KB-009' };
  if (period === undefined) {
    const hasRecords = ledger.krav.length + ledger.innbetalinger.length + ledger.utbetalinger.length > 0;
    return hasRecords || ledger.skjermet ? { body: ledger.aapnekrav } : { error: 'KB-007' };
  }
  const head = { partIdentifikator: orgnr, periode: period, skjermet: ledger.skjermet };
  const rows = selectRows(ledger, operation, period);
  const found = Object.values(rows).some((list) => list.length > 0);
  if (ledger.skjermet) return { body: found ? { ...head, ...rows } : head };
  return found ? { body: { ...head, ...rows } } : { error: 'KB-007' };
}
