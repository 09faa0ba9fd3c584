import { givenConsent } from '../pages/consent.ts';
import { GRANLI } from '../pages/people.ts';
import { keyOf } from '../fixtures/control.ts';
import { expect, test } from '../fixtures/test.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../assertions/accessible.ts';
import { kr } from '../assertions/money.ts';

test('the payment details of an instalment are the ledger’s, and can be copied', async ({
  page,
  control,
  context,
  stack,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: stack.portalUrl });
  await givenConsent(page, control, GRANLI);
  const ledger = await control.ledger(GRANLI.orgnr);
  const instalment = (ledger.aapnekrav.aapentKravMedGjenstaaendeBeloep ?? [])
    .flatMap((claim) => claim.kravforfall.map((one) => ({ ...one, key: keyOf(claim, one) })))
    .filter(
      ({ gjenstaaendeBeloep, betalingsinformasjon }) =>
        gjenstaaendeBeloep > 0 && betalingsinformasjon?.kidnummer,
    )
    .sort((a, b) => a.forfallsdato.localeCompare(b.forfallsdato))[0];
  if (instalment === undefined) throw new Error('the ledger has nothing to pay');
  const kid = instalment.betalingsinformasjon?.kidnummer ?? '';
  const account = instalment.betalingsinformasjon?.konto?.kontonummer ?? '';

  await page.goto(`/bedrift/${GRANLI.orgnr}/betal/${encodeURIComponent(instalment.key)}`);
  const main = page.getByRole('main');
  await expect(main).toContainText(kr(instalment.gjenstaaendeBeloep));
  await expect(main).toContainText(kid);
  await expect(main).toContainText(`${account.slice(0, 4)} ${account.slice(4, 6)} ${account.slice(6)}`);
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Kopier KID' }).click();
  await expect(page.getByText('Kopiert').first()).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(kid);

  await page.setViewportSize({ width: 320, height: 720 });
  await expectNoSidewaysScroll(page);
  await page.getByText('Betaling fra utlandet (IBAN/SWIFT)').click();
  await expect(main).toContainText('DNBANOKKXXX');
  await expectNoSidewaysScroll(page);
});

test('an instalment that does not exist is a page that does not exist', async ({ page, control }) => {
  await givenConsent(page, control, { ...GRANLI, orgnr: '319711473', name: 'Rolig Drift AS' });
  const answer = await page.goto('/bedrift/319711473/betal/finnes-ikke');
  expect(answer?.status()).toBe(404);
});

test('the payment page of a claim that has been paid says so, and leads to the payment', async ({
  page,
  control,
}) => {
  await givenConsent(page, control, GRANLI);
  const ledger = await control.ledger(GRANLI.orgnr);
  const [paid] = (ledger.aapnekrav.aapentKravMedGjenstaaendeBeloep ?? [])
    .flatMap((claim) => claim.kravforfall.map((one) => ({ ...one, key: keyOf(claim, one) })))
    .filter(
      ({ gjenstaaendeBeloep, betalingsinformasjon }) =>
        gjenstaaendeBeloep > 0 && betalingsinformasjon?.kidnummer,
    );
  if (paid === undefined) throw new Error('the ledger has nothing to pay');
  const address = `/bedrift/${GRANLI.orgnr}/betal/${encodeURIComponent(paid.key)}`;
  const toPay = page.locator(`a[href="${address}"]`);
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1, name: 'Betal i nettbanken' })).toBeVisible();
  await control.happens(GRANLI.orgnr, {
    kind: 'payment',
    instalment: paid.kravforfallsIdentifikator,
    amount: paid.gjenstaaendeBeloep,
  });
  await page.goto(`/bedrift/${GRANLI.orgnr}`);
  await expect(toPay.first()).toBeVisible();
  await page.getByRole('button', { name: 'Hent på nytt' }).click();
  await expect(toPay).toHaveCount(0);

  const answer = await page.goto(address);
  expect(answer?.status()).toBe(200);
  const settled = page.getByRole('main');
  await expect(settled).toContainText('Det gjenstår ingenting å betale');
  await expect(settled).toContainText(/ ble betalt \d{1,2}\.\s\p{L}+\s\d{4}\./u);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Se innbetalingen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Innbetalinger' })).toBeVisible();
});
