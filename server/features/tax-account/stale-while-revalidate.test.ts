import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { describeDatabases } from '#server/platform/db/testing/db.ts';
import type { OpenDatabase } from '#server/platform/db/types.ts';
import { Limiter } from '#server/platform/limiter/limiter.ts';
import type { RunningSandbox } from '../../../sandbox/main.ts';
import { BUSINESSES } from '../../../sandbox/data/scenarios/people.ts';
import { startTestSandbox } from '../../../sandbox/core/testing/sandbox.ts';
import type { LoadOptions } from './source-outcome.ts';
import { STALE_WHILE_REVALIDATE_MS, type TaxAccountCache } from './tax-account-cache.ts';
import { grantForTest, seedBusinesses, testTaxAccountCache } from './testing/tax-account.ts';

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

describeDatabases('a tax account whose call is queued', (open) => {
  let opened: OpenDatabase;
  let limiter: Limiter;
  let cache: TaxAccountCache;
  /** Ends the call that occupies the limiter. */
  let endOther: () => void;
  let other: Promise<unknown>;

  beforeAll(async () => {
    opened = await open();
    await seedBusinesses(opened.db, PERSON, BUSINESSES);
  });
  afterAll(() => opened.close());
  beforeEach(async () => {
    running.sandbox.reset();
    limiter = new Limiter({ concurrency: 1 });
    cache = testTaxAccountCache(running.sandbox, opened.db, limiter);
    for (const orgnr of [GRANLI, OTHER]) {
      await grantForTest(running.sandbox, opened.db, { orgnr, personId: PERSON });
    }
    endOther = () => undefined;
    other = Promise.resolve();
  });
  afterEach(async () => {
    endOther();
    await other;
    await expect.poll(() => limiter.stats()).toMatchObject({ inFlight: 0, queued: 0 });
  });

  const now = () => new Date(running.sandbox.clock.now('altinn'));
  const asked = () =>
    running.sandbox.exchanges.list({ system: 'skatteetaten' }).map(({ path }) => path.split('/')[2]);
  const look = (orgnr: string, options: LoadOptions = {}) =>
    cache.loadSource('open-claims', orgnr, now(), options);
  const occupy = () => {
    const held = Promise.withResolvers<undefined>();
    endOther = () => held.resolve(undefined);
    other = limiter.run('another business', () => held.promise);
  };
  const queued = (count: number) => expect.poll(() => limiter.stats().queued).toBe(count);
  /** The cache's own wait in the queue is 0 here; timers of one length fire in the order in which they were set. */
  const queueWaitIsOver = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

  it('serves the stale answer with its age and reason, and fetches a new one for the next load', async () => {
    const first = await look(GRANLI);
    running.sandbox.clock.advance(STALE_WHILE_REVALIDATE_MS - 60_000);
    occupy();
    expect(await look(GRANLI)).toEqual({
      ...first,
      kind: 'stored',
      error: expect.objectContaining({ code: 'upstream-busy' }) as object,
    });
    expect(await look(GRANLI)).toMatchObject({ kind: 'stored' });
    expect(asked()).toHaveLength(1);
    endOther();
    await other;
    await expect.poll(async () => (await look(GRANLI)).kind).toBe('fresh');
    // Both looks, and the ones after, are served by one call.
    expect(asked()).toHaveLength(2);
  });

  it.each<[string, number, LoadOptions]>([
    ['the cached one is older than 15 minutes', STALE_WHILE_REVALIDATE_MS + 1, {}],
    ['the person asks for a refresh', 120_000, { cache: 'refresh' }],
    ['the caller allows no cached one', 120_000, { cache: 'no-cache' }],
  ])('waits for a new answer when %s', async (_, age, options) => {
    await look(GRANLI);
    running.sandbox.clock.advance(age);
    occupy();
    const looking = look(GRANLI, options);
    await queued(1);
    await queueWaitIsOver();
    endOther();
    expect((await looking).kind).toBe('fresh');
    expect(asked()).toHaveLength(2);
  });

  it('calls first for pages without an answer, then for pages with a stale one, last for background work', async () => {
    await look(GRANLI);
    await look(OTHER);
    const before = asked().length;
    running.sandbox.clock.advance(STALE_WHILE_REVALIDATE_MS + 1);
    occupy();
    const night = look(OTHER, { cache: 'no-cache', inBackground: true });
    await queued(1);
    const older = look(GRANLI);
    await queued(2);
    const empty = cache.loadSource('payments', GRANLI, now());
    await queued(3);
    endOther();
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
