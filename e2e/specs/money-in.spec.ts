import type { Page } from '@playwright/test';
import { givenConsent, grantConsent } from '../pages/consent.ts';
import { GRANLI, asCustomer, THOUSANDS } from '../pages/people.ts';
import { expect, test } from '../fixtures/test.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../assertions/accessible.ts';
import { inOre } from '../assertions/files.ts';
import { kr, sumKroner } from '../assertions/money.ts';

const PAYMENTS = `/bedrift/${GRANLI.orgnr}/innbetalinger`;
const PAID = `/bedrift/${GRANLI.orgnr}/betalte`;
const TRACING = `/bedrift/${GRANLI.orgnr}/hvor-ble-pengene-av`;
const thisYear = new Date().getFullYear();

// As it is in production.
test.use({ portalSettings: { REFRESH_SECONDS: '30' } });

const NEW_ENOUGH = 'Tallene er nettopp hentet.';

const openAll = (page: Page) =>
  page.evaluate(() => {
    document.querySelectorAll('details').forEach((details) => (details.open = true));
  });

/** What the page says, without the spaces and without the word that it has changed. */
const textOf = async (page: Page) =>
  (await page.getByRole('main').innerText()).replace('Listen er oppdatert.', '').replaceAll(/\s+/g, ' ');

/** The largest and the smallest amount at the ends of a list, in øre. */
const amounts = async (page: Page) => {
  const figures = await rows(page).locator('h3 + .figure').allTextContents();
  return [figures[0], figures.at(-1)].map((text) => inOre(text ?? ''));
};

const rows = (page: Page) => page.getByRole('main').locator('li.print-whole');

test('the year’s payments are the ledger’s, to the øre, and each opens to where it went', async ({
  page,
  control,
}) => {
  await givenConsent(page, control, GRANLI);
  const payments = (await control.ledger(GRANLI.orgnr)).innbetalinger.filter((payment) =>
    payment.innbetalingsdato.startsWith(String(thisYear)),
  );
  await page.goto(PAYMENTS);
  await expect(page.getByRole('heading', { level: 1, name: 'Innbetalinger' })).toBeVisible();
  await expect(rows(page)).toHaveCount(payments.length);
  const total = sumKroner(payments.map(({ innbetaltBeloep }) => Math.abs(innbetaltBeloep)));
  await expect(page.getByRole('main').locator('dl').first()).toContainText(kr(total));
  await openAll(page);
  for (const payment of payments) {
    const row = rows(page).filter({ hasText: payment.innbetalingsidentifikator });
    await expect(row).toContainText(kr(Math.abs(payment.innbetaltBeloep)));
    for (const { plassertBeloep } of payment.plassertKrav ?? []) {
      await expect(row).toContainText(kr(Math.abs(plassertBeloep)));
    }
    if (payment.uplassertBeloep !== 0) {
      await expect(row).toContainText('Ikke brukt ennå');
      await expect(row).toContainText(kr(Math.abs(payment.uplassertBeloep)));
    }
  }
  await expectAccessible(page);
  expect(await page.content()).not.toMatch(/(?<!\d)\d{6}(?:8\d|9[0-2])\d{5}(?!\d)/);
});

test('another year comes without leaving the page, has an address, and the way back works', async ({
  page,
}) => {
  await asCustomer(page, GRANLI.person);
  await page.goto(PAYMENTS);
  await expect(page.getByRole('heading', { level: 2, name: new RegExp(`${thisYear}$`) })).toBeVisible();
  await page.evaluate(() => (document.body.dataset['same'] = 'yes'));
  const last = page.getByRole('link', { name: String(thisYear - 1), exact: true });
  await last.click();
  await expect(page.getByRole('heading', { level: 2, name: new RegExp(`${thisYear - 1}$`) })).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`aar=${thisYear - 1}$`));
  await expect(last).toHaveAttribute('aria-current', 'true');
  await expect(last).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: 'Listen er oppdatert' })).toHaveCount(1);
  expect(await page.evaluate(() => document.body.dataset['same'])).toBe('yes');
  await expectAccessible(page);
  const shown = await textOf(page);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 2, name: new RegExp(`${thisYear}$`) })).toBeVisible();
  await page.goForward();
  await expect(page.getByRole('heading', { level: 2, name: new RegExp(`${thisYear - 1}$`) })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { level: 2, name: new RegExp(`${thisYear - 1}$`) })).toBeVisible();
  expect(await textOf(page)).toBe(shown);
});

