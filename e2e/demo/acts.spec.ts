import type { Page } from '@playwright/test';
import { answer, goToAltinn, logInAgain } from '../actions/consent.ts';
import { GRANLI } from '../actions/people.ts';
import { expect, test } from '../support/test.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../verifications/accessible.ts';

/** Opens the portal from the stage as the owner of Granli, and logs in without choosing anybody. */
async function enter(room: Page, roomUrl: string): Promise<Page> {
  await room.goto(`${roomUrl}/stage`);
  const link = room.getByRole('link', { name: `${GRANLI.person} i ${GRANLI.name}` });
  const [portal] = await Promise.all([room.context().waitForEvent('page'), link.click()]);
  await portal.getByRole('main').getByRole('button', { name: 'Logg inn', exact: true }).click();
  return portal;
}

async function begin(room: Page, roomUrl: string, act: string) {
  await room.goto(`${roomUrl}/tour`);
  const section = room.getByRole('region', { name: act });
  await section.getByRole('button').click();
  return room.getByRole('region', { name: act });
}

test('the demo: the first consent beside the control room, as it passes on the wire', async ({
  context,
  stack,
}) => {
  test.setTimeout(120_000);
  const roomUrl = `${stack.sandboxUrl}/kontrollrom/nb`;
  const room = await context.newPage();
  const stage = await context.newPage();

  const first = await begin(room, roomUrl, 'Akt 1: Det første samtykket');
  const portal = await enter(stage, roomUrl);

  await test.step('the first consent ticks itself', async () => {
    await expect(portal.getByRole('heading', { name: 'Hva deles?' })).toBeVisible();
    await goToAltinn(portal, GRANLI.orgnr);
    await answer(portal, 'Ja, jeg gir samtykke');
    await logInAgain(portal, GRANLI.person);
    await expect(portal.getByRole('heading', { name: /^Ubetalte krav/ })).toBeVisible();
    await expect(first.getByText('Akten er ferdig.')).toBeVisible();
    await expectAccessible(room);
  });

  await test.step('the wire shows who asked whom, and a step opens by keyboard', async () => {
    await room.goto(`${roomUrl}/wire`);
    await room.getByLabel('Vis').selectOption(GRANLI.name);
    await room.getByRole('button', { name: 'Velg' }).click();
    const step = room.locator('summary', { hasText: 'Ber om tilgang med samtykket' }).first();
    await step.focus();
    await room.keyboard.press('Enter');
    await expect(room.getByText('Godkjent: Samtykket')).toBeVisible();
    await expectAccessible(room);
    await room.setViewportSize({ width: 320, height: 700 });
    await expectNoSidewaysScroll(room);
    await room.setViewportSize({ width: 1280, height: 900 });
  });

  await test.step('a fault is switched on by the name of what it shows', async () => {
    await stage.goto(`${roomUrl}/stage`);
    const fault = stage.getByRole('button', { name: 'Skatteetaten svarer KB-002 på innbetalinger' });
    await fault.click();
    await expect(fault).toHaveAttribute('aria-pressed', 'true');
    await expectAccessible(stage);
  });
});
