import { parse } from 'csv-parse/sync';
import type { Page } from '@playwright/test';
import readExcelFile from 'read-excel-file/node';
import { givenConsent } from '../pages/consent.ts';
import { GRANLI, asCustomer, SHIELDED, THOUSANDS, YSTERI } from '../pages/people.ts';
import { pdfTexts } from '../fixtures/file-texts.ts';
import { expect, test } from '../fixtures/test.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../assertions/accessible.ts';
import { downloaded, expectFileHeaders, inOre } from '../assertions/files.ts';

/** Amount and balance of each movement in øre, oldest first. */
type Figures = readonly (readonly [amount: number, balance: number])[];

/** The figures as the page shows them. */
async function onPage(page: Page): Promise<Figures> {
  const texts = await page
    .locator('section[aria-labelledby="bevegelser"] li')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('.figure:not(time)')].map((one) => one.textContent)),
    );
  return texts
    .map((of) => of.slice(-2).map((text) => inOre(text.replace('Saldo', '')) ?? NaN))
    .map(([amount = NaN, balance = NaN]) => [amount, balance] as const)
    .reverse();
}

const pairs = (figures: readonly number[]): Figures =>
  Array.from({ length: figures.length / 2 }, (_, at) => [figures[2 * at] ?? NaN, figures[2 * at + 1] ?? NaN]);

for (const customer of [GRANLI, YSTERI]) {
  test(`page, PDF, workbook and CSV have the same figures, to the øre: ${customer.name}`, async ({
    page,
    control,
  }) => {
    await givenConsent(page, control, customer);
    await page.goto(`/bedrift/${customer.orgnr}/kontoutskrift?aar=2026`);
    await expect(page.getByRole('heading', { level: 1, name: 'Kontoutskrift' })).toBeVisible();
    const shown = await onPage(page);
    expect(shown.length).toBeGreaterThan(3);
    expect(shown.flat()).not.toContain(NaN);

    const csv = await downloaded(page.getByRole('link', { name: 'Last ned kontoutskriften som CSV' }));
    const rows: string[][] = parse(csv.bytes, { bom: true, delimiter: ';', record_delimiter: '\r\n' });
    const opening = inOre(rows[1]?.at(-1)?.replace('-', '\u2212') ?? '');
    const closing = inOre(rows.at(-1)?.at(-1)?.replace('-', '\u2212') ?? '');
    const ore = (text = ''): number => inOre(text.replace('-', '\u2212')) ?? NaN;
    expect(rows.slice(2, -1).map((row) => [ore(row.at(-2)), ore(row.at(-1))])).toEqual(shown);

    const xlsx = await downloaded(page.getByRole('link', { name: 'Last ned kontoutskriften som Excel' }));
    const [sheet] = await readExcelFile(xlsx.bytes);
    const cells = (sheet?.data ?? []).slice(2, -1);
    expect(
      cells.map((row) => [Math.round(Number(row.at(-2)) * 100), Math.round(Number(row.at(-1)) * 100)]),
    ).toEqual(shown);

    const pdf = await downloaded(page.getByRole('link', { name: 'Last ned kontoutskriften som PDF' }));
    const texts = await pdfTexts(pdf.bytes);
    const figures = texts.slice(texts.lastIndexOf('Bevegelser')).flatMap((text) => inOre(text) ?? []);
    expect([figures[0], figures.at(-1)]).toEqual([opening, closing]);
    expect(pairs(figures.slice(1, -1))).toEqual(shown);

    const main = page.getByRole('main');
    await expect(main).toContainText(`Utgående saldo`);
    expect(shown.reduce((balance, [amount]) => balance + amount, opening ?? NaN)).toBe(closing);
    expect([csv.name, xlsx.name, pdf.name].map((name) => name.replace(/^.*-2026/, '2026'))).toEqual([
      expect.stringMatching(/^2026-\d\d-\d\d\.csv$/),
      expect.stringMatching(/^2026-\d\d-\d\d\.xlsx$/),
      expect.stringMatching(/^2026-\d\d-\d\d\.pdf$/),
    ]);
  });
}

