import type { Page } from '@playwright/test';
import { givenConsent } from '../pages/consent.ts';
import { GRANLI } from '../pages/people.ts';
import { keyOf } from '../fixtures/control.ts';
import { errorsIn } from '../fixtures/portal-log.ts';
import { expect, test } from '../fixtures/test.ts';
import { expectAccessible } from '../assertions/accessible.ts';

// Every page view fetches, so that no page shows an answer from before the odd rows.
test.use({ portalSettings: { CACHE_SECONDS: '0', REFRESH_SECONDS: '0' } });

const home = `/bedrift/${GRANLI.orgnr}`;
const notice = (page: Page) => page.getByRole('heading', { name: 'Noe kunne ikke vises' });

/** The pages and files of a business; those whose address takes a date with dates that no calendar of ours has. */
const PAGES = [
  ...[
    '',
    '/ubetalte',
    '/betalte',
    '/innbetalinger',
    '/utbetalinger',
    '/tilgode',
    '/kontoutskrift',
    '/kalender',
  ],
  ...['/betal', '/deling', '/lagret', '/varsler', '/innsyn', '/samtykke', '/samtykke/historikk'],
  '/hvor-ble-pengene-av',
  '/hvor-ble-pengene-av?dato=9999-12-31&belop=100',
  '/hvor-ble-pengene-av?dato=0000-01-01',
  '/innsyn?fra=0001-01-01&til=9999-12-31',
  '/innsyn/fil?fra=0001-01-01&til=9999-12-31',
  '/kontoutskrift?fra=0001-01-01&til=9999-12-31',
  '/ubetalte?betales=9999-12-31',
  '/betalte?aar=9999',
  ...['/kalender/fil', '/kontoutskrift/csv', '/kontoutskrift/xlsx', '/kontoutskrift/pdf', '/lagret/fil'],
];

test('rows that cannot be read, and dates of no year of ours, leave the rest of every page standing', async ({
  page,
  control,
  stack,
}) => {
  test.setTimeout(180_000);
  await givenConsent(page, control, GRANLI);
  const claims = (await control.ledger(GRANLI.orgnr)).aapnekrav.aapentKravMedGjenstaaendeBeloep ?? [];
  const unpaid = claims.filter(({ gjenstaaendeBeloep }) => gjenstaaendeBeloep > 0);
  const [claim] = unpaid;
  const [instalment] = claim?.kravforfall.filter(({ gjenstaaendeBeloep }) => gjenstaaendeBeloep > 0) ?? [];
  if (claim === undefined || instalment === undefined) throw new Error('nothing of the ledger is unpaid');
  await page.goto(`${home}/ubetalte`);
  const list = page.getByRole('region', { name: 'Krav', exact: true }).locator('li.claim');
  await expect(list).toHaveCount(unpaid.length);
  await expect(notice(page)).toHaveCount(0);
  const told = errorsIn(stack.portalLog).length;
  await control.fault({ system: 'skatteetaten', party: GRANLI.orgnr, fault: { kind: 'odd-rows' } });

  await test.step('the list has the ordinary rows, and those with odd dates, and says what is amiss', async () => {
    await page.goto(`${home}/ubetalte`);
    await expect(notice(page)).toBeVisible();
    await expect(page.getByText(/kunne ikke leses: ett krav, én innbetaling og \d+ datoer\./)).toBeVisible();
    // The row with texts for amounts is left out; the one with odd dates and the one with endless texts are there.
    await expect(list).toHaveCount(unpaid.length + 2);
    await expectAccessible(page);
  });

  await test.step('the overview does the same', async () => {
    await page.goto(home);
    await expect(page.getByRole('heading', { name: /^Ubetalte krav/ }).first()).toBeVisible();
    await expect(notice(page).first()).toBeVisible();
  });

  for (const path of [...PAGES, `/betal/${keyOf(claim, instalment)}`])
    await test.step(path, async () => {
      const answer = await page.request.get(`${home}${path}`);
      expect(answer.status()).toBe(200);
    });
  // A part of a page that fails after the first has been sent shows in the log alone.
  expect(errorsIn(stack.portalLog).slice(told)).toEqual([]);
});
