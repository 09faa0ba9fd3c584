import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isKid, kidRule } from './kid.ts';

const payload = fc.stringMatching(/^\d{2,24}$/);
const CHECKS = Array.from('0123456789-');

describe('the check character of a KID', () => {
  it.each(['4019008719784337', '0095755263306220219'])('fits MOD11 in the published %s', (kid) => {
    expect(kidRule(kid)).toBe('mod11');
  });

  it.each(['987651', '40190087193', '0000000000000000000000018'])('fits MOD10 in %s', (kid) => {
    expect(kidRule(kid)).toBe('mod10');
  });

  it('may be a dash where MOD11 has no digit', () => expect(kidRule('23-')).toBe('mod11'));

  it('is right for at most one character of each rule, and for one digit of MOD10 always', () => {
    fc.assert(
      fc.property(payload, (digits) => {
        const rules = CHECKS.map((check) => kidRule(digits + check)).filter((rule) => rule !== undefined);
        expect(rules.filter((rule) => rule === 'mod11')).toHaveLength(1);
        expect(rules.length).toBeLessThanOrEqual(2);
      }),
    );
  });
});

it.each(['', '7', '12345678901234567890123456', '4019 0087 1978 4337', '40190087x9784337', '-1'])(
  'refuses %j',
  (text) => expect(isKid(text)).toBe(false),
);
