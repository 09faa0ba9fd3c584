import type { Page } from '@playwright/test';
import { painFaults } from '#lib/payments/testing/validate-pain.ts';
import { givenConsent, grantConsent } from '../pages/consent.ts';
import { BYGGSERVICE, FOTO, GRANLI, THOUSANDS, asCustomer } from '../pages/people.ts';
import { keyOf, type Ledger, type WireInstalment } from '../fixtures/control.ts';
import { pdfTexts } from '../fixtures/file-texts.ts';
import { expect, test } from '../fixtures/test.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../assertions/accessible.ts';
import { downloaded } from '../assertions/files.ts';
import { kr, sumKroner } from '../assertions/money.ts';

/** A Norwegian account number with a right check digit. */
const ACCOUNT = '3080 75 46607';

type Payable = WireInstalment & { readonly key: string };

const payable = ({ aapnekrav }: Ledger): Payable[] =>
  (aapnekrav.aapentKravMedGjenstaaendeBeloep ?? [])
    .flatMap((claim) => claim.kravforfall.map((one) => ({ ...one, key: keyOf(claim, one) })))
    .filter(
      ({ gjenstaaendeBeloep, betalingsinformasjon }) =>
        gjenstaaendeBeloep > 0 && betalingsinformasjon?.kidnummer,
    );

const tag = (xml: string, name: string): string[] =>
  [...xml.matchAll(new RegExp(`<${name}[^>]*>([^<]*)</${name}>`, 'g'))].map(([, text = '']) => text);

