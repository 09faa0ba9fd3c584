import { expect, it } from 'vitest';
import { err, ok } from '#lib/core/result.ts';
import { handleConfirmation, showConfirmation, type EmailLinkRequest } from './email-link.ts';

const TOKEN = 'A'.repeat(43);
const VISIT: EmailLinkRequest = {
  purpose: 'unsubscribe',
  bankName: 'Spar & <Lån>',
  portalUrl: new URL('https://bedrift.bank.example'),
};
const request = (query: string, init?: RequestInit) =>
  new Request(`https://bedrift.bank.example/api/reminders/unsubscribe${query}`, init);

it('asks before it ends anything, in the language of the mail, with a form to the same address', async () => {
  const answer = showConfirmation(
    VISIT,
    request(`?token=${TOKEN}&sprak=nn`, { headers: { 'x-nonce': 'abc+/=' } }),
  );
  const html = await answer.text();
  expect(answer.status).toBe(200);
  expect(html).toContain('<html lang="nn">');
  expect(html).toContain('<form method="post"><');
  expect(html).toContain('Avslutt alle påminningar');
  expect(html).toContain('<style nonce="abc+/=">');
  expect(html).not.toContain('<Lån>');
  expect(html).not.toContain(TOKEN);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(answer.headers.get('referrer-policy')).toBe('strict-origin');
});

it.each(['', '?token=', '?token=abc', `?token=${TOKEN}x`])(
  'says that the link %s does not work',
  async (query) => {
    const answer = showConfirmation(VISIT, request(query, { headers: { 'accept-language': 'en' } }));
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('The link does not work');
  },
);

it('does what the link is for when a mail program posts, without cookies', async () => {
  const seen: (string | null)[] = [];
  const init = { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) };
  const answer = await handleConfirmation(VISIT, request(`?token=${TOKEN}&sprak=nb`, init), (token) => {
    seen.push(token);
    return Promise.resolve(ok(undefined));
  });
  expect(seen).toEqual([TOKEN]);
  expect(answer.status).toBe(200);
  const html = await answer.text();
  expect(html).toContain('Påminnelsene er avsluttet');
  expect(html).toContain('href="https://bedrift.bank.example/"');
  expect(html).not.toContain('<form');
});

it('says so when the link is unknown', async () => {
  const answer = await handleConfirmation(VISIT, request(`?token=${TOKEN}`, { method: 'POST' }), () =>
    Promise.resolve(err('link-invalid')),
  );
  expect(answer.status).toBe(404);
});
