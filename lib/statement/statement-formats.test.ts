import { describe, expect, it } from 'vitest';
import { isStatementFormat, isTooLongFor, roomierFormat } from './statement-formats.ts';

describe('the formats of a statement', () => {
  it.each([
    ['pdf', 5_000, false],
    ['pdf', 5_001, true],
    ['xlsx', 20_000, false],
    ['xlsx', 20_001, true],
    ['csv', 1_000_000, false],
  ] as const)('%s of %d movements is too long: %s', (format, movements, tooLong) => {
    expect(isTooLongFor(format, movements)).toBe(tooLong);
  });

  it('offers the workbook for a PDF that would be too long, and CSV for such a workbook', () => {
    expect([roomierFormat('pdf'), roomierFormat('xlsx')]).toEqual(['xlsx', 'csv']);
  });

  it('knows no other format than its three', () => {
    expect(['pdf', 'xlsx', 'csv', 'toString', '', undefined].map(isStatementFormat)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
