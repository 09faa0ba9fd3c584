import { asc } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { CONSENT_STATUSES } from '#lib/consent/consent.ts';
import type { ConsentStatus } from '#lib/consent/consent.ts';
import { mayBecome } from '#lib/consent/transitions.ts';
import { consentEvents, snapshots } from '#server/platform/db/schema/index.ts';
import { describeDatabases } from '#server/platform/db/testing/db.ts';
import { act } from '../../../sandbox/control/consents.ts';
import type { ConsentAct } from '../../../sandbox/control/consents.ts';
import { startTestSandbox } from '../../../sandbox/testing.ts';
import { consentBench } from './testing/bench.ts';
import { consentOf } from './consent-of.ts';
import { consentPass } from './consent-pass.ts';
import { finishConsent } from './finish-consent.ts';
import { checkConsent } from './open-request.ts';
import { reconcileAfterRefusal } from './reconcile.ts';
import { stopShowing } from './showing.ts';
import { startConsent } from './start-consent.ts';
import { KARI, TEST_BUSINESS, clearConsents, putSnapshot } from './testing/consent.ts';

const { orgnr } = TEST_BUSINESS;
const MINUTE_MS = 60_000;

/** The ways to learn what happened in Altinn. */
const WAYS = ['callback', 'feed', 'token-error', 'data-error', 'check'] as const;
type Way = (typeof WAYS)[number];

/** What happens in Altinn before anybody looks, what the portal knew before that, and the steps that must come of it. */
const STORIES: readonly {
  readonly known: 'requested' | 'granted' | 'stopped';
  readonly deeds: readonly ConsentAct[];
  readonly steps: readonly ConsentStatus[];
}[] = [
  { known: 'requested', deeds: [], steps: [] },
  { known: 'requested', deeds: ['approve'], steps: ['granted'] },
  { known: 'requested', deeds: ['reject'], steps: ['rejected'] },
  { known: 'requested', deeds: ['approve', 'revoke'], steps: ['granted', 'revoked'] },
  { known: 'granted', deeds: [], steps: [] },
  { known: 'granted', deeds: ['revoke'], steps: ['revoked'] },
  { known: 'granted', deeds: ['expire'], steps: ['expired'] },
  { known: 'stopped', deeds: [], steps: [] },
  { known: 'stopped', deeds: ['revoke'], steps: ['revoked'] },
];

describeDatabases('however the portal learns of it', (open) => {
  const bench = consentBench(open, { startTestSandbox, act });
  const { now } = bench;
  let consentId: string;

  const record = () => {
    const found = bench.sandbox.consents.get(consentId);
    if (found === undefined) throw new Error('no such consent');
    return found;
  };
  const learn: Readonly<Record<Way, () => Promise<unknown>>> = {
    callback: () =>
      finishConsent(
        bench.deps,
        new URL(record().redirectUrl).searchParams.get('ref') ?? '',
        KARI.personId,
        now(),
      ),
    feed: () => consentPass(bench.deps, now(), new AbortController().signal),
    'token-error': () => reconcileAfterRefusal(bench.deps, consentId, 'token-error', now()),
    'data-error': () => reconcileAfterRefusal(bench.deps, consentId, 'data-error', now()),
    check: () => checkConsent(bench.deps, orgnr, now()),
  };
  async function begin({ known, deeds }: (typeof STORIES)[number]): Promise<number> {
    const started = await startConsent(bench.deps, KARI, orgnr, now());
    if (!started.ok) throw new Error(JSON.stringify(started.error));
    ({ consentId } = started.value);
    if (known !== 'requested') {
      act(bench.sandbox, record(), 'approve');
      await learn.callback();
      await putSnapshot(bench.db, consentId, orgnr);
    }
    if (known === 'stopped') await stopShowing(bench.deps, KARI, orgnr, now());
    // The feed learns of what was known already as well, before the story begins.
    bench.sandbox.clock.advance(6 * MINUTE_MS);
    await learn.feed();
    for (const deed of deeds) expect(act(bench.sandbox, record(), deed)).toBeUndefined();
    bench.sandbox.clock.advance(6 * MINUTE_MS);
    return (await bench.db.select().from(consentEvents)).length;
  }
  async function expectSteps(before: number, { known, steps }: (typeof STORIES)[number]): Promise<void> {
    const events = await bench.db.select().from(consentEvents).orderBy(asc(consentEvents.id));
    expect(events.slice(before).map(({ toStatus }) => toStatus)).toEqual(steps);
    const { current } = await consentOf(bench.deps, orgnr, now());
    const inForce = (steps.at(-1) ?? known) === 'granted';
    expect(current?.id).toBe(inForce ? consentId : undefined);
    if (!inForce) expect(await bench.db.select().from(snapshots)).toEqual([]);
  }

  describe.each(STORIES)('$known, then $deeds', (story) => {
    it('the steps are the same in every order, each once', async () => {
      for (const order of ordersOf<Way>(['callback', 'feed', 'token-error'])) {
        await reset();
        const before = await begin(story);
        for (const way of order) await learn[way]();
        await expectSteps(before, story);
      }
    });

    it('the steps are the same when every way learns of it at once', async () => {
      const before = await begin(story);
      await Promise.all(WAYS.map((way) => learn[way]()));
      for (const way of WAYS) await learn[way]();
      await expectSteps(before, story);
    });
  });

  async function reset(): Promise<void> {
    bench.sandbox.reset();
    await clearConsents(bench.db);
  }
});

/** Every order of some things. */
function ordersOf<T>(things: readonly T[]): T[][] {
  if (things.length <= 1) return [[...things]];
  return things.flatMap((first, index) =>
    ordersOf(things.toSpliced(index, 1)).map((rest) => [first, ...rest]),
  );
}

it('covers each legal step that Altinn, the clock or a person makes', () => {
  const legal = CONSENT_STATUSES.flatMap((from) =>
    CONSENT_STATUSES.filter((to) => mayBecome(from, to)).map((to) => `${from} -> ${to}`),
  );
  // Where each is proved; a new step has no line here and fails this test.
  expect(legal).toEqual([
    'requested -> granted', // here, finish-consent, open-request, crash
    'requested -> rejected', // here, finish-consent, renewal
    'requested -> abandoned', // open-request, finish-consent (clock), showing, renewal, consent-pass
    'requested -> failed', // start-consent, consent-pass
    'requested -> lost', // finish-consent
    'granted -> expired', // here, ending, consent-pass, crash
    'granted -> revoked', // here, ending, consent-pass, crash
    'granted -> stopped', // showing, crash
    'granted -> replaced', // renewal
    'granted -> lost', // ending
    'stopped -> granted', // showing
    'stopped -> expired', // showing
    'stopped -> revoked', // here, showing
    'stopped -> replaced', // showing
    'stopped -> lost', // showing
  ]);
});
