import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { makeGrant, present } from '../systems/maskinporten/testing/test-grant.ts';
import { startTestSandbox } from '../core/testing/sandbox.ts';
import { POINT_TEXTS } from './texts/tour.ts';
import { ACTS } from './tour.ts';
import type { RunningSandbox } from '../main.ts';

let running: RunningSandbox;
let tour: string;
beforeAll(async () => {
  running = await startTestSandbox();
  tour = `${running.sandbox.config.urls.control}/kontrollrom/nb/tour`;
});
afterAll(() => running.close());
beforeEach(() => running.sandbox.reset());

const ticked = async () =>
  ((await (await fetch(`${tour}?part=acts`)).text()).match(/class="ticked"/g) ?? []).length;
const begin = (act: string) => fetch(`${tour}/${act}`, { method: 'POST' });

function answer(path: string, status: number, responseBody = ''): void {
  running.sandbox.exchanges.record({
    system: 'skatteetaten',
    method: 'GET',
    path,
    status,
    durationMs: 1,
    requestHeaders: {},
    requestBody: '',
    responseHeaders: {},
    responseBody,
    tokens: [],
    findings: [],
    concurrency: 1,
  });
}

it('ticks what is seen after the act began, in its order', async () => {
  answer('/finans/313367002/innbetalinger', 500);
  await begin('failing');
  expect(await ticked()).toBe(0);
  answer('/finans/313367002/innbetalinger', 200);
  expect(await ticked()).toBe(0);
  answer('/finans/313367002/innbetalinger', 500);
  answer('/finans/313367002/innbetalinger', 500);
  expect(await ticked()).toBe(2);
  answer('/finans/313367002/innbetalinger', 200);
  expect(await ticked()).toBe(3);
  await begin('failing');
  expect(await ticked()).toBe(0);
});

it('does not take a refusal for an answer', async () => {
  await begin('consent');
  await begin('daily');
  const grant = await makeGrant(running.sandbox, {
    claims: { scope: 'altinn:consentrequests.write', aud: 'x' },
  });
  await present(running.sandbox, grant);
  expect(await ticked()).toBe(0);
  expect((await begin('no-such-act')).status).toBe(404);
});

it('has words for every point', () => {
  for (const { points } of ACTS) for (const { id } of points) expect(POINT_TEXTS[id]?.nb).toBeTruthy();
});
