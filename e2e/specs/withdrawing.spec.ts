import { givenConsent, withdrawInAltinn } from '../pages/consent.ts';
import { GRANLI } from '../pages/people.ts';
import { expect, test } from '../fixtures/test.ts';
import { expectAccessible } from '../assertions/accessible.ts';

test('withdrawn in Altinn, and said so here: what was held is gone at once, with a receipt', async ({
  page,
  context,
  control,
  stack,
}) => {
  await givenConsent(page, control, GRANLI);
  await page.goto(`/bedrift/${GRANLI.orgnr}/samtykke`);
  await page.getByRole('link', { name: 'Trekk tilbake i Altinn …' }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: 'Trekk tilbake samtykket i Altinn' }),
  ).toBeVisible();
  await expect(page.getByRole('link', { name: /^Samtykker i Altinn/ })).toHaveAttribute(
    'href',
    `${stack.altinnUrl}/accessmanagement/ui/consent/active`,
  );
  await expect(page.getByText(`Velg ${GRANLI.name} øverst på siden hos Altinn.`)).toBeVisible();
  await expect(page.getByText('Det krever at du er tilgangsstyrer')).toBeVisible();
  await expect(page.getByText('Finn «Krav og betalinger»')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Jeg har trukket det tilbake' }).click();
  await expect(page.getByText('Altinn sier at det ikke er trukket')).toBeVisible();
  await withdrawInAltinn(context, stack.altinnUrl, GRANLI);
  await page.getByRole('button', { name: 'Jeg har trukket det tilbake' }).click();
  await expect(page.getByRole('heading', { name: 'Samtykket er trukket tilbake' })).toBeVisible();
  await expect(page.getByText(/svar fra Skatteetaten ble slettet/)).toBeVisible();
  await expect(page.getByRole('region', { name: 'Tidligere samtykker og forespørsler' })).toContainText(
    'Samtykket ble trukket tilbake i Altinn',
  );
  await expectAccessible(page);
});
