import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { describeDatabases } from '#server/db/testing.ts';
import type { OpenDatabase } from '#server/db/types.ts';
import { createGate, type Gate } from '#server/skatteetaten/gate.ts';
import type { RunningSandbox } from '../../sandbox/main.ts';
import { BUSINESSES } from '../../sandbox/scenarios/people.ts';
import { startTestSandbox } from '../../sandbox/testing.ts';
import { MEANWHILE_MS } from './patience.ts';
import type { LoadOptions, SourceLoader } from './source-loader.ts';
import { grantForTest, seedBusinesses, testSourceLoader } from './testing.ts';

const GRANLI = '313367002';
const OTHER = '310308242';
const PERSON = randomUUID();

let running: RunningSandbox;
beforeAll(async () => {
  running = await startTestSandbox();
});
afterAll(async () => {
  await running.close();
});

describeDatabases('while others hold all calls to Skatteetaten', (open) => {
  let opened: OpenDatabase;
  let gate: Gate;
  let loader: SourceLoader;
  /** Ends the call that the others make. */
  let othersEnd: () => void;
  let others: Promise<unknown>;

  beforeAll(async () => {
    opened = await open();
    await seedBusinesses(opened.db, PERSON, BUSINESSES);
  });
  afterAll(() => opened.close());
  beforeEach(async () => {
    running.sandbox.reset();
    gate = createGate({ concurrency: 1 });
    loader = testSourceLoader(running.sandbox, opened.db, gate);
    for (const orgnr of [GRANLI, OTHER]) {
      await grantForTest(running.sandbox, opened.db, { orgnr, personId: PERSON });
    }
    [othersEnd, others] = [() => undefined, Promise.resolve()];
  });
  afterEach(async () => {
    othersEnd();
    await others;
    await expect.poll(() => gate.load()).toMatchObject({ inFlight: 0, waiting: 0 });
  });

  const now = () => new Date(running.sandbox.clock.now('altinn'));
  const asked = () =>
    running.sandbox.exchanges.list({ system: 'skatteetaten' }).map(({ path }) => path.split('/')[2]);
  const look = (orgnr: string, options: LoadOptions = {}) =>
    loader.load('open-claims', { orgnr, consent: loader.standingOf(orgnr, now()), now: now(), options });
  const holdAll = () => {
    const held = Promise.withResolvers<undefined>();
    othersEnd = () => held.resolve(undefined);
    others = gate.run('somebody else', () => held.promise);
  };
  const waiting = (count: number) => expect.poll(() => gate.load().waiting).toBe(count);

  it('shows the figures of a moment ago, with their age, and fetches new ones for the next look', async () => {
    const first = await look(GRANLI);
    running.sandbox.clock.advance(MEANWHILE_MS - 60_000);
    holdAll();
    expect(await look(GRANLI)).toEqual({
      ...first,
      kind: 'stored',
      error: expect.objectContaining({ code: 'upstream-busy' }) as object,
    });
    expect(await look(GRANLI)).toMatchObject({ kind: 'stored' });
    expect(asked()).toHaveLength(1);
    othersEnd();
    await others;
    await expect.poll(async () => (await look(GRANLI)).kind).toBe('fresh');
    // Both looks, and the ones after, are served by one call.
    expect(asked()).toHaveLength(2);
  });

  it.each([
    ['has figures older than a visit lasts', MEANWHILE_MS + 1, {}],
    ['asks for newer ones', 120_000, { asked: true }],
    ['must have newer ones', 120_000, { fresh: true }],
  ])('waits for somebody who %s', async (_, age, options) => {
    await look(GRANLI);
    running.sandbox.clock.advance(age);
    holdAll();
    const looking = look(GRANLI, options);
    await waiting(1);
    othersEnd();
    expect((await looking).kind).toBe('fresh');
    expect(asked()).toHaveLength(2);
  });

  it('goes first to a page that would be empty, then to one with older figures, and last to the night', async () => {
    await look(GRANLI);
    await look(OTHER);
    const before = asked().length;
    running.sandbox.clock.advance(MEANWHILE_MS + 1);
    holdAll();
    const night = look(OTHER, { fresh: true, inBackground: true });
    await waiting(1);
    const older = look(GRANLI);
    await waiting(2);
    const empty = loader.load('payments', {
      orgnr: GRANLI,
      consent: loader.standingOf(GRANLI, now()),
      now: now(),
      options: {},
    });
    await waiting(3);
    othersEnd();
    expect((await Promise.all([night, older, empty])).map(({ kind }) => kind)).toEqual([
      'fresh',
      'fresh',
      'fresh',
    ]);
    expect(
      running.sandbox.exchanges
        .list({ system: 'skatteetaten' })
        .slice(before)
        .map(({ path }) => path.replace(/\?.*/, '').split('/').slice(-2).join('/')),
    ).toEqual([`${GRANLI}/innbetalinger`, `${GRANLI}/aapnekrav`, `${OTHER}/aapnekrav`]);
  });
});
