import { describe, expect, it } from 'vitest';
import { refusalOf } from './request-rules.ts';

const PORTAL = new URL('https://bedrift.bank.example');
const OWN = { origin: PORTAL.origin, 'sec-fetch-site': 'same-origin', 'content-length': '10' };
const status = (method: string, pathname: string, headers: Record<string, string>) =>
  refusalOf({ method, pathname, headers: new Headers(headers) }, PORTAL)?.status;

describe('a request', () => {
  it.each(['PUT', 'DELETE', 'OPTIONS', 'PROPFIND', 'X'])(
    'is refused with 405 when its method is %s',
    (method) => {
      expect(status(method, '/', OWN)).toBe(405);
    },
  );

  it('is let through when it reads, wherever it comes from', () => {
    expect(status('GET', '/', { origin: 'https://evil.example' })).toBeUndefined();
    expect(status('HEAD', '/', {})).toBeUndefined();
  });

  it.each([
    ['another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
    ['another scheme', { origin: 'http://bedrift.bank.example' }],
    ['an opaque origin', { origin: 'null' }],
    ['a neighbour', { origin: 'https://www.bank.example', 'sec-fetch-site': 'same-site' }],
    ['a caller that says nothing of its origin', {}],
  ])('is refused with 403 when it posts from %s', (_who, headers) => {
    expect(status('POST', '/bedrifter', { 'content-length': '10', ...headers })).toBe(403);
  });

  it('is let through when it posts from the portal’s own page, or to an address for programs', () => {
    expect(status('POST', '/bedrifter', OWN)).toBeUndefined();
    expect(status('POST', '/api/reminders/unsubscribe', { 'content-length': '26' })).toBeUndefined();
    expect(status('POST', '/bedrifter', { origin: PORTAL.origin })).toBeUndefined();
  });

  it.each(['512001', '99999999999', '-1', '1e3', 'x'])(
    'is refused with 413 when its length is %s',
    (length) => {
      expect(status('POST', '/', { ...OWN, 'content-length': length })).toBe(413);
      expect(status('POST', '/api/reminders/confirm', { 'content-length': length })).toBe(413);
    },
  );

  it('is refused with 413 when its body has no length', () => {
    expect(status('POST', '/', { origin: PORTAL.origin, 'transfer-encoding': 'chunked' })).toBe(413);
  });

  it.each(['x', '../..', 'a'.repeat(39), 'a'.repeat(65), 'A'.repeat(42)])(
    'is refused with 400 when it names the action %s',
    (action) => expect(status('POST', '/', { ...OWN, 'next-action': action })).toBe(400),
  );
});
