import { givenConsent } from '../pages/consent.ts';
import { GRANLI } from '../pages/people.ts';
import { expect, test } from '../fixtures/test.ts';
import { expectAccessible } from '../assertions/accessible.ts';

test.use({ portalSettings: { SKATTEETATEN_ACCOUNTS: '12345678903' } });

test('an account that is not one of Skatteetaten’s is warned about before anyone pays to it', async ({
  page,
  control,
}) => {
  await givenConsent(page, control, GRANLI);
  const warning = page.getByText('Kontoen er ikke blant dem Skatteetaten har publisert');
  await page
    .getByRole('region', { name: 'Forfalt og forfaller snart' })
    .getByRole('link', { name: /^Betal/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'Betal i nettbanken' })).toBeVisible();
  await expect(warning.first()).toBeVisible();
  await expectAccessible(page);

  await page.goto(`/bedrift/${GRANLI.orgnr}/betal?merk=alle`);
  await page.getByRole('button', { name: 'Gå videre' }).click();
  await expect(warning.first()).toBeVisible();
  await expectAccessible(page);
});
