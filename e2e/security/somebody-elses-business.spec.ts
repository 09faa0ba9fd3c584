import { readdirSync } from 'node:fs';
import { givenConsent } from '../actions/consent.ts';
import { FOREIGN, GRANLI, logIn } from '../actions/people.ts';
import { expect, test } from '../support/test.ts';
import { expectAccessible } from '../verifications/accessible.ts';

const FOLDER = 'app/(kunde)/bedrift/[orgnr]';

/** Every address under a business that ends in `file`, read from the folders, so that a new one cannot be forgotten. */
const addresses = (file: string, orgnr: string): string[] =>
  readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((path) => path === file || path.endsWith(`/${file}`))
    .map((path) => path.slice(0, -file.length).replace(/\([^)]*\)\//g, ''))
    .map((path) => `/bedrift/${orgnr}/${path}`.replace('[instalmentId]', '1').replace('[format]', 'csv'))
    .map((path) => path.replace(/\/$/, ''))
    .sort();

const pagesOf = (orgnr: string) => addresses('page.tsx', orgnr);
const UNKNOWN = '310478717';
const MALFORMED = '12345';

test('another’s business looks like one that does not exist: status, page and title', async ({
  page,
  browser,
  control,
  stack,
}) => {
  // Three looks at every page there is.
  test.slow();
  const owner = await browser.newPage({ baseURL: stack.portalUrl, locale: 'nb-NO' });
  await givenConsent(owner, control, FOREIGN);

  await logIn(page, GRANLI.person);
  for (const address of pagesOf(FOREIGN.orgnr)) {
    const foreign = await page.goto(address);
    expect(foreign?.status(), address).toBe(404);
    const title = await page.title();
    const text = await page.getByRole('main').innerText();
    expect(await page.content(), address).not.toContain(FOREIGN.name);
    for (const other of [UNKNOWN, MALFORMED]) {
      const missing = await page.goto(address.replace(FOREIGN.orgnr, other));
      expect(missing?.status(), other).toBe(404);
      expect(await page.title(), `${other} at ${address}`).toBe(title);
      expect(await page.getByRole('main').innerText()).toBe(text);
    }
  }
  await expectAccessible(page);

  const files = addresses('route.ts', FOREIGN.orgnr);
  expect(files.length).toBeGreaterThan(5);
  for (const address of files) {
    const foreign = await page.request.get(address);
    expect([404, 405], address).toContain(foreign.status());
    for (const other of [UNKNOWN, MALFORMED]) {
      const missing = await page.request.get(address.replace(FOREIGN.orgnr, other));
      expect(missing.status(), `${other} at ${address}`).toBe(foreign.status());
      expect(await missing.text()).toBe(await foreign.text());
    }
  }

  await owner.goto(`/bedrift/${FOREIGN.orgnr}`);
  await expect(owner.getByRole('heading', { level: 1, name: FOREIGN.name })).toBeVisible();
  await owner.close();
});

test('without a session every page asks for login and names nothing', async ({ page }) => {
  for (const address of [...pagesOf(GRANLI.orgnr), '/bedrifter']) {
    await page.goto(address);
    await expect(page, address).toHaveURL(/\/\?neste=/);
    expect(await page.content()).not.toContain(GRANLI.name);
  }
});

test('a person whom the bank does not know is told so, and nothing else', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('main').getByRole('button', { name: 'Logg inn', exact: true }).click();
  await page.getByRole('button', { name: 'Nils Utenrolle' }).click();
  await expect(page.getByText('Vi finner ingen virksomhet du handler for')).toBeVisible();
  await expectAccessible(page);
});

test('a customer is no advisor, and an advisor is no customer', async ({ page, browser, stack }) => {
  await logIn(page, GRANLI.person);
  for (const address of ['/radgiver', '/pilot']) {
    await page.goto(address);
    await expect(page.getByText(GRANLI.name)).toHaveCount(0);
  }
  const staff = await browser.newPage({ baseURL: stack.portalUrl, locale: 'nb-NO' });
  await staff.goto('/radgiver');
  await staff.getByRole('main').getByRole('button', { name: 'Logg inn', exact: true }).click();
  await staff.getByRole('button', { name: 'Randi Rådgiver' }).click();
  await expect(staff.getByText(GRANLI.name)).toBeVisible();
  for (const address of pagesOf(GRANLI.orgnr)) {
    await staff.goto(address);
    await expect(staff, address).toHaveURL(/\/\?neste=/);
  }
  await staff.goto('/pilot');
  await expect(staff.getByRole('heading', { name: /oppsett|kontroll/i })).toHaveCount(0);
  await staff.close();
});
