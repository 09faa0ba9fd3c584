import { readFileSync } from 'node:fs';
import { expect, test } from '../fixtures/test.ts';

test.use({ portalSettings: { METRICS_TOKEN: 'a-token-for-this-test' } });

test('metrics are for the bearer of the token, and hold no identity number', async ({ request }) => {
  expect((await request.get('/api/metrics')).status()).toBe(404);
  const wrong = await request.get('/api/metrics', { headers: { authorization: 'Bearer another' } });
  expect(wrong.status()).toBe(404);
  const right = await request.get('/api/metrics', {
    headers: { authorization: 'Bearer a-token-for-this-test' },
  });
  expect(right.status()).toBe(200);
  const text = await right.text();
  expect(text).toContain('portal_consents{status="granted"} 0');
  expect(text).toContain('portal_altinn_feed_failures_in_row 0');
  expect(text).toContain(
    'portal_http_request_duration_seconds_count{route="/api/metrics",method="GET",status="404"}',
  );
  // Figures may be long fractions; nothing else may be like an identity number.
  const own = text.split('\n').filter((line) => line.startsWith('portal_'));
  expect(own.length).toBeGreaterThan(10);
  for (const line of own) expect(line).not.toMatch(/(?<![\d.])\d{11}(?!\d)/);
});

test('wrong tokens leave a line each, and are held back after thirty from one address', async ({
  request,
  stack,
}) => {
  const ask = (token: string) =>
    request.get('/api/metrics', {
      headers: { authorization: `Bearer ${token}`, 'x-forwarded-for': '192.0.2.7' },
    });
  const statuses: number[] = [];
  for (let n = 0; n < 32; n += 1) statuses.push((await ask(`wrong-${n}`)).status());
  expect(statuses).toEqual([...Array<number>(30).fill(404), 429, 429]);
  // Monitoring itself is never held back, from wherever it asks.
  expect((await ask('a-token-for-this-test')).status()).toBe(200);
  const lines = readFileSync(stack.portalLog, 'utf8').split('\n');
  const told = lines.filter((line) => line.includes('the metrics were asked for with a wrong token'));
  // And one of the test before this one, when it ran in the same file's portal.
  expect([30, 31]).toContain(told.length);
  expect(told.join()).not.toContain('wrong-1');
});

test('health answers without a login and names no settings', async ({ request }) => {
  expect((await request.get('/api/health/live')).status()).toBe(200);
  const ready = await request.get('/api/health/ready');
  expect(ready.status()).toBe(200);
  expect(await ready.text()).not.toMatch(/http|postgres|secret/i);
});
