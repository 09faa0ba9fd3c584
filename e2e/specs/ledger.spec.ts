import { givenConsent, grantConsent } from '../pages/consent.ts';
import {
  BYGGSERVICE,
  EMPTY,
  FISH,
  FOTO,
  GRANLI,
  asCustomer,
  SHIELDED,
  SKEWED,
  THOUSANDS,
  UNKNOWN,
  YSTERI,
} from '../pages/people.ts';
import { keyOf, type Ledger, type WireClaim, type WireInstalment } from '../fixtures/control.ts';
import { expect, test } from '../fixtures/test.ts';
import { expectAccessible } from '../assertions/accessible.ts';
import { kr, sumKroner } from '../assertions/money.ts';
import type { Page } from '@playwright/test';

const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format(new Date());

const openClaims = (ledger: Ledger): WireClaim[] => ledger.aapnekrav.aapentKravMedGjenstaaendeBeloep ?? [];
const owed = (ledger: Ledger) => openClaims(ledger).filter(({ opprinneligBeloep }) => opprinneligBeloep > 0);

const isToBePaid = ({ utsattIverksettelse, gjenstaaendeBeloep }: WireInstalment): boolean =>
  utsattIverksettelse !== true && gjenstaaendeBeloep > 0;

/** What the ledger says is overdue and to come, counted from the instalments themselves; nothing that is suspended. */
function expectedTotals(ledger: Ledger): { overdue: number; future: number } {
  const instalments = owed(ledger).flatMap(({ kravforfall }) => kravforfall.filter(isToBePaid));
  const remaining = (late: boolean) =>
    sumKroner(
      instalments
        .filter(({ forfallsdato }) => forfallsdato < today === late)
        .map(({ gjenstaaendeBeloep }) => Math.abs(gjenstaaendeBeloep)),
    );
  return { overdue: remaining(true), future: remaining(false) };
}

const formatted = (count: number) => new Intl.NumberFormat('nb-NO').format(count);

const card = (page: Page, heading: string) =>
  page
    .locator('.ds-card')
    .filter({ has: page.getByRole('heading', { name: heading, exact: true }) })
    .first();

/** The overview shows the ledger's own figures, claim by claim. */
async function expectLedgerShown(page: Page, ledger: Ledger): Promise<void> {
  const { overdue, future } = expectedTotals(ledger);
  await expect(card(page, 'Forfalte krav')).toContainText(kr(overdue));
  await expect(card(page, 'Fremtidige krav')).toContainText(kr(future));
  const unpaid = owed(ledger).filter(({ kravforfall }) => kravforfall.some(isToBePaid));
  await expect(page.getByRole('heading', { name: `Ubetalte krav (${unpaid.length})` })).toBeVisible();
  const list = page.getByRole('region', { name: /^Ubetalte krav/ });
  for (const claim of unpaid) {
    const item = list.getByRole('listitem').filter({ hasText: claim.kravidentifikator }).first();
    await expect(item).toContainText(kr(claim.opprinneligBeloep));
    await expect(item).toContainText(kr(claim.gjenstaaendeBeloep));
    if ((claim.stipulerteRenter ?? 0) > 0) await expect(item).toContainText(kr(claim.stipulerteRenter ?? 0));
  }
}

test('Granli: overdue VAT with interest, the owner’s advance tax, a payment without a place', async ({
  page,
  control,
}) => {
  await givenConsent(page, control, GRANLI);
  const ledger = await control.ledger(GRANLI.orgnr);
  await expectLedgerShown(page, ledger);
  await expect(page.getByText('Registrert på deg som privatperson').first()).toBeVisible();
  const unplaced = ledger.aapnekrav.innbetalingMedUplassertBeloep ?? [];
  expect(unplaced.length).toBeGreaterThan(0);
  for (const { uplassertBeloep } of unplaced) {
    await expect(page.getByRole('region', { name: 'Innbetalinger som ikke er brukt ennå' })).toContainText(
      kr(Math.abs(uplassertBeloep)),
    );
  }
  await page.getByText('Se mer om kravet').first().click();
  await expectAccessible(page);
  expect(await page.content()).not.toMatch(/14837830177/);
});

for (const business of [BYGGSERVICE, FOTO, FISH, YSTERI]) {
  test(`${business.name} shows the ledger’s figures`, async ({ page, control }) => {
    await givenConsent(page, control, business);
    await expectLedgerShown(page, await control.ledger(business.orgnr));
    await expectAccessible(page);
    expect(await page.content()).not.toMatch(/(?<!\d)\d{6}(?:8\d|9[0-2])\d{5}(?!\d)/);
  });
}

