import { expect, it } from 'vitest';
import { readForm } from './read-form.ts';

const LIMITS = { length: 1000, fields: 20 };
const URLENCODED = 'application/x-www-form-urlencoded';
const posted = (body: BodyInit, type?: string): Request =>
  new Request('http://localhost/', {
    method: 'POST',
    body,
    headers: type === undefined ? {} : { 'content-type': type },
  });

it('gives the fields of a form by name', async () => {
  expect(await readForm(posted('valg=a&valg=b&konto=1', URLENCODED), LIMITS, 'nb')).toEqual({
    ok: true,
    value: { valg: ['a', 'b'], konto: '1' },
  });
  const multipart = new FormData();
  multipart.append('konto', '1');
  expect(await readForm(posted(multipart), LIMITS, 'nb')).toEqual({ ok: true, value: { konto: '1' } });
});

it.each([
  ['more fields than it may have', 'a&'.repeat(21), 413, 'Skjemaet er for langt'],
  ['longer texts than it may have', `a=${'x'.repeat(1001)}`, 413, 'Skjemaet er for langt'],
  ['more bytes than any form may have', `a=${'x'.repeat(512_001)}`, 413, 'Skjemaet er for langt'],
])('answers with a page when a form has %s', async (_what, body, status, title) => {
  const read = await readForm(posted(body, URLENCODED), LIMITS, 'nb');
  if (read.ok) throw new Error('it was read');
  expect(read.error.status).toBe(status);
  expect(await read.error.text()).toContain(`<h1>${title}</h1>`);
});

it.each(['application/json', 'text/plain', 'multipart/form-data', 'multipart/form-data; boundary=x'])(
  'answers 400 in the language of the person when a body of type %s is no form',
  async (type) => {
    const read = await readForm(posted('{"a":1}', type), LIMITS, 'en');
    if (read.ok) throw new Error('it was read');
    expect(read.error.status).toBe(400);
    expect(await read.error.text()).toContain('We did not understand what was sent');
  },
);

it('stops reading a body without a length at the limit', async () => {
  let sent = 0;
  const endless = new ReadableStream({
    pull(controller) {
      sent += 64_000;
      controller.enqueue(new Uint8Array(64_000).fill(97));
    },
  });
  const request = new Request('http://localhost/', {
    method: 'POST',
    body: endless,
    headers: { 'content-type': URLENCODED },
    duplex: 'half',
  } as RequestInit);
  const read = await readForm(request, LIMITS, 'nb');
  expect(read.ok).toBe(false);
  expect(sent).toBeLessThan(1_000_000);
});
