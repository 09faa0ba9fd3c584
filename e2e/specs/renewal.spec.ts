import { answerByControl, givenConsent, goToAltinn } from '../pages/consent.ts';
import { asCustomer, asStaff, GRANLI, YSTERI } from '../pages/people.ts';
import { expect, test } from '../fixtures/test.ts';
import { expectAccessible } from '../assertions/accessible.ts';

test.use({ portalSettings: { CONSENT_VALID_DAYS: '10' } });

const consentPage = `/bedrift/${GRANLI.orgnr}/samtykke`;

test('after a no the consent in force still holds, and the page says so', async ({ page, control }) => {
  await givenConsent(page, control, GRANLI);
  await page.goto(`/bedrift/${GRANLI.orgnr}`);
  await page.getByRole('link', { name: 'Gå til fornyelsen' }).click();
  await expect(page.getByRole('heading', { name: /^Samtykket utløper om \d+ dager$/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Forny i Altinn' }).click();
  await expect(page.getByRole('button', { name: 'Ja, jeg gir samtykke' })).toBeVisible();
  await page.goto(consentPage);
  await expect(page.getByRole('heading', { name: 'Fornyelsen venter på svar i Altinn' })).toBeVisible();
  await expect(page.getByText(/^Samtykket dere har nå, gjelder uansett til/)).toBeVisible();
  await expectAccessible(page);
  await test.step('the figures are still shown meanwhile', async () => {
    await page.goto(`/bedrift/${GRANLI.orgnr}`);
    await expect(page.getByRole('heading', { name: /^Ubetalte krav/ }).first()).toBeVisible();
  });
  await page.goto(consentPage);
  await answerByControl(control, GRANLI.orgnr, 'reject');
  await page.getByRole('button', { name: 'Jeg har svart – sjekk på nytt' }).click();
  await expect(page.getByRole('heading', { name: 'Svaret på fornyelsen ble nei' })).toBeVisible();
  await expect(page.getByText(/^Samtykket dere har nå, gjelder uansett til/)).toBeVisible();
  await page.goto(`/bedrift/${GRANLI.orgnr}`);
  await expect(page.getByRole('heading', { name: /^Ubetalte krav/ }).first()).toBeVisible();
});

test('the bank finds those whose consent soon ends, and those who did not answer', async ({
  page,
  browser,
  control,
  stack,
}) => {
  const someone = () => browser.newPage({ baseURL: stack.portalUrl, locale: 'nb-NO' });
  const consenting = await someone();
  await givenConsent(consenting, control, GRANLI);
  await consenting.close();
  const customer = await someone();
  await asCustomer(customer, YSTERI.person);
  await goToAltinn(customer, YSTERI.orgnr);
  await customer.goto(`/bedrift/${YSTERI.orgnr}/samtykke`);
  await customer.getByText('Vil du ikke likevel?').click();
  await customer.getByRole('button', { name: 'Avbryt forespørselen' }).click();
  await expect(customer.getByRole('heading', { name: 'Forespørselen er avbrutt' })).toBeVisible();
  await customer.close();

  await asStaff(page, 'Berit Bankleser');
  for (const [{ name }, status, label] of [
    [GRANLI, 'snart', 'Utløper innen 14 dager'],
    [YSTERI, 'ubesvart', 'Ikke besvart'],
  ] as const) {
    await page.goto(`/radgiver?status=${status}`);
    await expect(page.getByRole('row', { name }), status).toContainText(label);
    await expect(page.getByRole('rowheader'), status).toHaveCount(1);
  }
  await page.goto('/radgiver/fornyelser');
  await page.getByRole('link', { name: /^Uke \d+$/ }).click();
  await expect(page.getByRole('main')).toContainText(GRANLI.name);
  await expect(page.getByRole('main')).not.toContainText(YSTERI.name);
});

test('a yes takes over, and the old one is told as replaced', async ({ page, control }) => {
  await asCustomer(page, GRANLI.person);
  await page.goto(consentPage);
  await page.getByRole('button', { name: 'Forny i Altinn' }).click();
  await expect(page.getByRole('button', { name: 'Ja, jeg gir samtykke' })).toBeVisible();
  await answerByControl(control, GRANLI.orgnr, 'approve');
  await page.goto(consentPage);
  await page.getByRole('button', { name: 'Jeg har svart – sjekk på nytt' }).click();
  await expect(page.getByText('Takk, samtykket er registrert')).toBeVisible();
  await page.goto(consentPage);
  await expect(page.getByRole('region', { name: 'Tidligere samtykker og forespørsler' })).toContainText(
    'Et nytt samtykke tok over',
  );
});
