import { answerByControl, findEnded, givenConsent, goToAltinn } from '../pages/consent.ts';
import { BYGGSERVICE, FISH, FOTO, GRANLI, asCustomer, asStaff, YSTERI } from '../pages/people.ts';
import { expect, test } from '../fixtures/test.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../assertions/accessible.ts';

test('each status is told, counted and filtered by, and the waves show who ends when', async ({
  page,
  browser,
  control,
  stack,
}) => {
  const someone = () => browser.newPage({ baseURL: stack.portalUrl, locale: 'nb-NO' });
  await test.step('customers come to stand differently', async () => {
    const asked = await someone();
    await asCustomer(asked, YSTERI.person);
    await goToAltinn(asked, YSTERI.orgnr);
    const rejected = await someone();
    await asCustomer(rejected, BYGGSERVICE.person);
    await goToAltinn(rejected, BYGGSERVICE.orgnr);
    await answerByControl(control, BYGGSERVICE.orgnr, 'reject');
    await rejected.goto(`/bedrift/${BYGGSERVICE.orgnr}/samtykke`);
    const check = rejected.getByRole('button', { name: 'Jeg har svart – sjekk på nytt' });
    const noticed = rejected.getByRole('heading', { name: 'Svaret i Altinn ble nei' });
    await expect(check.or(noticed)).toBeVisible();
    if (await check.isVisible()) await check.click();
    await expect(noticed).toBeVisible();
    const active = await someone();
    await givenConsent(active, control, FOTO);
    for (const [customer, end, heading] of [
      [GRANLI, 'revoke', 'Samtykket er trukket tilbake'],
      [FISH, 'expire', 'Samtykket har utløpt'],
    ] as const) {
      const ended = await someone();
      await givenConsent(ended, control, customer);
      await answerByControl(control, customer.orgnr, end);
      await control.expireTokens();
      await findEnded(ended, customer.orgnr, heading);
      await ended.close();
    }
    await Promise.all([asked.close(), rejected.close(), active.close()]);
  });

  await asStaff(page, 'Berit Bankleser');
  for (const [customer, status, label] of [
    [YSTERI, 'spurt', 'Venter på svar'],
    [BYGGSERVICE, 'avslatt', 'Avslått'],
    [FOTO, 'aktivt', 'Aktivt'],
    [GRANLI, 'trukket', 'Trukket tilbake'],
    [FISH, 'utlopt', 'Utløpt'],
  ] as const) {
    await page.goto(`/radgiver?status=${status}`);
    await expect(page.getByRole('row', { name: customer.name }), status).toContainText(label);
    await expect(page.getByRole('rowheader'), status).toHaveCount(1);
    await expect(page.getByRole('link', { name: `${label}: 1` })).toHaveAttribute('aria-current', 'true');
  }
  await page.goto('/radgiver?status=ikke-spurt');
  await expect(page.getByRole('rowheader')).toHaveCount(10);
  for (const [endedBy, customers] of [
    ['kunden', [BYGGSERVICE, GRANLI]],
    ['utlop', [FISH]],
    ['banken', []],
  ] as const) {
    await page.goto(`/radgiver?avsluttet=${endedBy}`);
    await expect(page.getByRole('rowheader')).toHaveText(customers.map(({ name }) => new RegExp(name)));
  }

  await page.goto('/radgiver/fornyelser');
  await page.getByRole('link', { name: /^Uke \d+$/ }).click();
  await expect(page.getByRole('main')).toContainText(FOTO.name);
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 800 });
  await expectNoSidewaysScroll(page);
});

test('an advisor names a view, and invites those who are ticked or all of it', async ({ page }) => {
  await asStaff(page, 'Randi Rådgiver');
  await page.goto('/radgiver?deler=nei');
  await page.getByText('Lagre eller fjern visninger').click();
  await page.getByLabel('Navn på visningen').fill('Deler ingenting');
  await page.getByRole('button', { name: 'Lagre visningen' }).click();
  await expect(page.getByText('Visningen er lagret')).toBeVisible();
  await expectAccessible(page);
  await page.goto('/radgiver');
  await page.getByRole('link', { name: 'Deler ingenting' }).click();
  await expect(page).toHaveURL(/deler=nei$/);

  const rows = page.getByRole('checkbox', { name: /^Velg / });
  const all = await rows.count();
  const ticked = await rows.first().inputValue();
  await rows.first().check();
  await page.getByRole('button', { name: 'Inviter dem du har krysset av' }).click();
  const numbers = page.getByLabel('Organisasjonsnumre');
  await expect(numbers).toHaveValue(ticked);
  await expect(page.getByText('Én kunde er fylt inn')).toBeVisible();
  await page.goBack();
  await page.getByRole('link', { name: 'Inviter alle i utvalget' }).click();
  await expect(page.getByText(`${all} kunder er fylt inn`)).toBeVisible();
  await expectAccessible(page);

  await page.goto('/radgiver');
  await page.getByText('Lagre eller fjern visninger').click();
  await page.getByRole('button', { name: 'Fjern «Deler ingenting»' }).click();
  await expect(page.getByRole('link', { name: 'Deler ingenting' })).toHaveCount(0);
});
