import { GRANLI, logIn, pickPerson } from '../pages/people.ts';
import { answer, goToAltinn, logInAgain } from '../pages/consent.ts';
import { expect, test } from '../fixtures/test.ts';
import { expectAccessible } from '../assertions/accessible.ts';

test('a sole proprietor goes from the front page to the overview through Altinn', async ({
  page,
  control,
  stack,
}) => {
  await test.step('the front page', async () => {
    await page.goto('/');
    await expectAccessible(page);
    await page.getByRole('main').getByRole('button', { name: 'Logg inn', exact: true }).click();
    await pickPerson(page, GRANLI.person);
    await expect(page.getByRole('heading', { level: 1, name: 'Dine virksomheter' })).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('the business leads to the explanation, since nothing is consented', async () => {
    await page.getByRole('link', { name: GRANLI.name }).click();
    await expect(page.getByRole('heading', { name: 'Hva deles?' })).toBeVisible();
    await expect(page.getByText('registrert på innehaveren som privatperson')).toBeVisible();
    await expectAccessible(page);
    expect(await control.exchanges('skatteetaten')).toEqual([]);
  });

  await test.step('Altinn’s own page asks, on Altinn’s own address', async () => {
    await goToAltinn(page, GRANLI.orgnr);
    expect(new URL(page.url()).origin).toBe(stack.altinnUrl);
    await expect(page.getByText('Demobanken').first()).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('Altinn’s log-out has ended the session here too, and nothing shows without login', async () => {
    await answer(page, 'Ja, jeg gir samtykke');
    await expect(page.getByText(GRANLI.name)).toHaveCount(0);
    await expectAccessible(page);
  });

  await test.step('after login the overview is there', async () => {
    await logInAgain(page, GRANLI.person);
    await expect(page.getByRole('heading', { level: 1, name: GRANLI.name })).toBeVisible();
    await expect(page.getByText('Takk, samtykket er registrert')).toBeVisible();
    await expect(page.getByRole('heading', { name: /^Ubetalte krav \(\d+\)$/ })).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('the next visit asks for nothing', async () => {
    await page.goto('/bedrifter');
    await page.getByRole('link', { name: GRANLI.name }).click();
    await expect(page.getByRole('heading', { name: /^Ubetalte krav/ })).toBeVisible();
    expect((await control.consents(GRANLI.orgnr)).length).toBe(1);
  });
});

test('one token and one call for each list is all that a page view costs', async ({ page, control }) => {
  await logIn(page, GRANLI.person);
  await page.goto(`/bedrift/${GRANLI.orgnr}`);
  await expect(page.getByRole('heading', { name: /^Ubetalte krav/ })).toBeVisible();
  const calls = (await control.exchanges('skatteetaten')).map(
    ({ path }) => new URL(path, 'http://x').pathname,
  );
  expect(calls.map((path) => path.split('/').at(-1)).sort()).toEqual([
    'aapnekrav',
    'innbetalinger',
    'krav',
    'utbetalinger',
  ]);
  const grants = (await control.exchanges('maskinporten')).filter(({ path }) => path.endsWith('/token'));
  // One for creating, one for reading the request, one for the data.
  expect(grants.length).toBe(3);
});
