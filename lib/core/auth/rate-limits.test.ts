import { expect, it } from 'vitest';
import { rateLimitsOf } from './rate-limits.ts';

const names = (method: string, pathname: string, inSession: boolean) =>
  rateLimitsOf({ method, pathname, inSession }, 6000).map(({ name, about }) => `${name}/${about}`);

it.each([
  ['GET', '/', false, ['all/address']],
  ['GET', '/bedrift/313367002', true, ['all/address', 'person/session']],
  ['POST', '/bedrift/313367002/samtykke', true, ['all/address', 'person/session', 'act/session']],
  ['POST', '/', false, ['all/address', 'act/address']],
  ['GET', '/api/auth/callback/customer', false, ['all/address', 'login/address']],
  ['GET', '/invitasjon/abc', false, ['all/address', 'door/address']],
  ['GET', '/api/kalender/abc', false, ['all/address', 'door/address']],
  ['POST', '/api/reminders/unsubscribe', false, ['all/address', 'door/address', 'act/address']],
  ['GET', '/bedrift/313367002/kontoutskrift/pdf', true, ['all/address', 'person/session', 'file/session']],
  ['GET', '/radgiver/fil', true, ['all/address', 'person/session', 'file/session']],
  ['GET', '/radgiver/fil', false, ['all/address']],
  ['GET', '/api/health/ready', false, []],
  ['GET', '/api/metrics', false, []],
] as const)('%s %s counts towards its limits (in a session: %s)', (method, pathname, inSession, expected) => {
  expect(names(method, pathname, inSession)).toEqual(expected);
});

it('lets an address ask as often as the bank says', () => {
  expect(rateLimitsOf({ method: 'GET', pathname: '/', inSession: false }, 77)[0]?.most).toBe(77);
});
