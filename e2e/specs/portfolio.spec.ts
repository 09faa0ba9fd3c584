import type { Page } from '@playwright/test';
import { givenConsent } from '../pages/consent.ts';
import { BYGGSERVICE, FOREIGN, GRANLI, asCustomer, asStaff, YSTERI } from '../pages/people.ts';
import { expect, test } from '../fixtures/test.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../assertions/accessible.ts';

const clientPage = `/radgiver/${GRANLI.orgnr}`;

/** The customer chooses what the advisor may see. */
async function share(customer: Page, level: 'Summene' | 'Alt'): Promise<void> {
  await customer.goto(`/bedrift/${GRANLI.orgnr}/deling`);
  await customer.getByRole('radio', { name: level }).check();
  await customer.getByRole('button', { name: 'Lagre valget' }).click();
  await expect(customer.getByText('Valget er lagret')).toBeVisible();
}

test('an advisor sees a client exactly as far as the client shares', async ({
  page,
  browser,
  control,
  stack,
}) => {
  const customer = await browser.newPage({ baseURL: stack.portalUrl, locale: 'nb-NO' });
  await asStaff(page, 'Randi Rådgiver');
  const row = page.getByRole('row', { name: GRANLI.name });
  await expect(row).toContainText('Ikke spurt');
  await expectAccessible(page);

  await givenConsent(customer, control, GRANLI);
  await page.goto(clientPage);
  await expect(page.getByRole('heading', { name: 'Kunden deler ingen tall' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Kontaktpersoner' })).toContainText('Kari Granli, Innehaver');
  await expect(page.getByText('kr', { exact: true })).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Kunden ser at du har vært her' })).toHaveCount(0);
  await expectAccessible(page);
  await page.getByLabel('Nytt notat').fill('Ringte Kari.\nHun deler i morgen.');
  await page.getByRole('button', { name: 'Lagre notatet' }).click();
  await expect(page.getByText('Notatet er lagret')).toBeVisible();
  await expect(page.getByText('Hun deler i morgen.')).toBeVisible();

  // The customer is told that there is a note, and to ask the bank for what it says.
  await customer.goto(`/bedrift/${GRANLI.orgnr}/lagret`);
  await expect(customer.getByRole('listitem').filter({ hasText: 'Ett notat som ansatte' })).toContainText(
    'kontakt Demobanken: demobanken.example/kontakt, 22 00 00 00.',
  );
  expect(await customer.content()).not.toContain('Hun deler i morgen');

  await share(customer, 'Summene');
  await page.goto(clientPage);
  await expect(page.getByRole('heading', { name: 'Kunden ser at du har vært her' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Summer' })).toContainText('kr');
  await expect(page.getByRole('heading', { name: 'Ubetalte krav' })).toHaveCount(0);
  await expectAccessible(page);
  await page.goto('/radgiver?deler=ja&sorter=forfalt&retning=ned');
  await expect(row).toContainText('Summene');
  await expect(page.getByRole('row')).toHaveCount(2);
  await expectAccessible(page);

  await share(customer, 'Alt');
  await page.goto(clientPage);
  await expect(page.getByRole('region', { name: 'Ubetalte krav' }).getByRole('row')).not.toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Ubetalte krav' })).not.toContainText('Forskuddsskatt');
  await expect(page.getByRole('heading', { name: 'Innbetalinger siste tolv måneder' })).toBeVisible();
  expect(await page.content()).not.toMatch(/14837830177/);
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 800 });
  await expectNoSidewaysScroll(page);
  await page.goto('/radgiver');
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);

  await customer.close();
});

test('the client sees every look, and what is shared no longer is gone from list, file and page at once', async ({
  page,
  browser,
  stack,
}) => {
  const customer = await browser.newPage({ baseURL: stack.portalUrl, locale: 'nb-NO' });
  await asCustomer(customer, GRANLI.person);
  await customer.goto(`/bedrift/${GRANLI.orgnr}/innsyn`);
  const looks = customer.getByRole('table');
  for (const part of ['Summene i en liste over kunder', 'Sammendraget', 'Kravene', 'Innbetalingene']) {
    await expect(looks).toContainText(part);
  }
  await expect(looks).toContainText('Randi Rådgiver');

  await customer.goto(`/bedrift/${GRANLI.orgnr}/deling`);
  await customer.getByRole('button', { name: 'Slutt å dele nå' }).click();
  await expect(customer.getByText('Rådgiveren ser ingen tall lenger')).toBeVisible();
  await asStaff(page, 'Randi Rådgiver');
  await page.goto('/radgiver?deler=ja');
  await expect(page.getByRole('heading', { name: 'Ingen treff' })).toBeVisible();
  expect(await (await page.request.get('/radgiver/fil?deler=ja')).text()).not.toContain(GRANLI.orgnr);
  await page.goto(clientPage);
  await expect(page.getByRole('heading', { name: 'Kunden deler ingen tall' })).toBeVisible();
  await customer.close();
});

test('two clients in two tabs stay what they are when both are reloaded', async ({ page, context }) => {
  await asStaff(page, 'Randi Rådgiver');
  const other = await context.newPage();
  await page.goto(clientPage);
  await other.goto(`/radgiver/${BYGGSERVICE.orgnr}`);
  for (let times = 0; times < 2; times += 1) {
    await Promise.all([page.reload(), other.reload()]);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(GRANLI.name);
    await expect(other.getByRole('heading', { level: 1 })).toHaveText(BYGGSERVICE.name);
  }
});

test('each role has its own clients, and none reaches another’s by page, file, search or action', async ({
  page,
  browser,
  stack,
}) => {
  await asStaff(page, 'Rolf Rådgiver');
  await expect(page.getByRole('rowheader')).toHaveCount(1);
  const missing = await page.goto('/radgiver/310478717');
  const text = await page.getByRole('main').innerText();
  expect(missing?.status()).toBe(404);
  for (const address of [clientPage, '/radgiver/12345', `/radgiver/${GRANLI.orgnr}?utvalg=1`]) {
    const answer = await page.goto(address);
    expect(answer?.status(), address).toBe(404);
    expect(await page.getByRole('main').innerText()).toBe(text);
    expect(await page.content()).not.toContain(GRANLI.name);
  }
  for (const query of [
    'sok=granli',
    `sok=${GRANLI.orgnr}`,
    'utvalg=1',
    'utvalg=2&status=aktivt',
    'etter=x',
  ]) {
    await page.goto(`/radgiver?${query}`);
    expect(await page.content(), query).not.toContain(GRANLI.name);
    const file = await page.request.get(`/radgiver/fil?${query}`);
    expect(file.status()).toBe(200);
    expect(await file.text(), query).not.toContain(GRANLI.orgnr);
  }
  expect(await (await page.request.get('/radgiver/fil')).text()).toContain(FOREIGN.orgnr);
  // The form of Rolf's own client, sent for another's.
  await page.goto(`/radgiver/${FOREIGN.orgnr}`);
  await page.locator('input[name=orgnr]').evaluate((field: HTMLInputElement, orgnr) => {
    field.value = orgnr;
  }, GRANLI.orgnr);
  await page.getByLabel('Nytt notat').fill('Skal ikke stå noe sted');
  await page.getByRole('button', { name: 'Lagre notatet' }).click();
  await expect(page).toHaveURL(/\/radgiver$/);

  const lead = await browser.newPage({ baseURL: stack.portalUrl, locale: 'nb-NO' });
  await asStaff(lead, 'Tone Teamleder');
  await expect(lead.getByRole('rowheader')).toHaveCount(4);
  await lead.goto(clientPage);
  await expect(lead.getByText('Skal ikke stå noe sted')).toHaveCount(0);
  expect((await lead.goto(`/radgiver/${YSTERI.orgnr}`))?.status()).toBe(404);
  await lead.close();

  const reader = await browser.newPage({ baseURL: stack.portalUrl, locale: 'nb-NO' });
  await asStaff(reader, 'Berit Bankleser');
  await expect(reader.getByRole('rowheader')).toHaveCount(15);
  await reader.goto(clientPage);
  await expect(reader.getByLabel('Nytt notat')).toHaveCount(0);
  await reader.close();

  const pilot = await browser.newPage({ baseURL: stack.portalUrl, locale: 'nb-NO' });
  await asStaff(pilot, 'Pia Pilot');
  await pilot.goto('/radgiver');
  await expect(pilot.getByText('Du har ingen rolle som gir tilgang til kunder')).toBeVisible();
  expect((await pilot.goto(clientPage))?.status()).toBe(404);
  expect((await pilot.request.get('/radgiver/fil')).status()).toBe(404);
  await pilot.close();
});
