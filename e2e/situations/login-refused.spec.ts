import { GRANLI } from '../actions/people.ts';
import { expect, test } from '../support/test.ts';
import { expectAccessible } from '../verifications/accessible.ts';

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
