import { describe, expect, it } from 'vitest';
import type { ConsentEvent } from '../../core/types.ts';
import { returnAddress } from './return-address.ts';

const event = (type: ConsentEvent['type']): ConsentEvent => ({ id: type, type, at: 0, performedBy: 'urn' });
const approved = [event('Created'), event('Accepted')];
const rejected = [event('Created'), event('Rejected')];

describe('the address the browser returns to', () => {
  it.each([
    ['https://example.com', 'https://example.com/?Status=OK'],
    ['https://example.com/a?x=1', 'https://example.com/a?x=1&Status=OK'],
    ['https://example.com/a#part', 'https://example.com/a?Status=OK#part'],
    ['https://example.com/a?x=1#part', 'https://example.com/a?x=1&Status=OK#part'],
    ['https://example.com/#/a', 'https://example.com/#/a?Status=OK'],
    ['https://example.com/?x=1#/a', 'https://example.com/?x=1#/a&Status=OK'],
    ['https://example.com/a#part?y', 'https://example.com/a&Status=OK#part?y'],
    ['https://EXAMPLE.com:443/a/../b', 'https://example.com/b?Status=OK'],
    ['http://localhost:3000/retur?ref=abc', 'http://localhost:3000/retur?ref=abc&Status=OK'],
    ['https://example.com/%C3%A6', 'https://example.com/%C3%A6?Status=OK'],
    ['bankapp://consent/done', 'bankapp://consent/done?Status=OK'],
  ])('%s becomes %s', (redirectUrl, expected) => {
    expect(returnAddress({ redirectUrl, events: approved })).toBe(expected);
  });

  it('says in words that the person refused', () => {
    expect(returnAddress({ redirectUrl: 'https://example.com/', events: rejected })).toBe(
      'https://example.com/?Status=Failed&ErrorMessage=User+did+not+give+consent',
    );
  });

  it('still says OK when the approval was withdrawn meanwhile', () => {
    const events = [...approved, event('Revoked')];
    expect(returnAddress({ redirectUrl: 'https://example.com/', events })).toBe(
      'https://example.com/?Status=OK',
    );
  });

  it.each([
    'https://example.com/a b',
    'https://example.com/æ',
    'https://example.com/50%',
    'https://',
    'no address',
  ])('gives none for %s, which is not well-formed and escaped', (redirectUrl) => {
    expect(returnAddress({ redirectUrl, events: approved })).toBeUndefined();
  });

  it('returns none before an answer', () => {
    expect(
      returnAddress({ redirectUrl: 'https://example.com/', events: [event('Created')] }),
    ).toBeUndefined();
  });
});
