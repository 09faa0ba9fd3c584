import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bankText } from './bank-text.ts';

describe('text for a payment file', () => {
  it.each([
    ['Bjørkås Byggservice', 'Bjørkås Byggservice'],
    ['Čáhci & "Ŋuolla" Šiella Ž AS', 'Cáhci & Nuolla Siella Z AS'],
    ['Łukasz Wiśniewski Bygg', 'Lukasz Wisniewski Bygg'],
    ['Kari_Granli #1; *Foto*', 'Kari Granli 1 Foto'],
    ['Bjørka\u030as', 'Bjørkås'], // å written as two characters
    ['Șerban Țurcanu', 'Serban Turcanu'],
    ['Иван Петров', 'Ivan Petrov'],
    ['Đặng Thị Hương', 'Đang Thi Huong'],
    ['Ǯoŋǩ', 'Zonk'],
    ['A\u0000B\nC\u202ED', 'A B C D'],
    ['🙂', ''],
  ])('folds %j to %j', (text, expected) => expect(bankText(text)).toBe(expected));

  it('has none but the characters that Norwegian banks take, and stays as it is when folded again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const folded = bankText(text);
        expect(folded).toMatch(/^[A-Za-z0-9/?:().,'+ %&=@§áäçđéíóöúüýæøåßÁÄÇĐÉÍÓÖÚÜÝÆØÅ-]*$/u);
        expect(bankText(folded)).toBe(folded);
      }),
    );
  });
});
