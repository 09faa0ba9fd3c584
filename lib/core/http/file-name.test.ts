import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fileName } from './file-name.ts';

it.each([
  [
    ['kontoutskrift', 'Bjørkås Byggservice', '2026-01-01'],
    'pdf',
    'kontoutskrift-bjorkas-byggservice-2026-01-01.pdf',
  ],
  [['Šáránjot & Čáhci'], 'csv', 'saranjot-cahci.csv'],
  [['../../etc/passwd'], 'xml', 'etc-passwd.xml'],
  [['x"\r\nSet-Cookie: a=b'], 'pdf', 'x-set-cookie-a-b.pdf'],
  [['漢字', ''], 'pdf', 'fil.pdf'],
])('%o with the ending %s is %s', (parts, ending, expected) => {
  expect(fileName(parts, ending)).toBe(expected);
});

it('is safe whatever the parts are', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (parts) => {
      expect(fileName(parts, 'pdf')).toMatch(/^[a-z0-9][a-z0-9-]*\.pdf$/);
    }),
  );
});
