import type { Page } from '@playwright/test';
import { givenConsent, goToAltinn } from '../pages/consent.ts';
import { GRANLI, logIn, YSTERI } from '../pages/people.ts';
import { expect, test } from '../fixtures/test.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../assertions/accessible.ts';
import { expectNoLayoutShift } from '../assertions/layout-shift.ts';

/** The step of paying that names what was chosen; its address is known when everything has been. */
const REVIEW = '/betal?merk=alle';

const IN = (...paths: readonly string[]) => paths.map((path) => `/bedrift/${GRANLI.orgnr}${path}`);

/** Every page of the business, and those around it, a few to a test. */
const PAGES = {
  'the figures': IN('', '/ubetalte', '/betalte', '/innbetalinger', '/utbetalinger', '/tilgode'),
  'what is made of them': IN('/hvor-ble-pengene-av?belop=1', '/kontoutskrift', '/kalender', '/betal', REVIEW),
  'what the customer decides': IN(
    '/varsler',
    '/samtykke',
    '/samtykke/historikk',
    '/samtykke/trekk',
    '/samtykke/slutt',
    '/deling',
    '/innsyn',
    '/lagret',
  ),
  'the rest': ['/bedrifter', '/tilgjengelighet', '/finnes-ikke'],
};

/** Opens a page, which stands still while it comes, and everything on it that opens. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expectNoLayoutShift(page);
  if (address.endsWith(REVIEW)) {
    await page.getByRole('button', { name: 'Gå videre' }).click();
    await expect(page).toHaveURL(/steg=betal/);
  }
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await page.evaluate(() => {
    document.querySelectorAll('details').forEach((details) => (details.open = true));
  });
}

for (const [name, addresses] of Object.entries(PAGES)) {
  test(`${name}: narrow, wide, with large text, in forced colours and on paper`, async ({
    page,
    control,
  }) => {
    test.slow();
    await givenConsent(page, control, GRANLI);
    for (const address of addresses) {
      await test.step(address, async () => {
        await page.emulateMedia({ media: 'screen', forcedColors: 'none', reducedMotion: 'no-preference' });
        await page.setViewportSize({ width: 320, height: 800 });
        await page.goto(address);
        await expectNoLayoutShift(page);
        await page.setViewportSize({ width: 1280, height: 800 });
        await open(page, address);
        for (const width of [768, 320]) {
          await page.setViewportSize({ width, height: 800 });
          await expectNoSidewaysScroll(page);
        }
        await expectAccessible(page);

        // WCAG 1.4.4: twice the text on a screen that is 1280 wide at its own size.
        await page.setViewportSize({ width: 640, height: 800 });
        await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
        await expectNoSidewaysScroll(page);
        await page.evaluate(() => (document.documentElement.style.fontSize = ''));

        await page.setViewportSize({ width: 1280, height: 800 });
        await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
        await expectAccessible(page);
        await expectChosenIsMarked(page);

        await page.emulateMedia({ media: 'print', forcedColors: 'none' });
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await expect(
          page.locator('header nav, .no-print, form button').filter({ visible: true }),
        ).toHaveCount(0);
        await expectNoSidewaysScroll(page);
      });
    }
  });
}

/** Forced colours take away backgrounds: what is chosen must have a line around or below it. */
async function expectChosenIsMarked(page: Page): Promise<void> {
  const unmarked = await page.locator('[aria-current]:visible').evaluateAll((links) =>
    links
      .filter((link) => {
        const { outlineStyle, outlineWidth, borderBottomWidth, fontWeight } = getComputedStyle(link);
        const outlined = outlineStyle !== 'none' && outlineWidth !== '0px';
        return !outlined && borderBottomWidth === '0px' && Number(fontWeight) < 600;
      })
      .map((link) => link.textContent),
  );
  expect(unmarked).toEqual([]);
}

test('bokmål, nynorsk and English, and the choice is remembered', async ({ page, control }) => {
  await givenConsent(page, control, GRANLI);
  await page.goto(`/bedrift/${GRANLI.orgnr}`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'nb');
  for (const [label, language, heading] of [
    ['English', 'en', /^Unpaid claims/],
    ['Nynorsk', 'nn', /^Ubetalte krav/],
    ['Bokmål', 'nb', /^Ubetalte krav/],
  ] as const) {
    await page.getByRole('button', { name: label }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expect(page.getByRole('heading', { name: heading })).toBeVisible();
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expectAccessible(page);
  }
});

test('the keyboard alone leads from login to how a claim is paid', async ({ page }) => {
  await page.goto('/');
  await press(page, /^Logg inn$/);
  await press(page, new RegExp(GRANLI.person));
  await expect(page.getByRole('heading', { level: 1, name: 'Dine virksomheter' })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Hopp til innholdet' })).toBeFocused();
  await press(page, new RegExp(GRANLI.name));
  await expect(page.getByRole('heading', { name: /^Ubetalte krav/ })).toBeVisible();
  await press(page, /^Betal\s*:/);
  await expect(page.getByRole('heading', { level: 1, name: 'Betal i nettbanken' })).toBeVisible();
});

test('without JavaScript: log in, see what is owed, open a claim, find the payment, log out', async ({
  browser,
  stack,
  control,
}) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    baseURL: stack.portalUrl,
    locale: 'nb-NO',
  });
  const page = await context.newPage();
  await logIn(page, YSTERI.person);
  await page.getByRole('link', { name: YSTERI.name }).click();
  await goToAltinn(page, YSTERI.orgnr);
  await page.goto(`/bedrift/${YSTERI.orgnr}/samtykke`);
  const [consent] = await control.consents(YSTERI.orgnr);
  await control.act(consent?.id ?? '', 'approve');
  await page.getByRole('button', { name: 'Jeg har svart – sjekk på nytt' }).click();
  await expect(page.getByRole('heading', { name: /^Ubetalte krav/ })).toBeVisible();
  await expect(page.getByText('Henter krav fra Skatteetaten')).toBeHidden();
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.getByRole('button', { name: 'Bokmål' }).click();
  await page.getByRole('button', { name: 'Logg ut' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Du er logget ut' })).toBeVisible({
    timeout: 15_000,
  });
  await context.close();
});

/** Tabs to the thing with that name and presses Enter; fails when the keyboard cannot reach it. */
async function press(page: Page, name: RegExp): Promise<void> {
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press('Tab');
    const text = await page.evaluate(() => {
      const element = document.activeElement;
      return element instanceof HTMLElement
        ? (element.getAttribute('aria-label') ?? element.innerText).trim()
        : '';
    });
    if (name.test(text)) {
      const before = page.url();
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.href !== before);
      return;
    }
  }
  throw new Error(`the keyboard never reached ${String(name)}`);
}
