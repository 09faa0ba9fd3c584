import type { BrowserContext, Page } from '@playwright/test';
import type { Control } from '../fixtures/control.ts';
import { expect } from '../fixtures/test.ts';
import { asCustomer } from './people.ts';

/** From the page that explains, to Altinn's own page with the question. */
export async function goToAltinn(page: Page, orgnr: string): Promise<void> {
  await page.goto(`/bedrift/${orgnr}/samtykke`);
  await page.getByRole('button', { name: /^(Gå til Altinn og svar|Spør på nytt i Altinn)$/ }).click();
  await expect(page.getByRole('button', { name: 'Ja, jeg gir samtykke' })).toBeVisible();
}

/** Says yes or no on Altinn's page, and lands where Altinn's log-out sends the browser: the portal, logged out. */
export async function answer(
  page: Page,
  label: 'Ja, jeg gir samtykke' | 'Nei, jeg gir ikke samtykke',
): Promise<void> {
  await page.getByRole('button', { name: label }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: 'Logg inn for å se hva svaret ble' }),
  ).toBeVisible();
}

/** Logs in again on the way back from Altinn. */
export async function logInAgain(page: Page, person: string): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: 'Logg inn', exact: true }).click();
  await page.getByRole('button', { name: person }).click();
}

interface Customer {
  readonly orgnr: string;
  readonly name: string;
  readonly person: string;
}

/**
 * A logged-in person whose business has consented, told the short way: the answer is given in Altinn by the control
 * API, and the person asks the portal to check. A consent of an earlier test in the file is reused; a test
 * that says so itself stands alone, also when the one before it failed and took its sandbox along. Lands on the overview.
 */
export async function givenConsent(page: Page, control: Control, customer: Customer): Promise<void> {
  await asCustomer(page, customer.person);
  const held = (await control.consents(customer.orgnr)).some(({ status }) => status === 'Accepted');
  if (!held) return grantConsent(page, control, customer);
  await page.goto(`/bedrift/${customer.orgnr}`);
  await expect(page.getByRole('heading', { level: 1, name: customer.name })).toBeVisible();
}

/** The same for a person who is logged in already, and a business that has not consented. */
export async function grantConsent(page: Page, control: Control, { orgnr, name }: Customer): Promise<void> {
  await goToAltinn(page, orgnr);
  await answerByControl(control, orgnr, 'approve');
  await page.goto(`/bedrift/${orgnr}/samtykke`);
  const check = page.getByRole('button', { name: 'Jeg har svart – sjekk på nytt' });
  const noticed = page.getByRole('heading', { level: 1, name: /^Samtykket gjelder til/ });
  await expect(check.or(noticed)).toBeVisible();
  if (await check.isVisible()) await check.click();
  // The background pass may have found the answer first, or be about to; then the consent page tells of it.
  const overview = page.getByRole('heading', { level: 1, name });
  await expect(overview.or(noticed)).toBeVisible();
  if (await noticed.isVisible()) await page.goto(`/bedrift/${orgnr}`);
  await expect(overview).toBeVisible();
}

/**
 * Withdraws a business's consent on Altinn's own list, in a tab of its own, and waits until Altinn says so: the list is that
 * of the party that is chosen at the top.
 */
export async function withdrawInAltinn(
  context: BrowserContext,
  altinnUrl: string,
  { name }: Pick<Customer, 'name'>,
): Promise<void> {
  const altinn = await context.newPage();
  await altinn.goto(`${altinnUrl}/accessmanagement/ui/consent/active`);
  await altinn.getByLabel('Velg hvem du handler på vegne av').selectOption({ label: name });
  await altinn.getByRole('button', { name: 'Velg', exact: true }).click();
  await altinn
    .getByRole('link', { name: new RegExp(`^Trekk samtykke.*${name}`) })
    .first()
    .click();
  await altinn.getByRole('button', { name: 'Trekk samtykke' }).click();
  await expect(altinn.getByRole('status')).toHaveText('Samtykket er trukket.');
  await altinn.close();
}

/**
 * Opens the overview of a business whose consent has ended unnoticed. What was fetched a moment ago may still be shown;
 * then the person requests it again.
 */
export async function findEnded(
  page: Page,
  orgnr: string,
  heading = 'Samtykket er trukket tilbake',
): Promise<void> {
  await page.goto(`/bedrift/${orgnr}`);
  const refresh = page.getByRole('button', { name: 'Hent på nytt' });
  const ended = page.getByRole('heading', { name: heading });
  await expect(refresh.or(ended).first()).toBeVisible();
  if (await refresh.first().isVisible()) await refresh.first().click();
  await expect(ended).toBeVisible();
}

/** Answers the open request, or ends the consent in force, as a person would at Altinn. */
export async function answerByControl(
  control: Control,
  orgnr: string,
  act: 'approve' | 'reject' | 'revoke' | 'expire',
): Promise<void> {
  const wanted = act === 'approve' || act === 'reject' ? 'Created' : 'Accepted';
  const consent = (await control.consents(orgnr)).find(({ status }) => status === wanted);
  if (consent === undefined) throw new Error(`no consent of ${orgnr} is ${wanted}`);
  await control.act(consent.id, act);
}
