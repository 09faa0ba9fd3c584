import { answerByControl, findEnded, givenConsent, withdrawInAltinn } from '../pages/consent.ts';
import { GRANLI, YSTERI } from '../pages/people.ts';
import { expect, test } from '../fixtures/test.ts';
import { expectAccessible } from '../assertions/accessible.ts';

test('withdrawn in Altinn while the page is open: the next act shows it, and what was held is gone', async ({
  page,
  context,
  control,
  stack,
}) => {
  await givenConsent(page, control, GRANLI);
  // Until the page is whole, what it still fetches would notice by itself.
  await expect(page.getByText('Henter det som er betalt')).toHaveCount(0);
  await withdrawInAltinn(context, stack.altinnUrl, GRANLI);
  await control.expireTokens();
  await page.getByRole('button', { name: 'Hent på nytt' }).click();
  await expect(page.getByRole('heading', { name: 'Samtykket er trukket tilbake' })).toBeVisible();
  await expect(page.getByRole('heading', { name: /^Ubetalte krav/ })).toHaveCount(0);
  // The top of the page comes from the same reading: nothing on it vouches for the consent any more.
  await expect(page.getByText(/Samtykket gjelder/)).toHaveCount(0);
  await expectAccessible(page);
  await page.goto(`/bedrift/${GRANLI.orgnr}`);
  await expect(page.getByRole('heading', { name: 'Samtykket er trukket tilbake' })).toBeVisible();
});

test('an access token that ended is replaced without the person noticing', async ({ page, control }) => {
  await givenConsent(page, control, YSTERI);
  await control.expireTokens();
  await page.getByRole('button', { name: 'Hent på nytt' }).click();
  await expect(page.getByRole('heading', { name: /^Ubetalte krav/ })).toBeVisible();
  const refused = async () =>
    (await control.exchanges('skatteetaten')).filter(({ status }) => status === 401).length;
  await expect.poll(refused).toBeGreaterThan(0);
  await expect(page.getByRole('heading', { name: /^Ubetalte krav/ })).toBeVisible();
});

test('a consent that Maskinporten refuses is read in Altinn and let go', async ({ page, control }) => {
  await givenConsent(page, control, YSTERI);
  await answerByControl(control, YSTERI.orgnr, 'revoke');
  await control.expireTokens();
  await findEnded(page, YSTERI.orgnr);
});
