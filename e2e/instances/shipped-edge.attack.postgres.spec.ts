import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { GRANLI, THOUSANDS } from '../pages/people.ts';
import { giveConsent } from '../security/access/setup.ts';
import { builtActions } from '../fixtures/build-manifests.ts';
import { control } from '../fixtures/control.ts';
import { expect, test } from '../fixtures/edge-test.ts';
import type { Portals } from '../fixtures/instances.ts';
import { newVisitor, type HttpClient } from '../fixtures/http-client.ts';

const METRICS_TOKEN = 'a-token-of-this-test-for-the-metrics-alone';
test.use({ settings: { REQUESTS_PER_ADDRESS: '1000000', METRICS_TOKEN } });

/** Malformed actions; docs/performance.md has the figures of 10,000, which take a minute and a half. */
const ACTION_CALLS = Number(process.env['ATTACK_CALLS'] ?? '1500');
const PAGE_CALLS = 120;
const AT_ONCE = 20;
const MALFORMED = ['["x"]', '[{}]', '["$K1"]', '["$F9"]', '[null,["$Q1"]]', 'not json', '[]'];

test('what one customer sends stops neither portal, and fails as the sender’s', async ({
  bank,
  playwright,
}) => {
  test.setTimeout(240_000);
  const { portalUrl, sandboxUrl, instances } = bank;
  const enter = async (key: string, orgnr: string): Promise<HttpClient> => {
    const visitor = await newVisitor(playwright.request, portalUrl, {}, true);
    await visitor.logIn('loginAction', key);
    await giveConsent(visitor, control(sandboxUrl), orgnr);
    return visitor;
  };
  const other = await enter('kari', GRANLI.orgnr);
  const sender = await enter('astrid', THOUSANDS.orgnr);
  const own = { origin: portalUrl, 'sec-fetch-site': 'same-origin' };
  const stalls: Record<string, string> = {};
  /** Sends something while another customer reads pages; gives the statuses that the sender got. */
  const during = async (what: string, send: () => Promise<readonly number[]>): Promise<readonly number[]> => {
    await longestHold(instances);
    const reading = await readPages(portalUrl, other);
    const statuses = await send();
    const { times, failed } = await reading.stop();
    expect(failed).toEqual([]);
    const sorted = times.toSorted((one, next) => one - next);
    const middle = sorted[Math.floor(sorted.length / 2)] ?? 0;
    const held = await longestHold(instances);
    stalls[what] =
      `${times.length} pages, ${middle} ms in the middle, ${sorted.at(-1) ?? 0} ms at worst; one request held a portal for ${held} ms at most`;
    return statuses;
  };

  await during('ordinary pages, as many at once as the actions below', () => ordinaryPages(other));

  const fields = await during('a form of 40,000 fields', async () => {
    const answer = await sender.ask('POST', `/bedrift/${THOUSANDS.orgnr}/betal/last-ned/fil`, {
      headers: { ...own, 'content-type': 'application/x-www-form-urlencoded' },
      data: 'a&'.repeat(40_000),
    });
    return [answer.status()];
  });
  expect(fields).toEqual([413]);

  const pdfs = await during('30 statements as PDF at once', () =>
    Promise.all(
      Array.from({ length: 30 }, async () => {
        const answer = await sender.get(`/bedrift/${THOUSANDS.orgnr}/kontoutskrift/pdf`);
        if (answer.status() === 429) expect(Number(answer.headers()['retry-after'])).toBeGreaterThan(0);
        return answer.status();
      }),
    ),
  );
  expect(pdfs.filter((status) => status !== 200 && status !== 429)).toEqual([]);
  expect(pdfs).toContain(200);

  const malformed = await during(`${ACTION_CALLS} malformed actions`, () => callActions(bank));
  expect(malformed).toHaveLength(ACTION_CALLS);
  expect(malformed.filter((status) => status >= 500)).toEqual([]);

  for (const instance of instances)
    expect(await (await fetch(`${instance.url}/api/health/ready`)).json()).toMatchObject({ ready: true });
  expect(failuresIn(bank)).toEqual([]);
  process.stdout.write(`${JSON.stringify(stalls, null, 2)}\n`);
});

/** Ordinary reading that keeps both portals as busy, for comparison. */
async function ordinaryPages(visitor: HttpClient): Promise<readonly number[]> {
  const statuses: number[] = [];
  const paths = Array.from({ length: PAGE_CALLS }, () => '/bedrifter').values();
  const call = async (): Promise<void> => {
    for (const path of paths) statuses.push((await visitor.get(path)).status());
  };
  await Promise.all(Array.from({ length: AT_ONCE }, call));
  return statuses;
}

/** Milliseconds that a piece of work has held a portal's event loop at most since the last call (Node's own histogram). */
async function longestHold(instances: Portals['instances']): Promise<number> {
  const headers = { authorization: `Bearer ${METRICS_TOKEN}` };
  const lags = instances.map(async ({ url }) => {
    const text = await (await fetch(`${url}/api/metrics`, { headers })).text();
    return Number(/^nodejs_eventloop_lag_max_seconds (\S+)$/m.exec(text)?.[1] ?? NaN);
  });
  return Math.round(1000 * Math.max(...(await Promise.all(lags))));
}

/** Has another customer's page read again and again, in a thread of its own, until it is stopped. */
async function readPages(portalUrl: string, visitor: HttpClient): Promise<{ stop: () => Promise<Reading> }> {
  const reader = new Worker(new URL('../fixtures/page-reader.ts', import.meta.url), {
    workerData: { url: `${portalUrl}/bedrifter`, cookie: await visitor.cookieHeader() },
  });
  return {
    async stop() {
      reader.postMessage('stop');
      const [seen] = (await once(reader, 'message')) as [Reading];
      return seen;
    },
  };
}

interface Reading {
  readonly times: readonly number[];
  readonly failed: readonly number[];
}

/**
 * Calls every action of the build with arguments of the wrong kind, without a session. Past nginx and from ever new addresses, so that
 * no limit but the portals' own way of reading stands in between.
 */
async function callActions({ portalUrl, instances }: Portals): Promise<readonly number[]> {
  const actions = builtActions();
  const { host } = new URL(portalUrl);
  const statuses: number[] = [];
  const calls = Array.from({ length: ACTION_CALLS }, (_, at) => at).values();
  const call = async (): Promise<void> => {
    for (const at of calls) {
      const { id, pages } = actions[at % actions.length] ?? { id: '', pages: [] };
      const path = (pages[0] ?? '/').replaceAll(/\[[^\]]+\]/g, THOUSANDS.orgnr);
      const answer = await fetch(`${instances[at % 2]?.url ?? ''}${path}`, {
        method: 'POST',
        redirect: 'manual',
        body: MALFORMED[at % MALFORMED.length] ?? '',
        headers: {
          origin: portalUrl,
          'x-forwarded-host': host,
          'x-forwarded-proto': 'https',
          'x-forwarded-for': `192.0.2.${at % 250}`,
          'next-action': id,
          'content-type': 'text/plain;charset=UTF-8',
        },
      });
      await answer.text();
      statuses.push(answer.status);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, call));
  return statuses;
}

/** Lines of the portals' logs that would count as failures of the portal. */
const failuresIn = ({ dataDir }: Portals): readonly string[] =>
  [0, 1]
    .flatMap((at) => readFileSync(`${dataDir}/portal-${at}.log`, 'utf8').split('\n'))
    .filter((line) => /"level":"(?:error|fatal)"|"status":"5\d\d"/.test(line));
