import { FOREIGN, GRANLI, logIn } from '../pages/people.ts';
import { expect, test } from '../fixtures/test.ts';
import { expectAccessible } from '../assertions/accessible.ts';

test('a login provider that is down says so, and the person can try again', async ({ page, control }) => {
  await control.fault({
    system: 'customer-login',
    endpoint: 'token',
    fault: { kind: 'status', status: 503, body: '' },
  });
  await page.goto('/');
  await page.getByRole('main').getByRole('button', { name: 'Logg inn', exact: true }).click();
  await page.getByRole('button', { name: GRANLI.person }).click();
  await expect(page.getByText('Innloggingen svarer ikke')).toBeVisible();
  await expectAccessible(page);
});

test('a lower level of assurance than asked for is refused', async ({ page, control }) => {
  await control.fault({ system: 'customer-login', fault: { kind: 'acr-lower' } });
  await page.goto('/');
  await page.getByRole('main').getByRole('button', { name: 'Logg inn', exact: true }).click();
  await page.getByRole('button', { name: GRANLI.person }).click();
  await expect(page.getByText('Du må logge inn på et høyere sikkerhetsnivå')).toBeVisible();
});

test('a person whom the bank does not know is told so, and nothing else', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('main').getByRole('button', { name: 'Logg inn', exact: true }).click();
  await page.getByRole('button', { name: 'Nils Utenrolle' }).click();
  await expect(page.getByText('Vi finner ingen virksomhet du kan handle på vegne av')).toBeVisible();
  await expectAccessible(page);
});

test('what is not a person’s own is a page of its own, as what does not exist', async ({ page }) => {
  await logIn(page, GRANLI.person);
  await page.goto(`/bedrift/${FOREIGN.orgnr}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText(FOREIGN.name)).toHaveCount(0);
  await expectAccessible(page);
});
