import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { statsOf } from './app.ts';
import { GRANLI, startHarness, type Harness } from './testing/test-support.ts';

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterEach(() => {
  harness.sandbox.faults.clear();
  statsOf(harness.app).reset();
});
afterAll(() => harness.close());

const OPEN = `/finans/${GRANLI}/aapnekrav`;
const slowly = (milliseconds: number): string =>
  harness.sandbox.faults.add({ system: 'skatteetaten', fault: { kind: 'delay', ms: milliseconds } });

it('lets five calls at once through and refuses the rest, delays counted in', async () => {
  slowly(150);
  const authorization = `Bearer ${await harness.token()}`;
  const answers = await Promise.all(Array.from({ length: 7 }, () => harness.get(OPEN, { authorization })));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 200, 429, 429]);
  const refused = answers.find(({ status }) => status === 429);
  expect(refused?.headers.get('retry-after')).toBe('1');
  expect(refused?.headers.get('content-type')).toContain('text/plain');
  await Promise.all(answers.map((answer) => answer.text()));
  await expect.poll(() => statsOf(harness.app).inFlight).toBe(0);
  expect(statsOf(harness.app)).toMatchObject({ maxInFlight: 5, refused: 2 });
});

it('counts each organisation by itself', async () => {
  slowly(150);
  const other = { authority: 'iso6523-actorid-upis', ID: '0192:319083014' };
  const mine = `Bearer ${await harness.token()}`;
  const theirs = `Bearer ${await harness.token(harness.claims(GRANLI, { consumer: other }))}`;
  const answers = await Promise.all(
    [mine, mine, mine, mine, theirs, theirs, theirs].map((authorization) =>
      harness.get(OPEN, { authorization }),
    ),
  );
  expect(answers.filter(({ status }) => status === 429)).toEqual([]);
  expect(statsOf(harness.app)).toMatchObject({ maxInFlight: 4, refused: 0 });
});

it('frees the place of a call whose caller hangs up', async () => {
  harness.sandbox.faults.add({ system: 'skatteetaten', times: 1, fault: { kind: 'reset' } });
  await expect(harness.get(OPEN)).rejects.toThrow();
  await expect.poll(() => statsOf(harness.app).inFlight).toBe(0);
});

it('restarts the count when the sandbox is reset', async () => {
  await harness.get(OPEN);
  expect(statsOf(harness.app).maxInFlight).toBe(1);
  await expect.poll(() => statsOf(harness.app).inFlight).toBe(0);
  harness.sandbox.reset();
  expect(statsOf(harness.app)).toMatchObject({ maxInFlight: 0, refused: 0 });
});