test('Fjellro: credit VAT, payouts and what was used against other claims', async ({ page, control }) => {
  await asCustomer(page, YSTERI.person);
  await page.goto(`/bedrift/${YSTERI.orgnr}`);
  const credits = openClaims(await control.ledger(YSTERI.orgnr)).filter(
    ({ opprinneligBeloep }) => opprinneligBeloep < 0,
  );
  expect(credits.length).toBeGreaterThan(0);
  const region = page.getByRole('region', { name: 'Tilgodebeløp' });
  for (const { gjenstaaendeBeloep } of credits)
    await expect(region).toContainText(kr(Math.abs(gjenstaaendeBeloep)));
  await expect(page.getByText(/^Utbetalinger \(\d+\)$/)).toBeVisible();
});

test('a claim without KID gets no prefilled payment, and the page says why', async ({ page, control }) => {
  await asCustomer(page, FOTO.person);
  const instalments = owed(await control.ledger(FOTO.orgnr)).flatMap((claim) =>
    claim.kravforfall.map((one) => ({ ...one, key: keyOf(claim, one) })),
  );
  const without = instalments.filter(
    ({ gjenstaaendeBeloep, betalingsinformasjon }) =>
      gjenstaaendeBeloep > 0 && betalingsinformasjon?.kidnummer === undefined,
  );
  expect(without.length).toBeGreaterThan(0);
  for (const { key } of without) {
    await page.goto(`/bedrift/${FOTO.orgnr}/betal/${encodeURIComponent(key)}`);
    await expect(
      page
        .getByText('Kravet har ingen KID')
        .or(page.getByText('Skatteetaten har ikke oppgitt hvordan du betaler'))
        .first(),
    ).toBeVisible();
    await expect(page.getByRole('button', { name: 'Kopier KID' })).toHaveCount(0);
    await expectAccessible(page);
  }
});

test('a shielded business is told so, without conclusions', async ({ page, control }) => {
  await givenConsent(page, control, SHIELDED);
  await expect(page.getByText('Skatteetaten viser ikke disse opplysningene')).toBeVisible();
  await expect(page.getByText('Forfalte krav')).toHaveCount(0);
  await expectAccessible(page);
});

test('nothing registered is an empty page, not an error; unknown to Skatteetaten is said in words', async ({
  page,
  control,
}) => {
  await givenConsent(page, control, EMPTY);
  await expect(page.getByText('Ingen ubetalte krav hos Skatteetaten')).toBeVisible();
  await expectAccessible(page);
  await grantConsent(page, control, UNKNOWN);
  await expect(page.getByText('Skatteetaten har ingen opplysninger om virksomheten')).toBeVisible();
  await expectAccessible(page);
});

test('sums that disagree are shown with both figures, and odd rows are counted', async ({
  page,
  control,
}) => {
  await givenConsent(page, control, SKEWED);
  await expect(page.getByText('Skatteetatens sum og kravene viser ulike tall')).toBeVisible();
  await expect(page.getByText('Noe kunne ikke vises')).toBeVisible();
  await expect(page.getByText('kunne ikke leses: 2 krav.').first()).toBeVisible();
  await expectAccessible(page);
});

test('a sum that is stated without any claim behind it is shown, and not called nothing', async ({
  page,
  control,
}) => {
  await givenConsent(page, control, BYGGSERVICE);
  await control.fault({
    system: 'skatteetaten',
    endpoint: 'finans/*/aapnekrav',
    fault: {
      kind: 'status',
      status: 200,
      contentType: 'application/json',
      body: {
        partIdentifikator: BYGGSERVICE.orgnr,
        skjermet: false,
        totalOversikt: { sumForfalteKrav: 1000, sumIkkeForfalteKrav: 500, saldo: 1500 },
      },
    },
  });
  await page.getByRole('button', { name: 'Hent på nytt' }).click();
  await expect(card(page, 'Forfalte krav')).toContainText(kr(1000));
  await expect(card(page, 'Forfalte krav')).toContainText('vi har ikke fått kravene bak det');
  await expect(card(page, 'Fremtidige krav')).toContainText('vi har ikke fått kravene bak det');
  await expect(page.getByText('Ingen krav er forfalt')).toHaveCount(0);
  await expect(
    page.getByText('Forfalte krav: Skatteetaten oppgir 1 000,00 kroner, kravene blir 0,00 kroner'),
  ).toBeVisible();
});

test('two thousand claims come a page at a time', async ({ page, control }) => {
  await asCustomer(page, THOUSANDS.person);
  await grantConsent(page, control, THOUSANDS);
  const count = owed(await control.ledger(THOUSANDS.orgnr)).length;
  await expect(page.getByText(/^Viser de 20 første av/)).toBeVisible();
  await page.getByRole('link', { name: /^Se alle .* ubetalte krav$/ }).click();
  await expect(page.getByText(`Krav 1 til 50 av ${formatted(count)}`)).toBeVisible();
  await page.getByRole('link', { name: 'Neste' }).click();
  await expect(page.getByText(`Krav 51 til 100 av ${formatted(count)}`)).toBeVisible();
});
