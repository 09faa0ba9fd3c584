import type { Page } from '@playwright/test';
import { GRANLI, asStaff } from '../pages/people.ts';
import { expect, test } from '../fixtures/test.ts';
import { expectAccessible } from '../assertions/accessible.ts';

/** An id as Next writes them, of an action that no deployment has. */
const UNKNOWN_ACTION = `40${'f'.repeat(40)}`;
/** The page of the login provider that the sandbox plays. */
const chooser = (page: Page) => page.getByText('Velg hvem du vil være:');
const logIn = (page: Page) => page.getByRole('main').getByRole('button', { name: 'Logg inn', exact: true });

test('an invitation’s form leads to the login without scripts, and before they have come', async ({
  page,
  browser,
}) => {
  await asStaff(page, 'Randi Rådgiver');
  await page.goto(`/radgiver/${GRANLI.orgnr}/invitasjon`);
  await page.getByRole('button', { name: 'Lag en lenke' }).click();
  const link = await page.getByLabel('Lenken til kunden').inputValue();

  for (const javaScriptEnabled of [false, true]) {
    const context = await browser.newContext({ locale: 'nb-NO', javaScriptEnabled });
    const visitor = await context.newPage();
    if (javaScriptEnabled) await visitor.route(/\/_next\/static\/.*\.js/, () => undefined);
    await visitor.goto(link, { waitUntil: 'commit' });
    await visitor.getByRole('button', { name: 'Logg inn og gå videre' }).click();
    await expect(chooser(visitor)).toBeVisible();
    await context.close();
  }
});

test('a form works under a proxy that keeps every referrer back', async ({ browser, stack }) => {
  const context = await browser.newContext({ locale: 'nb-NO', javaScriptEnabled: false });
  const page = await context.newPage();
  await page.route(`${stack.portalUrl}/`, async (route, request) => {
    if (request.method() !== 'GET') return route.fallback();
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'referrer-policy': 'no-referrer' } });
  });
  await page.goto(`${stack.portalUrl}/`);
  const posted = page.waitForRequest((request) => request.method() === 'POST');
  await logIn(page).click();
  expect((await (await posted).allHeaders())['origin']).toBe('null');
  await expect(chooser(page)).toBeVisible();
  await context.close();
});

test('a tab from before a deployment says that the page is an old one, and loads it from the server', async ({
  page,
}) => {
  await page.route('**/*', (route, request) =>
    request.headers()['next-action'] === undefined
      ? route.fallback()
      : route.continue({ headers: { ...request.headers(), 'next-action': UNKNOWN_ACTION } }),
  );
  await page.goto('/');
  await logIn(page).click();
  await expect(page.getByRole('heading', { name: 'Siden har kommet i en ny utgave' })).toBeVisible();
  await expectAccessible(page);
  await page.unroute('**/*');
  await page.getByRole('button', { name: 'Åpne siden på nytt' }).click();
  await logIn(page).click();
  await expect(chooser(page)).toBeVisible();
});

test('a form of an earlier deployment is answered in the person’s language without scripts', async ({
  request,
  stack,
}) => {
  const answer = await request.post('/', {
    multipart: { [`$ACTION_ID_${UNKNOWN_ACTION}`]: '' },
    headers: { 'accept-language': 'nn', origin: stack.portalUrl },
  });
  expect(answer.status()).toBe(409);
  expect(answer.headers()['content-type']).toContain('text/html');
  const page = await answer.text();
  expect(page).toContain('<html lang="nn">');
  expect(page).toContain('Opne sida på nytt');
});
