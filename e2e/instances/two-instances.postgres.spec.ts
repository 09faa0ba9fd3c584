import { test as base } from '@playwright/test';
import pg from 'pg';
import { answerByControl, givenConsent, grantConsent } from '../pages/consent.ts';
import { FISH, GRANLI } from '../pages/people.ts';
import { control } from '../fixtures/control.ts';
import { startInstances, type Instances } from '../fixtures/instances.ts';

const PAGE = `/bedrift/${GRANLI.orgnr}`;

const test = base.extend<{ bank: Instances }>({
  bank: [
    async ({}, provide, testInfo) => {
      const bank = await startInstances(testInfo.parallelIndex, process.env.TEST_DATABASE_URL ?? '');
      await provide(bank);
      base.expect(await bank.close(), 'what must not be sent or logged, and was').toEqual([]);
    },
    // Four programs and a database have to start first.
    { timeout: 120_000 },
  ],
  baseURL: async ({ bank }, provide) => provide(bank.portalUrl),
});
const { expect } = test;

test('two portals behind a load balancer without stickiness are one to the customer', async ({
  page,
  bank,
}) => {
  const { balancer, instances } = bank;
  const sandbox = control(bank.sandboxUrl);
  const [first, second] = instances;
  if (first === undefined || second === undefined) throw new Error('two instances were asked for');

  await givenConsent(page, sandbox, GRANLI);
  await test.step('logged in through one, served by the other', () => {
    const at = balancer.served.findIndex(({ path }) => path.startsWith('/api/auth/callback'));
    const [login, next] = balancer.served.slice(at);
    expect(next?.path).toBe('/bedrifter');
    expect(next?.instance).not.toBe(login?.instance);
  });

  await test.step('a form from one is handled by the other', async () => {
    balancer.only(0);
    await page.goto(`${PAGE}/deling`);
    balancer.only(1);
    await page.getByRole('radio', { name: 'Summene' }).check();
    await page.getByRole('button', { name: 'Lagre valget' }).click();
    await expect(page.getByText('Valget er lagret')).toBeVisible();
    expect(balancer.served.filter(({ method }) => method === 'POST').at(-1)?.instance).toBe(1);
    balancer.only(0);
    await page.goto(`${PAGE}/deling`);
    await expect(page.getByRole('heading', { name: 'Nå ser rådgiveren summene' })).toBeVisible();
  });

  await test.step('a withdrawal that one learns of is seen by the other at once', async () => {
    expect(await (await page.request.get(`${second.url}${PAGE}`)).text()).toContain('Å betale');
    await page.goto(`${PAGE}/samtykke/trekk`);
    await answerByControl(sandbox, GRANLI.orgnr, 'revoke');
    await page.getByRole('button', { name: 'Jeg har trukket det tilbake' }).click();
    await expect(page.getByRole('heading', { name: 'Samtykket er trukket tilbake' })).toBeVisible();
    const elsewhere = await page.request.get(`${second.url}${PAGE}`);
    expect(await elsewhere.text()).not.toContain('Å betale');
    expect(await elsewhere.text()).toContain('trukket');
    balancer.only(undefined);
  });

  await test.step('one that is told to end answers what it has begun, and ends in order', async () => {
    await grantConsent(page, sandbox, FISH);
    await sandbox.fault({ system: 'skatteetaten', fault: { kind: 'delay', ms: 1500 } });
    // Only calls of the request that is to be answered may count as under way.
    const inFlight = async () => (await sandbox.stats()).skatteetaten.inFlight;
    await page.goto('about:blank');
    await expect.poll(inFlight).toBe(0);
    const slow = page.request.get(`${first.url}/bedrift/${FISH.orgnr}`);
    await expect.poll(inFlight).toBeGreaterThan(0);
    const ended = first.stop();
    const answer = await slow;
    expect(answer.status()).toBe(200);
    expect(await answer.text()).toContain('Å betale');
    expect(await ended).toBe(0);
    await sandbox.clearFaults();
  });

  await test.step('and the other goes on alone', async () => {
    balancer.only(1);
    await page.goto(`/bedrift/${FISH.orgnr}`);
    await expect(page.getByRole('heading', { level: 1, name: FISH.name })).toBeVisible();
  });

  await test.step('the portal’s own database user cannot touch the audit trail', async () => {
    const client = new pg.Client({ connectionString: bank.database.portalUrl });
    await client.connect();
    await expect(client.query('delete from audit_events')).rejects.toThrow('append-only');
    await expect(client.query('alter table audit_events disable trigger all')).rejects.toThrow(
      'must be owner',
    );
    await client.end();
  });
});
