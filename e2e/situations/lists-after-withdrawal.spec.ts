import { answerByControl, givenConsent } from '../actions/consent.ts';
import { GRANLI } from '../actions/people.ts';
import { expect, test } from '../support/test.ts';
import { expectAccessible } from '../verifications/accessible.ts';

// Every look asks upstream, so that what is shown never comes from a moment before the withdrawal.
test.use({ portalSettings: { CACHE_SECONDS: '0' } });

test('when the consent has ended, no list is shown any more', async ({ page, control }) => {
  await givenConsent(page, control, GRANLI);
  const unpaid = await page.context().newPage();
  await unpaid.goto(`/bedrift/${GRANLI.orgnr}/ubetalte`);
  const claims = unpaid.getByRole('region', { name: 'Krav', exact: true }).locator('li.claim');
  await expect(claims.first()).toBeVisible();
  await page.goto(`/bedrift/${GRANLI.orgnr}/innbetalinger`);
  await expect(page.getByRole('heading', { level: 3 }).first()).toBeVisible();
  await answerByControl(control, GRANLI.orgnr, 'revoke');
  await control.expireTokens();
  await page.getByRole('link', { name: String(new Date().getFullYear() - 2), exact: true }).click();
  const ended = page.getByRole('heading', { name: 'Samtykket er trukket tilbake' });
  await expect(ended).toBeVisible();
  await expect(page.getByRole('heading', { name: /^Innbetaling / })).toHaveCount(0);
  await expectAccessible(page);
  await unpaid.getByRole('button', { name: 'Hent på nytt' }).click();
  await expect(claims).toHaveCount(0);
  await expect(unpaid.getByRole('link', { name: 'Gå til samtykket' })).toBeVisible();
  await page.goto(`/bedrift/${GRANLI.orgnr}/betalte`);
  await expect(ended).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'Betalte krav' })).toHaveCount(0);
});
