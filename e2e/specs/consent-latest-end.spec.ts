import { givenConsent } from '../pages/consent.ts';
import { asCustomer, GRANLI, YSTERI } from '../pages/people.ts';
import { expect, test } from '../fixtures/test.ts';
import { expectAccessible } from '../assertions/accessible.ts';

/** Twenty days ahead in Oslo: sooner than the 90 days of a consent, and too late to be renewed already. */
const LAST_DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format(
  Date.now() + 20 * 86_400_000,
);
const LIMIT = /^Samtykket kan ikke vare lenger enn prøveordningen, til og med \d+\.\s\S+\s\d{4}\.$/;

test.use({ portalSettings: { CONSENT_LATEST_END: LAST_DAY } });

test('a consent lasts no longer than the agreement, and both pages about it say why', async ({ page }) => {
  await asCustomer(page, YSTERI.person);
  await page.goto(`/bedrift/${YSTERI.orgnr}/samtykke`);
  await expect(page.getByText(LIMIT)).toBeVisible();
  await expectAccessible(page);
});

test('Altinn is asked for the last second of that day', async ({ page, control }) => {
  await givenConsent(page, control, GRANLI);
  const [consent] = await control.consents(GRANLI.orgnr);
  const end = new Date(consent?.validTo ?? '');
  const inOslo = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Oslo',
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(end);
  expect(inOslo).toBe(`${LAST_DAY} 23:59:59`);
  await page.goto(`/bedrift/${GRANLI.orgnr}/samtykke`);
  await expect(page.getByText(LIMIT)).toBeVisible();
  await expectAccessible(page);
});
