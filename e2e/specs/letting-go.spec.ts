import type { APIRequestContext, Browser, Page } from '@playwright/test';
import { answerByControl, givenConsent, grantConsent, withdrawInAltinn } from '../pages/consent.ts';
import { linkIn, mailAbout, mailsTo } from '../pages/mail.ts';
import { FISH } from '../pages/people.ts';
import { expect, test } from '../fixtures/test.ts';
import { expectAccessible } from '../assertions/accessible.ts';

const TOKEN = 'a-token-for-this-test';
const ADDRESS = 'kari@havglott.example';
const ENDED = 'Melding fra Demobanken: et samtykke gjelder ikke lenger';
const business = `/bedrift/${FISH.orgnr}`;

// The background as always, only in more of a hurry, and at whatever hour the tests run.
test.use({
  portalSettings: {
    CONSENT_PASS_SECONDS: '1',
    REMINDER_PASS_SECONDS: '1',
    REMINDER_HOURS: '00-24',
    METRICS_TOKEN: TOKEN,
  },
});

test('withdrawn in Altinn, and nothing done here: the portal lets go by itself, says so by mail, and stops when asked to', async ({
  page,
  context,
  browser,
  request,
  control,
  stack,
}) => {
  test.slow();
  await control.feedDelay(0);
  await givenConsent(page, control, FISH);
  await page.goto(`${business}/lagret`);
  await expect(page.getByRole('rowheader', { name: 'Ubetalte krav' })).toBeVisible();
  await askForReminders(page, browser, stack.sandboxUrl);

  await withdrawInAltinn(context, stack.altinnUrl, FISH);
  const mail = await mailAbout(stack.sandboxUrl, ADDRESS, ENDED);
  for (const secret of [FISH.name, FISH.orgnr]) expect(mail.text).not.toContain(secret);
  await page.goto(`${business}/lagret`);
  // The person's own reminders are still there; what Skatteetaten answered is not.
  await expect(page.getByRole('heading', { name: 'Dette blir ikke slettet' })).toBeVisible();
  await expect(page.getByRole('rowheader', { name: 'Ubetalte krav' })).toHaveCount(0);
  await page.goto(business);
  await expect(page.getByRole('heading', { name: 'Samtykket er trukket tilbake' })).toBeVisible();
  await page.goto(`${business}/samtykke/historikk`);
  await expect(page.getByRole('listitem').filter({ hasText: 'trukket tilbake i Altinn' })).toContainText(
    'svar fra Skatteetaten ble slettet',
  );

  const address = /^<(http[^>]+)>$/.exec(mail.headers['list-unsubscribe'] ?? '')?.[1] ?? '';
  expect(mail.headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click');
  await test.step('opened in a browser, the link asks first and changes nothing', async () => {
    const anonymous = await browser.newContext({ locale: 'nb-NO' });
    const elsewhere = await anonymous.newPage();
    await elsewhere.goto(address);
    await expect(elsewhere.getByRole('button', { name: 'Avslutt alle påminnelser' })).toBeVisible();
    await expectAccessible(elsewhere);
    await anonymous.close();
    await page.goto(`${business}/varsler`);
    await expect(page.getByRole('checkbox', { name: 'Samtykket er avsluttet' })).toBeChecked();
  });
  const oneClick = await request.post(address, { form: { 'List-Unsubscribe': 'One-Click' } });
  expect(oneClick.status()).toBe(200);
  await page.reload();
  await expect(page.getByRole('checkbox', { name: 'Samtykket er avsluttet' })).not.toBeChecked();
  await expect(page.getByLabel('E-postadresse')).toHaveValue('');

  await grantConsent(page, control, FISH);
  await answerByControl(control, FISH.orgnr, 'revoke');
  await expect.poll(() => metric(request, 'portal_consents{status="revoked"}')).toBe(2);
  await reminderPassSince(request, Date.now());
  expect((await mailsTo(stack.sandboxUrl, ADDRESS)).filter(({ subject }) => subject === ENDED)).toHaveLength(
    1,
  );
});

/** Chooses to be told when the consent ends, and confirms the address from the mail, in a browser without a session. */
async function askForReminders(page: Page, browser: Browser, sandboxUrl: string): Promise<void> {
  await page.goto(`${business}/varsler`);
  await page.getByRole('checkbox', { name: 'Samtykket er avsluttet' }).check();
  await page.getByLabel('E-postadresse').fill(ADDRESS);
  await page.getByRole('button', { name: 'Lagre' }).click();
  const mail = await mailAbout(sandboxUrl, ADDRESS, 'Bekreft e-postadressen din');
  const elsewhere = await browser.newPage({ locale: 'nb-NO' });
  await elsewhere.goto(linkIn(mail, '/api/reminders/confirm'));
  await elsewhere.getByRole('button', { name: 'Ja, bekreft adressen' }).click();
  await expect(elsewhere.getByRole('heading', { name: 'Adressen er bekreftet' })).toBeVisible();
  await elsewhere.close();
}

async function metric(request: APIRequestContext, name: string): Promise<number> {
  const answer = await request.get('/api/metrics', { headers: { authorization: `Bearer ${TOKEN}` } });
  const line = (await answer.text()).split('\n').find((one) => one.startsWith(`${name} `));
  return Number(line?.split(' ').at(-1) ?? Number.NaN);
}

/** Waits for two passes over the reminders that ended well after `since`: the second one began after it as well. */
async function reminderPassSince(request: APIRequestContext, since: number): Promise<void> {
  const endedAt = async () =>
    Date.now() - (await metric(request, 'portal_job_success_age_seconds{name="reminders"}')) * 1000;
  await expect.poll(endedAt).toBeGreaterThan(since);
  const first = await endedAt();
  await expect.poll(endedAt).toBeGreaterThan(first + 500);
}
