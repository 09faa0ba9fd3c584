import { linkIn, mailAbout } from '../pages/mail.ts';
import { GRANLI, asCustomer } from '../pages/people.ts';
import { expect, test } from '../fixtures/test.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../assertions/accessible.ts';

const remindersPage = `/bedrift/${GRANLI.orgnr}/varsler`;
const ADDRESS = 'kari@granli.example';

test('nothing is chosen until the person chooses, and a wrong address keeps what was written', async ({
  page,
}) => {
  await asCustomer(page, GRANLI.person);
  await page.goto(remindersPage);
  for (const box of await page.getByRole('checkbox').all()) await expect(box).not.toBeChecked();
  await page.getByRole('checkbox', { name: 'På forfallsdatoen' }).check();
  await page.getByLabel('E-postadresse').fill('kari på granli');
  await page.getByRole('button', { name: 'Lagre' }).click();
  await expect(page.getByText(/^Skriv en e-postadresse/)).toBeVisible();
  await expect(page.getByLabel('E-postadresse')).toHaveValue('kari på granli');
  await expect(page.getByRole('checkbox', { name: 'På forfallsdatoen' })).toBeChecked();
  expect(page.url()).not.toContain('granli.example');
  await expectAccessible(page);
});

test('an address counts from the moment that its owner has confirmed it', async ({
  page,
  browser,
  stack,
}) => {
  await asCustomer(page, GRANLI.person);
  await page.goto(remindersPage);
  await page.getByRole('checkbox', { name: 'På forfallsdatoen' }).check();
  await page.getByRole('checkbox', { name: 'Samtykket utløper snart' }).check();
  await page.getByLabel('E-postadresse').fill(ADDRESS);
  await page.getByRole('button', { name: 'Lagre' }).click();
  await expect(page.getByText('Vi har sendt deg en e-post')).toBeVisible();
  await expect(page.getByText(/^Ikke bekreftet ennå/)).toBeVisible();
  expect(page.url()).not.toContain('granli.example');
  const mail = await mailAbout(stack.sandboxUrl, ADDRESS, 'Bekreft e-postadressen din');
  expect(mail.text).not.toContain(GRANLI.name);
  expect(mail.text).not.toContain(GRANLI.orgnr);
  await test.step('the mail is read in a browser without a session', async () => {
    const anonymous = await browser.newContext({ locale: 'nb-NO' });
    const elsewhere = await anonymous.newPage();
    await elsewhere.goto(linkIn(mail, '/api/reminders/confirm'));
    await expectAccessible(elsewhere);
    await elsewhere.getByRole('button', { name: 'Ja, bekreft adressen' }).click();
    await expect(elsewhere.getByRole('heading', { name: 'Adressen er bekreftet' })).toBeVisible();
    await anonymous.close();
  });
  await page.goto(remindersPage);
  await expect(page.getByText('Bekreftet. Påminnelser går hit.')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'På forfallsdatoen' })).toBeChecked();
  await page.setViewportSize({ width: 320, height: 800 });
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await page.screenshot({ path: 'test-results/shots/varsler-320.png', fullPage: true });
  await page.goto(`/bedrift/${GRANLI.orgnr}/samtykke`);
});

test('without JavaScript: unticking everything ends it and forgets the address', async ({
  page,
  browser,
  context,
  stack,
}) => {
  await asCustomer(page, GRANLI.person);
  const plain = await browser.newContext({
    baseURL: stack.portalUrl,
    locale: 'nb-NO',
    javaScriptEnabled: false,
    storageState: await context.storageState(),
  });
  const still = await plain.newPage();
  await still.goto(remindersPage);
  for (const box of await still.getByRole('checkbox').all()) await box.uncheck();
  await still.getByRole('button', { name: 'Lagre' }).click();
  await expect(still.getByText('Du får ingen påminnelser for denne virksomheten')).toBeVisible();
  await expect(still.getByLabel('E-postadresse')).toHaveValue('');
  await plain.close();
});

test('a truncated link is reported as invalid', async ({ page }) => {
  await page.goto('/api/reminders/unsubscribe?token=kuttet');
  await expect(page.getByRole('heading', { name: 'Lenken virker ikke' })).toBeVisible();
  await expectAccessible(page);
});
