import { formatDate } from './dates/format.ts';
import type { IsoDate } from './dates/iso-date.ts';
import { copyableAmount } from './money/format.ts';
import type { Ore } from './money/ore.ts';

/** A cell by what it holds, since only text can be a formula and only amounts have a decimal comma. */
export type CsvCell =
  { readonly text: string } | { readonly amount: Ore } | { readonly date: IsoDate } | undefined;

const BYTE_ORDER_MARK = '\ufeff';
/** What a spreadsheet takes for the beginning of a formula, the wide forms of Asian keyboards included (OWASP). */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * Digits that a spreadsheet would take for a number and damage: leading zeros go, digits beyond the fifteenth become zeros,
 * ten or more may be shown as 4,01901E+15, and a minus at the end makes a negative number. KIDs and account numbers are such.
 */
const DAMAGED_AS_NUMBER = /^(?:0\d+|\d{10,}|\d+-)$/;

/**
 * CSV as Norwegian Excel opens it: semicolons, decimal comma, `10.04.2023`, CRLF, a byte order mark for UTF-8
 * (docs/upstream/conventions.md#csv). Text that a spreadsheet would run as a formula gets an apostrophe in front; amounts keep
 * their minus. KIDs and account numbers are written `="0095…"`, which a spreadsheet shows as the very digits. Quotes as in
 * RFC 4180.
 */
export const csv = (rows: readonly (readonly CsvCell[])[]): string =>
  BYTE_ORDER_MARK + rows.map((row) => `${row.map(cellText).join(';')}\r\n`).join('');

function cellText(cell: CsvCell): string {
  if (cell === undefined) return '';
  if ('amount' in cell) return copyableAmount(cell.amount);
  if ('date' in cell) return formatDate(cell.date, 'nb');
  if (DAMAGED_AS_NUMBER.test(cell.text)) return `"=""${cell.text}"""`;
  const text = FORMULA.test(cell.text) ? `'${cell.text}` : cell.text;
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
