import { asc } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { CONSENT_STATUSES, type ConsentStatus } from '#lib/consent/consent.ts';
import { mayBecome } from '#lib/consent/transitions.ts';
import { consentEvents, snapshots } from '#server/platform/db/schema/index.ts';
import { describeDatabases } from '#server/platform/db/testing/db.ts';
import { act, type ConsentAct } from '../../../sandbox/control-api/consents.ts';
import { startTestSandbox } from '../../../sandbox/core/testing/sandbox.ts';
import { createConsentTestContext } from './testing/bench.ts';
import { getConsentSummary } from './queries.ts';
import { runConsentJob } from './poll.ts';
import { finishConsent, syncAfterRefusal } from './sync.ts';
import { checkConsent, startConsent } from './request-consent.ts';
import { suspendConsent } from './suspend.ts';
import { KARI, TEST_BUSINESS, clearConsents, putSnapshot } from './testing/consent.ts';

const { orgnr } = TEST_BUSINESS;
const MINUTE_MS = 60_000;

/** The sources to learn what happened in Altinn. */
const SOURCES = ['callback', 'feed', 'token-error', 'data-error', 'check'] as const;
type Source = (typeof SOURCES)[number];

/** The known status, the acts at Altinn since, and the transitions that must be recorded. */
const SCENARIOS: readonly {
  readonly known: 'requested' | 'granted' | 'stopped';
  readonly acts: readonly ConsentAct[];
  readonly steps: readonly ConsentStatus[];
}[] = [
  { known: 'requested', acts: [], steps: [] },
  { known: 'requested', acts: ['approve'], steps: ['granted'] },
  { known: 'requested', acts: ['reject'], steps: ['rejected'] },
  { known: 'requested', acts: ['approve', 'revoke'], steps: ['granted', 'revoked'] },
  { known: 'granted', acts: [], steps: [] },
  { known: 'granted', acts: ['revoke'], steps: ['revoked'] },
  { known: 'granted', acts: ['expire'], steps: ['expired'] },
  { known: 'stopped', acts: [], steps: [] },
  { known: 'stopped', acts: ['revoke'], steps: ['revoked'] },
];

describeDatabases('transitions from every source', (open) => {
  const context = createConsentTestContext(open, { startTestSandbox, act });
  const { now } = context;
  let consentId: string;

  const record = () => {
    const found = context.sandbox.consents.get(consentId);
    if (found === undefined) throw new Error('no such consent');
    return found;
  };
  const sync: Readonly<Record<Source, () => Promise<unknown>>> = {
    callback: () =>
      finishConsent(
        context.deps,
        new URL(record().redirectUrl).searchParams.get('ref') ?? '',
        KARI.personId,
        now(),
      ),
    feed: () => runConsentJob(context.deps, now(), new AbortController().signal),
    'token-error': () => syncAfterRefusal(context.deps, consentId, 'token-error', now()),
    'data-error': () => syncAfterRefusal(context.deps, consentId, 'data-error', now()),
    check: () => checkConsent(context.deps, orgnr, now()),
  };
  async function begin({ known, acts }: (typeof SCENARIOS)[number]): Promise<number> {
    const started = await startConsent(context.deps, KARI, orgnr, now());
    if (!started.ok) throw new Error(JSON.stringify(started.error));
    ({ consentId } = started.value);
    if (known !== 'requested') {
      act(context.sandbox, record(), 'approve');
      await sync.callback();
      await putSnapshot(context.db, consentId, orgnr);
    }
    if (known === 'stopped') await suspendConsent(context.deps, KARI, orgnr, now());
    // The feed learns of what was known already as well, before the scenario begins.
    context.sandbox.clock.advance(6 * MINUTE_MS);
    await sync.feed();
    for (const one of acts) expect(act(context.sandbox, record(), one)).toBeUndefined();
    context.sandbox.clock.advance(6 * MINUTE_MS);
    return (await context.db.select().from(consentEvents)).length;
  }
  async function expectSteps(before: number, { known, steps }: (typeof SCENARIOS)[number]): Promise<void> {
    const events = await context.db.select().from(consentEvents).orderBy(asc(consentEvents.id));
    expect(events.slice(before).map(({ toStatus }) => toStatus)).toEqual(steps);
    const { current } = await getConsentSummary(context.deps, orgnr, now());
    const inForce = (steps.at(-1) ?? known) === 'granted';
    expect(current?.id).toBe(inForce ? consentId : undefined);
    if (!inForce) expect(await context.db.select().from(snapshots)).toEqual([]);
  }

  describe.each(SCENARIOS)('$known, then $acts', (scenario) => {
    it('records the same transitions once in every order of the sources', async () => {
      for (const order of ordersOf<Source>(['callback', 'feed', 'token-error'])) {
        await reset();
        const before = await begin(scenario);
        for (const way of order) await sync[way]();
        await expectSteps(before, scenario);
      }
    });

    it('records the same transitions under concurrent sources', async () => {
      const before = await begin(scenario);
      await Promise.all(SOURCES.map((way) => sync[way]()));
      for (const way of SOURCES) await sync[way]();
      await expectSteps(before, scenario);
    });
  });

  async function reset(): Promise<void> {
    context.sandbox.reset();
    await clearConsents(context.db);
  }
});

/** Every order of some things. */
function ordersOf<T>(items: readonly T[]): T[][] {
  if (items.length <= 1) return [[...items]];
  return items.flatMap((first, index) => ordersOf(items.toSpliced(index, 1)).map((rest) => [first, ...rest]));
}

it('has a test for each legal transition', () => {
  const legal = CONSENT_STATUSES.flatMap((from) =>
    CONSENT_STATUSES.filter((to) => mayBecome(from, to)).map((to) => `${from} -> ${to}`),
  );
  // Where each is proved; a new step has no line here and fails this test.
  expect(legal).toEqual([
    'requested -> granted', // here, finish-consent, open-request, crash
    'requested -> rejected', // here, finish-consent, renewal
    'requested -> abandoned', // open-request, finish-consent (clock), showing, renewal, poll
    'requested -> failed', // start-consent, poll
    'requested -> lost', // finish-consent
    'granted -> expired', // here, ending, poll, crash
    'granted -> revoked', // here, ending, poll, crash
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
