import type { Page } from '@playwright/test';
import { answerByControl, givenConsent, grantConsent } from '../pages/consent.ts';
import { FOTO, GRANLI, asCustomer, THOUSANDS } from '../pages/people.ts';
import type { Ledger, WireClaim } from '../fixtures/control.ts';
import { expect, test } from '../fixtures/test.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../assertions/accessible.ts';
import { kr, sumKroner } from '../assertions/money.ts';

const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format(new Date());
const year = Number(today.slice(0, 4));
const RATE = 12;

// One rate throughout, so that a test can work the interest out by itself whatever the day is.
test.use({
  portalSettings: {
    LATE_INTEREST_RATES: [`${year}-01-01`, `${year}-07-01`, `${year + 1}-01-01`]
      .map((from) => `${from}:${RATE}:testens sats`)
      .join(','),
  },
});

const unpaidOf = (ledger: Ledger): WireClaim[] =>
  (ledger.aapnekrav.aapentKravMedGjenstaaendeBeloep ?? []).filter(
    ({ opprinneligBeloep, gjenstaaendeBeloep }) => opprinneligBeloep > 0 && gjenstaaendeBeloep > 0,
  );
const overdueOf = (claim: WireClaim) =>
  claim.kravforfall.filter(
    ({ forfallsdato, gjenstaaendeBeloep }) => gjenstaaendeBeloep > 0 && forfallsdato < today,
  );
const daysFromNow = (days: number): string =>
  new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
const norwegian = (date: string): string => date.split('-').toReversed().join('.');

const address = `/bedrift/${GRANLI.orgnr}/ubetalte`;
const items = (page: Page) => page.getByRole('region', { name: 'Krav', exact: true }).locator('li.claim');
const choice = (page: Page, row: string, name: string | RegExp) =>
  page.getByRole('list', { name: row }).getByRole('link', { name });

test('all unpaid claims, with the sums and the count of the ledger', async ({ page, control }) => {
  await givenConsent(page, control, GRANLI);
  const claims = unpaidOf(await control.ledger(GRANLI.orgnr));
  await page
    .getByRole('link', { name: new RegExp(`^Ubetalte krav ?\\(${claims.length}\\)$`) })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'Ubetalte krav' })).toBeVisible();
  await expect(page).toHaveTitle(new RegExp(`^Ubetalte krav – ${GRANLI.name}`));
  await expect(items(page)).toHaveCount(claims.length);
  const sums = page.getByRole('region', { name: 'Til sammen' });
  await expect(sums).toContainText(kr(sumKroner(claims.map(({ gjenstaaendeBeloep }) => gjenstaaendeBeloep))));
  const overdue = claims.flatMap(overdueOf).map(({ gjenstaaendeBeloep }) => gjenstaaendeBeloep);
  await expect(sums).toContainText(kr(sumKroner(overdue)));
  await expect(sums).toContainText(
    kr(sumKroner(claims.map(({ stipulerteRenter }) => stipulerteRenter ?? 0))),
  );
  for (const claim of claims) {
    const item = items(page).filter({ hasText: claim.kravidentifikator });
    await expect(item).toContainText(kr(claim.opprinneligBeloep));
    await expect(item).toContainText('Hva er dette?');
  }
  await expectAccessible(page);
});

test('filters and order are in the address, and the back button takes them back', async ({
  page,
  control,
}) => {
  await asCustomer(page, GRANLI.person);
  await page.goto(address);
  const claims = unpaidOf(await control.ledger(GRANLI.orgnr));
  const late = claims.filter((claim) => overdueOf(claim).length > 0);
  await choice(page, 'Vis', /^Forfalt/).click();
  await expect(page).toHaveURL(/\?forfalt=ja$/);
  await expect(items(page)).toHaveCount(late.length);
  await expect(page.getByText(`${late.length} av ${claims.length} krav passer`)).toBeVisible();
  await page.reload();
  await expect(items(page)).toHaveCount(late.length);
  await choice(page, 'Registrert på', /^Deg som privatperson/).click();
  await expect(page).toHaveURL(/gjelder=innehaver/);
  await expect(items(page)).toHaveCount(1);
  await expectAccessible(page);
  await page.goBack();
  await expect(items(page)).toHaveCount(late.length);
  await page.getByRole('link', { name: 'Vis alle krav' }).click();
  await expect(items(page)).toHaveCount(claims.length);
  await choice(page, 'Sorter etter', /^Gjenstår/).click();
  await expect(page).toHaveURL(/sorter=gjenstar/);
  const smallest = claims.toSorted((a, b) => a.gjenstaaendeBeloep - b.gjenstaaendeBeloep)[0];
  await expect(items(page).first()).toContainText(smallest?.kravidentifikator ?? '');
  await choice(page, 'Sorter etter', /^Gjenstår/).click();
  await expect(page).toHaveURL(/retning=synkende/);
  await expect(items(page).last()).toContainText(smallest?.kravidentifikator ?? '');
});

test('the search finds a claim by KID, and says so when there is none', async ({ page, control }) => {
  await asCustomer(page, GRANLI.person);
  await page.goto(address);
  const claim = unpaidOf(await control.ledger(GRANLI.orgnr))[0];
  const kid = claim?.kravforfall
    .map(({ betalingsinformasjon }) => betalingsinformasjon?.kidnummer)
    .find((one) => one !== undefined);
  const search = page.getByRole('searchbox', { name: 'Søk i alle kravene' });
  await search.fill(kid ?? '');
  await page.getByRole('button', { name: 'Søk' }).click();
  await expect(items(page)).toHaveCount(1);
  await expect(items(page)).toContainText(claim?.kravidentifikator ?? '');
  await search.fill('finnes ikke');
  await page.getByRole('button', { name: 'Søk' }).click();
  await expect(page.getByText('Ingen krav passer')).toBeVisible();
  await expectAccessible(page);
});

