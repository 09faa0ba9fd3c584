import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wrap } from './wrap.ts';

const one = (text: string): number => text.length;

describe('wrap', () => {
  it.each([
    ['', ['']],
    ['kort', ['kort']],
    ['et par ord til', ['et par ord', 'til']],
    ['21\u00a0200,00 kr', ['21\u00a0200,00', 'kr']],
    ['ord Uoppdeleligeordet', ['ord', 'Uoppdeleli', 'geordet']],
  ])('%j', (text, lines) => expect(wrap(text, 10, one)).toEqual(lines));

  it('loses no character and goes over no edge', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 30 }), (text, width) => {
        const lines = wrap(text, width, one);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        for (const line of lines) expect(Array.from(line).length === 1 || line.length <= width).toBe(true);
      }),
    );
  });
});
