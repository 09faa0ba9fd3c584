import { expect, it } from 'vitest';
import { portalError } from '#lib/errors/portal-error.ts';
import { fileAnswer } from './file-answer.ts';
import { refusal } from './refusal.ts';
import { isSameOrigin } from './same-origin.ts';

it('gives a file to keep, of a stated type, that nobody stores', () => {
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

it.each([
  [{ 'sec-fetch-site': 'same-origin' }, true],
  [{ 'sec-fetch-site': 'cross-site', origin: 'https://portal.example' }, false],
  [{ 'sec-fetch-site': 'same-site' }, false],
  [{ origin: 'https://portal.example' }, true],
  [{ origin: 'https://evil.example' }, false],
  [{ origin: 'null' }, false],
  [{}, false],
])('a form with %o is our own: %s', (headers, expected) => {
  expect(isSameOrigin(new Headers(headers), new URL('https://portal.example/'))).toBe(expected);
});