test('paying on another day is estimated to the øre beside Skatteetaten’s own figure', async ({
  page,
  control,
}) => {
  await asCustomer(page, GRANLI.person);
  await page.goto(`${address}?forfalt=ja`);
  const late = unpaidOf(await control.ledger(GRANLI.orgnr)).filter((claim) => overdueOf(claim).length > 0);
  await page.getByText('Hva koster det å betale en annen dag?').click();
  await page.getByLabel('Dagen du betaler').fill(daysFromNow(20));
  await page.getByRole('button', { name: 'Regn ut' }).click();
  const result = page.getByRole('region', { name: `Hvis du betaler ${norwegian(daysFromNow(20))}` });
  // What falls due after the day is not in the sums; one rate for all days, so each claim's interest can be added up.
  const dueBy = (claim: WireClaim) =>
    claim.kravforfall.filter(
      ({ gjenstaaendeBeloep, forfallsdato }) => gjenstaaendeBeloep > 0 && forfallsdato <= daysFromNow(20),
    );
  const added = late.map((claim) => {
    return dueBy(claim)
      .map(({ forfallsdato, gjenstaaendeBeloep }) => {
        const from = forfallsdato > today ? forfallsdato : today;
        const days = Math.max(0, (Date.parse(daysFromNow(20)) - Date.parse(from)) / 86_400_000);
        return (gjenstaaendeBeloep * RATE * days) / 36_500;
      })
      .reduce((sum, one) => sum + one, 0);
  });
  const interest = Math.round(added.reduce((sum, one) => sum + one, 0) * 100) / 100;
  await expect(result).toContainText(kr(interest));
  const soFar = late.map(({ stipulerteRenter }) => stipulerteRenter ?? 0);
  const owed = late.flatMap(dueBy).map(({ gjenstaaendeBeloep }) => gjenstaaendeBeloep);
  await expect(result).toContainText(kr(sumKroner([interest, ...soFar, ...owed])));
  await expect(result).toContainText('Dette er et anslag');
  await expect(result).toContainText('12,00 prosent');
  await expectAccessible(page);
  await page.goto(`${address}?betales=2001-01-01`);
  await expect(page.getByText('Velg en dag fra og med i dag')).toBeVisible();
  await expectAccessible(page);
});

test('a claim that Skatteetaten has set the amount of says so, and what to do', async ({ page, control }) => {
  await givenConsent(page, control, FOTO);
  await page.goto(`/bedrift/${FOTO.orgnr}/ubetalte`);
  // Its collection is suspended, so it stands among those that need not be paid now.
  const marked = page.locator('li.claim').filter({ hasText: 'Fastsatt av Skatteetaten' }).first();
  await marked.getByText('Se mer om kravet').click();
  await expect(marked.getByText('Hva gjør jeg nå?')).toBeVisible();
  await expectAccessible(page);
});

test('of thousands the search finds what is on another page', async ({ page, control }) => {
  await asCustomer(page, THOUSANDS.person);
  await grantConsent(page, control, THOUSANDS);
  const claims = unpaidOf(await control.ledger(THOUSANDS.orgnr));
  await page.goto(`/bedrift/${THOUSANDS.orgnr}/ubetalte`);
  await expect(items(page)).toHaveCount(50);
  const last = claims.toSorted((a, b) => b.kravidentifikator.localeCompare(a.kravidentifikator))[0];
  await page.getByRole('searchbox').fill(last?.kravidentifikator ?? '');
  await page.getByRole('button', { name: 'Søk' }).click();
  await expect(items(page).filter({ hasText: last?.kravidentifikator ?? '' })).toHaveCount(1);
  await page.goto(`/bedrift/${THOUSANDS.orgnr}/ubetalte?side=9999`);
  await expect(page.getByText(/^Side (\d+) av \1$/)).toBeVisible();
  await expectAccessible(page);
});

for (const width of [320, 768, 1280]) {
  test(`nothing sticks out at ${width} px, with everything open`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await asCustomer(page, GRANLI.person);
    await page.goto(`${address}?betales=${daysFromNow(20)}`);
    await expect(items(page).first()).toBeVisible();
    await page.evaluate(() => {
      document.querySelectorAll('details').forEach((details) => (details.open = true));
    });
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the links and the search are ordinary ones', async ({ page, control }) => {
    await asCustomer(page, GRANLI.person);
    const claims = unpaidOf(await control.ledger(GRANLI.orgnr));
    await page.goto(address);
    await expect(items(page)).toHaveCount(claims.length);
    await choice(page, 'Vis', /^Forfalt/).click();
    await expect(page).toHaveURL(/forfalt=ja/);
    await expect(items(page)).toHaveCount(claims.filter((claim) => overdueOf(claim).length > 0).length);
    await page.getByRole('searchbox').fill('mva');
    await page.getByRole('button', { name: 'Søk' }).click();
    await expect(page).toHaveURL(/forfalt=ja.*sok=mva|sok=mva.*forfalt=ja/);
    await expect(items(page).first()).toContainText('Mva');
  });
});

test('when the consent ends there is nothing to see, only the way to ask again', async ({
  page,
  control,
}) => {
  await asCustomer(page, GRANLI.person);
  await answerByControl(control, GRANLI.orgnr, 'revoke');
  await control.expireTokens();
  await page.goto(address);
  await page.getByRole('button', { name: 'Hent på nytt' }).click();
  await expect(page.getByRole('heading', { name: 'Samtykket er trukket tilbake' })).toBeVisible();
  await expect(page).toHaveURL(`/bedrift/${GRANLI.orgnr}/samtykke`);
  await expect(items(page)).toHaveCount(0);
});