test('while a slow year is on its way, the one before stays and the page says so', async ({
  page,
  control,
}) => {
  await asCustomer(page, GRANLI.person);
  await page.goto(PAYMENTS);
  await control.fault({ system: 'skatteetaten', fault: { kind: 'delay', ms: 1500 } });
  await page.getByRole('link', { name: String(thisYear - 3), exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Henter fra Skatteetaten' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: new RegExp(`${thisYear}$`) })).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: new RegExp(`${thisYear - 3}$`) })).toBeVisible();
});

test('pressing «Hent på nytt» again and again does not hammer Skatteetaten', async ({ page, control }) => {
  await asCustomer(page, GRANLI.person);
  await page.goto(PAYMENTS);
  const calls = async () => (await control.exchanges('skatteetaten')).length;
  const refresh = page.getByRole('button', { name: 'Hent på nytt' });
  await refresh.click();
  await expect(page.getByRole('status').filter({ hasText: 'Listen er oppdatert' })).toHaveCount(1);
  const before = await calls();
  for (let press = 0; press < 5; press += 1) await refresh.click();
  await expect(page.getByRole('status').filter({ hasText: 'Henter' })).toHaveCount(0);
  expect(await calls()).toBe(before);
  await expect(page.getByText(NEW_ENOUGH)).toBeVisible();

  // The overview and the unpaid claims share one answer, which is new after the first page.
  await page.goto(`/bedrift/${GRANLI.orgnr}`);
  await expect(page.getByRole('heading', { name: /^Ubetalte krav/ })).toBeVisible();
  await expect(page.getByText('Henter det som er betalt')).toHaveCount(0);
  const opened = await calls();
  await refresh.click();
  await expect(page.getByText(NEW_ENOUGH)).toBeVisible();
  await page.goto(`/bedrift/${GRANLI.orgnr}/ubetalte`);
  await refresh.click();
  await expect(page.getByText(NEW_ENOUGH)).toBeVisible();
  expect(await calls()).toBe(opened);
  await expectAccessible(page);
});

test('a year that cannot be had says so, and the other years are still there', async ({ page, control }) => {
  await asCustomer(page, GRANLI.person);
  await page.goto(PAYMENTS);
  await control.fault({
    system: 'skatteetaten',
    endpoint: 'finans/*/innbetalinger',
    fault: { kind: 'error', code: 'KB-002' },
  });
  await page.getByRole('link', { name: String(thisYear - 4), exact: true }).click();
  await expect(page.getByText(/Kode KB-002/)).toBeVisible({ timeout: 30_000 });
  await expectAccessible(page);
  await page.getByRole('link', { name: String(thisYear), exact: true }).click();
  await expect(page.getByRole('heading', { level: 2, name: new RegExp(`${thisYear}$`) })).toBeVisible();
});

test('without scripts the years and the refresh are ordinary links and forms', async ({ browser, stack }) => {
  const plain = await browser.newContext({
    baseURL: stack.portalUrl,
    locale: 'nb-NO',
    javaScriptEnabled: false,
  });
  const bare = await plain.newPage();
  await asCustomer(bare, GRANLI.person);
  await bare.goto(PAYMENTS);
  await bare.getByRole('link', { name: String(thisYear - 1), exact: true }).click();
  await expect(bare).toHaveURL(new RegExp(`aar=${thisYear - 1}$`));
  await expect(bare.getByRole('heading', { level: 2, name: new RegExp(`${thisYear - 1}$`) })).toBeVisible();
  await bare.getByRole('button', { name: 'Hent på nytt' }).click();
  await expect(bare).toHaveURL(new RegExp(`innbetalinger\\?aar=${thisYear - 1}&hentet=nylig$`));
  await expect(bare.getByText(NEW_ENOUGH)).toBeVisible();
  await bare.getByText('Se hva pengene ble brukt til').first().click();
  await expect(bare.getByText('Nummer hos Skatteetaten').first()).toBeVisible();
  await plain.close();
});

test('the year’s paid claims are the ledger’s, and each opens to what covered it', async ({
  page,
  control,
}) => {
  await asCustomer(page, GRANLI.person);
  const claims = (await control.ledger(GRANLI.orgnr)).krav.filter(
    (claim) =>
      claim.opprettelsesdatoForKrav.startsWith(String(thisYear)) &&
      claim.opprinneligBeloep > 0 &&
      claim.gjenstaaendeBeloep === 0,
  );
  expect(claims.length).toBeGreaterThan(0);
  await page.goto(PAID);
  await expect(rows(page)).toHaveCount(claims.length);
  await openAll(page);
  for (const claim of claims) {
    const row = rows(page).filter({ hasText: claim.kravidentifikator });
    await expect(row).toContainText(kr(claim.opprinneligBeloep));
    await expect(row).toContainText(
      /Innbetalt \d\d\.\d\d\.\d{4} · brukt på kravet \d\d\.\d\d\.\d{4}|Motregning/,
    );
  }
  await expectAccessible(page);
});

test('a payment is found by amount, by date and by KID, and its parts add up', async ({ page, control }) => {
  await asCustomer(page, GRANLI.person);
  const [payment] = (await control.ledger(GRANLI.orgnr)).innbetalinger.filter(
    ({ innbetalingsdato, plassertKrav }) =>
      innbetalingsdato.startsWith(String(thisYear)) && (plassertKrav ?? []).length > 0,
  );
  if (payment === undefined) throw new Error('no payment to look for');
  const amount = kr(Math.abs(payment.innbetaltBeloep)).replace(' kr', '');
  await page.goto(PAYMENTS);
  await page.getByRole('link', { name: 'Hvor ble pengene av?' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Hvor ble pengene av?' })).toBeVisible();

  await page.getByRole('button', { name: 'Finn betalingen' }).click();
  await page.getByRole('textbox', { name: 'Beløp i kroner' }).fill(amount);
  await page.getByRole('button', { name: 'Finn betalingen' }).click();
  await expect(page.getByRole('heading', { name: /^Vi fant/ })).toBeVisible();
  const found = page.getByRole('listitem').filter({ hasText: payment.innbetalingsidentifikator });
  await expect(found).toContainText(`Du betalte ${amount} kroner`);
  await expect(found).toContainText('Slik er pengene brukt:');
  await expectAccessible(page);

  await page.goto(`${TRACING}?dato=${payment.innbetalingsdato}`);
  await expect(found).toBeVisible();
  await page.goto(`${TRACING}?belop=abc&kid=12x`);
  await expect(page.getByText('Skriv beløpet med tall')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'KID' })).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible(page);
  await page.goto(`${TRACING}?belop=1`);
  await expect(page.getByRole('heading', { name: 'Vi fant ingen betaling som passer' })).toBeVisible();
  await page.getByRole('link', { name: String(thisYear - 2), exact: true }).click();
  await expect(page.getByText(`Vi har lett i ${thisYear - 2}.`)).toBeVisible();
  await expectAccessible(page);
});

test('hundreds of paid claims come a page at a time, and a search looks through all of them', async ({
  page,
  control,
}) => {
  await asCustomer(page, THOUSANDS.person);
  await grantConsent(page, control, THOUSANDS);
  await page.goto(`/bedrift/${THOUSANDS.orgnr}/betalte`);
  await expect(rows(page)).toHaveCount(50);
  const next = page.getByRole('link', { name: 'Neste' });
  await next.click();
  await expect(page.getByText(/^Side 2 av/)).toBeVisible();
  await expect(page).toHaveURL(/side=2/);
  await expect(rows(page)).toHaveCount(50);
  const order = page.getByRole('list', { name: 'Sorter etter' });
  await order.getByRole('link', { name: 'Beløp' }).click();
  await expect(page).toHaveURL(/sorter=belop$/);
  await expect(page.getByText(/^Side 1 av/)).toBeVisible();
  await expect.poll(() => amounts(page).then(([most, next]) => (most ?? 0) > (next ?? 0))).toBe(true);
  await order.getByRole('link', { name: /^Beløp/ }).click();
  await expect(page).toHaveURL(/sorter=belop&retning=stigende$/);
  await expect.poll(() => amounts(page).then(([least, next]) => (least ?? 0) < (next ?? 0))).toBe(true);
  await page.getByRole('searchbox', { name: 'Søk i listen' }).fill('tvangsmulkt 1000');
  await page.getByRole('button', { name: 'Søk' }).click();
  await expect(page.getByRole('heading', { level: 2, name: /treff på «tvangsmulkt 1000»/ })).toBeVisible();
  await page.getByRole('link', { name: 'Vis alle' }).click();
  await expect(rows(page)).toHaveCount(50);
  await page.setViewportSize({ width: 320, height: 800 });
  await openAll(page);
  await expectNoSidewaysScroll(page);
});
