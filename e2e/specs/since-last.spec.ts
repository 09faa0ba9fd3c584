import { givenConsent } from '../pages/consent.ts';
import { GRANLI, logIn } from '../pages/people.ts';
import { expect, test } from '../fixtures/test.ts';
import { expectAccessible } from '../assertions/accessible.ts';
import { kr } from '../assertions/money.ts';

// Two visits within a minute: without this the second would be shown what was fetched for the first.
test.use({ portalSettings: { CACHE_SECONDS: '0' } });

test('who comes back is told what is new since last: a claim, a settled one, a payment, a due date gone by', async ({
  page,
  control,
}) => {
  const happens = (happening: Parameters<typeof control.happens>[1]) =>
    control.happens(GRANLI.orgnr, happening);
  const overview = `/bedrift/${GRANLI.orgnr}`;
  const news = page.getByRole('region', { name: 'Nytt siden sist' });
  await givenConsent(page, control, GRANLI);
  await happens({ kind: 'claim', of: 'contribution', amount: 1500, dueInDays: 9 });
  await happens({ kind: 'claim', of: 'withholding', amount: 1000, dueInDays: 4 });
  await page.goto(overview);
  await expect(page.getByRole('main')).toContainText('Forskuddstrekk');
  await expect(news).toHaveCount(0);
  await page.getByRole('button', { name: 'Logg ut' }).click();
  // The login provider says the same on its way: only the portal's own page is the end of it.
  await expect(page).toHaveURL(/\/utlogget/);
  await expect(page.getByRole('heading', { level: 1, name: 'Du er logget ut' })).toBeVisible();

  await happens({ kind: 'claim', of: 'vat', amount: 2500.5, dueInDays: 20 });
  await happens({ kind: 'payment', instalment: '9000001-1', amount: 1500 });
  await happens({ kind: 'payment', instalment: '9000002-1', amount: 400 });
  await happens({ kind: 'due', claim: '9000002', inDays: -1 });
  await logIn(page, GRANLI.person);
  await page.goto(overview);
  for (const sentence of [
    `Nytt krav: Mva-melding, ${kr(2500.5)}.`,
    'Ikke lenger åpent: Arbeidsgiveravgift. Det er betalt, motregnet, utbetalt eller trukket tilbake.',
    `${kr(400)} er brukt på Forskuddstrekk.`,
    `Forskuddstrekk er forfalt. ${kr(600)} er ikke registrert som betalt.`,
  ])
    await expect(news).toContainText(sentence);
  await expectAccessible(page);
  await page.reload();
  await expect(news.getByRole('listitem')).toHaveCount(4);

  // The navigation counts what was fetched here on a page that asks Skatteetaten for something else.
  await page.goto(`${overview}/varsler`);
  await expect(page.getByRole('link', { name: /^Ubetalte krav/ })).toHaveText(/\([1-9]\d*\)$/);
});
