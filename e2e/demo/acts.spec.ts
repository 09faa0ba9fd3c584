import type { Locator, Page } from '@playwright/test';
import { answer, findEnded, goToAltinn, logInAgain, withdrawInAltinn } from '../actions/consent.ts';
import { GRANLI } from '../actions/people.ts';
import { expect, test } from '../support/test.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../verifications/accessible.ts';

/** The control room's pages, side by side with the portal: the tour stays open, the rest is done in another window. */
interface Room {
  readonly tour: Page;
  readonly desk: Page;
  readonly url: string;
}

/** Opens the portal from the stage as somebody, and logs in without choosing anybody. */
async function enter({ desk, url }: Room, link: string, earlier?: Page): Promise<Page> {
  await desk.goto(`${url}/stage`);
  const opened = desk.context().waitForEvent('page');
  await desk.getByRole('link', { name: link }).click();
  const portal = await opened;
  await earlier?.close();
  await portal.getByRole('main').getByRole('button', { name: 'Logg inn', exact: true }).click();
  return portal;
}

const asKari = `${GRANLI.person} i ${GRANLI.name}`;

/** Begins an act on the tour, and gives its part of the page. */
async function begin({ tour, url }: Room, act: string): Promise<Locator> {
  await tour.goto(`${url}/tour`);
  const section = tour.getByRole('region', { name: act });
  await section.getByRole('button').click();
  await expect(section.getByRole('button', { name: 'Begynn på nytt' })).toBeVisible();
  return section;
}

async function press({ desk, url }: Room, button: string): Promise<void> {
  await desk.goto(`${url}/stage`);
  await desk.getByRole('button', { name: button }).click();
  await expect(desk.getByRole('status')).toHaveText('Gjort.');
}

const isOver = (act: Locator) => expect(act.getByText('Akten er ferdig.')).toBeVisible();

test('the demo: six acts beside the control room, as they pass on the wire', async ({ context, stack }) => {
  test.setTimeout(180_000);
  const url = `${stack.sandboxUrl}/kontrollrom/nb`;
  const room: Room = { tour: await context.newPage(), desk: await context.newPage(), url };
  const { tour, desk } = room;
  const refresh = (page: Page) => page.getByRole('button', { name: 'Hent på nytt' }).first().click();

  const first = await begin(room, 'Akt 1: Det første samtykket');
  let portal = await enter(room, asKari);

  await test.step('the first consent', async () => {
    await expect(portal.getByRole('heading', { name: 'Hva deles?' })).toBeVisible();
    await goToAltinn(portal, GRANLI.orgnr);
    await answer(portal, 'Ja, jeg gir samtykke');
    await logInAgain(portal, GRANLI.person);
    await expect(portal.getByRole('heading', { name: /^Ubetalte krav/ })).toBeVisible();
    await isOver(first);
    await expectAccessible(tour);
  });

  await test.step('daily use', async () => {
    const act = await begin(room, 'Akt 2: Hverdagen');
    await press(room, 'La alle token utløpe nå');
    portal = await enter(room, asKari, portal);
    await expect(portal.getByRole('heading', { name: /^Ubetalte krav/ })).toBeVisible();
    await refresh(portal);
    await isOver(act);
  });

  await test.step('paying', async () => {
    const act = await begin(room, 'Akt 3: Å betale');
    await refresh(portal);
    await expect(act.locator('.ticked')).toHaveCount(1);
    await desk.goto(`${url}/ledger/${GRANLI.orgnr}`);
    await desk.locator('#payment-amount').fill('100');
    await desk.getByRole('button', { name: 'Registrer innbetaling' }).click();
    await expect(desk.getByRole('status')).toHaveText('Registrert.');
    await expectAccessible(desk);
    await refresh(portal);
    await isOver(act);
  });

  await test.step('sharing with the advisor', async () => {
    const act = await begin(room, 'Akt 4: Å dele med rådgiveren');
    portal = await enter(room, asKari, portal);
    await expect(portal.getByRole('heading', { name: /^Ubetalte krav/ })).toBeVisible();
    await portal.goto(`${stack.portalUrl}/bedrift/${GRANLI.orgnr}/deling`);
    await portal.getByRole('radio', { name: 'Alt' }).check();
    await portal.getByRole('button', { name: 'Lagre valget' }).click();
    await expect(portal.getByText('Valget er lagret')).toBeVisible();
    portal = await enter(room, 'Randi Rådgiver', portal);
    await portal.getByRole('link', { name: GRANLI.name }).first().click();
    await expect(portal.getByRole('region', { name: 'Ubetalte krav' }).getByRole('row')).not.toHaveCount(0);
    await isOver(act);
  });

  await test.step('something fails', async () => {
    const act = await begin(room, 'Akt 5: Noe går galt');
    portal = await enter(room, asKari, portal);
    const fault = 'Skatteetaten svarer KB-002 på innbetalinger';
    await press(room, fault);
    await expect(desk.getByRole('button', { name: fault })).toHaveAttribute('aria-pressed', 'true');
    await expectAccessible(desk);
    await refresh(portal);
    await expect(portal.getByRole('heading', { name: 'Tallene er ikke ferske' })).toBeVisible();
    await expect(act.locator('.ticked')).toHaveCount(2);
    await press(room, fault);
    await refresh(portal);
    await isOver(act);
  });

  await test.step('withdrawal', async () => {
    const act = await begin(room, 'Akt 6: Samtykket trekkes');
    await withdrawInAltinn(context, stack.altinnUrl);
    await press(room, 'La alle token utløpe nå');
    await findEnded(portal, GRANLI.orgnr);
    await isOver(act);
  });

  await test.step('the wire shows who asked whom, and a step opens by keyboard', async () => {
    await desk.goto(`${url}/wire`);
    await desk.getByLabel('Vis').selectOption(GRANLI.name);
    await desk.getByRole('button', { name: 'Velg' }).click();
    const step = desk.locator('summary', { hasText: 'Ber om tilgang med samtykket' }).first();
    await step.focus();
    await desk.keyboard.press('Enter');
    await expect(desk.getByText('Godkjent: Samtykket')).toBeVisible();
    await expectAccessible(desk);
    await desk.setViewportSize({ width: 320, height: 700 });
    await expectNoSidewaysScroll(desk);
  });
});
