import { givenConsent } from '../pages/consent.ts';
import { FISH, GRANLI, asCustomer } from '../pages/people.ts';
import { expect, test } from '../fixtures/test.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../assertions/accessible.ts';

const sharingPage = `/bedrift/${FISH.orgnr}/deling`;

test('nothing is shared by default, and without a consent there is nothing to share', async ({ page }) => {
  await asCustomer(page, GRANLI.person);
  await page.goto(`/bedrift/${GRANLI.orgnr}/deling`);
  await expect(page.getByRole('heading', { name: 'Det er ingenting å dele' })).toBeVisible();
  await expect(page.getByText('Rådgiveren har aldri kunnet se tallene')).toBeVisible();
  await expectAccessible(page);
});

test('the totals for a month, seen by both persons, and stopped at once', async ({
  page,
  browser,
  control,
  stack,
}) => {
  await givenConsent(page, control, FISH);
  await page.goto(sharingPage);
  await expect(page.getByRole('heading', { name: 'Nå ser rådgiveren ingen tall' })).toBeVisible();
  await expect(page.getByRole('group', { name: 'Hvor lenge?' })).toBeHidden();
  await page.getByRole('radio', { name: 'Summene' }).check();
  await page.getByRole('radio', { name: /^30 dager/ }).check();
  await expectAccessible(page);
  await page.screenshot({ path: 'test-results/shots/deling-1280.png', fullPage: true });
  await page.getByRole('button', { name: 'Lagre valget' }).click();
  await expect(page.getByText('Valget er lagret')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Nå ser rådgiveren summene' })).toBeVisible();
  await expectAccessible(page);

  const other = await browser.newPage({
    baseURL: stack.portalUrl,
    locale: 'nb-NO',
    viewport: { width: 320, height: 800 },
  });
  await asCustomer(other, FISH.other);
  await other.goto(`/bedrift/${FISH.orgnr}/samtykke`);
  await expect(other.getByText(/^Rådgiveren ser summene til/)).toBeVisible();
  await other.getByRole('link', { name: 'Deling med rådgiveren' }).click();
  await expect(other.getByText(/^Kari Granli \(daglig leder\) valgte dette/)).toBeVisible();
  await expectNoSidewaysScroll(other);
  await other.screenshot({ path: 'test-results/shots/deling-320.png', fullPage: true });
  await other.getByRole('button', { name: 'Slutt å dele nå' }).click();
  await expect(other.getByText('Rådgiveren ser ingen tall lenger')).toBeVisible();
  await other.close();

  await page.goto(sharingPage);
  const changes = page.getByRole('region', { name: 'Endringer' }).getByRole('listitem');
  await expect(changes).toHaveCount(2);
  await expect(changes.first()).toContainText('Per Havgløtt (regnskapsfører) sluttet å dele');
  await expect(changes.last()).toContainText('Kari Granli (daglig leder) delte summene');
});

test('everything, as long as the consent holds, chosen without JavaScript', async ({
  page,
  browser,
  context,
  stack,
}) => {
  await asCustomer(page, FISH.person);
  const plain = await browser.newContext({
    baseURL: stack.portalUrl,
    locale: 'nb-NO',
    javaScriptEnabled: false,
    storageState: await context.storageState(),
  });
  const still = await plain.newPage();
  await still.goto(sharingPage);
  await still.getByRole('radio', { name: 'Alt' }).check();
  await still.getByRole('radio', { name: /^Så lenge samtykket gjelder/ }).check();
  await still.getByRole('button', { name: 'Lagre valget' }).click();
  await expect(still.getByRole('heading', { name: 'Nå ser rådgiveren alt' })).toBeVisible();
  await plain.close();
});

test('the sharing ends with the consent’s use, and the log of who looked is honestly empty', async ({
  page,
}) => {
  await asCustomer(page, FISH.person);
  await page.goto(`/bedrift/${FISH.orgnr}/samtykke/slutt`);
  await page.getByRole('button', { name: 'Slett og slutt å vise' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Visningen i banken er stoppet' })).toBeVisible();
  await page.goto(sharingPage);
  await expect(page.getByText('Delingen tok slutt fordi samtykket tok slutt')).toBeVisible();
  await page.goto(`/bedrift/${FISH.orgnr}/innsyn`);
  await expect(page.getByRole('heading', { name: 'Ingen i banken har sett på tallene' })).toBeVisible();
  await expectAccessible(page);
  await page.goto(`/bedrift/${FISH.orgnr}/innsyn?navn=Randi&hva=claims`);
  await expect(page.getByRole('heading', { name: 'Ingen treff' })).toBeVisible();
  await page.setViewportSize({ width: 320, height: 800 });
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
});
