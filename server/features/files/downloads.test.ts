import { expect, it } from 'vitest';
import { portalError } from '#lib/core/portal-error.ts';
import { fileAnswer } from './file-answer.ts';
import { refusal } from './refusal.ts';
import { isOwnRequest } from '#lib/core/http/request-origin.ts';

it('sends an attachment with its type that must not be stored', () => {
  const answer = fileAnswer({ content: 'a;b', ending: 'csv', name: ['Utskrift', 'A/S "Ølet"'] });
  expect(Object.fromEntries(answer.headers)).toEqual({
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="utskrift-a-s-olet.csv"',
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  });
});

it('sends the one who is not logged in to the login page, and tells everybody else nothing', () => {
  const login = refusal(portalError('not-authenticated'), '/bedrift/313367002/kontoutskrift');
  expect([login.status, login.headers.get('location')]).toEqual([
    303,
    '/?neste=%2Fbedrift%2F313367002%2Fkontoutskrift',
  ]);
  expect(refusal(portalError('not-found'), '/x').status).toBe(404);
});

const OWN = 'https://portal.example';
const EVIL = 'https://evil.example';

// Whether a form that is sent with these headers is our own, and whether a file that is asked for is.
it.each([
  [{ 'sec-fetch-site': 'same-origin' }, true, true],
  [{ 'sec-fetch-site': 'cross-site', origin: OWN, referer: `${OWN}/` }, false, false],
  [{ 'sec-fetch-site': 'same-site' }, false, false],
  [{ 'sec-fetch-site': 'none' }, false, true],
  [{ 'sec-fetch-site': '' }, false, false],
  [{ origin: OWN }, true, true],
  [{ origin: EVIL }, false, false],
  [{ origin: 'null' }, false, false],
  [{ origin: EVIL, referer: `${OWN}/` }, false, false],
  [{ referer: `${OWN}/bedrift` }, true, true],
  [{ referer: `${EVIL}/${OWN}` }, false, false],
  [{ referer: 'not an address' }, false, false],
  [{}, false, true],
])('of what says %o of itself, a form is ours: %s, and a file may be had: %s', (headers, form, file) => {
  const asked = (method: string) => isOwnRequest({ method, headers: new Headers(headers) }, new URL(OWN));
  expect([asked('POST'), asked('GET'), asked('HEAD')]).toEqual([form, file, file]);
});
