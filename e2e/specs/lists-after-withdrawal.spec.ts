import { answerByControl, givenConsent } from '../pages/consent.ts';
import { GRANLI } from '../pages/people.ts';
import { expect, test } from '../fixtures/test.ts';
import { expectAccessible } from '../assertions/accessible.ts';

// Every look asks upstream, so that what is shown never comes from a moment before the withdrawal.
test.use({ portalSettings: { CACHE_SECONDS: '0' } });

test('when the consent has ended, no list is shown any more', async ({ page, control }) => {
  await givenConsent(page, control, GRANLI);
  await page.goto(`/bedrift/${GRANLI.orgnr}/innbetalinger`);
  await expect(page.getByRole('heading', { level: 3 }).first()).toBeVisible();
  await answerByControl(control, GRANLI.orgnr, 'revoke');
  await control.expireTokens();
  await page.getByRole('link', { name: String(new Date().getFullYear() - 2), exact: true }).click();
  const ended = page.getByRole('heading', { name: 'Samtykket er trukket tilbake' });
  await expect(ended).toBeVisible();
  await expect(page.getByRole('heading', { name: /^Innbetaling / })).toHaveCount(0);
  await expectAccessible(page);
  await page.goto(`/bedrift/${GRANLI.orgnr}/betalte`);
  await expect(ended).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'Betalte krav' })).toHaveCount(0);
});
