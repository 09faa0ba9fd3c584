import ICAL from 'ical.js';
import { answerByControl, findEnded, givenConsent } from '../pages/consent.ts';
import { BYGGSERVICE, GRANLI } from '../pages/people.ts';
import { expect, test } from '../fixtures/test.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../assertions/accessible.ts';
import { downloaded, expectFileHeaders } from '../assertions/files.ts';
import { kr } from '../assertions/money.ts';

interface Event {
  readonly uid: string;
  readonly start: string;
  readonly description: string;
}

const eventsIn = (ics: string): Event[] =>
  ICAL.Component.fromString(ics)
    .getAllSubcomponents('vevent')
    .map((component) => {
      const { uid, startDate, description } = new ICAL.Event(component);
      return { uid, start: startDate.toString(), description: description.replaceAll('\u00a0', ' ') };
    });

test('the due dates of the ledger come as a file and by a private address that can be stopped', async ({
  page,
  control,
  request,
}) => {
  await givenConsent(page, control, BYGGSERVICE);
  const { aapentKravMedGjenstaaendeBeloep: claims = [] } = (await control.ledger(BYGGSERVICE.orgnr))
    .aapnekrav;
  const due = claims
    .flatMap(({ kravforfall }) => kravforfall)
    .filter(({ gjenstaaendeBeloep, forfallsdato }) => gjenstaaendeBeloep > 0 && forfallsdato);
  const dates = due.map(({ forfallsdato }) => forfallsdato).sort();
  await page.goto(`/bedrift/${BYGGSERVICE.orgnr}/kalender`);
  await expectAccessible(page);

  const file = await downloaded(page.getByRole('link', { name: 'Last ned kalenderfil' }));
  const events = eventsIn(file.bytes.toString('utf8'));
  expect(events.map(({ start }) => start)).toEqual(dates);
  expect(file.bytes.toString('utf8')).not.toContain('Å betale');

  await page.getByRole('checkbox', { name: 'Ta med beløp' }).check();
  await page.getByRole('button', { name: 'Lag privat adresse' }).click();
  await expect(page.getByRole('heading', { name: 'Adressen er klar' })).toBeVisible();
  await expectAccessible(page);
  const address = (await page.getByText(/\/api\/kalender\/[\w-]{43}\.ics$/).textContent()) ?? '';
  const feed = await request.get(address);
  expectFileHeaders(feed.headers(), 'text/calendar; charset=utf-8', 'ics');
  const fed = eventsIn(await feed.text());
  expect(fed.map(({ uid }) => uid)).toEqual(events.map(({ uid }) => uid));
  const [first] = due;
  expect(fed.map(({ description }) => description).join(' ')).toContain(kr(first?.gjenstaaendeBeloep ?? NaN));

  await page.goto(`/bedrift/${BYGGSERVICE.orgnr}/kalender`);
  await expect(page.getByRole('main')).not.toContainText('/api/kalender/');
  await expect(page.getByRole('heading', { name: 'Du abonnerer på fristene' })).toBeVisible();
  await page.setViewportSize({ width: 320, height: 720 });
  await expectNoSidewaysScroll(page);
  await page.getByRole('button', { name: 'Stopp abonnementet' }).click();
  await expect(page.getByRole('heading', { name: 'Abonnementet er stoppet' })).toBeVisible();
  expect((await request.get(address)).status()).toBe(404);
  expect((await request.get(`${new URL(address).origin}/api/kalender/${'a'.repeat(43)}.ics`)).status()).toBe(
    404,
  );
});

test('a subscribed calendar empties when the consent ends', async ({ page, control, request }) => {
  await givenConsent(page, control, GRANLI);
  await page.goto(`/bedrift/${GRANLI.orgnr}/kalender`);
  await page.getByRole('button', { name: 'Lag privat adresse' }).click();
  const address = (await page.getByText(/\/api\/kalender\/[\w-]{43}\.ics$/).textContent()) ?? '';
  const before = await (await request.get(address)).text();
  expect(eventsIn(before).length).toBeGreaterThan(0);
  expect(before).not.toContain('Å betale');
  await answerByControl(control, GRANLI.orgnr, 'revoke');
  await control.expireTokens();
  await findEnded(page, GRANLI.orgnr);
  expect(eventsIn(await (await request.get(address)).text())).toEqual([]);
});

test('without JavaScript the address is made and shown all the same', async ({
  browser,
  page,
  control,
  stack,
}) => {
  await givenConsent(page, control, { ...GRANLI, orgnr: '319711473', name: 'Rolig Drift AS' });
  const plain = await browser.newContext({
    javaScriptEnabled: false,
    baseURL: stack.portalUrl,
    storageState: await page.context().storageState(),
  });
  await plain.clearCookies({ name: 'skript' });
  const bare = await plain.newPage();
  await bare.goto('/bedrift/319711473/kalender');
  await bare.getByRole('button', { name: 'Lag privat adresse' }).click();
  await expect(bare.getByText(/\/api\/kalender\/[\w-]{43}\.ics$/)).toBeVisible();
  await plain.close();
});
