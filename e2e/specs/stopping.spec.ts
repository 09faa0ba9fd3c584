import { givenConsent } from '../pages/consent.ts';
import { FISH, GRANLI, asCustomer } from '../pages/people.ts';
import { expect, test } from '../fixtures/test.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../assertions/accessible.ts';

const consentPage = `/bedrift/${GRANLI.orgnr}/samtykke`;

test('the consent page says what is shared, with whom, why, who asked, since and until when', async ({
  page,
  control,
}) => {
  await givenConsent(page, control, GRANLI);
  await expect(page.getByRole('heading', { name: /^Ubetalte krav/ }).first()).toBeVisible();
  await page.getByRole('link', { name: /^Samtykket gjelder til/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Samtykket gjelder til/ })).toBeVisible();
  const facts = page.getByRole('region', { name: 'Dette har virksomheten sagt ja til' });
  await expect(facts.getByText('innehaveren som privatperson')).toBeVisible();
  await expect(facts.getByText(/^Av Kari Granli \(innehaver\)/)).toBeVisible();
  await expect(facts.getByText('Altinn forteller ikke banken hvem som svarte')).toBeVisible();
  await expect(facts.getByText('Ingenting er hentet ennå')).toHaveCount(0);
  for (const width of [320, 768, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await page.screenshot({ path: `test-results/shots/samtykke-${width}.png`, fullPage: true });
  }
});

test('stopping explains the consequences first, erases at once, and can be undone without a new request', async ({
  page,
  control,
}) => {
  await asCustomer(page, GRANLI.person);
  await page.goto(consentPage);
  await page.getByRole('link', { name: 'Slutt å vise …' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Slutt å vise dette i banken' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Nei, behold det som det er' }).click();
  await page.getByRole('link', { name: 'Slutt å vise …' }).click();
  await page.getByRole('button', { name: 'Slett og slutt å vise' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Visningen i banken er stoppet' })).toBeVisible();
  await expect(page.getByText(/svar fra Skatteetaten ble slettet/)).toBeVisible();
  await expect(page.getByText(/^Kari Granli \(innehaver\) stoppet den/)).toBeVisible();
  await expectAccessible(page);
  await test.step('nothing is shown, and nothing was withdrawn in Altinn', async () => {
    await page.goto(`/bedrift/${GRANLI.orgnr}`);
    await expect(page).toHaveURL(consentPage);
    expect((await control.consents(GRANLI.orgnr)).map(({ status }) => status)).toEqual(['Accepted']);
  });
  await page.getByRole('button', { name: 'Vis krav og betalinger igjen' }).click();
  await expect(page.getByText('Visningen er i gang igjen')).toBeVisible();
  await page.getByRole('link', { name: 'Se krav og betalinger' }).click();
  await expect(page.getByRole('heading', { name: /^Ubetalte krav/ }).first()).toBeVisible();
  expect(await control.consents(GRANLI.orgnr)).toHaveLength(1);
});

test('the history tells it all, to both persons of a business, by name and role', async ({
  page,
  browser,
  control,
  stack,
}) => {
  await givenConsent(page, control, FISH);
  const other = await browser.newPage({ baseURL: stack.portalUrl, locale: 'nb-NO' });
  await asCustomer(other, FISH.other);
  await other.goto(`/bedrift/${FISH.orgnr}/samtykke/slutt`);
  await other.getByRole('button', { name: 'Slett og slutt å vise' }).click();
  await expect(other.getByText(/^Per Havgløtt \(regnskapsfører\) stoppet den/)).toBeVisible();
  await other.close();
  await page.goto(`/bedrift/${FISH.orgnr}`);
  await expect(page.getByText(/^Per Havgløtt \(regnskapsfører\) stoppet den/)).toBeVisible();
  await page.getByRole('link', { name: 'Se hele historikken' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Per Havgløtt' })).toContainText(
    'Per Havgløtt (regnskapsfører) stoppet visningen i banken',
  );
  await expect(page.getByText('Kari Granli (daglig leder) ba om samtykke fra virksomheten')).toBeVisible();
  await expect(page.getByText(/^Det gjaldt krav, innbetalinger og utbetalinger til/)).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 800 });
  await expectNoSidewaysScroll(page);
});

test('a request that Altinn has not received can be sent on from the page', async ({ page, control }) => {
  const { orgnr } = { orgnr: '319711473' };
  await asCustomer(page, GRANLI.person);
  await control.fault({
    system: 'altinn',
    endpoint: 'accessmanagement/api/v1/enterprise',
    fault: { kind: 'status', status: 503, body: '' },
  });
  await page.goto(`/bedrift/${orgnr}/samtykke`);
  await page.getByRole('button', { name: 'Gå til Altinn og svar' }).click();
  await expect(page.getByText('Altinn har ikke tatt imot forespørselen ennå')).toBeVisible({
    timeout: 30_000,
  });
  await expectAccessible(page);
  await control.clearFaults();
  await page.getByRole('button', { name: 'Fortsett til Altinn' }).click();
  await expect(page.getByRole('button', { name: 'Ja, jeg gir samtykke' })).toBeVisible();
  expect(await control.consents(orgnr)).toHaveLength(1);
});
