import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeReturnPath } from './safe-return-path.ts';

const ORIGIN = 'https://bedrift.bank.example';

describe('safeReturnPath', () => {
  it.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/.//evil.example',
    '/..//evil.example',
    '/a/../..//evil.example',
    '/\t/evil.example',
    '\t//evil.example',
    '/%0d%0aset-cookie: a=b\r\n',
    'javascript:alert(1)',
    'bedrifter',
    '',
    '/api/auth/callback/customer',
    '/API/health/ready',
    `/${'a'.repeat(2000)}`,
    undefined,
    null,
    ['/bedrifter'],
  ])('refuses %j', (text) => {
    expect(safeReturnPath(text, '/hjem')).toBe('/hjem');
  });

  it.each(['/', '/bedrifter', '/bedrift/313367002?vis=100#krav', '/samtykke/retur?ref=abc_-9', '/apiary'])(
    'keeps %s',
    (text) => {
      expect(safeReturnPath(text)).toBe(text);
    },
  );

  it('never leaves the origin, and gives the same answer when asked again', () => {
    const tricky = fc
      .array(
        fc.constantFrom(
          '/',
          '\\',
          '.',
          '..',
          '%2f',
          '%5c',
          '@',
          ':',
          '?',
          '#',
          '\t',
          '\n',
          'evil.example',
          'a',
          'http:',
          '[',
          ']',
        ),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          tricky,
          tricky.map((text) => `/${text}`),
        ),
        (text) => {
          const path = safeReturnPath(text);
          const url = new URL(path, ORIGIN);
          expect(url.origin).toBe(ORIGIN);
          expect(path).toMatch(/^\/(?!\/)/);
          expect(safeReturnPath(path)).toBe(path);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
