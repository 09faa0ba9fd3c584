import { describe, expect, it } from 'vitest';
import { chooseLanguage, isLanguage } from './languages.ts';

describe('chooseLanguage', () => {
  it.each([
    [undefined, null, 'nb'],
    [undefined, '', 'nb'],
    [undefined, 'en-GB,en;q=0.9', 'en'],
    [undefined, 'de-DE,nn;q=0.4,en;q=0.3', 'nn'],
    [undefined, 'en;q=0.1, no;q=0.8', 'nb'],
    [undefined, 'en;q=0, nn;q=0.5', 'nn'],
    [undefined, 'de,fr', 'nb'],
    ['nn', 'en', 'nn'],
    ['klingon', 'en', 'en'],
    ['__proto__', 'garbage;q=;;,,', 'nb'],
  ] as const)('given the cookie %s and Accept-Language %s gives %s', (cookie, header, expected) => {
    expect(chooseLanguage(cookie, header)).toBe(expected);
  });

  it('knows its own languages only', () => {
    expect(isLanguage('en')).toBe(true);
    expect(isLanguage('sv')).toBe(false);
    expect(isLanguage(undefined)).toBe(false);
  });
});
