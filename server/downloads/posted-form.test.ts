import { expect, it } from 'vitest';
import { postedForm } from './posted-form.ts';

const post = (body: string, headers: Record<string, string> = {}) =>
  postedForm(
    new Request('http://portal.example/', {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'content-length': String(body.length),
        ...headers,
      },
    }),
  );

it('reads the fields of a form, those that come more than once as a list', async () => {
  expect(await post('valg=a&valg=b&vis=100')).toEqual({ params: { valg: ['a', 'b'], vis: '100' } });
});

it.each([
  ['that is longer than any of the portal’s', 'x', { 'content-length': '500001' }, 413],
  ['that is none', '{"valg":"a"}', { 'content-type': 'application/json' }, 400],
])('refuses a form %s', async (_, body, headers, status) => {
  expect(await post(body, headers)).toMatchObject({ status });
});
