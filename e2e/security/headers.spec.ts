import type { APIResponse } from '@playwright/test';
import { GRANLI } from '../pages/people.ts';
import { newVisitor, type HttpClient } from '../fixtures/http-client.ts';
import { expect, test } from '../fixtures/test.ts';

// The answers themselves, over HTTP: what a browser is told of each kind of answer.

const ALWAYS = {
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': expect.stringContaining('camera=()'),
};
/** Of everything that may never be framed, nor read by another site's page. */
const OURS = {
  ...ALWAYS,
  'x-frame-options': 'DENY',
  'cross-origin-resource-policy': 'same-origin',
  'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
};
const NOT_KEPT = expect.stringMatching(/^(?:private, )?(?:no-cache, )?no-store/);
const KINDS: Readonly<Record<string, { path: string; status: number; headers: Record<string, unknown> }>> = {
  'a page for everybody': {
    path: '/tilgjengelighet',
    status: 200,
    headers: { ...OURS, 'referrer-policy': 'same-origin', 'cache-control': NOT_KEPT },
  },
  'a page of a customer': {
    path: '/bedrifter',
    status: 200,
    headers: { ...OURS, 'referrer-policy': 'same-origin', 'cache-control': NOT_KEPT },
  },
  'a file': {
    path: `/bedrift/${GRANLI.orgnr}/innsyn/fil`,
    status: 200,
    headers: {
      ...OURS,
      'referrer-policy': 'same-origin',
      'cache-control': 'private, no-store',
      'content-disposition': expect.stringContaining('attachment'),
    },
  },
  'a page that does not exist': {
    path: '/finnes-ikke',
    status: 404,
    headers: { ...OURS, 'referrer-policy': 'same-origin', 'cache-control': NOT_KEPT },
  },
  'a route for programs': {
    path: '/api/health/ready',
    status: 200,
    headers: { ...OURS, 'referrer-policy': 'same-origin' },
  },
  'an address with a secret': {
    path: `/api/reminders/confirm?token=${'a'.repeat(43)}`,
    status: 200,
    headers: { ...OURS, 'referrer-policy': 'strict-origin', 'cache-control': 'no-store' },
  },
  'a page with a secret in its address': {
    path: `/invitasjon/${'a'.repeat(43)}`,
    status: 200,
    headers: { ...OURS, 'referrer-policy': 'strict-origin', 'cache-control': NOT_KEPT },
  },
  'the picture optimiser, which nothing uses': {
    path: '/_next/image?url=%2Ficon.svg&w=64&q=75',
    status: 404,
    headers: OURS,
  },
};

let customer: HttpClient | undefined;

for (const [kind, { path, status, headers }] of Object.entries(KINDS))
  test(`${kind} says what it may be used for`, async ({ playwright, stack }) => {
    if (customer === undefined) {
      customer = await newVisitor(playwright.request, stack.portalUrl);
      await customer.logIn('loginAction', 'kari');
    }
    const answer = await customer.get(path);
    expect(answer.status()).toBe(status);
    expect(answer.headers()).toMatchObject(headers);
    expect(answer.headers()).not.toHaveProperty('x-powered-by');
    // Over plain http it would be ignored, and promise what is not so (RFC 6797, 7.2).
    expect(answer.headers()).not.toHaveProperty('strict-transport-security');
  });

test('the build’s own files may be kept, and be used by the portal’s pages alone', async ({ request }) => {
  for (const address of await buildFiles(await request.get('/'))) {
    const answer = await request.get(address);
    expect(answer.status(), address).toBe(200);
    expect(answer.headers(), address).toMatchObject({
      ...OURS,
      'content-security-policy': expect.stringMatching(/^default-src 'none'; frame-ancestors 'none'/),
      'cache-control': 'public, max-age=31536000, immutable',
    });
  }
});

test('a page’s policy has a nonce of its own each time', async ({ request }) => {
  const nonces = await Promise.all(
    [1, 2].map(async () => {
      const policy = (await request.get('/')).headers()['content-security-policy'] ?? '';
      return /'nonce-([\w+/=]{20,})'/.exec(policy)?.[1];
    }),
  );
  expect(nonces[0]).toBeDefined();
  expect(nonces[0]).not.toBe(nonces[1]);
});

test('serves a file to the portal and to a typed address, not to another site’s page', async ({
  playwright,
  stack,
}) => {
  const kari = await newVisitor(playwright.request, stack.portalUrl);
  await kari.logIn('loginAction', 'kari');
  const path = `/bedrift/${GRANLI.orgnr}/innsyn/fil`;
  const from = async (site: string) => (await kari.get(path, { 'sec-fetch-site': site })).status();
  expect([await from('same-origin'), await from('none'), (await kari.get(path)).status()]).toEqual([
    ...[200, 200, 200],
  ]);
  expect([await from('cross-site'), await from('same-site')]).toEqual([403, 403]);
  expect((await kari.get(path, { referer: 'https://evil.example/' })).status()).toBe(403);
});

/** The scripts, style sheets and fonts that a page names: at least one of each kind but fonts. */
async function buildFiles(page: APIResponse): Promise<readonly string[]> {
  const addresses = [...(await page.text()).matchAll(/"(\/_next\/static\/[^"\\]+)/g)].map(
    ([, address]) => address ?? '',
  );
  for (const ending of ['.js', '.css'])
    expect(addresses.some((address) => address.includes(ending))).toBe(true);
  return [...new Set(addresses)];
}