async function chooseAll(page: Page, orgnr: string): Promise<void> {
  await page.goto(`/bedrift/${orgnr}/betal`);
  await page.getByRole('link', { name: /^alle krav \(/ }).click();
  await expect(page).toHaveURL(/merk=alle/);
  await expect(page.getByRole('checkbox').first()).toBeChecked();
  await page.getByRole('button', { name: 'Gå videre' }).click();
  await expect(page).toHaveURL(/steg=betal/);
}

test('everything chosen is in the page, the PDF and the payment file, with the ledger’s figures', async ({
  page,
  control,
}) => {
  await givenConsent(page, control, BYGGSERVICE);
  const wanted = payable(await control.ledger(BYGGSERVICE.orgnr));
  expect(wanted.length).toBeGreaterThan(1);
  await chooseAll(page, BYGGSERVICE.orgnr);
  const main = page.getByRole('main');
  const total = sumKroner(wanted.map(({ gjenstaaendeBeloep }) => gjenstaaendeBeloep));
  await expect(main).toContainText(kr(total));
  for (const { betalingsinformasjon } of wanted)
    await expect(main).toContainText(betalingsinformasjon?.kidnummer ?? '?');
  await expectAccessible(page);

  const pdf = await downloaded(page.getByRole('link', { name: 'Last ned PDF' }));
  const texts = (await pdfTexts(pdf.bytes)).join(' ').replaceAll('\u00a0', ' ');
  expect(texts).toContain(kr(total));
  for (const { betalingsinformasjon, gjenstaaendeBeloep } of wanted) {
    expect(texts).toContain(betalingsinformasjon?.kidnummer);
    expect(texts).toContain(kr(gjenstaaendeBeloep));
  }

  await page.getByLabel('Betal fra konto').fill(ACCOUNT);
  const confirm = page.getByRole('checkbox', { name: /lest advarslene/ });
  if (await confirm.isVisible()) await confirm.check();
  const file = await downloaded(page.getByRole('button', { name: 'Lag betalingsfil' }));
  const xml = file.bytes.toString('utf8');
  expect(await painFaults(xml)).toEqual([]);
  expect(file.name).toMatch(/^betaling-bjorkas-byggservice-kob-\d{8}-\w{8}\.xml$/);
  expect(tag(xml, 'NbOfTxs')[0]).toBe(String(wanted.length));
  expect(tag(xml, 'CtrlSum')[0]).toBe(total.toFixed(2));
  expect(tag(xml, 'Ref').sort()).toEqual(wanted.map((one) => one.betalingsinformasjon?.kidnummer).sort());
  expect(tag(xml, 'InstdAmt').sort()).toEqual(wanted.map((one) => one.gjenstaaendeBeloep.toFixed(2)).sort());
  expect(xml).toContain(`<Id>${ACCOUNT.replaceAll(' ', '')}</Id>`);
  expect(page.url()).not.toContain('30807546607');

  // The same again: the references are in a file of today, so a person must say that it is meant.
  await page.reload();
  await expect(main).toContainText('Dette står også i en betalingsfil som ble laget for virksomheten i dag');
  await page.getByLabel('Betal fra konto').fill(ACCOUNT);
  await confirm.evaluate((box: HTMLInputElement) => (box.required = false));
  await page.getByRole('button', { name: 'Lag betalingsfil' }).click();
  await expect(page.getByRole('heading', { name: 'Filen er ikke laget' })).toBeVisible();
  await expectAccessible(page);
});

test('a part of an amount can be paid, but never more than what remains', async ({ page, control }) => {
  await givenConsent(page, control, GRANLI);
  const [one] = payable(await control.ledger(GRANLI.orgnr)).filter(
    ({ gjenstaaendeBeloep }) => gjenstaaendeBeloep > 200,
  );
  if (one === undefined) throw new Error('the ledger has nothing to pay');
  await page.goto(`/bedrift/${GRANLI.orgnr}/betal/${encodeURIComponent(one.key)}`);
  await page.getByRole('link', { name: /Betal en del av beløpet/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Én betaling' })).toBeVisible();
  await page.getByText('Betal mindre enn hele beløpet').click();
  await page.getByLabel('Beløp i kroner').fill('100,50');
  await page.getByRole('button', { name: 'Bruk beløpet' }).click();
  const main = page.getByRole('main');
  await expect(main).toContainText(
    `Delbetaling: det gjenstår ${kr(one.gjenstaaendeBeloep - 100.5).replace('kr', 'kroner')}`,
  );
  await expect(main.getByRole('definition').first()).toHaveText('100,50 kr');
  await page.getByLabel('Betal fra konto').fill('12345678901');
  await page.getByRole('button', { name: 'Lag betalingsfil' }).click();
  await expect(main).toContainText('et norsk kontonummer med 11 siffer');
  await page.getByLabel('Betal fra konto').fill(ACCOUNT);
  const confirm = page.getByRole('checkbox', { name: /lest advarslene/ });
  if (await confirm.isVisible()) await confirm.check();
  const refusal = page.getByRole('heading', { name: 'Filen er ikke laget' });
  await expect(refusal).toBeVisible();
  const file = await downloaded(page.getByRole('button', { name: 'Lag betalingsfil' }));
  expect(tag(file.bytes.toString('utf8'), 'InstdAmt')).toEqual(['100.50']);
  await expect(refusal).toHaveCount(0);

  await page.getByLabel('Beløp i kroner').fill(String(one.gjenstaaendeBeloep + 1));
  await page.getByRole('button', { name: 'Bruk beløpet' }).click();
  await expect(main).toContainText('Du kan betale mindre, men ikke mer');
  await expect(page.getByRole('button', { name: 'Lag betalingsfil' })).toHaveCount(0);
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 720 });
  await expectNoSidewaysScroll(page);
});

const dueBefore = (list: readonly Payable[], today: string) =>
  list.filter(({ forfallsdato }) => forfallsdato < today);
const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format(new Date());

test('«forfalte» is all that is overdue, also what is not on the screen, down to the file', async ({
  page,
  control,
}) => {
  await asCustomer(page, THOUSANDS.person);
  await grantConsent(page, control, THOUSANDS);
  const overdue = dueBefore(payable(await control.ledger(THOUSANDS.orgnr)), today);
  // More than the screen shows at first, and than an address has room for by name.
  expect(overdue.length).toBeGreaterThan(100);
  const total = sumKroner(overdue.map(({ gjenstaaendeBeloep }) => gjenstaaendeBeloep));
  await page.goto(`/bedrift/${THOUSANDS.orgnr}/betal`);
  await expect(page.getByRole('status')).toHaveText(`0 valgt, til sammen ${kr(0)}`);
  await page.getByRole('link', { name: `forfalte krav (${overdue.length}: ${kr(total)})` }).click();
  const sum = page.getByRole('status').filter({ hasText: 'valgt' });
  await expect(sum).toHaveText(`${overdue.length} valgt, til sammen ${kr(total)}`);
  await expect(
    page.getByText(`${overdue.length - 50} beløp lenger ned i listen er også krysset av`),
  ).toBeVisible();
  await expectAccessible(page);

  // One is left out: the sum follows at once, and the choice survives the way to the next page.
  const box = page.getByRole('checkbox').first();
  const left = Number(await box.getAttribute('data-ore')) / 100;
  await box.uncheck();
  const rest = sumKroner([total, -left]);
  await expect(sum).toHaveText(`${overdue.length - 1} valgt, til sammen ${kr(rest)}`);
  await page.getByRole('button', { name: 'Gå videre' }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: `${overdue.length - 1} betalinger` }),
  ).toBeVisible();
  await expect(page.getByRole('main')).toContainText(kr(rest));
  expect(page.url().length).toBeLessThan(2000);

  await page.getByLabel('Betal fra konto').fill(ACCOUNT);
  const confirm = page.getByRole('checkbox', { name: /lest advarslene/ });
  if (await confirm.isVisible()) await confirm.check();
  const file = await downloaded(page.getByRole('button', { name: 'Lag betalingsfil' }));
  const xml = file.bytes.toString('utf8');
  expect(tag(xml, 'NbOfTxs')[0]).toBe(String(overdue.length - 1));
  expect(tag(xml, 'CtrlSum')[0]).toBe(rest.toFixed(2));
});

