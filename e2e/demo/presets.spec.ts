import type { Page } from '@playwright/test';
import { PRESETS } from '../../sandbox/demo-ui/presets.ts';
import { answer, givenConsent, goToAltinn, logInAgain } from '../pages/consent.ts';
import { FISH, GRANLI, logIn, pickPerson, YSTERI } from '../pages/people.ts';
import type { Control } from '../fixtures/control.ts';
import { expect, test } from '../fixtures/test.ts';

// Every page view fetches, with a short time-out.
test.use({ portalSettings: { CACHE_SECONDS: '0', UPSTREAM_RETRIES: '1' } });

const overview = `/bedrift/${GRANLI.orgnr}`;
const figures = (page: Page) => page.getByRole('heading', { name: /^Ubetalte krav/ });
const notFresh = (page: Page) => page.getByRole('heading', { name: 'Tallene er ikke ferske' });

/** Logged in already, with figures of before. */
type Look = (page: Page, control: Control) => Promise<void>;

async function withoutToken(page: Page, control: Control): Promise<void> {
  await control.expireTokens();
  await page.goto(overview);
}

async function refused(page: Page, control: Control, code: string): Promise<void> {
  await withoutToken(page, control);
  await expect(page.getByText('Det er en feil hos banken, ikke hos deg').first()).toBeVisible();
  await expect(page.getByText(`Kode ${code}`).first()).toBeVisible();
  await expect(figures(page)).toHaveCount(0);
}

async function lastFigures(page: Page): Promise<void> {
  await page.goto(overview);
  await expect(notFresh(page)).toBeVisible();
  await expect(figures(page)).toBeVisible();
}

/** What each switch of the stage says that the portal does, for a customer who has seen figures before. */
const OVERVIEW: Readonly<Record<string, Look>> = {
  'payments-fail': async (page) => {
    await page.goto(overview);
    await page.getByRole('button', { name: 'Hent på nytt' }).first().click();
    await expect(notFresh(page)).toBeVisible();
    await expect(figures(page)).toBeVisible();
  },
  'skatteetaten-down': async (page) => {
    await page.goto(overview);
    await expect(notFresh(page)).toBeVisible();
    await expect(page.getByText(/^Til feilsøking: Kode HTTP 503/).first()).toBeVisible();
    await expect(figures(page)).toBeVisible();
  },
  'skatteetaten-gateway': lastFigures,
  'skatteetaten-handshake': lastFigures,
  'skatteetaten-slow': async (page) => {
    await page.goto(overview, { waitUntil: 'commit' });
    await expect(page.getByText('Henter krav fra Skatteetaten')).toBeVisible();
    await expect(figures(page)).toBeVisible({ timeout: 20_000 });
    await expect(notFresh(page)).toHaveCount(0);
  },
  'skatteetaten-garbled': async (page) => {
    await page.goto(overview);
    await expect(notFresh(page)).toBeVisible();
  },
  'maskinporten-down': async (page, control) => {
    await withoutToken(page, control);
    await expect(notFresh(page)).toBeVisible();
    await expect(figures(page)).toBeVisible();
  },
  'key-expired': (page, control) => refused(page, control, 'MP-121'),
  'scope-withdrawn': (page, control) => refused(page, control, 'MP-250'),
  'scope-withdrawn-unnumbered': (page, control) => refused(page, control, 'forbidden'),
  'delegation-missing': (page, control) => refused(page, control, 'MP-251'),
};

