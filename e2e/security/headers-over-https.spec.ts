import { expect, test } from '../fixtures/test.ts';
import { newVisitor } from '../fixtures/http-client.ts';

// As behind a proxy that ends TLS: people reach the portal over https, and the proxy reaches it over http.
const PUBLIC_URL = 'https://bedrift.bank.example';
test.use({ portalSettings: { PORTAL_URL: PUBLIC_URL } });

const TWO_YEARS = 'max-age=63072000; includeSubDomains';

test('every kind of answer makes the browser stay with https', async ({ request }) => {
  const script = /"(\/_next\/static\/[^"\\]+\.js)/.exec(await (await request.get('/')).text())?.[1] ?? '';
  for (const path of [
    ...['/', '/finnes-ikke', '/api/health/live', '/api/auth/frontchannel-logout', script],
    ...[`/bedrift/313367002/innsyn/fil`, `/api/kalender/${'a'.repeat(43)}`, '/icon.svg'],
  ]) {
    const answer = await request.get(path, { maxRedirects: 0 });
    expect(answer.headers()['strict-transport-security'], path).toBe(TWO_YEARS);
  }
  const policy = (await request.get('/')).headers()['content-security-policy'];
  expect(policy).toContain('upgrade-insecure-requests');
});

test('every cookie is for this host alone, and never goes out in the clear', async ({
  playwright,
  stack,
}) => {
  const visitor = await newVisitor(playwright.request, stack.portalUrl, {
    'x-forwarded-host': new URL(PUBLIC_URL).host,
  });
  const answers = [
    await visitor.actFrom(PUBLIC_URL, 'loginAction', '/', { form: {} }),
    await visitor.actFrom(PUBLIC_URL, 'setLanguageAction', '/', { form: { language: 'nn' } }),
  ];
  const cookies = answers.flatMap((answer) =>
    answer
      .headersArray()
      .filter(({ name }) => name.toLowerCase() === 'set-cookie')
      .map(({ value }) => value),
  );
  const names = cookies.map((cookie) => cookie.split('=', 1)[0]);
  for (const name of ['__Host-sprak', '__Host-portal-login-state']) expect(names).toContain(name);
  for (const cookie of cookies) {
    expect(cookie).toMatch(/^__Host-/);
    expect(cookie).toMatch(/; Path=\/(?:;|$)/i);
    expect(cookie).toMatch(/; Secure(?:;|$)/i);
    expect(cookie).toMatch(/; HttpOnly(?:;|$)/i);
    expect(cookie).toMatch(/; SameSite=Lax(?:;|$)/i);
    expect(cookie).not.toMatch(/; Domain=/i);
  }
});

test('the mark that scripts run is as well kept, though a script sets it', async ({ request }) => {
  const page = await (await request.get('/')).text();
  expect(page).toContain("document.cookie='__Host-skript=1;path=/;samesite=lax;secure'");
});
