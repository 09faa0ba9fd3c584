import type { Page } from '@playwright/test';
import { expect } from '../support/test.ts';

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

/** Picks a person on the login provider's page. */
export async function pickPerson(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name }).click();
}

/** Logs in as a customer from the front page and lands on the person's businesses. */
export async function logIn(page: Page, name: string): Promise<void> {
  await page.goto('/');
  await page.getByRole('main').getByRole('button', { name: 'Logg inn', exact: true }).click();
  await pickPerson(page, name);
  await expect(page.getByRole('heading', { level: 1, name: 'Dine virksomheter' })).toBeVisible();
}

/** Logs in as bank staff. */
export async function logInStaff(page: Page, name: string): Promise<void> {
  await page.goto('/radgiver');
  await page.getByRole('main').getByRole('button', { name: 'Logg inn', exact: true }).click();
  await pickPerson(page, name);
}
