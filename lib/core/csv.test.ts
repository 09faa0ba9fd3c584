import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate } from './dates/iso-date.ts';
import { ore } from './money/ore.ts';
import { csv } from './csv.ts';

const read = (text: string): string[][] =>
  parse(text, { bom: true, delimiter: ';', record_delimiter: '\r\n', relax_column_count: true });
const RISKY = '=+-@\t\r\n＝＋－＠';

describe('CSV', () => {
  it('is what Norwegian Excel opens', () => {
    expect(
      csv([
        [{ text: 'Dato' }, { text: 'Beløp' }],
        [{ date: isoDate('2026-11-23') }, { amount: ore(-2_120_005) }, undefined],
      ]),
    ).toBe('\ufeffDato;Beløp\r\n23.11.2026;-21200,05;\r\n');
  });

  it.each(['=1+1', '+47', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '=HYPERLINK("http://x";"y")'])(
    'does not let %j run as a formula',
    (text) => expect(read(csv([[{ text }, { text: 'x' }]]))).toEqual([[`'${text}`, 'x']]),
  );

  it.each([
    ['4019008719784337', 'a KID of 16 digits, of which Excel keeps 15'],
    ['0095755263306220219', 'a KID with leading zeros'],
    ['23-', 'a KID whose check character is a minus'],
    ['05301234567', 'an account with a leading zero'],
    ['30807546607', 'an account'],
  ])('writes %s (%s) as a text that a spreadsheet does not take for a number', (text) => {
    expect(csv([[{ text }, { text: 'x' }]])).toBe(`\ufeff"=""${text}""";x\r\n`);
  });

  it.each(['313367002', '10', 'KRAV-3312159', '******46754', '2026'])('leaves %s as it is', (text) => {
    expect(csv([[{ text }]])).toBe(`\ufeff${text}\r\n`);
  });

  it('gives every text back whole, and none that could be a formula', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[=+\-@;"\r\n\t' a]{0,6}$/));
    const rows = fc.array(fc.array(text, { minLength: 2, maxLength: 5 }), { minLength: 1 });
    fc.assert(
      fc.property(rows, (given) => {
        const back = read(csv(given.map((row) => row.map((one) => ({ text: one })))));
        expect(back).toEqual(
          given.map((row) =>
            row.map((one) => (one !== '' && RISKY.includes(one.charAt(0)) ? `'${one}` : one)),
          ),
        );
        for (const one of back.flat()) expect(one === '' || !RISKY.includes(one.charAt(0))).toBe(true);
      }),
    );
  });

  it('keeps every øre', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e14, max: 1e14 }), (amount) => {
        const [[back = '', other] = []] = read(csv([[{ amount: ore(amount) }, { text: 'x' }]]));
        expect(other).toBe('x');
        expect(back).toMatch(/^-?\d+,\d\d$/);
        expect(Number(back.replace(',', ''))).toBe(amount === 0 ? 0 : amount);
      }),
    );
  });
});
