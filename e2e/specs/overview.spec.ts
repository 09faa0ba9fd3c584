import type { Page } from '@playwright/test';
import { givenConsent, grantConsent } from '../pages/consent.ts';
import { EMPTY, GRANLI, asCustomer, SKEWED } from '../pages/people.ts';
import type { Ledger } from '../fixtures/control.ts';
import { expect, test } from '../fixtures/test.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../assertions/accessible.ts';
import { kr, sumKroner } from '../assertions/money.ts';

const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format(new Date());
const inDays = (days: number): string =>
  new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);

const owed = (ledger: Ledger) =>
  (ledger.aapnekrav.aapentKravMedGjenstaaendeBeloep ?? [])
    .flatMap(({ kravforfall }) => kravforfall)
    .filter(
      ({ gjenstaaendeBeloep, utsattIverksettelse }) => gjenstaaendeBeloep > 0 && utsattIverksettelse !== true,
    );
const sumOf = (ledger: Ledger, fits: (due: string) => boolean): number =>
  sumKroner(
    owed(ledger)
      .filter(({ forfallsdato }) => fits(forfallsdato))
      .map(({ gjenstaaendeBeloep }) => gjenstaaendeBeloep),
  );
const kroner = (amount: number): string => kr(amount).replace(/ kr$/, ' kroner');
const overdueCard = (page: Page) =>
  page.locator('.ds-card').filter({ has: page.getByRole('heading', { name: 'Forfalte krav', exact: true }) });

test('what to do now comes first, and is what the ledger says', async ({ page, control }) => {
  await givenConsent(page, control, GRANLI);
  const ledger = await control.ledger(GRANLI.orgnr);
  const overdue = sumOf(ledger, (due) => due < today);
  const late = (ledger.aapnekrav.aapentKravMedGjenstaaendeBeloep ?? []).filter((claim) =>
    claim.kravforfall.some((one) => one.gjenstaaendeBeloep > 0 && one.forfallsdato < today),
  );
  const interest = sumKroner(late.map(({ stipulerteRenter }) => stipulerteRenter ?? 0));
  const now = page.getByRole('region', { name: 'Forfalt, med renter til i dag' });
  await expect(now).toContainText(kr(overdue + interest));
  await expect(now).toContainText(`${kr(overdue)} i krav og ${kr(interest)} i renter så langt`);
  await expect(now).toContainText('deg som privatperson');
  const todo = page.getByRole('region', { name: 'Forfalt og forfaller snart' });
  await expect(todo).toContainText(`${kroner(overdue)} er forfalt`);
  await expect(todo).toContainText(/termin \d av \d/);
  const soon = sumOf(ledger, (due) => due >= today && due <= inDays(14));
  if (soon > 0) await expect(todo).toContainText(`${kroner(soon)} forfaller innen 14 dager`);
  await todo
    .getByRole('link', { name: /^Betal/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page).toHaveURL(/\/betal\//);
});

test('each sum opens to the groups that it is made of, and leads on to their claims', async ({
  page,
  control,
}) => {
  await asCustomer(page, GRANLI.person);
  await page.goto(`/bedrift/${GRANLI.orgnr}`);
  const total = kr(sumOf(await control.ledger(GRANLI.orgnr), (due) => due < today));
  const card = overdueCard(page);
  await card.getByText('Hva består dette av?').click();
  await expect(card.locator('.trace-total')).toContainText(total);
  await expectAccessible(page);
  await card.getByRole('link', { name: 'Merverdiavgift' }).click();
  await expect(page).toHaveURL(/ubetalte\?gruppe=mva&forfalt=ja$/);
  await expect(page.getByRole('heading', { level: 1, name: 'Ubetalte krav' })).toBeVisible();
});

test('the due dates stand month by month, as bars and as a table with the claims', async ({
  page,
  control,
}) => {
  await asCustomer(page, GRANLI.person);
  await page.goto(`/bedrift/${GRANLI.orgnr}`);
  const section = page.getByRole('region', { name: 'Når forfaller det?' });
  await section.getByText('Vis kravene måned for måned').click();
  const ledger = await control.ledger(GRANLI.orgnr);
  const months = new Set(
    owed(ledger)
      .map(({ forfallsdato }) => forfallsdato)
      .filter((due) => due >= today)
      .map((due) => due.slice(0, 7)),
  );
  await expect(section.getByRole('row')).toHaveCount(1 + 1 + months.size);
  for (const month of months) {
    await expect(section.getByRole('table')).toContainText(
      kr(sumOf(ledger, (due) => due >= today && due.startsWith(month))),
    );
  }
  await expectAccessible(page);
});

test('nothing is told as new at the first visit, and a business without claims has nothing to do', async ({
  page,
  control,
}) => {
  await givenConsent(page, control, EMPTY);
  await expect(page.getByText('Ingen ubetalte krav hos Skatteetaten')).toBeVisible();
  await expect(page.getByText('Nytt siden sist')).toHaveCount(0);
  await expect(page.getByText('Når forfaller det?')).toHaveCount(0);
  await expectAccessible(page);
});

test('a group whose sums disagree shows both figures', async ({ page, control }) => {
  await asCustomer(page, SKEWED.person);
  await grantConsent(page, control, SKEWED);
  await expect(page.getByRole('region', { name: 'Sum for hver type krav' })).toBeVisible();
  await page.evaluate(() => {
    document.querySelectorAll('details').forEach((details) => (details.open = true));
  });
  await expectAccessible(page);
});

for (const width of [320, 768, 1280]) {
  test(`the way between the pages works at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await asCustomer(page, GRANLI.person);
    await page.goto(`/bedrift/${GRANLI.orgnr}`);
    const nav = page.getByRole('navigation', { name: 'Sider for virksomheten' });
    if (width < 768) await nav.getByText('Meny').click();
    await expect(nav.locator('[aria-current=page]:visible')).toHaveText('Oversikt');
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await nav.getByRole('link', { name: /^Ubetalte krav/ }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Ubetalte krav' })).toBeVisible();
  });
}
