import type { BrowserContext, Locator, Page } from '@playwright/test';
import { expect, test } from '../fixtures/test.ts';

/** Businesses and persons of the sandbox's catalogue, by what they show. Numbers are synthetic. */
export const GRANLI = { orgnr: '313367002', name: 'Granli Eplepress', person: 'Kari Granli' };
export const BYGGSERVICE = { orgnr: '311851381', name: 'Bjørkås Byggservice', person: 'Ola Bjørkås' };
export const YSTERI = { orgnr: '314961900', name: 'Fjellro Gårdsysteri', person: 'Ingrid Fjellro' };
export const FOTO = { orgnr: '314055403', name: 'Lyngheim Foto', person: 'Sara Lyngheim' };
export const SHIELDED = { orgnr: '212201782', name: 'Stille Vann Terapi', person: 'Mari Stille' };
export const EMPTY = { orgnr: '313506673', name: 'Nystartet Snekkeri', person: 'Jonas Nygård' };
export const UNKNOWN = { orgnr: '316131867', name: 'Ukjent Opphav', person: 'Jonas Nygård' };
export const SKEWED = { orgnr: '219139098', name: 'Skjev Balanse AS', person: 'Astrid Termin' };
export const THOUSANDS = { orgnr: '310308242', name: 'Tusen Termin AS', person: 'Astrid Termin' };
export const FISH = {
  orgnr: '312819481',
  name: 'Havgløtt Fisk AS',
  person: 'Kari Granli',
  other: 'Per Havgløtt',
};
export const FOREIGN = { orgnr: '211993510', name: 'Fremmed Handel AS', person: 'Eva Fremmed' };

export const WAITING = { orgnr: '314207718', name: 'Ventende Verksted', person: 'Vetle Ventende' };
export const TWINS = { orgnr: '316304826', name: 'Tvillingdal Tømmer', person: 'Tuva Tvillingdal' };

/** Picks a person on the login provider's page. */
export async function pickPerson(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name }).click();
}

/** Logs in as a customer from the front page and lands on the person's businesses. */
export async function logIn(page: Page, name: string): Promise<void> {
  await page.goto('/');
  await loginButton(page).click();
  await pickPerson(page, name);
  await expect(page.getByRole('heading', { level: 1, name: 'Dine virksomheter' })).toBeVisible();
}

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;

/** The cookies of those whom an earlier story of the same file has logged in. */
const sessions = new Map<string, Cookies>();
const sessionOf = (name: string): string => `${test.info().file} ${name}`;

/**
 * Is logged in as a customer, on the person's businesses: with the session of an earlier story of the file when there is
 * one that still holds, since three login pages are most of a short test. Tests of the login itself use `logIn`.
 */
export const asCustomer = (page: Page, name: string): Promise<void> =>
  resume(page, name, '/bedrifter', () => logIn(page, name));

/** The same for bank staff, on the page that their roles lead to. */
export const asStaff = (page: Page, name: string): Promise<void> =>
  resume(page, name, '/radgiver', () => logInStaff(page, name));

async function resume(page: Page, name: string, home: string, login: () => Promise<void>): Promise<void> {
  const context = page.context();
  const cookies = sessions.get(sessionOf(name));
  if (cookies !== undefined) {
    await context.addCookies(cookies);
    await page.goto(home);
    const out = page.getByRole('button', { name: 'Logg ut', exact: true });
    await expect(out.or(loginButton(page)).first()).toBeVisible();
    if (await out.isVisible()) return;
    await context.clearCookies();
  }
  await login();
  // The mark of scripts is the browser's own: one that runs none must not take it over.
  const kept = (await context.cookies()).filter((cookie) => cookie.name !== 'skript');
  sessions.set(sessionOf(name), kept);
}

const loginButton = (page: Page): Locator =>
  page.getByRole('main').getByRole('button', { name: 'Logg inn', exact: true });

/** Logs in as bank staff. */
export async function logInStaff(page: Page, name: string): Promise<void> {
  await page.goto('/radgiver');
  await loginButton(page).click();
  await pickPerson(page, name);
}
