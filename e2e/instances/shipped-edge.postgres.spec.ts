import { Agent, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { APIRequestContext } from '@playwright/test';
import { givenConsent } from '../pages/consent.ts';
import { GRANLI } from '../pages/people.ts';
import { control } from '../fixtures/control.ts';
import { expect, test } from '../fixtures/edge-test.ts';
import { newVisitor, redirectOf } from '../fixtures/http-client.ts';

test('the shipped nginx serves a login, an idle connection and a rolling restart', async ({
  page,
  bank,
  playwright,
}) => {
  test.setTimeout(180_000);
  const { nginx, instances, sandboxUrl } = bank;

  await test.step('the configuration is valid for this nginx', () => {
    expect(nginx.verdict).toContain('test is successful');
    expect(nginx.verdict).not.toContain('[warn]');
  });

  await test.step('a customer logs in and reads the overview', async () => {
    await givenConsent(page, control(sandboxUrl), GRANLI);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(nginx.errors()).not.toContain('too big header');
  });

  await test.step('the login’s answer has a header below 3 kB', async () => {
    const visitor = await newVisitor(playwright.request, bank.portalUrl, {}, true);
    const answer = await visitor.act('loginAction', '/', { form: {} });
    const header = answer.headersArray().map(({ name, value }) => `${name}: ${value}\r\n`);
    expect(redirectOf(answer)).toContain('code_challenge=');
    expect(Buffer.byteLength(header.join(''))).toBeLessThan(3000);
  });

  await test.step('metrics and health are closed, bodies bounded, and plain http leads on', async () => {
    const { request } = page;
    for (const path of ['/api/metrics', '/api/health/ready', '/api/health/live'])
      expect((await request.get(path)).status(), path).toBe(404);
    expect((await request.post('/', { data: 'x'.repeat(1_100_000) })).status()).toBe(413);
    expect((await request.get(`${bank.plainUrl}/bedrifter`, { maxRedirects: 0 })).status()).toBe(308);
    expect((await request.get(`${bank.plainUrl}/api/metrics`)).status()).toBe(403);
  });

  await test.step('the portal serves a form on a connection that lay idle, as nginx keeps them', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const url = instances[0]?.url ?? '';
    await send(agent, url, 'GET', bank.portalUrl);
    // The idle time is what is tried: Node closes a connection after 5 seconds unless it is told otherwise.
    await wait(6_500);
    expect(await send(agent, url, 'POST', bank.portalUrl)).toEqual({ status: 200, reused: true });
    agent.destroy();
  });

  await test.step('no request is lost while one portal after the other is restarted', async () => {
    const traffic = sendPages(page.request);
    for (const instance of instances) {
      expect(await instance.stop()).toBe(0);
      await instance.restart();
    }
    const statuses = await traffic.stop();
    // Pages were under way throughout: at least one for each stop and each start.
    expect(statuses.length).toBeGreaterThanOrEqual(2 * instances.length);
    expect(statuses.filter((status) => status !== 200)).toEqual([]);
  });
});

/** Sends an empty form, or asks for the page, and tells whether it went over a connection that was open. */
function send(
  agent: Agent,
  url: string,
  method: string,
  origin: string,
): Promise<{ status: number | undefined; reused: boolean }> {
  return new Promise((resolve, reject) => {
    const headers = { origin, 'content-type': 'application/x-www-form-urlencoded', 'content-length': 0 };
    const asked = request(url, { agent, method, headers }, (answer) => {
      answer.resume();
      answer.once('end', () => resolve({ status: answer.statusCode, reused: asked.reusedSocket }));
    });
    asked.once('error', reject);
    asked.end();
  });
}

/** Asks for pages, one after another, until it is stopped; gives the statuses. */
function sendPages(browser: APIRequestContext): { stop: () => Promise<readonly number[]> } {
  const stopping = new AbortController();
  const statuses: number[] = [];
  const sending = (async () => {
    while (!stopping.signal.aborted)
      statuses.push((await browser.get(`/bedrift/${GRANLI.orgnr}/ubetalte`)).status());
  })();
  return {
    async stop() {
      stopping.abort();
      await sending;
      return statuses;
    },
  };
}
