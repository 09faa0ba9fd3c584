import type { Page } from '@playwright/test';
import { givenConsent, grantConsent } from '../pages/consent.ts';
import { EMPTY, SHIELDED, UNKNOWN, YSTERI } from '../pages/people.ts';
import { expect, test } from '../fixtures/test.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../assertions/accessible.ts';
import { expectNoElevenDigits } from '../assertions/identifiers.ts';
import { kr, sumKroner } from '../assertions/money.ts';

const PAYOUTS = `/bedrift/${YSTERI.orgnr}/utbetalinger`;
const CREDITS = `/bedrift/${YSTERI.orgnr}/tilgode`;
const LISTS = ['innbetalinger', 'betalte', 'utbetalinger', 'tilgode'];
const thisYear = new Date().getFullYear();

const openAll = (page: Page) =>
  page.evaluate(() => {
    document.querySelectorAll('details').forEach((details) => (details.open = true));
  });
const rows = (page: Page) => page.getByRole('main').locator('li.print-whole');
const sums = (page: Page) => page.getByRole('main').locator('dl').first();

test('payouts are the ledger’s, what is only on its way is kept apart, and accounts are masked', async ({
  page,
  control,
}) => {
  await givenConsent(page, control, YSTERI);
  const payouts = (await control.ledger(YSTERI.orgnr)).utbetalinger.filter(({ utbetaltdato }) =>
    utbetaltdato.startsWith(String(thisYear)),
  );
  const done = payouts.filter(({ utbetalingstatus }) => utbetalingstatus === 'bekreftet');
  expect(done.length).toBeLessThan(payouts.length);
  await page.goto(PAYOUTS);
  await expect(rows(page)).toHaveCount(payouts.length);
  const amount = (list: typeof payouts) =>
    kr(sumKroner(list.map(({ utbetaltBeloep }) => Math.abs(utbetaltBeloep))));
  await expect(sums(page)).toContainText(amount(done));
  await expect(sums(page)).toContainText(
    `På vei til deg${amount(payouts.filter((payout) => !done.includes(payout)))}`,
  );
  await openAll(page);
  for (const payout of payouts) {
    const row = rows(page).filter({ hasText: payout.utbetalingsidentifikator });
    await expect(row).toContainText(kr(Math.abs(payout.utbetaltBeloep)));
    await expect(row).toContainText('Kommer av Mva-melding');
  }
  await expectAccessible(page);
  await expectNoElevenDigits(page);
});

test('credits are the ledger’s, and every øre of each is accounted for, as a list first', async ({
  page,
  control,
}) => {
  await givenConsent(page, control, YSTERI);
  const credits = (await control.ledger(YSTERI.orgnr)).krav.filter(
    (claim) => claim.opprettelsesdatoForKrav.startsWith(String(thisYear)) && claim.opprinneligBeloep < 0,
  );
  await page.goto(CREDITS);
  await expect(rows(page)).toHaveCount(credits.length);
  await expect(sums(page)).toContainText(
    kr(sumKroner(credits.map(({ opprinneligBeloep }) => Math.abs(opprinneligBeloep)))),
  );
  await openAll(page);
  const setOff = rows(page).filter({ hasText: 'Brukt på Arbeidsgiveravgift' });
  await expect(setOff).toContainText(/Kravet (hadde|har) forfall/);
  await expect(setOff).toContainText('Utbetalt til deg');
  await expect(setOff.getByRole('img', { name: /samme tallene som i listen/ })).toBeVisible();
  await expect(page.getByRole('img', { name: /samme tallene som i oversikten/ })).toBeVisible();
  await expect(page.getByText('Ikke forklart')).toHaveCount(0);
  await expectAccessible(page);
});

test('from a payout the way leads to what the rest of the credit was used for', async ({ page, control }) => {
  await givenConsent(page, control, YSTERI);
  await page.goto(PAYOUTS);
  await openAll(page);
  await page.getByRole('link', { name: 'Se hva resten ble brukt til' }).first().click();
  await expect(page).toHaveURL(/tilgode\?aar=\d{4}$/);
  await expect(page.getByRole('heading', { level: 1, name: 'Tilgodebeløp' })).toBeVisible();
});

test('nothing sticks out on a phone, in any language, in forced colours', async ({ page, control }) => {
  test.slow();
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await givenConsent(page, control, YSTERI);
  for (const language of ['English', 'Nynorsk', 'Bokmål']) {
    await page.getByRole('button', { name: language }).click();
    for (const list of [...LISTS, 'hvor-ble-pengene-av']) {
      await page.setViewportSize({ width: 320, height: 800 });
      await page.goto(`/bedrift/${YSTERI.orgnr}/${list}`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      await openAll(page);
      await expectNoSidewaysScroll(page);
      if (language === 'Bokmål') await expectAccessible(page);
    }
  }
});

test('nothing registered, or unknown to Skatteetaten, is said in words on every list', async ({
  page,
  control,
}) => {
  test.slow();
  await givenConsent(page, control, EMPTY);
  for (const list of LISTS) {
    await page.goto(`/bedrift/${EMPTY.orgnr}/${list}`);
    await expect(page.getByRole('heading', { level: 2, name: /^Ingen/ })).toBeVisible();
    await expectAccessible(page);
  }
  await grantConsent(page, control, UNKNOWN);
  await page.goto(`/bedrift/${UNKNOWN.orgnr}/innbetalinger`);
  await expect(page.getByText('Skatteetaten har ingen opplysninger om virksomheten')).toBeVisible();
});

test('a shielded business is told so', async ({ page, control }) => {
  await givenConsent(page, control, SHIELDED);
  for (const list of LISTS) {
    await page.goto(`/bedrift/${SHIELDED.orgnr}/${list}`);
    await expect(page.getByText('Skatteetaten viser ikke disse opplysningene')).toBeVisible();
  }
  await page.goto(`/bedrift/${SHIELDED.orgnr}/hvor-ble-pengene-av?belop=100`);
  await expect(page.getByText('Skatteetaten viser ikke disse opplysningene')).toBeVisible();
  await expectAccessible(page);
});
