import { givenConsent } from '../pages/consent.ts';
import { TWINS, WAITING } from '../pages/people.ts';
import { expect, test } from '../fixtures/test.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../assertions/accessible.ts';

// The figures are the literals of the two situations in the sandbox, added up by hand.

test('what is suspended is in no sum to pay, in no order and not red, on any page', async ({
  page,
  control,
}) => {
  await givenConsent(page, control, WAITING);
  const main = page.getByRole('main');
  // 7 484.40 + 12 300.95 + 2 000.90 overdue, and 120.75 + 512.60 + 61.40 in interest on it.
  const now = page.getByRole('region', { name: 'Forfalt, med renter til i dag' });
  await expect(now).toContainText('22 481,00 kr');
  await expect(now).toContainText('21 786,25 kr i krav og 694,75 kr i renter så langt');
  await expect(now).toContainText('Virksomheten 20 418,70 kr, deg som privatperson 2 062,30 kr');
  const name = 'Ett krav du ikke trenger å betale nå (utsatt innkreving, 88 505,26 kroner)';
  const group = page.getByRole('region', { name });
  await expect(group).toContainText('Renter kan løpe');
  await expect(group).toContainText('88 505,26 kr');
  await expect(group.getByText('Forfalt', { exact: true })).toHaveCount(0);
  await expect(page.getByText('viser ulike tall')).toHaveCount(0);
  await expectAccessible(page);

  await page.goto(`/bedrift/${WAITING.orgnr}/ubetalte`);
  await expect(page.getByRole('region', { name })).toBeVisible();
  // 21 786.25 + 4 100.55 + 5 000.90 + 1 000: nothing of the 88 505.26.
  await expect(page.getByRole('region', { name: 'Til sammen' })).toContainText('31 887,70 kr');
  await expectAccessible(page);

  await page.goto(`/bedrift/${WAITING.orgnr}/betal?merk=alle`);
  await expect(page.getByText('6 valgt, til sammen 31 887,70 kr')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: /88 505,26/ })).not.toBeChecked();

  await page.goto(`/bedrift/${WAITING.orgnr}/betal/KRAV-33905102-2`);
  await expect(main).toContainText('Du trenger ikke å betale nå');
  await expect(main).not.toContainText('Betal så snart du kan');
  await expectAccessible(page);
});

test('the statement says how much of what is owed is suspended', async ({ page, control }) => {
  await givenConsent(page, control, WAITING);
  await page.goto(`/bedrift/${WAITING.orgnr}/kontoutskrift`);
  await expect(page.getByRole('region', { name: 'Sammendrag' })).toContainText(
    'For 88 505,26 kroner er innkrevingen utsatt.',
  );
});

test('a KID that fits no check is warned about, and can be paid with all the way to the file', async ({
  page,
  control,
}) => {
  await givenConsent(page, control, WAITING);
  await page.goto(`/bedrift/${WAITING.orgnr}/betal/KRAV-33905101`);
  await expect(page.getByText('Vi får ikke kontrollert KID-en')).toBeVisible();
  await expect(page.getByText('90066670000011').first()).toBeVisible();
  await page.getByRole('link', { name: /lag betalingsfil/ }).click();
  await expect(page.getByText('følger ingen av de vanlige reglene').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Lag betalingsfil' })).toBeVisible();
});

test('two claims with one id are two, each paid by an address of its own', async ({ page, control }) => {
  await givenConsent(page, control, TWINS);
  // 6 000 + 98 of the business, 3 000 + 31 of the owner.
  const now = page.getByRole('region', { name: 'Forfalt, med renter til i dag' });
  await expect(now).toContainText('9 129,00 kr');
  await expect(now).toContainText('Virksomheten 6 098,00 kr, deg som privatperson 3 031,00 kr');
  for (const [key, amount] of [
    ['krav-1234', '6 000,00 kr'],
    ['krav-1234@privat', '3 000,00 kr'],
  ] as const) {
    await page.goto(`/bedrift/${TWINS.orgnr}/betal/${encodeURIComponent(key)}`);
    await expect(page.getByRole('definition').first()).toHaveText(amount);
  }
  await page.goto(`/bedrift/${TWINS.orgnr}/betalte`);
  await page.getByText('Se hva som dekket kravet').first().click();
  await expect(
    page.getByText(/^Innbetalt \d\d\.\d\d\.\d{4} · brukt på kravet \d\d\.\d\d\.\d{4}$/).first(),
  ).toBeVisible();
  await page.goto(`/bedrift/${TWINS.orgnr}/kontoutskrift`);
  const summary = page.getByRole('region', { name: 'Sammendrag' });
  await expect(summary).toContainText('Virksomheten skylder 6 000,00 kroner per');
  await expect(summary).toContainText('. I tillegg skylder du 3 000,00 kroner som privatperson.');
  await expectAccessible(page);
});

for (const width of [320, 768, 1280]) {
  test(`nothing sticks out at ${width} px`, async ({ page, control }) => {
    await page.setViewportSize({ width, height: 900 });
    await givenConsent(page, control, WAITING);
    for (const path of ['', '/ubetalte', '/betal?merk=alle', '/kontoutskrift']) {
      await page.goto(`/bedrift/${WAITING.orgnr}${path}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectNoSidewaysScroll(page);
    }
  });
}