/** The same for what happens on the way in, or in the background. */
const ON_THE_WAY: Readonly<Record<string, Look>> = {
  'login-low': async (page) => {
    await page.goto('/');
    await page.getByRole('main').getByRole('button', { name: 'Logg inn', exact: true }).click();
    await pickPerson(page, YSTERI.person);
    await expect(page.getByText('Du må logge inn på et høyere sikkerhetsnivå')).toBeVisible();
  },
  'login-down': async (page) => {
    await page.goto('/');
    await page.getByRole('main').getByRole('button', { name: 'Logg inn', exact: true }).click();
    await pickPerson(page, YSTERI.person);
    await expect(page.getByText('Innloggingen svarer ikke')).toBeVisible();
  },
  'altinn-create': async (page) => {
    await logIn(page, YSTERI.person);
    await page.goto(`/bedrift/${YSTERI.orgnr}/samtykke`);
    await page.getByRole('button', { name: 'Gå til Altinn og svar' }).click();
    await expect(page.getByText('Altinn har ikke tatt imot forespørselen ennå')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Fortsett til Altinn' })).toBeVisible();
  },
  // Continues the request that Altinn did not take before.
  'altinn-no-status': async (page) => {
    await logIn(page, YSTERI.person);
    await page.goto(`/bedrift/${YSTERI.orgnr}/samtykke`);
    await page.getByRole('button', { name: 'Fortsett til Altinn' }).click();
    await expect(page.getByRole('button', { name: 'Ja, jeg gir samtykke' })).toBeVisible();
  },
  'altinn-return': async (page, control) => {
    await logIn(page, FISH.person);
    await goToAltinn(page, FISH.orgnr);
    await answer(page, 'Ja, jeg gir samtykke');
    await logInAgain(page, FISH.person);
    await expect(page.getByRole('heading', { name: 'Altinn svarer ikke akkurat nå' })).toBeVisible();
    await control.clearFaults();
    await page.getByRole('link', { name: 'Sjekk på nytt' }).click();
    await expect(page.getByRole('heading', { level: 1, name: FISH.name })).toBeVisible();
  },
  'mail-refuses': async (page) => {
    await logIn(page, FISH.person);
    await page.goto(`/bedrift/${FISH.orgnr}/varsler`);
    await page.getByRole('checkbox', { name: 'På forfallsdatoen' }).check();
    await page.getByLabel('E-postadresse').fill('kari@fisk.example');
    await page.getByRole('button', { name: 'Lagre' }).click();
    // That a reminder is sent again is proved where its passes are: server/features/reminders/pass.test.ts.
    await expect(page.getByText('E-posten med lenken er ikke sendt')).toBeVisible();
  },
};

test('every switch shows in the portal what the stage says', async ({ page, browser, control, stack }) => {
  test.setTimeout(120_000);
  const press = async (id: string) => {
    const answer = await fetch(`${stack.sandboxUrl}/kontrollrom/nb/stage/presets/${id}`, { method: 'POST' });
    expect(answer.status).toBe(200);
  };
  const isOn = async (id: string, look: () => Promise<void>) =>
    test.step(id, async () => {
      await press(id);
      await look();
      await control.clearFaults();
    });
  expect([...Object.keys(OVERVIEW), ...Object.keys(ON_THE_WAY)].sort()).toEqual(
    PRESETS.map(({ id }) => id).sort(),
  );

  await givenConsent(page, control, GRANLI);
  await expect(figures(page)).toBeVisible();
  for (const [id, look] of Object.entries(OVERVIEW)) await isOn(id, () => look(page, control));

  for (const [id, look] of Object.entries(ON_THE_WAY)) {
    const customerPage = await browser.newPage({ baseURL: stack.portalUrl, locale: 'nb-NO' });
    await isOn(id, () => look(customerPage, control));
    await customerPage.close();
  }

  await test.step('withdrawn while the page is open', async () => {
    await page.goto(overview);
    await expect(figures(page)).toBeVisible();
    await fetch(`${stack.sandboxUrl}/kontrollrom/nb/stage/withdraw`, { method: 'POST' });
    await page.getByRole('button', { name: 'Hent på nytt' }).first().click();
    await expect(page.getByRole('heading', { name: 'Samtykket er trukket tilbake' })).toBeVisible();
    await expect(figures(page)).toHaveCount(0);
  });
});
