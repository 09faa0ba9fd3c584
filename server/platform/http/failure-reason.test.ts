import { expect, it } from 'vitest';
import { failureReason } from './log-failure.ts';

const withCode = (code: string, cause?: Error) => Object.assign(new Error('x', { cause }), { code });

it.each([
  ['an ended certificate', withCode('CERT_HAS_EXPIRED'), 'certificate'],
  ['one for another host', withCode('ERR_TLS_CERT_ALTNAME_INVALID'), 'certificate'],
  ['a self-signed certificate', withCode('DEPTH_ZERO_SELF_SIGNED_CERT'), 'certificate'],
  [
    'as fetch tells it',
    new TypeError('fetch failed', { cause: withCode('CERT_HAS_EXPIRED') }),
    'certificate',
  ],
  ['a connection that broke', new TypeError('terminated', { cause: withCode('UND_ERR_SOCKET') }), 'network'],
  ['a refused connection', new TypeError('fetch failed', { cause: withCode('ECONNREFUSED') }), 'network'],
  ['no error at all', 'CERT_HAS_EXPIRED', 'network'],
])('%s', (_, error, reason) => {
  expect(failureReason(error)).toBe(reason);
});
