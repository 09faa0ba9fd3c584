import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { answer, goToAltinn, logInAgain } from '../pages/consent.ts';
import { GRANLI, asCustomer, asStaff } from '../pages/people.ts';
import { TEMPLATE_KEYS } from '../fixtures/stack.ts';
import { expect, test } from '../fixtures/test.ts';
import { expectAccessible } from '../assertions/accessible.ts';

const P12 = join(TEMPLATE_KEYS, 'maskinporten-supplier-certificate.p12');
const PASSWORD = join(TEMPLATE_KEYS, 'maskinporten-supplier-certificate.password');

/** The portal run by the bank's supplier, which signs with its own enterprise certificate. */
test.use({
  portalSettings: {
    MASKINPORTEN_CLIENT_ID: 'supplier-portal-certificate',
    MASKINPORTEN_CONSUMER_ORG: '312601818',
    MASKINPORTEN_PRIVATE_JWK_FILE: '',
    MASKINPORTEN_P12_FILE: P12,
    MASKINPORTEN_P12_PASSWORD_FILE: PASSWORD,
  },
});

test('a supplier runs the portal for the bank, from the certificate to the claims', async ({
  page,
  browser,
  stack,
}) => {
  await test.step('the customer consents to the bank, and reads that a supplier handles it', async () => {
    await asCustomer(page, GRANLI.person);
    await goToAltinn(page, GRANLI.orgnr);
    await expect(page.getByText('Demoleverandøren').first()).toBeVisible();
    await answer(page, 'Ja, jeg gir samtykke');
    await logInAgain(page, GRANLI.person);
    await expect(page.getByRole('heading', { name: /^Ubetalte krav \(\d+\)$/ })).toBeVisible();
  });

  await test.step('the pilot team sees that everything works, and how long the certificate lasts', async () => {
    // Axe takes pages of a context of their own, and not of `browser.newPage`.
    const context = await browser.newContext({ baseURL: stack.portalUrl, locale: 'nb-NO' });
    const pilot = await context.newPage();
    await asStaff(pilot, 'Pia Pilot');
    await pilot.goto('/pilot/kontroll');
    await expect(pilot.getByText('Alt portalen trenger, virker.')).toBeVisible();
    await expect(
      pilot.getByText(/Virksomhetssertifikatet tilhører 319\s083\s014.*7\d\d dager/),
    ).toBeVisible();
    await expectAccessible(pilot);
    await expect(pilot.getByText('Demo – syntetiske data.')).toBeVisible();
    expect(await pilot.getByRole('main').innerText()).not.toContain(readFileSync(PASSWORD, 'utf8').trim());
    await pilot.goto('/pilot');
    const key = pilot.getByRole('region', { name: 'Nøkkel til Maskinporten' });
    await expect(key).toContainText(/Tilhører\s*319\s083\s014[^]*Igjen\s*7\d\d dager/);
    await context.close();
  });
});

test('the pilot team is told what is wrong and what to do', async ({ page, control }) => {
  await control.fault({
    system: 'altinn',
    method: 'POST',
    fault: { kind: 'status', status: 403, empty: true },
  });
  await asStaff(page, 'Pia Pilot');
  await page.goto('/pilot/kontroll');
  await expect(page.getByText('Noe må rettes før portalen virker.')).toBeVisible();
  const line = page.getByRole('listitem').filter({ hasText: 'Lov til å be om samtykke' });
  await expect(line).toContainText('Be Skatteetaten slippe banken inn på CONSENT_RESOURCE');
  await expectAccessible(page);

  await page.goto('/pilot');
  const altinn = page
    .getByRole('region', { name: 'Systemene nå' })
    .getByRole('listitem')
    .filter({ hasText: /^Altinn/ });
  await expect(altinn).toContainText('(Feil)');
  await expect(altinn).toContainText('Be Skatteetaten slippe banken inn');
  await expect(page.locator('#oppgave-check')).toContainText('fant feil');
  await expectAccessible(page);
});
