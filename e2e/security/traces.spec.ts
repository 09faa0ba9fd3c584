import { readFileSync } from 'node:fs';
import {
  startOtlpReceiver,
  type OtlpReceiver,
  type ReceivedSpan,
} from '../../sandbox/core/testing/otlp-receiver.ts';
import { givenConsent } from '../pages/consent.ts';
import { GRANLI } from '../pages/people.ts';
import { placeOf } from '../fixtures/stack.ts';
import { expect, test } from '../fixtures/test.ts';

const PORT = placeOf(Number(process.env.TEST_PARALLEL_INDEX ?? 0), '').portalPort + 5;
test.use({ portalSettings: { OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${PORT}` } });

let receiver: OtlpReceiver;
test.beforeAll(async () => {
  receiver = await startOtlpReceiver(PORT);
});
test.afterAll(() => receiver.close());

/** From a span up to the request. */
function wayOf(span: ReceivedSpan | undefined): string[] {
  if (span === undefined) return [];
  const parent = receiver.spans.find(({ spanId }) => spanId === span.parentSpanId);
  return [span.name, ...wayOf(parent)];
}

test('a page can be followed to Skatteetaten in traces and in the log, without a word about whose it was', async ({
  page,
  control,
  stack,
}) => {
  await givenConsent(page, control, GRANLI);
  const named = (name: string) => receiver.spans.filter((span) => span.name === name);
  // Spans leave a few seconds after their work.
  await expect.poll(() => named('skatteetaten aapnekrav').length, { timeout: 20_000 }).toBeGreaterThan(0);
  await expect
    .poll(() => wayOf(named('skatteetaten aapnekrav')[0]).at(-1), { timeout: 20_000 })
    .toBe('GET /bedrift/[orgnr]');
  expect(wayOf(named('skatteetaten aapnekrav')[0]).slice(0, 2)).toEqual([
    'skatteetaten aapnekrav',
    'load open-claims',
  ]);
  const [altinn] = named('altinn consent-create');
  expect(wayOf(altinn).at(-1)).toMatch(/^POST \/bedrift\/\[orgnr\]\/samtykke$/);
  expect(wayOf(named('maskinporten token')[0])).toContain('token');
  expect(receiver.raw()).not.toMatch(/\b\d{11}\b|313367002|eyJ|127\.0\.0\.1|localhost/);

  const [call] = named('skatteetaten aapnekrav');
  const requestId = call?.attributes['portal.request_id'];
  const lines = readFileSync(stack.portalLog, 'utf8')
    .split('\n')
    .filter((line) => line.includes(`"requestId":"${String(requestId)}"`));
  const request = lines.find((line) => line.includes('"msg":"request"'));
  expect(request).toContain('"route":"/bedrift/[orgnr]"');
  expect(lines.some((line) => line.includes('"operation":"aapnekrav"') && line.includes(`"traceId":"`))).toBe(
    true,
  );
  for (const line of lines) expect(line).toMatch(/"session":"[a-p]{12}"/);
});
