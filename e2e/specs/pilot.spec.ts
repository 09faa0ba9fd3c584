import { writeFileSync } from 'node:fs';
import { reportHtml } from '#lib/pilot/integration-test/report-html.ts';
import { testReport } from '#lib/pilot/integration-test/testing/integration-test.ts';
import { messagesIn } from '#lib/messages/messages.ts';
import { answerByControl } from '../pages/consent.ts';
import { GRANLI, asStaff } from '../pages/people.ts';
import { pdfTexts } from '../fixtures/file-texts.ts';
import { expect, test } from '../fixtures/test.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../assertions/accessible.ts';
import { downloaded } from '../assertions/files.ts';

test('the pilot team ticks its list, and carries out the integration test with a person at Altinn', async ({
  page,
  control,
}) => {
  // A whole story, with waits in it that the run makes for people.
  test.slow();
  await asStaff(page, 'Pia Pilot');
  await page.goto('/pilot');

  await test.step('it is told how each system is, and until when the key lasts', async () => {
    const systems = page.getByRole('region', { name: 'Systemene nå' });
    await expect(systems.getByText(/^Kontrollert /)).toBeVisible();
    for (const name of ['Maskinporten', 'Altinn', 'Skatteetaten', 'Database'])
      await expect(systems.getByRole('listitem').filter({ hasText: name })).toContainText('(I orden)');
    await expect(page.getByRole('region', { name: 'Nøkkel til Maskinporten' })).toContainText(/36[45] dager/);
    const queue = page.getByRole('region', { name: 'Køen til Skatteetaten' });
    await expect(queue).toContainText('Skatteetaten svarer banken på 5 kall om gangen');
    await expect(queue).toContainText(/Hele banken\s*Kall som pågår\s*\d\s*Ledige kall\s*\d/);
    await expect(queue).toContainText(/Denne instansen av portalen\s*Kall som venter på tur\s*0/);
    const work = page.getByRole('region', { name: messagesIn('nb').staff.pilot.operations });
    await expect(work).toContainText(/Samtykker\s*fullført/);
    await expect(work).toContainText('Ingen jobb har brukt opp forsøkene sine.');
    await expectAccessible(page);
    await page.reload();
    await expect(page.locator('#oppgave-check')).toContainText('En kontroll i sandkassen teller ikke.');
  });

  await test.step('the list knows what the portal knows, and the rest is ticked with a note', async () => {
    const customers = page.locator('#oppgave-customers');
    await expect(customers).toContainText('Kundefilen er lest inn');
    await expect(customers).toContainText('Portalen følger med på dette selv.');
    const agreement = page.locator('#oppgave-agreement');
    await expect(agreement).toContainText('Gjenstår');
    await agreement.getByText('Endre').click();
    await expectAccessible(page);
    await agreement.getByLabel('Oppgaven er gjort').check();
    await agreement.getByLabel('Notat').fill('Arkivsak 12');
    await agreement.getByRole('button', { name: 'Lagre' }).click();
    await expect(agreement).toContainText('Arkivsak 12');
    await expect(agreement).toContainText(/Gjort · Forretning/);
    await expect(agreement).toContainText('Pia Pilot');
  });

  await page.goto('/pilot/integrasjonstest');
  await test.step('what is no organisation number starts nothing', async () => {
    await page.getByLabel('Testvirksomheter').fill('123456789');
    await page.getByRole('button', { name: 'Start testen' }).click();
    await expect(page.getByText('Skriv ett eller flere gyldige organisasjonsnummer')).toBeVisible();
    await expectAccessible(page);
  });

  await page.getByLabel('Testvirksomheter').fill(GRANLI.orgnr);
  await page.getByRole('button', { name: 'Start testen' }).click();
  await test.step('it pauses with a link, and goes on by itself', async () => {
    await expect(page.getByText(/Venter på at noen avslår samtykket/)).toBeVisible({ timeout: 30_000 });
    await expect(page.getByRole('link', { name: 'Åpne Altinn' })).toHaveAttribute(
      'href',
      /consent\/request\?id=/,
    );
    await expectAccessible(page);
    await answerByControl(control, GRANLI.orgnr, 'reject');
    await expect(page.getByText(/Venter på at noen godkjenner samtykket/)).toBeVisible({ timeout: 30_000 });
  });

  await page.getByRole('button', { name: 'Stopp testen' }).click();
  await test.step('stopped, it reports how far it came', async () => {
    const report = page.getByRole('region', { name: /^Rapport / });
    await expect(report).toBeVisible({ timeout: 30_000 });
    await report.getByText('Vis tilfellene').click();
    await expect(report.getByRole('row', { name: /^B3 / })).toContainText('Bestått');
    await expect(report.getByRole('row', { name: /^B2 / })).toContainText('Testen ble stoppet');
    await expectAccessible(page);
    await page.setViewportSize({ width: 320, height: 900 });
    await expectNoSidewaysScroll(page);
    const pdf = await downloaded(report.getByRole('link', { name: /^PDF/ }));
    expect((await pdfTexts(pdf.bytes)).join(' ')).toContain('Integrasjonstest av Krav og betalinger');
    const html = await downloaded(report.getByRole('link', { name: /HTML/ }));
    expect(html.name).toMatch(/^integrasjonstest-demobanken-.*\.html$/);
    expect(html.bytes.toString()).toContain('Pia Pilot');
  });

  await test.step('the way to production shows that there is a report, and that the sandbox proves nothing', async () => {
    await page.goto('/pilot');
    await expect(page.locator('#oppgave-test')).toContainText('En test i sandkassen teller ikke');
    await expectNoSidewaysScroll(page);
  });
});

test('the report opens by itself, and can be read on a phone', async ({ page }, testInfo) => {
  const path = testInfo.outputPath('report.html');
  const words = { texts: messagesIn('nb').integrationTest, language: 'nb' } as const;
  writeFileSync(path, reportHtml(testReport(), words));
  await page.setViewportSize({ width: 320, height: 900 });
  await page.goto(`file://${path}`);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
});