test('the page says the same as today’s balance in the ledger, and can be read in every way', async ({
  page,
  control,
}) => {
  await asCustomer(page, GRANLI.person);
  await page.goto(`/bedrift/${GRANLI.orgnr}/kontoutskrift`);
  const { totalOversikt = {} } = (await control.ledger(GRANLI.orgnr)).aapnekrav;
  const closing = inOre((await page.locator('.facts dd').nth(2).textContent()) ?? '');
  const { saldo = NaN, sumStipulerteRenter = NaN } = totalOversikt;
  expect(closing).toBe(Math.round((saldo - sumStipulerteRenter) * 100));
  const first = await page.getByText(/^Virksomheten\s(skylder|har)/).textContent();
  expect(first?.replaceAll('\u00a0', ' ')).toMatch(
    /^Virksomheten skylder [\d ]+,\d\d kroner per .*\. I tillegg skylder du [\d ]+,\d\d kroner som privatperson\. [\d ]+,\d\d kroner av alt som skyldes, er ikke forfalt\./,
  );
  await page.getByText('Slik er saldoen regnet ut').click();
  await page.getByText('Se hva summene består av').click();
  await page.getByText('Velg en annen periode').click();
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 720 });
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
});

test('another period by two dates stands in the address, and one that cannot be is said', async ({
  page,
}) => {
  await asCustomer(page, GRANLI.person);
  await page.goto(`/bedrift/${GRANLI.orgnr}/kontoutskrift`);
  await page.evaluate(() => (document.body.dataset['same'] = 'yes'));
  await page.getByText('Velg en annen periode').click();
  await page.getByLabel('Fra og med').fill('2026-03-01');
  await page.getByLabel('Til og med').fill('2026-04-30');
  await page.getByRole('button', { name: 'Vis perioden' }).click();
  await expect(page).toHaveURL(/fra=2026-03-01&til=2026-04-30/);
  await expect(page.getByRole('main')).toContainText('01.03.2026–30.04.2026');
  await page.getByRole('link', { name: '2025', exact: true }).click();
  await expect(page).toHaveURL(/\?aar=2025$/);
  await expect(page.getByRole('main')).toContainText('01.01.2025–31.12.2025');
  await expect(page.getByRole('link', { name: 'Last ned kontoutskriften som CSV' })).toHaveAttribute(
    'href',
    /aar=2025$/,
  );
  await page.goBack();
  await expect(page.getByRole('main')).toContainText('01.03.2026–30.04.2026');
  await expect(page.getByLabel('Fra og med')).toHaveValue('2026-03-01');
  expect(await page.evaluate(() => document.body.dataset['same'])).toBe('yes');
  await page.goto(`/bedrift/${GRANLI.orgnr}/kontoutskrift?fra=2026-04-30&til=2026-03-01`);
  await expect(page.getByRole('heading', { name: 'Perioden kan ikke vises' })).toBeVisible();
});

test('the files are for those who may have them alone', async ({ page, request }) => {
  await asCustomer(page, GRANLI.person);
  const answer = await page.request.get(`/bedrift/${GRANLI.orgnr}/kontoutskrift/csv?aar=2026`);
  expectFileHeaders(answer.headers(), 'text/csv; charset=utf-8', 'csv');
  const foreign = await page.request.get(`/bedrift/${THOUSANDS.orgnr}/kontoutskrift/csv?aar=2026`);
  expect(foreign.status()).toBe(404);
  const anonymous = await request.get(`/bedrift/${GRANLI.orgnr}/kontoutskrift/csv?aar=2026`, {
    maxRedirects: 0,
  });
  expect([anonymous.status(), anonymous.headers()['location']]).toEqual([
    303,
    expect.stringContaining('/?neste='),
  ]);
});

test('without JavaScript the figures stand on the page', async ({ browser, page, stack }) => {
  await asCustomer(page, GRANLI.person);
  const plain = await browser.newContext({
    javaScriptEnabled: false,
    baseURL: stack.portalUrl,
    storageState: await page.context().storageState(),
  });
  await plain.clearCookies({ name: 'skript' });
  const bare = await plain.newPage();
  await bare.goto(`/bedrift/${GRANLI.orgnr}/kontoutskrift?aar=2026`);
  expect((await onPage(bare)).length).toBeGreaterThan(3);
  await plain.close();
});

test('a silent list means no half statement', async ({ page, control }) => {
  await asCustomer(page, YSTERI.person);
  await control.fault({
    system: 'skatteetaten',
    endpoint: 'finans/*/utbetalinger',
    fault: { kind: 'status', status: 503, body: '' },
  });
  await page.goto(`/bedrift/${YSTERI.orgnr}/kontoutskrift?aar=2023`);
  await expect(page.getByRole('heading', { name: 'Kontoutskriften mangler tall' })).toBeVisible();
  await expect(page.getByRole('link', { name: /Last ned kontoutskriften/ })).toHaveCount(0);
});

test('what is shielded has no statement', async ({ page, control }) => {
  await givenConsent(page, control, SHIELDED);
  await page.goto(`/bedrift/${SHIELDED.orgnr}/kontoutskrift`);
  await expect(page.getByRole('link', { name: /Last ned kontoutskriften/ })).toHaveCount(0);
  await expectAccessible(page);
});
