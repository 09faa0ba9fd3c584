import { GRANLI, logIn, logInStaff, pickPerson } from '../pages/people.ts';
import { expect, test } from '../fixtures/test.ts';
import { expectAccessible } from '../assertions/accessible.ts';

test('log-out ends the session here and at the login provider', async ({ page }) => {
  await logIn(page, GRANLI.person);
  await page.getByRole('button', { name: 'Logg ut' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Du er logget ut' })).toBeVisible();
  await expect(page).toHaveURL(/\/utlogget/);
  await expectAccessible(page);
  await page.goto('/bedrifter');
  await expect(page).toHaveURL(/\/\?neste=/);
  // The provider asks who it is again: its own session has ended too.
  await page.getByRole('main').getByRole('button', { name: 'Logg inn', exact: true }).click();
  await expect(page.getByRole('button', { name: GRANLI.person })).toBeVisible();
});

test('the session cookie is out of reach of scripts and says nothing about the person', async ({
  page,
  context,
}) => {
  await logIn(page, GRANLI.person);
  const cookies = (await context.cookies()).filter(({ domain }) => domain === 'localhost');
  expect(cookies.length).toBeGreaterThan(0);
  // The language and the mark that scripts run say nothing about anybody.
  for (const cookie of cookies.filter(({ name }) => !['sprak', 'skript'].includes(name))) {
    expect(cookie.httpOnly, cookie.name).toBe(true);
    expect(cookie.sameSite, cookie.name).toBe('Lax');
  }
  expect(await page.evaluate(() => document.cookie)).not.toContain('session');
});

test('the way back after login is on the portal, whatever the address says', async ({ page, stack }) => {
  await page.goto('/?neste=https://example.com/');
  await page.getByRole('main').getByRole('button', { name: 'Logg inn', exact: true }).click();
  await pickPerson(page, GRANLI.person);
  await expect(page.getByRole('heading', { level: 1, name: 'Dine virksomheter' })).toBeVisible();
  expect(new URL(page.url()).origin).toBe(stack.portalUrl);
});

test('an advisor sees own clients and their consent, no amounts, and only own clients', async ({ page }) => {
  await logInStaff(page, 'Randi Rådgiver');
  await expect(page.getByRole('heading', { level: 1, name: 'Kunder' })).toBeVisible();
  await expect(page.getByText('Granli Eplepress')).toBeVisible();
  await expect(page.getByText('Fremmed Handel AS')).toHaveCount(0);
  expect(await page.getByRole('main').innerText()).not.toMatch(/\d,\d\d kr/);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Logg ut' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Du er logget ut' })).toBeVisible();
});

test('the pilot team sees whether the portal is ready', async ({ page }) => {
  await logInStaff(page, 'Pia Pilot');
  await page.goto('/pilot');
  await expect(page.getByRole('heading', { level: 1, name: 'Er portalen klar?' })).toBeVisible();
  await expectAccessible(page);
});

test('staff without a role are told so', async ({ page }) => {
  await logInStaff(page, 'Arne Ansatt');
  await expect(page.getByText('Du har ikke tilgang')).toBeVisible();
});