test('terms of one claim are told apart, and raise no warning for their common KID', async ({
  page,
  control,
}) => {
  await givenConsent(page, control, GRANLI);
  await page.goto(`/bedrift/${GRANLI.orgnr}/betal?merk=alle`);
  await expect(
    page.getByText(/Forskuddsskatt.*termin \d av 4|forskuddsskatt.*termin \d av 4/).first(),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Gå videre' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /betalinger$/ })).toBeVisible();
  await expect(page.getByText('samme KID, beløp og forfallsdato')).toHaveCount(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the sum is that of the boxes that the page has ticked, and the choice leads on', async ({
    page,
    control,
  }) => {
    await asCustomer(page, THOUSANDS.person);
    const overdue = dueBefore(payable(await control.ledger(THOUSANDS.orgnr)), today);
    const total = sumKroner(overdue.map(({ gjenstaaendeBeloep }) => gjenstaaendeBeloep));
    await page.goto(`/bedrift/${THOUSANDS.orgnr}/betal?merk=forfalte`);
    await expect(page.getByText(`${overdue.length} valgt, til sammen ${kr(total)}`)).toBeVisible();
    await page.getByRole('button', { name: 'Vis flere beløp' }).click();
    await expect(page).toHaveURL(/vis=100/);
    await expect(page.getByText(`${overdue.length} valgt, til sammen ${kr(total)}`)).toBeVisible();
    await page.getByRole('button', { name: 'Gå videre' }).click();
    await expect(page.getByRole('heading', { level: 1, name: `${overdue.length} betalinger` })).toBeVisible();
  });
});

test('what has no KID cannot be chosen, and leads to what is known of it', async ({ page, control }) => {
  await givenConsent(page, control, FOTO);
  await page.goto(`/bedrift/${FOTO.orgnr}/betal`);
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 720 });
  await expectNoSidewaysScroll(page);
  await page
    .getByRole('link', { name: /^Kan ikke velges her/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'Betal i nettbanken' })).toBeVisible();
});

test('another site cannot have a file made, and a chosen thing that is gone is said', async ({ page }) => {
  await asCustomer(page, GRANLI.person);
  const path = `/bedrift/${GRANLI.orgnr}/betal/last-ned/fil`;
  const cross = await page.request.post(path, {
    form: { valg: 'x' },
    headers: { origin: 'https://ond.example' },
  });
  expect(cross.status()).toBe(403);
  await page.goto(`/bedrift/${GRANLI.orgnr}/betal?valg=finnes-ikke&steg=betal`);
  await expect(page.getByRole('main')).toContainText('er gjort opp eller finnes ikke lenger');
  await page.goto(`/bedrift/${GRANLI.orgnr}/betal?steg=betal`);
  await expect(page.getByRole('heading', { name: 'Kryss av for minst ett krav først.' })).toBeVisible();
});
