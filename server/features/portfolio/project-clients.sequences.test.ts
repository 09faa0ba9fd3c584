import { desc, eq } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CONSENT_STATUSES } from '#lib/consent/consent.ts';
import { SHARING_LEVELS } from '#lib/consent/sharing.ts';
import { hasEnded, mayBecome } from '#lib/consent/transitions.ts';
import { clearConsents } from '#server/features/consent/testing/consent.ts';
import { consents, portfolio, snapshots } from '#server/platform/db/schema/index.ts';
import { describeDatabases } from '#server/platform/db/testing/db.ts';
import type { OpenDatabase } from '#server/platform/db/types.ts';
import { changesOf, FIGURES, NO_FIGURES, ORGNR, rowOf } from './testing/one-client.ts';
import { projectClients } from './project-clients.ts';
import { putClient, seedPerson } from './testing/portfolio.ts';

const STEP = fc.oneof(
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('ask' as const) }) },
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constant('become' as const), to: fc.constantFrom(...CONSENT_STATUSES) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('share' as const),
      level: fc.constantFrom(...SHARING_LEVELS),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('fetch' as const) }) },
  fc.record({ kind: fc.constantFrom('erase' as const, 'leave' as const) }),
  fc.record({
    kind: fc.constant('import' as const),
    advisor: fc.constantFrom('a@bank.example', 'b@bank.example'),
  }),
);
type Step = typeof STEP extends fc.Arbitrary<infer T> ? T : never;

describeDatabases('the row of a client after any sequence of changes', (open) => {
  let opened: OpenDatabase;
  beforeAll(async () => {
    opened = await open();
    await seedPerson(opened.db);
    await putClient(opened.db, { orgnr: ORGNR, name: 'Havgløtt Fisk AS' });
  });
  afterAll(() => opened.close());

  /** Makes one change; one that the consent's status does not allow changes nothing. */
  async function carryOut(step: Step): Promise<unknown> {
    const change = changesOf(opened.db);
    const [latest] = await opened.db.select().from(consents).orderBy(desc(consents.requestedAt)).limit(1);
    switch (step.kind) {
      case 'ask':
        return latest === undefined || hasEnded(latest.status) || latest.status === 'granted'
          ? change.ask()
          : undefined;
      case 'become':
        return latest !== undefined && mayBecome(latest.status, step.to)
          ? change.become(latest.id, step.to)
          : undefined;
      case 'share':
        return change.share(step.level);
      case 'fetch':
        return latest === undefined ? undefined : change.fetch(latest.id);
      case 'erase':
        return change.erase();
      case 'leave':
        return change.leave();
      case 'import':
        return change.importFile({ advisor: step.advisor });
    }
  }

  /** The row as it is made from nothing: projected into an empty table, with the figures of the answer that is stored. */
  async function fresh(): Promise<typeof portfolio.$inferSelect> {
    await opened.db.delete(portfolio);
    await projectClients(opened.db, [ORGNR]);
    const projected = await rowOf(opened.db);
    const [answer] = await opened.db.select().from(snapshots).where(eq(snapshots.orgnr, ORGNR));
    const figures = projected.shared !== 'nothing' && answer !== undefined ? FIGURES : NO_FIGURES;
    return { ...projected, ...figures };
  }

  it('equals a row that is made from nothing', async () => {
    const states = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.array(STEP, { minLength: 8, maxLength: 14 }), async (steps) => {
        await clearConsents(opened.db);
        await projectClients(opened.db, [ORGNR]);
        for (const step of [{ kind: 'ask' } as const, ...steps]) {
          await carryOut(step);
          const kept = await rowOf(opened.db);
          expect(await fresh()).toEqual(kept);
          await opened.db.update(portfolio).set(kept);
          states.add(`${kept.state} ${kept.fetchedAt === null ? 'without' : 'with'} figures`);
        }
      }),
      { numRuns: 15 },
    );
    // The test would prove little if the sequences met few states, or never one with figures.
    expect(states.size).toBeGreaterThan(5);
    expect(states).toContain('active with figures');
  });
});
