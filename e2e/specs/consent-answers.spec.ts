import {
  answer,
  answerByControl,
  findEnded,
  givenConsent,
  goToAltinn,
  logInAgain,
} from '../pages/consent.ts';
import { BYGGSERVICE, FISH, FOTO, asCustomer, YSTERI } from '../pages/people.ts';
import { expect, test } from '../fixtures/test.ts';
import { expectAccessible } from '../assertions/accessible.ts';

const returnAddress = /\/samtykke\/retur\?ref=/;

test('no is a fine answer, and asking again is one click', async ({ page }) => {
  await asCustomer(page, BYGGSERVICE.person);
  await goToAltinn(page, BYGGSERVICE.orgnr);
  await answer(page, 'Nei, jeg gir ikke samtykke');
  await logInAgain(page, BYGGSERVICE.person);
  await expect(page.getByRole('heading', { name: 'Svaret i Altinn ble nei' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Spør på nytt i Altinn' }).click();
  await expect(page.getByRole('button', { name: 'Ja, jeg gir samtykke' })).toBeVisible();
});

test('leaving Altinn without deciding keeps the request open, and a second click makes no second one', async ({
  page,
  control,
}) => {
  await asCustomer(page, YSTERI.person);
  await goToAltinn(page, YSTERI.orgnr);
  await page.goBack();
  await page.goto(`/bedrift/${YSTERI.orgnr}`);
  await expect(page.getByRole('heading', { level: 1, name: 'Vi venter på svar i Altinn' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Jeg har svart – sjekk på nytt' }).click();
  await expect(page.getByText('Altinn har ikke fått noe svar ennå')).toBeVisible();
  await page.getByRole('link', { name: 'Fortsett til Altinn' }).click();
  await expect(page.getByRole('button', { name: 'Ja, jeg gir samtykke' })).toBeVisible();
  expect(await control.consents(YSTERI.orgnr)).toHaveLength(1);
});

test('a request can be called off', async ({ page }) => {
  await asCustomer(page, YSTERI.person);
  await page.goto(`/bedrift/${YSTERI.orgnr}/samtykke`);
  await page.getByText('Vil du ikke likevel?').click();
  await page.getByRole('button', { name: 'Avbryt forespørselen' }).click();
  await expect(page.getByRole('heading', { name: 'Forespørselen er avbrutt' })).toBeVisible();
});

test('a forged status on the way back is not believed', async ({ page, control }) => {
  await asCustomer(page, FOTO.person);
  await goToAltinn(page, FOTO.orgnr);
  const [request] = await control.consents(FOTO.orgnr);
  const back = await addressOfReturn(page.request, request?.id ?? '', control);
  await page.goto(`${back}&Status=OK`);
  await expect(page.getByRole('heading', { level: 1, name: 'Vi venter på svar i Altinn' })).toBeVisible();
  expect(await control.exchanges('skatteetaten')).toEqual([]);
});

test('the way back works twice, and shows nothing in another person’s browser', async ({
  page,
  browser,
  control,
  stack,
}) => {
  await asCustomer(page, FOTO.person);
  await page.goto(`/bedrift/${FOTO.orgnr}/samtykke`);
  const [request] = await control.consents(FOTO.orgnr);
  const back = await addressOfReturn(page.request, request?.id ?? '', control);
  await answerByControl(control, FOTO.orgnr, 'approve');

  const stranger = await browser.newPage({ baseURL: stack.portalUrl, locale: 'nb-NO' });
  await stranger.goto(`${back}&Status=OK`);
  await expect(
    stranger.getByRole('heading', { level: 1, name: 'Logg inn for å se hva svaret ble' }),
  ).toBeVisible();
  expect(await stranger.content()).not.toContain(FOTO.name);
  expect(await stranger.content()).not.toContain(FOTO.orgnr);
  await logInAgain(stranger, BYGGSERVICE.person);
  await expect(stranger.getByRole('heading', { name: 'Vi kjenner ikke igjen denne lenken' })).toBeVisible();
  expect(await stranger.content()).not.toContain(FOTO.name);
  await stranger.close();

  await page.goto(`${back}&Status=OK`);
  await expect(page.getByRole('heading', { level: 1, name: FOTO.name })).toBeVisible();
  await page.goto(`${back}&Status=Failed&ErrorMessage=User+did+not+give+consent`);
  await expect(page.getByRole('heading', { level: 1, name: FOTO.name })).toBeVisible();
});

test('an unknown return reference says so and leads on', async ({ page }) => {
  await asCustomer(page, FOTO.person);
  await page.goto('/samtykke/retur?ref=noe-annet&Status=OK');
  await expect(page.getByRole('heading', { name: 'Vi kjenner ikke igjen denne lenken' })).toBeVisible();
  await expectAccessible(page);
});

test('Altinn being down at the very moment of return loses nothing', async ({ page, control }) => {
  await asCustomer(page, BYGGSERVICE.person);
  await page.goto(`/bedrift/${BYGGSERVICE.orgnr}/samtykke`);
  await page.getByRole('link', { name: 'Fortsett til Altinn' }).click();
  await control.fault({
    system: 'altinn',
    endpoint: 'accessmanagement/api/v1/enterprise',
    fault: { kind: 'status', status: 503, body: '' },
  });
  await answer(page, 'Ja, jeg gir samtykke');
  await logInAgain(page, BYGGSERVICE.person);
  await expect(page.getByRole('heading', { name: 'Altinn svarer ikke akkurat nå' })).toBeVisible({
    timeout: 30_000,
  });
  await expect(page).toHaveURL(returnAddress);
  await expectAccessible(page);
  await control.clearFaults();
  await page.getByRole('link', { name: 'Sjekk på nytt' }).click();
  await expect(page.getByRole('heading', { level: 1, name: BYGGSERVICE.name })).toBeVisible();
});

test('two tabs and a double submit make one request', async ({ page, context, control }) => {
  await asCustomer(page, YSTERI.person);
  const other = await context.newPage();
  const tabs = [page, other];
  await Promise.all(tabs.map((tab) => tab.goto(`/bedrift/${YSTERI.orgnr}/samtykke`)));
  const before = (await control.consents(YSTERI.orgnr)).length;
  await Promise.all(
    tabs.map((tab) =>
      tab.getByRole('button', { name: 'Spør på nytt i Altinn' }).dblclick({ noWaitAfter: true }),
    ),
  );
  await Promise.all(
    tabs.map((tab) => expect(tab.getByRole('button', { name: 'Ja, jeg gir samtykke' })).toBeVisible()),
  );
  expect((await control.consents(YSTERI.orgnr)).length).toBe(before + 1);
  await other.close();
});

test('a person without the right to approve is offered a link to forward, and the approver’s yes counts for both', async ({
  page,
  browser,
  control,
  stack,
}) => {
  await asCustomer(page, FISH.other);
  await page.goto(`/bedrift/${FISH.orgnr}/samtykke`);
  await page.getByRole('button', { name: 'Gå til Altinn og svar' }).click();
  await page.waitForURL((url) => url.origin === stack.altinnUrl);
  await expect(page.getByRole('button', { name: 'Ja, jeg gir samtykke' })).toHaveCount(0);
  await page.goto(`/bedrift/${FISH.orgnr}/samtykke`);
  await page.getByText('Kan du ikke svare selv?').click();
  const link = await page.locator('.reference', { hasText: stack.altinnUrl }).innerText();
  await expectAccessible(page);

  const approver = await browser.newPage({ baseURL: stack.portalUrl, locale: 'nb-NO' });
  await approver.goto(link.trim());
  await approver.getByRole('button', { name: FISH.person }).click();
  await approver.getByRole('button', { name: 'Ja, jeg gir samtykke' }).click();
  await logInAgain(approver, FISH.person);
  await expect(approver.getByRole('heading', { level: 1, name: FISH.name })).toBeVisible();
  await approver.close();

  await page.goto(`/bedrift/${FISH.orgnr}`);
  await expect(page.getByRole('heading', { level: 1, name: FISH.name })).toBeVisible();
  await expect(page.getByRole('heading', { name: /^Ubetalte krav/ })).toBeVisible();
  expect(await control.consents(FISH.orgnr)).toHaveLength(1);
});

test('a request past its deadline ends by the clock', async ({ page, control }) => {
  await givenConsent(page, control, { ...FISH, orgnr: '319711473', name: 'Rolig Drift AS' });
  await answerByControl(control, '319711473', 'expire');
  await control.expireTokens();
  await findEnded(page, '319711473', 'Samtykket har utløpt');
});

/** The address that the request names for the way back, as Altinn holds it. */
async function addressOfReturn(
  _request: unknown,
  id: string,
  control: { exchanges(system: string): Promise<{ method: string; path: string; requestBody?: unknown }[]> },
): Promise<string> {
  const created = (await control.exchanges('altinn')).find(
    ({ method, requestBody }) => method === 'POST' && JSON.stringify(requestBody ?? '').includes(id),
  );
  const url = /https?:\/\/[^"\\]+\/samtykke\/retur\?ref=[^"\\]+/.exec(
    JSON.stringify(created?.requestBody ?? ''),
  )?.[0];
  if (url === undefined) throw new Error('no create request with a return address was seen');
  return url;
}
