import type { Page } from '@playwright/test';
import { painFaults } from '../../lib/payment-file/testing/validate-pain.ts';
import { givenConsent } from '../actions/consent.ts';
import { BYGGSERVICE, FOTO, GRANLI, asCustomer } from '../actions/people.ts';
import type { Ledger, WireInstalment } from '../support/control.ts';
import { pdfTexts } from '../support/file-texts.ts';
import { expect, test } from '../support/test.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../verifications/accessible.ts';
import { downloaded } from '../verifications/files.ts';
import { kr, sumKroner } from '../verifications/money.ts';

/** A Norwegian account number with a right check digit. */
const ACCOUNT = '3080 75 46607';

const payable = ({ aapnekrav }: Ledger): WireInstalment[] =>
  (aapnekrav.aapentKravMedGjenstaaendeBeloep ?? [])
    .flatMap(({ kravforfall }) => kravforfall)
    .filter(
      ({ gjenstaaendeBeloep, betalingsinformasjon }) =>
        gjenstaaendeBeloep > 0 && betalingsinformasjon?.kidnummer,
    );

const tag = (xml: string, name: string): string[] =>
  [...xml.matchAll(new RegExp(`<${name}[^>]*>([^<]*)</${name}>`, 'g'))].map(([, text = '']) => text);

async function chooseAll(page: Page, orgnr: string): Promise<void> {
  await page.goto(`/bedrift/${orgnr}/betal`);
  await page.getByRole('link', { name: 'alle', exact: true }).click();
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
  await expect(main).toContainText('Denne KID-en er med i en fil du laget tidligere i dag');
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
  await page.goto(`/bedrift/${GRANLI.orgnr}/betal/${one.kravforfallsIdentifikator}`);
  await page.getByRole('link', { name: /Betal en del av beløpet/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Betal ett forfall' })).toBeVisible();
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
  const file = await downloaded(page.getByRole('button', { name: 'Lag betalingsfil' }));
  expect(tag(file.bytes.toString('utf8'), 'InstdAmt')).toEqual(['100.50']);

  await page.getByLabel('Beløp i kroner').fill(String(one.gjenstaaendeBeloep + 1));
  await page.getByRole('button', { name: 'Bruk beløpet' }).click();
  await expect(main).toContainText('Du kan betale mindre, men ikke mer');
  await expect(page.getByRole('button', { name: 'Lag betalingsfil' })).toHaveCount(0);
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 720 });
  await expectNoSidewaysScroll(page);
});

test('what has no KID cannot be chosen, and leads to what is known of it', async ({ page, control }) => {
  await givenConsent(page, control, FOTO);
  await page.goto(`/bedrift/${FOTO.orgnr}/betal`);
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 720 });
  await expectNoSidewaysScroll(page);
  await page
    .getByRole('link', { name: /^Betal for seg/ })
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
  await expect(page.getByRole('main')).toContainText('er betalt eller finnes ikke lenger');
  await page.goto(`/bedrift/${GRANLI.orgnr}/betal?steg=betal`);
  await expect(page.getByRole('heading', { name: 'Kryss av for minst ett forfall først.' })).toBeVisible();
});
