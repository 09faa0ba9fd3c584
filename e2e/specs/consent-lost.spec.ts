import { findEnded, givenConsent } from '../pages/consent.ts';
import { asStaff, GRANLI } from '../pages/people.ts';
import { expect, test } from '../fixtures/test.ts';
import { expectAccessible } from '../assertions/accessible.ts';

const LOST = 'Altinn har ikke lenger samtykket';

test('a consent that Altinn does not have any longer is not said to be withdrawn', async ({
  page,
  browser,
  control,
  stack,
}) => {
  await givenConsent(page, control, GRANLI);
  // Altinn forgets every request, as another environment's has none of them.
  await page.request.post(`${stack.sandboxUrl}/control/reset`);
  await findEnded(page, GRANLI.orgnr, LOST);
  await expect(page).toHaveURL(`/bedrift/${GRANLI.orgnr}/samtykke`);
  await expect(page.getByText(/Samtykket gjelder/)).toHaveCount(0);
  await expect(page.getByText('trukket tilbake', { exact: false })).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Tidligere samtykker og forespørsler' })).toContainText(
    'Fantes ikke lenger i Altinn',
  );
  await expectAccessible(page);

  const advisor = await browser.newPage({ baseURL: stack.portalUrl, locale: 'nb-NO' });
  await asStaff(advisor, 'Randi Rådgiver');
  await advisor.goto(`/radgiver/${GRANLI.orgnr}`);
  const consent = advisor.getByRole('region', { name: 'Samtykke', exact: true });
  await expect(consent).toContainText('Finnes ikke i Altinn');
  const today = new Intl.DateTimeFormat('nb-NO', {
    timeZone: 'Europe/Oslo',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  }).format();
  await expect(consent).toContainText(`Siden ${today}.`);
  await expect(consent).not.toContainText('av kunden');
  await expectAccessible(advisor);

  const pilot = await browser.newPage({ baseURL: stack.portalUrl, locale: 'nb-NO' });
  await asStaff(pilot, 'Pia Pilot');
  await pilot.goto('/pilot');
  await expect(pilot.getByText('Altinn har ikke lenger ett samtykke som banken hadde.')).toBeVisible();
  await expectAccessible(pilot);
});
