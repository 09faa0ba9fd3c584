import { expect, it } from 'vitest';
import { ownOrigin } from './request-origin.ts';

const PORTAL = new URL('https://bedrift.bank.example/');

it.each([
  ['null', 'same-origin', 'https://bedrift.bank.example'],
  ['null', 'same-site', undefined],
  ['null', 'cross-site', undefined],
  ['null', 'none', undefined],
  ['null', null, undefined],
  ['https://evil.example', 'same-origin', undefined],
  [null, 'same-origin', undefined],
])('reads origin %s from site %s as %s', (origin, site, expected) => {
  const headers = new Headers();
  if (origin !== null) headers.set('origin', origin);
  if (site !== null) headers.set('sec-fetch-site', site);
  expect(ownOrigin(headers, PORTAL)).toBe(expected);
});
