import { givenConsent } from '../pages/consent.ts';
import { GRANLI, asCustomer } from '../pages/people.ts';
import { expect, test } from '../fixtures/test.ts';
import { expectAccessible } from '../assertions/accessible.ts';

// Every look asks upstream again, so that each test meets its own fault and not an earlier answer.
test.use({ portalSettings: { CACHE_SECONDS: '0', UPSTREAM_TIMEOUT_MS: '1500', UPSTREAM_RETRIES: '1' } });

const overview = `/bedrift/${GRANLI.orgnr}`;

test('one list that fails leaves the rest of the page standing', async ({ page, control }) => {
  await control.fault({
    system: 'skatteetaten',
    endpoint: 'finans/*/innbetalinger',
    fault: { kind: 'error', code: 'KB-002' },
  });
  await givenConsent(page, control, GRANLI);
  await expect(page.getByRole('heading', { name: /^Ubetalte krav/ })).toBeVisible();
  await expect(page.getByText('Innbetalingene mangler')).toBeVisible();
  await expect(page.getByText(/Kode KB-002/).first()).toBeVisible();
  await expectAccessible(page);
});

test('with Skatteetaten down the last good figures are shown with their age', async ({ page, control }) => {
  await asCustomer(page, GRANLI.person);
  await control.fault({ system: 'skatteetaten', fault: { kind: 'status', status: 503, body: '' } });
  await page.goto(overview);
  await expect(page.getByText('Tallene er ikke ferske')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('heading', { name: /^Ubetalte krav/ })).toBeVisible();
  await expectAccessible(page);
  await control.clearFaults();
  await page.getByRole('button', { name: 'Hent på nytt' }).click();
  await expect(page.getByText('Tallene er ikke ferske')).toHaveCount(0);
});

const FAULTS = [
  ['hangs', { kind: 'hang' }],
  ['resets', { kind: 'reset' }],
  ['answers cut-off JSON', { kind: 'malformed' }],
  ['answers HTML', { kind: 'wrong-type' }],
  ['answers far too much', { kind: 'oversized' }],
  ['answers 429', { kind: 'status', status: 429, body: '' }],
] as const;
for (const [name, fault] of FAULTS) {
  test(`Skatteetaten ${name}: figures with their age, and no restart needed`, async ({ page, control }) => {
    await asCustomer(page, GRANLI.person);
    await control.fault({ system: 'skatteetaten', endpoint: 'finans/*/aapnekrav', fault });
    await page.goto(overview);
    await expect(page.getByText('Tallene er ikke ferske')).toBeVisible({ timeout: 30_000 });
    await control.clearFaults();
    await page.goto(overview);
    await expect(page.getByRole('heading', { name: /^Ubetalte krav/ })).toBeVisible();
    await expect(page.getByText('Tallene er ikke ferske')).toHaveCount(0);
  });
}
