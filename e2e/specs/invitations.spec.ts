import type { Browser, Page } from '@playwright/test';
import { grantConsent } from '../pages/consent.ts';
import { linkIn, mailAbout, mailsTo } from '../pages/mail.ts';
import { FISH, FOREIGN, GRANLI, asCustomer, asStaff, pickPerson, YSTERI } from '../pages/people.ts';
import { expect, test } from '../fixtures/test.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../assertions/accessible.ts';

const inviteGranli = `/radgiver/${GRANLI.orgnr}/invitasjon`;

/** Another person's browser. */
async function elsewhere(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ locale: 'nb-NO' });
  return context.newPage();
}

/** From an invitation's link through the customer's login. */
async function follow(page: Page, link: string, person: string): Promise<void> {
  await page.goto(link);
  await page.getByRole('button', { name: 'Logg inn og gå videre' }).click();
  await pickPerson(page, person);
}

test('an advisor hands over a link, and the customer alone can answer', async ({
  page,
  browser,
  control,
}) => {
  await asStaff(page, 'Randi Rådgiver');
  await page.goto(inviteGranli);
  await page.getByRole('button', { name: 'Lag en lenke' }).click();
  const link = await page.getByLabel('Lenken til kunden').inputValue();
  expect(link).toMatch(/\/invitasjon\/[\w-]{43}$/);
  await expectAccessible(page);

  await test.step('for the advisor the link ends at the customer’s login', async () => {
    await page.goto(`${link}/videre`);
    await expect(page.getByText('Du må logge inn')).toBeVisible();
    await page.goto(`/bedrift/${GRANLI.orgnr}/samtykke`);
    await expect(page.getByText('Du må logge inn')).toBeVisible();
  });

  await test.step('another person is told that it is not theirs, and not whose', async () => {
    const stranger = await elsewhere(browser);
    await stranger.goto(link);
    await expectAccessible(stranger);
    await stranger.setViewportSize({ width: 320, height: 800 });
    await expectNoSidewaysScroll(stranger);
    await follow(stranger, link, 'Ola Bjørkås');
    await expect(stranger.getByRole('heading', { level: 1 })).toHaveText(
      'Invitasjonen gjelder en annen virksomhet',
    );
    await expectAccessible(stranger);
    expect(await stranger.content()).not.toContain(GRANLI.orgnr);
    await stranger.context().close();
  });

  await test.step('the customer lands at the explanation, and consents as usual', async () => {
    const customer = await elsewhere(browser);
    await follow(customer, link, GRANLI.person);
    await expect(customer).toHaveURL(new RegExp(`/bedrift/${GRANLI.orgnr}/samtykke$`));
    await page.goto(inviteGranli);
    await expect(page.getByRole('row').nth(1)).toContainText('Åpnet');
    await grantConsent(customer, control, GRANLI);
    await customer.goto(link);
    await expect(customer.getByRole('heading', { level: 1 })).toHaveText('Lenken virker ikke');
    await customer.context().close();
  });

  await page.reload();
  await expect(page.getByRole('row').nth(1)).toContainText('Fullført');
  await page.getByRole('button', { name: 'Lag en lenke' }).click();
  await expect(page.getByText('Kunden har allerede et samtykke')).toBeVisible();
});

test('a link that was sent by mail dies when it is replaced or withdrawn', async ({ page, stack }) => {
  const address = 'ysteri@kunde.example';
  const here = `/radgiver/${YSTERI.orgnr}/invitasjon`;
  await asStaff(page, 'Randi Rådgiver');
  await page.goto(here);
  await page.getByLabel('E-postadresse').fill('ysteri');
  await page.getByRole('button', { name: 'Send invitasjonen' }).click();
  await expect(page.getByText('Skriv en e-postadresse')).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('E-postadresse').fill(address);
  await page.getByRole('button', { name: 'Send invitasjonen' }).click();
  await expect(page.getByText('Invitasjonen er sendt')).toBeVisible();
  expect(page.url()).not.toContain('kunde.example');
  const mail = await mailAbout(
    stack.sandboxUrl,
    address,
    'Invitasjon fra Demobanken: se krav og betalinger i banken',
  );
  expect(mail.text).not.toContain(YSTERI.name);
  const link = linkIn(mail, '/invitasjon/');
  await page.goto(link);
  await expect(page.getByRole('button', { name: 'Logg inn og gå videre' })).toBeVisible();
  await page.goto(here);
  await page.setViewportSize({ width: 320, height: 800 });
  await expectNoSidewaysScroll(page);
  await page.getByRole('button', { name: 'Trekk tilbake' }).click();
  await expect(page.getByText('Invitasjonen er trukket tilbake')).toBeVisible();
  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lenken virker ikke');
});

test('many are invited at once, and each client’s outcome is told', async ({ page, browser, stack }) => {
  const kari = await elsewhere(browser);
  const address = 'kari@havglott.example';
  await asCustomer(kari, FISH.person);
  await kari.goto(`/bedrift/${FISH.orgnr}/varsler`);
  await kari.getByRole('checkbox', { name: 'På forfallsdatoen' }).check();
  await kari.getByLabel('E-postadresse').fill(address);
  await kari.getByRole('button', { name: 'Lagre' }).click();
  await expect(kari.getByText('Vi har sendt deg en e-post')).toBeVisible();
  const confirmation = await mailAbout(stack.sandboxUrl, address, 'Bekreft e-postadressen din');
  await kari.goto(linkIn(confirmation, '/api/reminders/confirm'));
  await kari.getByRole('button', { name: 'Ja, bekreft adressen' }).click();
  await expect(kari.getByRole('heading', { name: 'Adressen er bekreftet' })).toBeVisible();
  await kari.context().close();

  await asStaff(page, 'Randi Rådgiver');
  await page.goto('/radgiver/invitasjoner');
  const numbers = page.getByLabel('Organisasjonsnumre');
  await numbers.fill(`${FISH.orgnr} 123456789`);
  await page.getByRole('button', { name: 'Send invitasjonene' }).click();
  await expect(page.getByText('Disse er ikke organisasjonsnumre: 123456789')).toBeVisible();
  await expectAccessible(page);
  await numbers.fill([FISH, GRANLI, YSTERI, FOREIGN].map(({ orgnr }) => orgnr).join('\n'));
  await page.getByRole('button', { name: 'Send invitasjonene' }).click();
  await expect(page.getByText('4 av 4 kunder er behandlet')).toBeVisible();
  await expect(page.getByText('Utsendingen er ferdig')).toBeVisible();
  for (const outcome of [
    'Sendt: 1',
    'Har samtykke: 1',
    'Ingen bekreftet adresse: 1',
    'Ikke din kunde (lenger): 1',
  ]) {
    await expect(page.getByRole('heading', { name: outcome })).toBeVisible();
  }
  await expect(page.getByText(FOREIGN.name)).toHaveCount(0);
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 800 });
  await expectNoSidewaysScroll(page);
  const mails = await mailsTo(stack.sandboxUrl, address);
  expect(mails.filter(({ text }) => text.includes('/invitasjon/'))).toHaveLength(1);
});
