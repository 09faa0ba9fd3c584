import type { Page } from '@playwright/test';
import { GRANLI, logIn, logInStaff, pickPerson } from '../pages/people.ts';
import { expect, test } from '../fixtures/test.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../assertions/accessible.ts';
import { downloaded } from '../assertions/files.ts';

/** Logs in once more at the provider, which asks although it knows the person. */
async function confirm(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: 'Bekreft at det er deg' })).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: 'Logg inn på nytt' }).click();
  await pickPerson(page, name);
}

test('an advisor who logged in an hour ago shows who it is before a file or many invitations, and keeps the choice', async ({
  page,
  control,
}) => {
  await control.fault({ system: 'staff-login', fault: { kind: 'login-long-ago' }, times: 1 });
  await logInStaff(page, 'Randi Rådgiver');
  await expect(page.getByRole('heading', { level: 1, name: 'Kunder' })).toBeVisible();

  const invited = `/radgiver/invitasjoner?kunde=${GRANLI.orgnr}`;
  await page.goto(invited);
  await expect(page.getByLabel('Organisasjonsnumre')).toHaveCount(0);
  await expectAccessible(page);
  await page.goto('/radgiver?retning=ned');
  const before = page.url();
  await page.getByRole('link', { name: /Last ned/ }).click();
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 800 });
  await expectNoSidewaysScroll(page);
  await confirm(page, 'Randi Rådgiver');

  await expect(page).toHaveURL(before);
  const file = await downloaded(page.getByRole('link', { name: /Last ned/ }));
  expect(file.bytes.toString()).toContain(GRANLI.name);
  await page.goto(invited);
  await expect(page.getByRole('textbox').first()).toHaveValue(GRANLI.orgnr);
});

test('a person ends all own logins at once', async ({ page, browser, stack }) => {
  const elsewhere = await browser.newPage({ baseURL: stack.portalUrl, locale: 'nb-NO' });
  await logIn(elsewhere, GRANLI.person);
  await logIn(page, GRANLI.person);
  await page.getByRole('link', { name: 'Innlogginger' }).click();
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(2);
  await expect(page.getByText('Denne nettleseren')).toHaveCount(1);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Logg ut overalt' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Du er logget ut' })).toBeVisible();
  await elsewhere.goto('/bedrifter');
  await expect(elsewhere).toHaveURL(/\/\?neste=/);
  await elsewhere.close();
});

test('a person ends one of the own logins, having shown who it is when that was long ago', async ({
  page,
  browser,
  stack,
  control,
}) => {
  const elsewhere = await browser.newPage({ baseURL: stack.portalUrl, locale: 'nb-NO' });
  await logIn(elsewhere, GRANLI.person);
  await control.fault({ system: 'customer-login', fault: { kind: 'login-long-ago' }, times: 1 });
  await logIn(page, GRANLI.person);
  await page.goto('/innlogginger');
  const others = page.getByRole('button', { name: 'Logg ut denne innloggingen' });
  const all = page.getByRole('main').getByRole('listitem');
  await expect(others).toHaveCount((await all.count()) - 1);
  await others.first().click();
  await confirm(page, GRANLI.person);
  await expect(page.getByRole('heading', { level: 1, name: 'Innlogginger' })).toBeVisible();
  const before = await all.count();
  await others.first().click();
  await expect(all).toHaveCount(before - 1);
  await expect(page.getByText('Denne nettleseren')).toHaveCount(1);
  await elsewhere.goto('/bedrifter');
  await expect(elsewhere).toHaveURL(/\/\?neste=/);
  await elsewhere.close();
});
