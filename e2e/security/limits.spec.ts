import { expect, test } from '../fixtures/test.ts';

const MOST = 60;
test.use({ portalSettings: { REQUESTS_PER_ADDRESS: String(MOST) } });

test('who asks too often is told to wait, in a language of theirs, while probes are let through', async ({
  request,
}) => {
  const ask = () => request.get('/tilgjengelighet', { headers: { 'accept-language': 'nn' } });
  // At once, so that the window is never over before it is full.
  const answers = await Promise.all(Array.from({ length: MOST }, () => ask()));
  expect(new Set(answers.map((answer) => answer.status()))).toEqual(new Set([200]));
  const refused = await ask();
  expect(refused.status()).toBe(429);
  const wait = Number(refused.headers()['retry-after']);
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThanOrEqual(60);
  expect(await refused.text()).toContain(`Vent ${wait} sekund, og last sida på nytt.`);
  expect(refused.headers()['x-frame-options']).toBe('DENY');
  expect((await request.get('/api/health/live')).status()).toBe(200);
});
