import { expect, test } from '../support/test.ts';

const MOST = 60;
test.use({ portalSettings: { REQUESTS_PER_ADDRESS: String(MOST) } });

test('who asks too often is told to wait, in a language of theirs, while probes are let through', async ({
  request,
}) => {
  const ask = () => request.get('/tilgjengelighet', { headers: { 'accept-language': 'nn' } });
  for (let n = 0; n < MOST; n += 1) expect((await ask()).status()).toBe(200);
  const refused = await ask();
  expect(refused.status()).toBe(429);
  const wait = Number(refused.headers()['retry-after']);
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThanOrEqual(60);
  expect(await refused.text()).toContain(`Vent ${wait} sekund, og last sida på nytt.`);
  expect(refused.headers()['x-frame-options']).toBe('DENY');
  expect((await request.get('/api/health/live')).status()).toBe(200);
});
