import { givenConsent } from '../pages/consent.ts';
import { GRANLI } from '../pages/people.ts';
import { weigh } from '../fixtures/page-weight.ts';
import { expect, test } from '../fixtures/test.ts';

/** The most that a page may weigh, in bytes as sent, a few hundred above what it does. The framework is 139 kB of the scripts. */
const BUDGET = { html: 35_000, css: 22_500, fonts: 48_500 } as const;
/** Scripts, by what a person can do on the page beside following links and sending plain forms. */
const SCRIPTS = { none: 140_400, form: 142_400, panel: 152_000 } as const;

const business = `/bedrift/${GRANLI.orgnr}`;
const PAGES: Readonly<Record<string, keyof typeof SCRIPTS>> = {
  '/bedrifter': 'none',
  '/tilgjengelighet': 'none',
  [business]: 'form',
  [`${business}/ubetalte`]: 'panel',
  [`${business}/betalte`]: 'panel',
  [`${business}/innbetalinger`]: 'panel',
  [`${business}/utbetalinger`]: 'panel',
  [`${business}/tilgode`]: 'panel',
  [`${business}/hvor-ble-pengene-av?belop=1`]: 'panel',
  [`${business}/kontoutskrift`]: 'panel',
  [`${business}/kalender`]: 'form',
  [`${business}/betal`]: 'form',
  [`${business}/varsler`]: 'form',
  [`${business}/samtykke`]: 'form',
  [`${business}/samtykke/historikk`]: 'none',
  [`${business}/deling`]: 'none',
  [`${business}/innsyn`]: 'none',
  [`${business}/lagret`]: 'form',
};

test('every customer page keeps its budget of bytes', async ({ page, stack, control }) => {
  await givenConsent(page, control, GRANLI);
  const cookies = await page.context().cookies(stack.portalUrl);
  const header = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  for (const [path, interaction] of Object.entries(PAGES)) {
    const weight = await weigh(`${stack.ownUrl}${path}`, header);
    const budget = { ...BUDGET, js: SCRIPTS[interaction] };
    for (const kind of ['html', 'css', 'js', 'fonts'] as const)
      expect.soft(weight[kind], `${kind} of ${path}`).toBeLessThanOrEqual(budget[kind]);
  }
});
