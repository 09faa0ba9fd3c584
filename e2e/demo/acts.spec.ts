import type { Locator, Page } from '@playwright/test';
import { answer, findEnded, goToAltinn, logInAgain, withdrawInAltinn } from '../pages/consent.ts';
import { GRANLI } from '../pages/people.ts';
import { recordingSchema } from '../../sandbox/demo-ui/recording/schema.ts';
import { expect, test } from '../fixtures/test.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../assertions/accessible.ts';
import { downloaded } from '../assertions/files.ts';

/** The control room's pages, side by side with the portal: the tour stays open, the rest is done in another window. */
interface Room {
  readonly tour: Page;
  readonly desk: Page;
  readonly url: string;
}

/** Opens the portal from the demo page as a person, and logs in without the choice of a person. */
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
    await withdrawInAltinn(context, stack.altinnUrl, GRANLI);
    await press(room, 'La alle token utløpe nå');
    await findEnded(portal, GRANLI.orgnr);
    await isOver(act);
  });

  await test.step('the journey is saved as a recording', async () => {
    await desk.goto(`${url}/wire`);
    await desk.getByLabel('Vis').selectOption(GRANLI.name);
    await desk.getByRole('button', { name: 'Velg' }).click();
    const { name, bytes } = await downloaded(desk.getByRole('link', { name: 'Last ned som opptak' }));
    expect(name).toBe(`opptak-${GRANLI.orgnr}.json`);
    const { exchanges, leftOut } = recordingSchema.parse(JSON.parse(bytes.toString('utf8')));
    expect(leftOut).toEqual([]);
    expect(exchanges.filter(({ request }) => request.path.endsWith('/aapnekrav')).length).toBeGreaterThan(3);
  });
});

for (const [language, open] of [
  ['nb', 'Vis hele steget'],
  ['en', 'Show the whole step'],
] as const) {
  test(`the room in ${language}: narrow, projected, with large text, in forced colours, by keyboard alone`, async ({
    page,
    stack,
  }) => {
    test.slow();
    const url = `${stack.sandboxUrl}/kontrollrom/${language}`;
    await page.goto(`${url}/wire?journey=${GRANLI.orgnr}`);
    const steps = page.locator('#steps > li');
    // From the top of the page to a step, and into it, without a mouse.
    const first = steps.first().locator('summary');
    await page.keyboard.press('Tab');
    await expect(page.locator('.skip')).toBeFocused();
    await page.keyboard.press('Enter');
    for (let presses = 0; presses < 12; presses += 1) {
      await page.keyboard.press('Tab');
      if (await first.evaluate((summary) => summary === document.activeElement)) break;
    }
    await expect(first).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(steps.first().locator('.details')).toBeVisible();
    // The title with the longest word is the one that a narrow screen has least room for. The first step is open by now.
    const words = (title: string) => Math.max(...title.split(/\s/).map((word) => word.length));
    const lengths = (await steps.locator('summary').allInnerTexts()).slice(1).map(words);
    const longest = 1 + lengths.indexOf(Math.max(...lengths));
    const whole = steps.nth(longest).getByRole('link', { name: open, includeHidden: true });
    const source = (await whole.getAttribute('href')) ?? '';

    for (const path of [
      '/stage',
      `/wire?journey=${GRANLI.orgnr}`,
      '',
      '/tour',
      `/ledger/${GRANLI.orgnr}`,
      '/nothing',
    ]) {
      await test.step(path || 'a step', async () => {
        await page.goto(path === '' ? stack.sandboxUrl + source : url + path);
        await expect(page.locator('html')).toHaveAttribute('lang', language);
        await page.evaluate(() => {
          const inside = [...document.querySelectorAll<HTMLDetailsElement>('details')].slice(0, 5);
          inside.forEach((details) => (details.open = true));
        });
        for (const [width, height, size] of [
          [1920, 1080, ''],
          [320, 800, ''],
          // WCAG 1.4.4: twice the text on a screen that is 1280 wide at its own size.
          [640, 800, '200%'],
        ] as const) {
          await page.setViewportSize({ width, height });
          await page.evaluate((fontSize) => (document.documentElement.style.fontSize = fontSize), size);
          await expectNoSidewaysScroll(page);
        }
        await page.evaluate(() => (document.documentElement.style.fontSize = ''));
        await expectAccessible(page);
        await page.setViewportSize({ width: 1280, height: 900 });
        // Forced colours take away backgrounds: where one is must have a line below it.
        await page.emulateMedia({ forcedColors: 'active' });
        for (const here of await page.locator('[aria-current]').all())
          await expect(here).not.toHaveCSS('border-bottom-width', '0px');
        await page.emulateMedia({ forcedColors: 'none' });
      });
    }
  });
}
