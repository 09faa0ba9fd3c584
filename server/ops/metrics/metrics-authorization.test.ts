import { expect, it } from 'vitest';
import { secret } from '#lib/core/secret.ts';
import { isMetricsAuthorized } from './metrics-authorization.ts';

it.each([
  ['Bearer right', 'right', true],
  ['bearer  right', 'right', true],
  ['Bearer wrong', 'right', false],
  ['Bearer right and more', 'right', false],
  ['Basic right', 'right', false],
  ['right', 'right', false],
  ['', 'right', false],
  [null, 'right', false],
  ['Bearer undefined', undefined, false],
  [null, undefined, false],
])('header %o with token %o: %o', (header, token, expected) => {
  expect(isMetricsAuthorized(header, token === undefined ? undefined : secret(token))).toBe(expected);
});
